-- A document is immutable: its bytes never change, what was read from them is a text version.
create table documents (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  id uuid not null,
  parent_id uuid,
  relation text check (relation in ('attachment', 'entry', 'message')),
  position integer not null,
  name text not null check (length(name) between 1 and 1000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  kind text,
  status text not null check (status in ('filed', 'reading', 'read', 'refused')),
  refusal text,
  refusal_facts jsonb,
  pages integer not null default 0,
  pages_read integer not null default 0,
  text_version integer,
  filed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id),
  foreign key (workspace_id, parent_id) references documents (workspace_id, id)
);
-- The same bytes filed twice in one place of a matter are one document.
create unique index documents_once on documents (workspace_id, matter_id, parent_id, sha256, name) nulls not distinct;
create index documents_in_order on documents (workspace_id, matter_id, position, id);
create index documents_of_parent on documents (workspace_id, parent_id);
alter table documents enable row level security;
alter table documents force row level security;
create policy own on documents to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on documents as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on documents to muniment_app;

create table texts (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  language text,
  made_at timestamptz not null,
  primary key (workspace_id, document_id, version),
  foreign key (workspace_id, document_id) references documents (workspace_id, id) on delete cascade
);
alter table texts enable row level security;
alter table texts force row level security;
create policy own on texts to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on texts as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on texts to muniment_app;

create table pages (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  number integer not null check (number >= 1),
  label text,
  width real not null,
  height real not null,
  origin text not null check (origin in ('text', 'ocr', 'typeset')),
  confidence real,
  text text not null,
  zones jsonb not null,
  primary key (workspace_id, document_id, version, number),
  foreign key (workspace_id, document_id, version) references texts (workspace_id, document_id, version) on delete cascade
);
alter table pages enable row level security;
alter table pages force row level security;
create policy own on pages to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on pages as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on pages to muniment_app;

-- What only a highlight needs lies apart, so that reading text never loads it. Packed by evidence/text/geometry.ts.
create table page_geometries (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  number integer not null,
  packed bytea not null,
  primary key (workspace_id, document_id, version, number),
  foreign key (workspace_id, document_id, version, number) references pages (workspace_id, document_id, version, number) on delete cascade
);
alter table page_geometries alter column packed set storage external;
alter table page_geometries enable row level security;
alter table page_geometries force row level security;
create policy own on page_geometries to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on page_geometries as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on page_geometries to muniment_app;

create table document_facts (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  position integer not null,
  fact jsonb not null,
  primary key (workspace_id, document_id, version, position),
  foreign key (workspace_id, document_id, version) references texts (workspace_id, document_id, version) on delete cascade
);
alter table document_facts enable row level security;
alter table document_facts force row level security;
create policy own on document_facts to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on document_facts as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on document_facts to muniment_app;

-- What was not read or not decided: part of every timeline.
create table findings (
  workspace_id uuid not null default sec.current_workspace(),
  document_id uuid not null,
  version integer not null,
  stage text not null check (stage in ('text', 'events')),
  position integer not null,
  page integer,
  -- The sentence is made from both when it leaves, in the language it leaves in.
  code text not null,
  facts jsonb not null,
  primary key (workspace_id, document_id, version, stage, position),
  foreign key (workspace_id, document_id) references documents (workspace_id, id) on delete cascade
);
alter table findings enable row level security;
alter table findings force row level security;
create policy own on findings to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on findings as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or document_id in (select id from documents));
grant select, insert, update, delete on findings to muniment_app;
