-- What people do to a chronology. Reading and people's work live in the same rows: a row nobody has touched is rewritten whenever the
-- matter is gathered; a row somebody has touched is theirs (`is_held`), and gathering only says beside it what is now read.

-- Everything that happens to the rows of a matter has a number in it: what is new since, and what a listener has not heard of.
create table changes (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  sequence bigint not null check (sequence > 0),
  kind text not null check (kind ~ '^[a-z]{1,20}$'),
  target_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, matter_id, sequence),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id)
);

-- One act of a person. `undoes`: the act that this one took back; `undone_by`: the act that took this one back.
create table edits (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  sequence bigint not null,
  account_id uuid,
  act text not null,
  at timestamptz not null,
  undoes uuid,
  undone_by uuid,
  primary key (workspace_id, matter_id, id),
  foreign key (workspace_id, matter_id, sequence) references changes (workspace_id, matter_id, sequence)
);
create index edits_in_order on edits (workspace_id, matter_id, sequence);
create index edits_of_account on edits (workspace_id, matter_id, account_id, sequence);

-- What an act changed: the fields that differ, before and after. `before` is null where the act made the thing.
create table edit_changes (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  edit_id uuid not null,
  position integer not null,
  target_kind text not null check (target_kind in ('event', 'party', 'tag')),
  target_id uuid not null,
  before jsonb,
  after jsonb not null,
  primary key (workspace_id, matter_id, edit_id, position),
  foreign key (workspace_id, matter_id, edit_id) references edits (workspace_id, matter_id, id) on delete cascade
);
create index edit_changes_of_target on edit_changes (workspace_id, matter_id, target_id);

-- The cast. `read`: what reading says of the party, null when a person made it; `work`: what people changed; name, kind, aliases and
-- roles are the two together. `forms`: keys of the names that mean this party (evidence/parties/forms.ts).
alter table parties
  add column origin text not null default 'read' check (origin in ('read', 'person')),
  add column version integer not null default 1,
  add column sequence bigint not null default 0,
  add column read jsonb,
  add column work jsonb not null default '{}',
  add column forms jsonb not null default '[]',
  add column is_held boolean not null generated always as (origin = 'person' or work <> '{}'::jsonb) stored,
  add column is_removed boolean not null generated always as (coalesce((work ->> 'isRemoved')::boolean, false)) stored,
  add column merged_into uuid generated always as ((work ->> 'mergedInto')::uuid) stored;

-- Rows stand by `sort_day`, then `rank`, then id. `sort_day`: the first day, or the last where there is no first, or the greatest number.
-- `rank`: digits that compare as text: the order within a day, by date and source or by a person's hand (evidence/events/rank.ts).
alter table events
  drop column position,
  add column origin text not null default 'read' check (origin in ('read', 'person')),
  add column version integer not null default 1,
  add column sequence bigint not null default 0,
  add column sort_day integer not null default 2147483647,
  add column rank text collate "C" not null default '' check (rank ~ '^[0-9]*$' and length(rank) <= 200),
  -- The fields a person has set or decided: date, text, status, removed …
  add column set_fields jsonb not null default '[]',
  add column is_held boolean not null generated always as (origin = 'person' or set_fields <> '[]'::jsonb) stored,
  add column is_removed boolean not null default false,
  add column merged_into uuid,
  add column is_key boolean not null default false,
  add column reviewed_by uuid,
  add column reviewed_at timestamptz,
  add column made_by uuid,
  -- Of a held row: the statements it was read from, each with whether it is still cited.
  add column statements jsonb not null default '[]',
  -- What was read when the row became held, and what is read now where that differs.
  add column reading jsonb,
  add column reading_state text not null default 'same' check (reading_state in ('same', 'changed', 'gone')),
  add column reading_now jsonb,
  -- What is looked through for words: the text and the quotes in lower case (by Unicode: the database may fold ASCII only).
  add column search text not null default '',
  -- Of a row nobody holds: a hash of all that was read. Null makes the next gathering write it again.
  add column digest text;
-- Every list asks for rows that stand or for rows that were taken out: with that in the key an index alone counts them.
create index events_in_order on events (workspace_id, matter_id, is_removed, sort_day, rank, id);
create index events_by_change on events (workspace_id, matter_id, is_removed, sequence, id);

-- `form`: by which name the documents call the party here; null where a person named it.
alter table event_parties add column form uuid;
create index event_parties_of_party on event_parties (workspace_id, matter_id, party_id, event_id);

-- `statement`: which statement of the document this was read from; null where a person cited it.
alter table citations add column statement uuid;

create table tags (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  version integer not null default 1,
  is_removed boolean not null default false,
  primary key (workspace_id, matter_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id)
);
create unique index tags_by_name on tags (workspace_id, matter_id, lower(name)) where not is_removed;

create table event_tags (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  event_id uuid not null,
  tag_id uuid not null,
  primary key (workspace_id, matter_id, event_id, tag_id),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade,
  foreign key (workspace_id, matter_id, tag_id) references tags (workspace_id, matter_id, id)
);
create index event_tags_of_tag on event_tags (workspace_id, matter_id, tag_id, event_id);

