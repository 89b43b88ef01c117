-- Accounts belong to the whole installation, memberships to one workspace. What must be read before anybody has a workspace (a session's
-- cookie, a token, a link from a mail) is read as muniment_door, which sees these tables and nothing that a workspace keeps.
do $$ begin
  if not exists (select from pg_roles where rolname = 'muniment_door') then
    begin
      create role muniment_door nologin nosuperuser nobypassrls noinherit;
    exception when duplicate_object or unique_violation then
      null; -- another database of this server was migrated at the same moment
    end;
  end if;
end $$;
grant usage on schema public to muniment_door;

-- How long a sign-in lasts is a rule of the workspace, applied whenever a session is used, never stored with the session.
alter table workspaces
  add column session_idle_minutes integer not null default 480 check (session_idle_minutes between 5 and 43200),
  add column session_hours integer not null default 168 check (session_hours between 1 and 8760),
  add column most_sessions integer not null default 20 check (most_sessions between 1 and 100),
  add column version integer not null default 1;
create policy own_change on workspaces for update to muniment_app using (id = sec.current_workspace()) with check (id = sec.current_workspace());
grant update (name, session_idle_minutes, session_hours, most_sessions, version) on workspaces to muniment_app;
create policy door on workspaces to muniment_door using (true) with check (true);
grant select, insert on workspaces to muniment_door;

