-- Roles belong to the whole server: they may exist already, made by the operator or for another database of ours. None has a login.
do $$ declare wanted text; begin
  foreach wanted in array array['muniment_app', 'muniment_custodian', 'muniment_jobs', 'muniment_gate'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls noinherit', wanted);
      exception when duplicate_object or unique_violation then
        null; -- another database of this server was migrated at the same moment
      end;
    end if;
  end loop;
  -- Whoever works before walls is this role: it may what the application may, and the policies of walls are its own. For everybody else no
  -- row is asked about walls, and no statement is planned round them.
  if not exists (select from pg_roles where rolname = 'muniment_walled') then
    begin
      create role muniment_walled nologin nosuperuser nobypassrls inherit;
    exception when duplicate_object or unique_violation then
      null;
    end;
  end if;
  if not pg_has_role('muniment_walled', 'muniment_app', 'member') then
    begin
      grant muniment_app to muniment_walled;
    exception when unique_violation then
      null;
    end;
  end if;
  -- An operator who is no superuser must be a member of those to whom things are handed over below.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant muniment_gate, muniment_jobs to %I', current_user);
  end if;
  -- A temporary table outlives its transaction and would be found before the real one by whoever is given the connection next.
  execute format('revoke temporary on database %I from public', current_database());
end $$;

revoke all on schema public from public;
grant usage on schema public to muniment_app, muniment_custodian;
alter default privileges revoke execute on functions from public;

-- Start-up compares the history with the code; nobody else reads it, and nobody but the migrating login writes it.
grant usage on schema history to muniment_custodian;
grant select on history.migrations to muniment_custodian;

-- The gate: the workspace of a transaction and the walls of whoever works in it are set once, by one function, and read by every policy.
-- set_config is taken from everyone else, so that no expression injected into a statement can change role or workspace. Only a
-- superuser can take it; on a managed server the statement warns and changes nothing, and start-up says so.
create schema sec;
grant usage on schema sec to muniment_app, muniment_custodian, muniment_gate;
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
-- The queue's library sets time-outs of its own transactions; it holds no customer data.
grant execute on function pg_catalog.set_config(text, text, boolean) to muniment_gate, muniment_jobs;

-- The two readers are bound when they are made (`return`), so they need no search_path of their own, and a planner puts them into the
-- statement itself: with one they are run as statements of their own, for every table of every statement and for every row written.
--
-- Policies compare with the workspace as it stands, not with a subquery: then the planner knows which workspace it plans for, and how much
-- of a table is in it. By a subquery it reckons with an average one, and reads and sorts the whole chronology of a large one where an index
-- holds it in order. Every key begins with the workspace, so it is asked once a scan; a row that is written costs it once.
create function sec.current_workspace() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('muniment.workspace', true), '')::uuid;
grant execute on function sec.current_workspace() to muniment_app, muniment_custodian;

-- Matters that do not exist for whoever works in this transaction. Policies ask first whether there are any, once a statement: that tells
-- the planner that most rows will be seen. By `<> all` alone it reckons with ten walls, so that in a table of one matter none is left, and
-- sorts a whole chronology where an index holds it in order.
create function sec.current_walls() returns uuid[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('muniment.walls', true), ''), '{}')::uuid[];
grant execute on function sec.current_walls() to muniment_app;

-- Whose own things these are: notes that nobody else reads. Null for what no person does.
create function sec.current_account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('muniment.account', true), '')::uuid;
grant execute on function sec.current_account() to muniment_app;

create function sec.enter_workspace(workspace uuid, walls uuid[] default '{}', account uuid default null) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin
    if coalesce(current_setting('muniment.workspace', true), '') <> '' then
      raise exception 'this transaction is already in a workspace' using errcode = '42501';
    end if;
    -- Walls are kept by the policies of one role: by no other are they taken.
    if cardinality(walls) > 0 and coalesce(nullif(current_setting('role'), 'none'), session_user::text) <> 'muniment_walled' then
      raise exception 'walls are kept for muniment_walled alone' using errcode = '42501';
    end if;
    perform set_config('muniment.workspace', workspace::text, true);
    perform set_config('muniment.walls', walls::text, true);
    perform set_config('muniment.account', coalesce(account::text, ''), true);
  end $$;
grant create on schema sec to muniment_gate; -- only for the moment in which it is given the function
alter function sec.enter_workspace(uuid, uuid[], uuid) owner to muniment_gate;
revoke create on schema sec from muniment_gate;
revoke all on function sec.enter_workspace(uuid, uuid[], uuid) from public;
grant execute on function sec.enter_workspace(uuid, uuid[], uuid) to muniment_app;

-- The queue's schema is its own: ids only, no customer data.
create schema jobs authorization muniment_jobs;
grant usage on schema jobs to muniment_app;

create table workspaces (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  made_at timestamptz not null
);
alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy own on workspaces for select to muniment_app using (id = sec.current_workspace());
create policy all_of_them on workspaces to muniment_custodian using (true) with check (true);
grant select on workspaces to muniment_app;
grant select, insert on workspaces to muniment_custodian;

create table matters (
  workspace_id uuid not null default sec.current_workspace() references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('en', 'de')),
  day_order text check (day_order in ('day-first', 'month-first')),
  -- The rows shown are those of an earlier gathering: the last one failed. Part of the coverage.
  gathering_failed boolean not null default false,
  made_at timestamptz not null,
  primary key (workspace_id, id)
);
alter table matters enable row level security;
alter table matters force row level security;
create policy own on matters to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on matters as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on matters to muniment_app;
