-- Whoever reads a chronology is recorded once in a while, as whoever reads a document is.
create table chronology_readings (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, matter_id, account_id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
alter table chronology_readings enable row level security;
alter table chronology_readings force row level security;
create policy own on chronology_readings to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on chronology_readings as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on chronology_readings to muniment_app;