create table accounts (
  id uuid primary key,
  -- Lower case, NFC: one address is one account.
  email text not null unique check (length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  -- Argon2id in PHC form, sealed under a key of the keyring.
  password text not null,
  -- Which password of this account it is: another hash or key of the same keeps it.
  password_number integer not null default 1,
  language text not null check (language in ('en', 'de')),
  time_zone text not null check (length(time_zone) between 1 and 64),
  made_at timestamptz not null
);
alter table accounts enable row level security;
alter table accounts force row level security;
create policy door on accounts to muniment_door using (true) with check (true);
grant select, insert, update on accounts to muniment_door;

create table memberships (
  workspace_id uuid not null default sec.current_workspace() references workspaces (id),
  account_id uuid not null references accounts (id),
  role text not null check (role in ('owner', 'admin', 'editor', 'viewer')),
  version integer not null default 1,
  made_at timestamptz not null,
  primary key (workspace_id, account_id)
);
create index memberships_of_account on memberships (account_id);
alter table memberships enable row level security;
alter table memberships force row level security;
create policy own on memberships to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy door on memberships to muniment_door using (true) with check (true);
-- A member is made by the door only: by setting up, or by whoever holds the link of an invitation.
grant select, delete, update (role, version) on memberships to muniment_app;
grant select, insert on memberships to muniment_door;

-- Of accounts a workspace sees its members, and of those never the password.
create policy members on accounts for select to muniment_app using (id in (select account_id from memberships where workspace_id = sec.current_workspace()));
grant select (id, email, name, language, time_zone, made_at) on accounts to muniment_app;

-- A sign-in. It is in one workspace and ends with the membership; of its secret only the SHA-256 is kept.
create table sessions (
  workspace_id uuid not null default sec.current_workspace(),
  id uuid not null,
  account_id uuid not null,
  secret_hash bytea not null check (length(secret_hash) = 32),
  -- What the person recognises it by: the browser's own words, shortened.
  device text not null check (length(device) <= 200),
  -- When the password was given; changing the workspace makes another session but no other sign-in.
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- When the password was given last: what cannot be taken back asks for it anew after a few minutes.
  confirmed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references memberships (workspace_id, account_id) on delete cascade
);
create index sessions_by_id on sessions (id);
create index sessions_of_account on sessions (account_id, workspace_id);
create index sessions_of_member on sessions (workspace_id, account_id);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy own on sessions to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy door on sessions to muniment_door using (true) with check (true);
grant select (workspace_id, id, account_id, device, signed_in_at, last_seen_at), delete on sessions to muniment_app;
grant select, insert, delete, update (last_seen_at, confirmed_at) on sessions to muniment_door;

create table api_tokens (
  workspace_id uuid not null default sec.current_workspace(),
  id uuid not null,
  account_id uuid not null,
  secret_hash bytea not null check (length(secret_hash) = 32),
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (cardinality(scopes) between 1 and 50),
  -- What its maker was when it was made: it never does more, and never more than its maker may now.
  role text not null check (role in ('owner', 'admin', 'editor', 'viewer')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references memberships (workspace_id, account_id) on delete cascade
);
create index api_tokens_by_id on api_tokens (id);
create index api_tokens_of_member on api_tokens (workspace_id, account_id);
alter table api_tokens enable row level security;
alter table api_tokens force row level security;
create policy own on api_tokens to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy door on api_tokens to muniment_door using (true) with check (true);
grant select (workspace_id, id, account_id, name, scopes, role, made_at, expires_at, last_used_at), insert, delete on api_tokens to muniment_app;
grant select, insert, delete, update (last_used_at) on api_tokens to muniment_door;

create table invitations (
  workspace_id uuid not null default sec.current_workspace(),
  id uuid not null,
  email text not null check (length(email) between 3 and 254),
  role text not null check (role in ('owner', 'admin', 'editor', 'viewer')),
  -- Of chance until the letter is written: its link is made there, and replaces an earlier one.
  secret_hash bytea not null check (length(secret_hash) = 32),
  letter text not null default 'waiting' check (letter in ('waiting', 'sent', 'failed')),
  -- Whoever invites must still be there, and still be allowed to, when the link is used.
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references memberships (workspace_id, account_id) on delete cascade
);
create index invitations_by_id on invitations (id);
create unique index invitations_once on invitations (workspace_id, email);
create index invitations_by_maker on invitations (workspace_id, made_by);
alter table invitations enable row level security;
alter table invitations force row level security;
create policy own on invitations to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy door on invitations to muniment_door using (true) with check (true);
grant select (workspace_id, id, email, role, letter, made_by, made_at, expires_at), insert, delete, update (secret_hash, letter) on invitations to muniment_app;
grant select, delete on invitations to muniment_door;

-- Walls between members and matters. They outlive a membership: who comes back stands before the same wall.
create table walls (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (workspace_id, matter_id, account_id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
create index walls_of_account on walls (workspace_id, account_id);
alter table walls enable row level security;
alter table walls force row level security;
create policy own on walls to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on walls as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
create policy door on walls for select to muniment_door using (true);
grant select, insert, update, delete on walls to muniment_app;
grant select on walls to muniment_door;

-- A closed matter is open to the members named below and to nobody else; a wall outweighs a name.
create table closed_matters (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (workspace_id, matter_id),
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
alter table closed_matters enable row level security;
alter table closed_matters force row level security;
create policy own on closed_matters to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on closed_matters as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
create policy door on closed_matters for select to muniment_door using (true);
grant select, insert, update, delete on closed_matters to muniment_app;
grant select on closed_matters to muniment_door;

create table matter_members (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  account_id uuid not null,
  primary key (workspace_id, matter_id, account_id),
  foreign key (workspace_id, matter_id) references closed_matters (workspace_id, matter_id) on delete cascade,
  foreign key (workspace_id, account_id) references memberships (workspace_id, account_id) on delete cascade
);
create index matter_members_of_account on matter_members (workspace_id, account_id);
alter table matter_members enable row level security;
alter table matter_members force row level security;
create policy own on matter_members to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on matter_members as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
create policy door on matter_members for select to muniment_door using (true);
grant select, insert, delete on matter_members to muniment_app;
grant select on matter_members to muniment_door;

-- What a repeated request was answered, for a day. Read only by who asked, and only while the same walls stand.
create table idempotency_keys (
  workspace_id uuid not null default sec.current_workspace(),
  account_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null check (length(request_hash) = 32),
  -- The request that holds the key: the audit log knows by it whether it was done where its server died.
  request uuid not null,
  status integer,
  reply text,
  made_at timestamptz not null,
  primary key (workspace_id, account_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (workspace_id, made_at);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy own on idempotency_keys to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
grant select, insert, update, delete on idempotency_keys to muniment_app;

-- Below: of the installation, for the door alone. No workspace, so no grant for the application's role.

-- Links that work once: setting up the first (`account_id` is null), a new password, and another address of an account (`email`), which
-- leaves the session that asked for it (`session_id`) and ends the others.
create table door_links (
  id uuid primary key,
  account_id uuid references accounts (id) on delete cascade,
  email text check (length(email) between 3 and 254),
  session_id uuid,
  secret_hash bytea not null check (length(secret_hash) = 32),
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index door_links_of_account on door_links (account_id);
alter table door_links enable row level security;
alter table door_links force row level security;
create policy door on door_links to muniment_door using (true) with check (true);
grant select, insert, delete on door_links to muniment_door;

-- Letters of accounts that are not sent yet: a link for a new password, whether the address has an account or not; a link to a new
-- address; word to the old one; word of a sign-in from a browser not met before. The queue holds their ids.
create table door_letters (
  id uuid primary key,
  kind text not null check (kind in ('reset', 'address', 'address-changed', 'new-device')),
  email text not null check (length(email) between 3 and 254),
  -- Whose it is, where that is known already.
  account_id uuid references accounts (id) on delete cascade,
  session_id uuid,
  -- The browser's own words, shortened.
  device text check (length(device) <= 200),
  asked_at timestamptz not null
);
create index door_letters_of_account on door_letters (account_id);
alter table door_letters enable row level security;
alter table door_letters force row level security;
create policy door on door_letters to muniment_door using (true) with check (true);
grant select, insert, delete on door_letters to muniment_door;
-- It enqueues them.
grant usage on schema jobs to muniment_door;

-- A browser in which the right password was given before: it is let through where strangers must wait.
create table known_devices (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  secret_hash bytea not null check (length(secret_hash) = 32),
  -- What the person recognises it by, as of a session.
  device text not null check (length(device) <= 200),
  known_since timestamptz not null,
  last_used_at timestamptz not null
);
create index known_devices_of_account on known_devices (account_id, last_used_at);
alter table known_devices enable row level security;
alter table known_devices force row level security;
create policy door on known_devices to muniment_door using (true) with check (true);
grant select, insert, delete, update (last_used_at) on known_devices to muniment_door;

-- Failures at the door, by a hash of who tried and for whom; every process of the installation counts here. Rows fall away by age.
create table door_failures (
  key bytea primary key check (length(key) = 32),
  failures integer not null,
  last_at timestamptz not null,
  wait_until timestamptz not null
);
create index door_failures_by_age on door_failures (last_at);
alter table door_failures enable row level security;
alter table door_failures force row level security;
create policy door on door_failures to muniment_door using (true) with check (true);
grant select, insert, update, delete on door_failures to muniment_door;

-- How many matters nobody who may manage members would see without one member. Whoever asks may be walled off from those very matters, so
-- it is counted with the gate's rights; it tells a number, and of the present workspace only.
create policy gate on memberships for select to muniment_gate using (workspace_id = sec.current_workspace());
create policy gate on walls for select to muniment_gate using (workspace_id = sec.current_workspace());
create policy gate on closed_matters for select to muniment_gate using (workspace_id = sec.current_workspace());
create policy gate on matter_members for select to muniment_gate using (workspace_id = sec.current_workspace());
grant usage on schema public to muniment_gate;
grant execute on function sec.current_workspace() to muniment_gate;
grant select on memberships, walls, closed_matters, matter_members to muniment_gate;
create function sec.matters_only_seen_by(account uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    with held as (select matter_id from walls union select matter_id from closed_matters),
      sees as (
        select h.matter_id, m.account_id from held h, memberships m
        where m.role in ('owner', 'admin')
          and not exists (select from walls w where w.matter_id = h.matter_id and w.account_id = m.account_id)
          and (not exists (select from closed_matters c where c.matter_id = h.matter_id)
            or exists (select from matter_members n where n.matter_id = h.matter_id and n.account_id = m.account_id))
      )
    select count(*) from held h
    where exists (select from sees s where s.matter_id = h.matter_id and s.account_id = account)
      and not exists (select from sees s where s.matter_id = h.matter_id and s.account_id <> account)
  $$;
grant create on schema sec to muniment_gate; -- only for the moment in which it is given the function
alter function sec.matters_only_seen_by(uuid) owner to muniment_gate;
revoke create on schema sec from muniment_gate;
revoke all on function sec.matters_only_seen_by(uuid) from public;
grant execute on function sec.matters_only_seen_by(uuid) to muniment_app;
