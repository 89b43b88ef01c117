-- What people do with matters and documents: rename, put in the trash, bring back, remove for good; what is kept is counted.
-- `changed` is the transaction that touched the row last. Whoever follows a matter asks for rows of transactions that no older one can
-- still overtake (pg_snapshot_xmin), so nothing is missed and no transaction waits for another.
alter table matters
  add column time_zone text not null default 'UTC' check (length(time_zone) between 1 and 64),
  add column version integer not null default 1,
  add column archived_at timestamptz,
  add column trashed_at timestamptz,
  add column trashed_by uuid,
  add column gathered_at timestamptz,
  add column is_sample boolean not null default false,
  add column changed bigint not null default pg_current_xact_id()::text::bigint;
-- However many ask for it at once, and whatever it is called by now.
create unique index matters_one_sample on matters (workspace_id) where is_sample;
create index matters_in_order on matters (workspace_id, made_at, id);

alter table documents
  add column custodian text check (length(custodian) between 1 and 200),
  -- The account whose upload it was; of what was found inside a document, whoever filed that.
  add column filed_by uuid,
  add column version integer not null default 1,
  add column trashed_at timestamptz,
  add column trashed_by uuid,
  -- The document whose removal took this one along; they come back together.
  add column trashed_with uuid,
  add column changed bigint not null default pg_current_xact_id()::text::bigint;
create index documents_changed on documents (workspace_id, matter_id, changed);
-- What lies in the trash does not keep the same bytes from being filed again.
drop index documents_once;
create unique index documents_once on documents (workspace_id, matter_id, parent_id, sha256, name) nulls not distinct where trashed_at is null;

-- A matter goes with all it holds, by one statement: whatever refers to it, or to what refers to it, goes along.
do $$ declare held record; begin
  for held in
    select conrelid::regclass as name, conname, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and confdeltype = 'a' and confrelid in ('matters'::regclass, 'changes'::regclass, 'tags'::regclass)
  loop
    execute format('alter table %s drop constraint %I', held.name, held.conname);
    execute format('alter table %s add constraint %I %s on delete cascade', held.name, held.conname, held.definition);
  end loop;
end $$;

-- A row that a person made or changed outlives a document removed for good; it says that its source is gone, and nothing of what it said.
-- `removed_at`: null while the document is only in the trash, where the row no longer cites it; it may come back.
create table removed_sources (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  event_id uuid not null,
  document_id uuid not null,
  removed_at timestamptz,
  primary key (workspace_id, matter_id, event_id, document_id),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade
);
alter table removed_sources enable row level security;
alter table removed_sources force row level security;
create policy own on removed_sources to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on removed_sources as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on removed_sources to muniment_app;

-- Whoever reads a document is recorded once in a while, not once a page.
create table document_readings (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, document_id, account_id),
  foreign key (workspace_id, document_id) references documents (workspace_id, id) on delete cascade
);
alter table document_readings enable row level security;
alter table document_readings force row level security;
create policy own on document_readings to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on document_readings as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on document_readings to muniment_app;

-- What a workspace keeps, counted in the transaction that files or removes; `reserved` is promised to uploads that are under way.
create table workspace_usage (
  workspace_id uuid not null default sec.current_workspace(),
  bytes bigint not null default 0 check (bytes >= 0),
  documents bigint not null default 0 check (documents >= 0),
  reserved bigint not null default 0 check (reserved >= 0),
  primary key (workspace_id),
  foreign key (workspace_id) references workspaces (id)
);
alter table workspace_usage enable row level security;
alter table workspace_usage force row level security;
create policy own on workspace_usage to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
grant select, insert, update on workspace_usage to muniment_app;

-- Bytes that are coming in now, without their number being known; counted in `reserved` above. What a killed process left here lapses.
create table receipts (
  workspace_id uuid not null default sec.current_workspace(),
  id uuid not null,
  bytes bigint not null check (bytes >= 0),
  renewed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspaces (id)
);
alter table receipts enable row level security;
alter table receipts force row level security;
create policy own on receipts to muniment_app using (workspace_id = (select sec.current_workspace())) with check (workspace_id = (select sec.current_workspace()));
grant select, insert, update, delete on receipts to muniment_app;

-- Pages recognised from images, by calendar month (UTC): recognition is what costs.
create table recognised_pages (
  workspace_id uuid not null default sec.current_workspace(),
  month date not null check (extract(day from month) = 1),
  pages bigint not null default 0 check (pages >= 0),
  primary key (workspace_id, month),
  foreign key (workspace_id) references workspaces (id)
);
alter table recognised_pages enable row level security;
alter table recognised_pages force row level security;
create policy own on recognised_pages to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
grant select, insert, update on recognised_pages to muniment_app;

-- What the operator allows one workspace, where it differs from the installation's settings. The workspace itself can only read it.
create table workspace_limits (
  workspace_id uuid not null,
  bytes bigint check (bytes >= 0),
  documents bigint check (documents >= 0),
  recognised_pages bigint check (recognised_pages >= 0),
  primary key (workspace_id),
  foreign key (workspace_id) references workspaces (id)
);
alter table workspace_limits enable row level security;
alter table workspace_limits force row level security;
create policy own on workspace_limits for select to muniment_app using (workspace_id = sec.current_workspace());
create policy all_of_them on workspace_limits to muniment_custodian using (true) with check (true);
grant select on workspace_limits to muniment_app;
grant select, insert, update, delete on workspace_limits to muniment_custodian;

-- Uploads that can be taken up again (tus 1.0). Their bytes lie in parts among the blobs, encrypted like any original; a part counts from
-- the moment its row is committed.
create table uploads (
  workspace_id uuid not null default sec.current_workspace(),
  id uuid not null,
  matter_id uuid not null,
  -- The document it becomes: chosen at the start, so that an upload ended twice is one document.
  document_id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 1000),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  length bigint not null check (length >= 0),
  received bigint not null default 0 check (received between 0 and length),
  -- The request that sends it now: the last one that came. What an earlier one still sends is not kept.
  receiver uuid,
  -- Set when it has become a document, which may be one that was filed before.
  filed_as uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
create index uploads_by_expiry on uploads (workspace_id, expires_at);
create index uploads_of_matter on uploads (workspace_id, matter_id);
alter table uploads enable row level security;
alter table uploads force row level security;
create policy own on uploads to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on uploads as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on uploads to muniment_app;

create table upload_parts (
  workspace_id uuid not null default sec.current_workspace(),
  upload_id uuid not null,
  starts_at bigint not null check (starts_at >= 0),
  bytes bigint not null check (bytes > 0),
  -- Names the blob; two parts that were sent for the same place do not overwrite each other.
  part uuid not null,
  primary key (workspace_id, upload_id, starts_at),
  foreign key (workspace_id, upload_id) references uploads (workspace_id, id) on delete cascade
);
alter table upload_parts enable row level security;
alter table upload_parts force row level security;
create policy own on upload_parts to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on upload_parts as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or upload_id in (select id from uploads));
grant select, insert, update, delete on upload_parts to muniment_app;

-- What the installation does for itself from time to time is done by one process, whichever comes first: when each thing was done last.
create table upkeep_turns (
  name text primary key check (name ~ '^[a-z]+\.[a-z]+$'),
  at timestamptz not null
);
alter table upkeep_turns enable row level security;
alter table upkeep_turns force row level security;
create policy all_of_them on upkeep_turns to muniment_custodian using (true) with check (true);
grant select, insert, update, delete on upkeep_turns to muniment_custodian;
