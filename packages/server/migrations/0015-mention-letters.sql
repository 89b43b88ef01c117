-- Whether somebody wants a letter when a comment names them. A wish of the person, whatever workspace it happens in.
alter table accounts add column mention_letters boolean not null default true;
grant select (mention_letters) on accounts to muniment_app;