-- Comments are part of the matter; notes never leave it: no export reads this table.
create table comments (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  author_id uuid not null,
  text text not null check (length(text) between 1 and 10000),
  mentions jsonb not null,
  version integer not null default 1,
  made_at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, matter_id, id),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade
);
create index comments_of_event on comments (workspace_id, matter_id, event_id, made_at, id);

create table notes (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  author_id uuid not null,
  audience text not null check (audience in ('author', 'members')),
  text text not null check (length(text) between 1 and 10000),
  version integer not null default 1,
  made_at timestamptz not null,
  edited_at timestamptz,
  -- Of a note that came with an import: the edit that brought it, and the one that took it back; then nobody sees it.
  brought_by uuid,
  taken_back_by uuid,
  primary key (workspace_id, matter_id, id),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade
);
create index notes_of_event on notes (workspace_id, matter_id, event_id, made_at, id);

-- What a comment or a note said before, for its author alone: each wording that was replaced, and the last of one that was deleted, which
-- can be brought back until it is forgotten (sec.forget_deleted_remarks).
create table remark_wordings (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  remark_id uuid not null,
  version integer not null check (version > 0),
  event_id uuid not null,
  author_id uuid not null,
  -- Of a note; null: a comment.
  audience text check (audience in ('author', 'members')),
  text text not null check (length(text) between 1 and 10000),
  mentions jsonb not null default '[]',
  -- When the remark was first made, and when this was written.
  made_at timestamptz not null,
  at timestamptz not null,
  -- Of the last wording of a remark that is not there now.
  deleted_at timestamptz,
  primary key (workspace_id, matter_id, remark_id, version),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade
);
create index remark_wordings_of_event on remark_wordings (workspace_id, matter_id, event_id, author_id);
create index remark_wordings_deleted on remark_wordings (workspace_id, deleted_at) where deleted_at is not null;

-- A table somebody filed to change the chronology by: nothing happens until a person approves.
create table imports (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  account_id uuid,
  name text not null check (length(name) between 1 and 1000),
  -- Of the file: the same table filed again while this one is open is this one.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  table_name text not null check (length(table_name) <= 1000),
  -- Every table of the file, and what to know of it.
  tables jsonb not null,
  findings jsonb not null,
  state text not null check (state in ('proposed', 'applied', 'dismissed')),
  version integer not null default 1,
  -- Which column means what, and how days are written.
  mapping jsonb not null,
  headers jsonb not null,
  made_at timestamptz not null,
  edit_id uuid,
  primary key (workspace_id, matter_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id)
);

create table import_rows (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  import_id uuid not null,
  position integer not null,
  -- Where a person finds it: 'Chronology!A12'.
  place text not null,
  cells jsonb not null,
  primary key (workspace_id, matter_id, import_id, position),
  foreign key (workspace_id, matter_id, import_id) references imports (workspace_id, matter_id, id) on delete cascade
);

-- What a person keeps about a matter for themselves alone: the columns they see, the views they saved, how far they have looked.
create table desks (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  columns jsonb,
  export_columns jsonb,
  views jsonb not null default '[]',
  looked_sequence bigint,
  looked_at timestamptz,
  primary key (workspace_id, matter_id, account_id),
  -- The others' go with the matter, though nobody may delete them.
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);

do $$ declare name text; begin
  foreach name in array array['changes', 'edits', 'edit_changes', 'tags', 'event_tags', 'comments', 'notes', 'remark_wordings', 'desks', 'imports', 'import_rows'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own on %I to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace())', name);
    execute format('create policy walls on %I as restrictive to muniment_walled using ((select sec.current_walls() = ''{}'') or matter_id <> all ((select sec.current_walls())::uuid[]))', name);
    execute format('grant select, insert, update, delete on %I to muniment_app', name);
  end loop;
end $$;

-- A note for oneself is there for nobody else, whatever is asked. A job sees none of them; what a row takes with it goes all the same.
create policy readers on notes as restrictive to muniment_app using (audience = 'members' or author_id = (select sec.current_account()));
create policy readers on remark_wordings as restrictive to muniment_app using (author_id = (select sec.current_account()));

-- Deleted remarks are forgotten after a while by a job, which sees none of them: it names a day and is told a number.
create policy gate on remark_wordings to muniment_gate using (workspace_id = sec.current_workspace());
grant usage on schema public to muniment_gate;
grant execute on function sec.current_workspace() to muniment_gate;
grant select, delete on remark_wordings to muniment_gate;
create function sec.forget_deleted_remarks(before timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public
  as $$
    with gone as (
      delete from remark_wordings w using remark_wordings d
      where d.deleted_at < before and w.workspace_id = d.workspace_id and w.matter_id = d.matter_id and w.remark_id = d.remark_id
      returning w.remark_id
    ) select count(distinct remark_id) from gone
  $$;
grant create on schema sec to muniment_gate; -- only for the moment in which it is given the function
alter function sec.forget_deleted_remarks(timestamptz) owner to muniment_gate;
revoke create on schema sec from muniment_gate;
revoke all on function sec.forget_deleted_remarks(timestamptz) from public;
grant execute on function sec.forget_deleted_remarks(timestamptz) to muniment_app;

create policy readers on desks as restrictive to muniment_app using (account_id = (select sec.current_account()));
