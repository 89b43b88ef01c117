-- Roles. On PostgreSQL they may exist already, made by the operator with a login; here they have none.
do $$ begin
  if not exists (select from pg_roles where rolname = 'muniment_app') then create role muniment_app nologin nosuperuser nobypassrls noinherit; end if;
  if not exists (select from pg_roles where rolname = 'muniment_custodian') then create role muniment_custodian nologin nosuperuser nobypassrls noinherit; end if;
  if not exists (select from pg_roles where rolname = 'muniment_jobs') then create role muniment_jobs nologin nosuperuser nobypassrls noinherit; end if;
  if not exists (select from pg_roles where rolname = 'muniment_gate') then create role muniment_gate nologin nosuperuser nobypassrls noinherit; end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to muniment_app, muniment_custodian;
alter default privileges revoke execute on functions from public;

-- The gate: the workspace of a transaction is set once, by one function, and read by every policy.
-- set_config is taken from everyone else, so that no expression injected into a statement can change role or workspace.
create schema sec;
grant usage on schema sec to muniment_app, muniment_custodian, muniment_gate;
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
-- The queue's library sets time-outs of its own transactions; it holds no customer data.
grant execute on function pg_catalog.set_config(text, text, boolean) to muniment_gate, muniment_jobs;

create function sec.current_workspace() returns uuid
  language sql stable parallel safe set search_path = pg_catalog
  as $$ select nullif(current_setting('muniment.workspace', true), '')::uuid $$;
grant execute on function sec.current_workspace() to muniment_app, muniment_custodian;

create function sec.enter_workspace(workspace uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin
    if coalesce(current_setting('muniment.workspace', true), '') <> '' then
      raise exception 'this transaction is already in a workspace' using errcode = '42501';
    end if;
    perform set_config('muniment.workspace', workspace::text, true);
  end $$;
alter function sec.enter_workspace(uuid) owner to muniment_gate;
revoke all on function sec.enter_workspace(uuid) from public;
grant execute on function sec.enter_workspace(uuid) to muniment_app;

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
create policy own on workspaces for select to muniment_app using (id = (select sec.current_workspace()));
create policy all_of_them on workspaces to muniment_custodian using (true) with check (true);
grant select on workspaces to muniment_app;
grant select, insert on workspaces to muniment_custodian;

create table matters (
  workspace_id uuid not null default sec.current_workspace() references workspaces (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('en', 'de')),
  day_order text check (day_order in ('day-first', 'month-first')),
  made_at timestamptz not null,
  primary key (workspace_id, id)
);
alter table matters enable row level security;
alter table matters force row level security;
create policy own on matters to muniment_app using (workspace_id = (select sec.current_workspace())) with check (workspace_id = (select sec.current_workspace()));
grant select, insert, update, delete on matters to muniment_app;
