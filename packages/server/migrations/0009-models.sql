-- Which models a workspace may ask, on what terms, and what left for them.

-- Privileged: of this matter nothing goes to a model outside the house.
alter table matters add column is_privileged boolean not null default false;

create table model_terms (
  workspace_id uuid not null default sec.current_workspace(),
  version integer not null default 1 check (version >= 1),
  -- Where models may stand that are not in the house; those in the house are asked wherever that is.
  regions text[] not null default '{}',
  -- Of a calendar month (UTC); null for no limit. Money in millionths of the currency the prices are in.
  monthly_tokens bigint check (monthly_tokens >= 0),
  monthly_cost bigint check (monthly_cost >= 0),
  primary key (workspace_id),
  foreign key (workspace_id) references workspaces (id)
);
alter table model_terms enable row level security;
alter table model_terms force row level security;
create policy own on model_terms to muniment_app using (workspace_id = (select sec.current_workspace())) with check (workspace_id = (select sec.current_workspace()));
grant select, insert, update on model_terms to muniment_app;

-- In the order in which they are asked: the next where one fails.
create table model_endpoints (
  workspace_id uuid not null default sec.current_workspace(),
  position integer not null check (position >= 0),
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  wire text not null check (wire in ('openai', 'azure-openai', 'openai-compatible', 'anthropic')),
  address text not null check (length(address) between 1 and 500),
  model text not null check (length(model) between 1 and 200),
  region text not null check (length(region) between 1 and 60),
  -- The contract that says that what is sent trains nobody: as the workspace files it, and from which day.
  contract text check (length(contract) between 1 and 300),
  contract_since date,
  -- Currency units for a million tokens.
  price_input double precision not null default 0 check (price_input >= 0),
  price_output double precision not null default 0 check (price_output >= 0),
  -- Sealed by the workspace key of that version.
  key_version integer,
  sealed_key bytea,
  primary key (workspace_id, name),
  foreign key (workspace_id) references model_terms (workspace_id) on delete cascade,
  check ((contract is null) = (contract_since is null)),
  check ((key_version is null) = (sealed_key is null))
);
alter table model_endpoints enable row level security;
alter table model_endpoints force row level security;
create policy own on model_endpoints to muniment_app using (workspace_id = (select sec.current_workspace())) with check (workspace_id = (select sec.current_workspace()));
grant select, insert, update, delete on model_endpoints to muniment_app;

-- The egress ledger. A line is written before its body is sent, and nothing of what was sent is ever changed in it. The matter is not
-- referred to: what left stays written when the matter is gone.
create table model_calls (
  workspace_id uuid not null default sec.current_workspace(),
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  request text not null,
  matter_id uuid,
  purpose text not null check (purpose in ('answer', 'test')),
  endpoint text not null,
  wire text not null,
  host text not null,
  model text not null,
  region text not null,
  is_local boolean not null,
  contract text,
  bytes integer not null check (bytes > 0),
  -- Of the exact body.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- How many placeholders of which kind stood in it.
  masked jsonb not null,
  outcome text not null default 'sent' check (outcome in ('sent', 'answered', 'failed')),
  failure text,
  -- What it may take at most, until it is known what it took.
  tokens_in integer not null check (tokens_in >= 0),
  tokens_out integer not null check (tokens_out >= 0),
  cost bigint not null check (cost >= 0),
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspaces (id)
);
create index model_calls_in_order on model_calls (workspace_id, at, id);
alter table model_calls enable row level security;
alter table model_calls force row level security;
create policy own on model_calls to muniment_app using (workspace_id = (select sec.current_workspace())) with check (workspace_id = (select sec.current_workspace()));
create policy walls on model_calls as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id is null or matter_id <> all ((select sec.current_walls())::uuid[]));
-- The gate refuses it before; this holds whatever the gate does.
create policy privileged on model_calls as restrictive for insert to muniment_app
  with check (is_local or matter_id is null or exists (select from matters m where m.id = matter_id and not m.is_privileged));
grant select, insert on model_calls to muniment_app;
grant update (outcome, failure, tokens_in, tokens_out, cost, ended_at) on model_calls to muniment_app;

-- What was spent is counted whole: whoever is before a wall does not spend a second time what was spent behind it. Numbers of the present
-- workspace and nothing else, with the gate's rights.
create policy gate on model_calls for select to muniment_gate using (workspace_id = sec.current_workspace());
grant select (workspace_id, at, tokens_in, tokens_out, cost) on model_calls to muniment_gate;
create function sec.models_spent_since(moment timestamptz, out tokens bigint, out money bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select coalesce(sum(c.tokens_in::bigint + c.tokens_out), 0)::bigint, coalesce(sum(c.cost), 0)::bigint
    from model_calls c where c.at >= moment
  $$;
grant create on schema sec to muniment_gate; -- only for the moment in which it is given the function
alter function sec.models_spent_since(timestamptz) owner to muniment_gate;
revoke create on schema sec from muniment_gate;
revoke all on function sec.models_spent_since(timestamptz) from public;
grant execute on function sec.models_spent_since(timestamptz) to muniment_app;
