-- Who a closed matter names is changed as a whole: whoever changes it names the version they have seen. It stands with the matter, so
-- that it goes on where a matter was opened to all and is closed once more.
alter table matters add column access_version integer not null default 0;
