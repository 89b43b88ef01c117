-- What was done, by whom, when: one Merkle tree a workspace (RFC 9162). The application can add an entry, by one function, and read; no
-- role can change or remove one, not even the owner; a superuser who switches the guards off is found out by the signed head.
do $$ declare wanted text; begin
  foreach wanted in array array['muniment_recorder', 'muniment_retention'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls noinherit', wanted);
      exception when duplicate_object or unique_violation then
        null; -- another database of this server was migrated at the same moment
      end;
    end if;
  end loop;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant muniment_recorder to %I', current_user);
  end if;
end $$;

create schema audit;
grant usage on schema audit to muniment_app, muniment_recorder;
grant usage on schema public, sec to muniment_recorder;
grant usage on schema public, sec to muniment_retention;
grant execute on function sec.current_workspace() to muniment_recorder, muniment_retention;

-- Without a foreign key to the workspace: what was done there outlives it, as hashes. The columns beside `entry` repeat what stands in
-- it, for filtering; verifying compares them.
create table audit_entries (
  workspace_id uuid not null default sec.current_workspace(),
  index bigint not null check (index >= 0),
  at timestamptz not null,
  action text not null,
  actor text,
  target_ids text[],
  -- Matters the entry speaks of: it does not exist for whoever is walled off from one of them.
  matter_ids uuid[] not null,
  -- RFC 8785 text {"act":…,"at":…,"index":…,"v":1,"workspace":…}; with its salt it goes when its time is over, the leaf stays.
  entry text check (octet_length(entry) <= 20000),
  salt bytea check (octet_length(salt) = 32),
  -- SHA-256(0x00 || SHA-256(salt || entry)): the hash of the tree's leaf.
  leaf bytea not null check (octet_length(leaf) = 32),
  -- The roots of the perfect subtrees this leaf completes, the smallest first: any proof is put together from a few rows.
  nodes bytea not null check (octet_length(nodes) % 32 = 0),
  erased_at timestamptz,
  primary key (workspace_id, index),
  check ((entry is null) = (erased_at is not null)),
  check ((salt is null) = (erased_at is not null))
);
create index audit_entries_by_time on audit_entries (workspace_id, at);
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy own on audit_entries for select to muniment_app using (workspace_id = sec.current_workspace());
create policy walls on audit_entries as restrictive for select to muniment_walled using (not (matter_ids && (select sec.current_walls())::uuid[]));
-- In a transaction that is in a workspace, there alone; the door's are in none.
create policy recording on audit_entries for insert to muniment_recorder with check (workspace_id = coalesce(sec.current_workspace(), workspace_id));
create policy retaining on audit_entries to muniment_retention using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
grant select on audit_entries to muniment_app;
grant insert on audit_entries to muniment_recorder;
grant select, update (entry, salt, actor, target_ids, erased_at) on audit_entries to muniment_retention;

-- `frontier`: the roots of the perfect subtrees the tree is made of, the largest first: what the next leaf is hashed onto.
create table audit_heads (
  workspace_id uuid not null default sec.current_workspace(),
  size bigint not null check (size >= 0),
  frontier bytea[] not null,
  primary key (workspace_id)
) with (fillfactor = 50);
alter table audit_heads enable row level security;
alter table audit_heads force row level security;
create policy own on audit_heads for select to muniment_app using (workspace_id = sec.current_workspace());
create policy recording on audit_heads to muniment_recorder using (workspace_id = coalesce(sec.current_workspace(), workspace_id)) with check (workspace_id = coalesce(sec.current_workspace(), workspace_id));
-- Which logs have grown and are to be signed is asked for all workspaces at once: their sizes, nothing else.
create policy sizes on audit_heads for select to muniment_custodian using (true);
grant select on audit_heads to muniment_app;
grant select (workspace_id, size) on audit_heads to muniment_custodian;
grant select, insert, update on audit_heads to muniment_recorder;

-- Heads that were signed. A row here proves itself by its signature: the application may add one.
create table audit_checkpoints (
  workspace_id uuid not null default sec.current_workspace(),
  origin text not null check (length(origin) between 1 and 200),
  size bigint not null check (size >= 0),
  note text not null check (length(note) <= 4000),
  signed_at timestamptz not null,
  primary key (workspace_id, origin, size)
);
alter table audit_checkpoints enable row level security;
alter table audit_checkpoints force row level security;
create policy own on audit_checkpoints to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
grant select, insert on audit_checkpoints to muniment_app;

create function audit.guard() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$ begin
    if tg_op = 'UPDATE' and tg_table_name = 'audit_heads' and current_user = 'muniment_recorder' then
      if new.workspace_id = old.workspace_id and new.size > old.size then return new; end if;
    end if;
    if tg_op = 'UPDATE' and tg_table_name = 'audit_entries' and current_user = 'muniment_retention' then
      if old.erased_at is null and new.erased_at is not null and new.entry is null and new.salt is null
        and new.actor is null and new.target_ids is null
        and (new.workspace_id, new.index, new.at, new.action, new.matter_ids, new.leaf, new.nodes)
          = (old.workspace_id, old.index, old.at, old.action, old.matter_ids, old.leaf, old.nodes)
      then return new; end if;
    end if;
    raise exception 'the audit log is append-only' using errcode = '42501', table = tg_table_name;
  end $$;

-- `enable always`: they fire for the owner too, and while session_replication_role is replica.
do $$ declare guarded text; begin
  foreach guarded in array array['audit_entries', 'audit_heads', 'audit_checkpoints'] loop
    execute format('create trigger guard before update or delete on public.%I for each row execute function audit.guard()', guarded);
    execute format('create trigger guard_whole before truncate on public.%I for each statement execute function audit.guard()', guarded);
    execute format('alter table public.%I enable always trigger guard', guarded);
    execute format('alter table public.%I enable always trigger guard_whole', guarded);
  end loop;
end $$;

-- The act is what the application says, as canonical JSON; when and at which index is said here. Entries of one workspace are made one
-- after the other: the lock on its head is held until the transaction ends, so it is taken last in each. For the two functions below
-- alone, which say where.
create function audit.append_to(workspace uuid, acts text[], salts bytea[]) returns bigint
  language plpgsql set search_path = pg_catalog
  as $$ declare
    count integer := coalesce(array_length(acts, 1), 0);
    next bigint;
    roots bytea[];
    first bigint;
    moment timestamptz;
    said jsonb;
    entry text;
    leaf bytea;
    hash bytea;
    made bytea;
    rest bigint;
  begin
    if count = 0 or count <> coalesce(array_length(salts, 1), 0) then
      raise exception 'as many salts as acts, and at least one' using errcode = '22023';
    end if;
    select h.size, h.frontier into next, roots from public.audit_heads h where h.workspace_id = workspace for update;
    if not found then
      insert into public.audit_heads (workspace_id, size, frontier) values (workspace, 0, '{}') on conflict do nothing;
      select h.size, h.frontier into next, roots from public.audit_heads h where h.workspace_id = workspace for update;
    end if;
    first := next;
    for i in 1 .. count loop
      said := acts[i]::jsonb;
      moment := date_trunc('milliseconds', clock_timestamp());
      entry := '{"act":' || acts[i] || ',"at":"' || to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '","index":' || next || ',"v":1,"workspace":"' || workspace || '"}';
      leaf := sha256('\x00'::bytea || sha256(salts[i] || convert_to(entry, 'UTF8')));
      hash := leaf;
      made := '';
      rest := next;
      while rest & 1 = 1 loop
        hash := sha256('\x01'::bytea || roots[cardinality(roots)] || hash);
        made := made || hash;
        roots := roots[1 : cardinality(roots) - 1];
        rest := rest >> 1;
      end loop;
      roots := roots || hash;
      insert into public.audit_entries (workspace_id, index, at, action, actor, target_ids, matter_ids, entry, salt, leaf, nodes)
      values (
        workspace, next, moment, said ->> 'action',
        coalesce(said -> 'actor' ->> 'account', said -> 'actor' ->> 'job'),
        array(select target ->> 'id' from jsonb_array_elements(said -> 'targets') target),
        array(select (target ->> 'id')::uuid from jsonb_array_elements(said -> 'targets') target where target ->> 'type' = 'matter'),
        entry, salts[i], leaf, made
      );
      next := next + 1;
    end loop;
    update public.audit_heads h set size = next, frontier = roots where h.workspace_id = workspace;
    return first;
  end $$;

-- The only ways in. Whoever works in a workspace adds to its log and to no other.
create function audit.append(acts text[], salts bytea[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin
    if sec.current_workspace() is null then raise exception 'an act is recorded in a workspace' using errcode = '42501'; end if;
    return audit.append_to(sec.current_workspace(), acts, salts);
  end $$;

-- The door and the operator are in no workspace, and a new password is an act in each the person belongs to: they say which.
create function audit.append_at_the_door(workspace uuid, acts text[], salts bytea[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin
    if workspace is null or sec.current_workspace() is not null then
      raise exception 'an act from outside names its workspace, and is recorded from outside any' using errcode = '42501';
    end if;
    return audit.append_to(workspace, acts, salts);
  end $$;

grant create on schema audit to muniment_recorder; -- only for the moment in which it is given the functions
alter function audit.append_to(uuid, text[], bytea[]) owner to muniment_recorder;
alter function audit.append(text[], bytea[]) owner to muniment_recorder;
alter function audit.append_at_the_door(uuid, text[], bytea[]) owner to muniment_recorder;
revoke create on schema audit from muniment_recorder;
revoke all on function audit.append_to(uuid, text[], bytea[]) from public;
revoke all on function audit.append(text[], bytea[]) from public;
revoke all on function audit.append_at_the_door(uuid, text[], bytea[]) from public;
revoke all on function audit.guard() from public;
grant execute on function audit.append(text[], bytea[]) to muniment_app;
grant usage on schema audit to muniment_door, muniment_custodian;
grant execute on function audit.append_at_the_door(uuid, text[], bytea[]) to muniment_door, muniment_custodian;
