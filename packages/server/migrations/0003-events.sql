-- Who is named where, per text version.
create table party_mentions (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  position integer not null,
  mention jsonb not null,
  primary key (workspace_id, document_id, version, position),
  foreign key (workspace_id, document_id, version) references texts (workspace_id, document_id, version) on delete cascade
);
alter table party_mentions enable row level security;
alter table party_mentions force row level security;
create policy own on party_mentions to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on party_mentions as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on party_mentions to muniment_app;

-- What each document says with a date, per text version. `parts` are the places it stands: page, start, end, quote.
create table statements (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  position integer not null,
  parts jsonb not null,
  statement jsonb not null,
  primary key (workspace_id, document_id, version, position),
  foreign key (workspace_id, document_id, version) references texts (workspace_id, document_id, version) on delete cascade
);
alter table statements enable row level security;
alter table statements force row level security;
create policy own on statements to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on statements as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on statements to muniment_app;

-- Expressions of time that were not dated, per text version: each with its places on its page and the reason.
create table undecided_dates (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  position integer not null,
  page integer not null,
  words text not null,
  places jsonb not null,
  reason text not null,
  candidates jsonb not null,
  -- By page: lists are joined with the pages they name, and a plan may begin with either.
  primary key (workspace_id, document_id, version, page, position),
  foreign key (workspace_id, document_id, version) references texts (workspace_id, document_id, version) on delete cascade
);
alter table undecided_dates enable row level security;
alter table undecided_dates force row level security;
create policy own on undecided_dates to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on undecided_dates as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on undecided_dates to muniment_app;

-- Dates that were read and kept out of the chronology on purpose, per text version: each with its place and what it is the date of.
create table left_out_dates (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  position integer not null,
  page integer not null,
  start_at integer not null,
  end_at integer not null,
  words text not null,
  place text,
  kind text not null check (kind in ('law', 'reference', 'boilerplate', 'untold', 'repeated')),
  about text not null,
  -- By page: lists are joined with the pages they name, and a plan may begin with either.
  primary key (workspace_id, document_id, version, page, position),
  foreign key (workspace_id, document_id, version) references texts (workspace_id, document_id, version) on delete cascade
);
alter table left_out_dates enable row level security;
alter table left_out_dates force row level security;
create policy own on left_out_dates to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on left_out_dates as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on left_out_dates to muniment_app;

-- The cast of a matter.
create table parties (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  position integer not null,
  name text not null,
  kind text not null check (kind in ('person', 'organization', 'court', 'authority')),
  aliases jsonb not null,
  roles jsonb not null,
  primary key (workspace_id, matter_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id)
);
alter table parties enable row level security;
alter table parties force row level security;
create policy own on parties to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on parties as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on parties to muniment_app;

-- The rows of a chronology. Days are counted from 1970-01-01 so that any year compares; null is an open or missing end.
create table events (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  position integer not null,
  kind text not null check (kind in ('event', 'document-date', 'deadline', 'term')),
  role text,
  text text not null,
  edtf text,
  earliest_day integer,
  latest_day integer,
  precision text,
  qualifier text,
  time text,
  zone text,
  as_written text,
  confidence real not null check (confidence between 0 and 1),
  basis jsonb not null default '[]',
  status text check (status in ('undisputed', 'disputed by us', 'disputed by them', 'prospective', 'unsure')),
  primary key (workspace_id, matter_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id)
);
create index events_in_order on events (workspace_id, matter_id, position);
alter table events enable row level security;
alter table events force row level security;
create policy own on events to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on events as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on events to muniment_app;

create table event_parties (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  event_id uuid not null,
  position integer not null,
  party_id uuid not null,
  primary key (workspace_id, matter_id, event_id, position),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade,
  foreign key (workspace_id, matter_id, party_id) references parties (workspace_id, matter_id, id) on delete cascade
);
alter table event_parties enable row level security;
alter table event_parties force row level security;
create policy own on event_parties to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on event_parties as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on event_parties to muniment_app;

-- A citation stands at a document version, page and range, letter by letter; it is checked when it is written.
create table citations (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  event_id uuid not null,
  position integer not null,
  document_id uuid not null,
  version integer not null,
  page integer not null,
  start_at integer not null check (start_at >= 0),
  end_at integer not null,
  quote text not null,
  place text,
  primary key (workspace_id, matter_id, event_id, position),
  -- Both 0: a page without words, cited as it looks.
  check (end_at > start_at or (end_at = 0 and quote = '')),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade,
  foreign key (workspace_id, document_id, version, page) references pages (workspace_id, document_id, version, number)
);
create index citations_of_document on citations (workspace_id, document_id, version, page);
alter table citations enable row level security;
alter table citations force row level security;
create policy own on citations to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on citations as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on citations to muniment_app;

create table contradictions (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  position integer not null,
  event_id uuid not null,
  other_event_id uuid not null,
  written text not null,
  other_written text not null,
  primary key (workspace_id, matter_id, position),
  foreign key (workspace_id, matter_id, event_id) references events (workspace_id, matter_id, id) on delete cascade,
  foreign key (workspace_id, matter_id, other_event_id) references events (workspace_id, matter_id, id) on delete cascade
);
alter table contradictions enable row level security;
alter table contradictions force row level security;
create policy own on contradictions to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on contradictions as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on contradictions to muniment_app;
