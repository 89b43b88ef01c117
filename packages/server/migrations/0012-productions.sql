-- What a firm knows a document by: its date, its exhibit mark, and the Bates numbers of its pages, the first of them kept with its prefix
-- and the digits it is written in. `dated_as_read` is what reading found, days as `YYYY-MM-DD`; `dated_on` is a person's and stands before it.
alter table documents
  add column dated_as_read text check (dated_as_read ~ '^\d{4}-\d\d-\d\d$'),
  add column dated_on text check (dated_on ~ '^\d{4}-\d\d-\d\d$'),
  add column exhibit text check (length(exhibit) between 1 and 60),
  add column bates_prefix text check (length(bates_prefix) <= 40),
  add column bates_first integer check (bates_first between 0 and 999999999),
  add column bates_digits smallint check (bates_digits between 1 and 12),
  add constraint bates_whole check (num_nulls(bates_prefix, bates_first, bates_digits) in (0, 3));
create index documents_bates on documents (workspace_id, matter_id, bates_first) where bates_first is not null;
