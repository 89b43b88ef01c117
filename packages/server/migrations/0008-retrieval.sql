-- What a matter can be asked by: its documents cut into passages, each with the keys it is found by.
create extension if not exists btree_gin;

-- How many passages a text was cut into and how many words they have; null until it is.
alter table texts add column passages integer check (passages >= 0), add column passage_words integer check (passage_words >= 0);

create table passages (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  document_id uuid not null,
  version integer not null,
  position integer not null check (position >= 0),
  language text not null check (language in ('en', 'de')),
  text text not null,
  -- What it stands under where it does not begin with it; empty for nothing.
  heading text not null,
  -- Where it stands: stretches of page text, each with its place in `text`.
  parts jsonb not null,
  -- Keys of the product's own making: the database has no part in what is one word.
  terms tsvector not null,
  primary key (workspace_id, document_id, version, position),
  foreign key (workspace_id, document_id, version) references texts (workspace_id, document_id, version) on delete cascade,
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
create index passages_of_matter on passages (workspace_id, matter_id);
create index passages_by_term on passages using gin (workspace_id, matter_id, terms);
alter table passages enable row level security;
alter table passages force row level security;
create policy own on passages to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on passages as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on passages to muniment_app;

-- The match of keys is not leakproof: under a policy its index is not used, and every passage of the workspace is read. So it is asked by two
-- functions of a role that may only read these two tables. They take the workspace and the walls from the transaction, never as a
-- parameter, and give places and numbers; the passages themselves are read again under the policies.
do $$ begin
  if not exists (select from pg_roles where rolname = 'muniment_search') then
    begin
      create role muniment_search nologin nosuperuser nobypassrls noinherit;
    exception when duplicate_object or unique_violation then
      null; -- another database of this server was migrated at the same moment
    end;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant muniment_search to %I', current_user);
  end if;
end $$;
grant usage on schema public, sec to muniment_search;
grant execute on function sec.current_workspace(), sec.current_walls() to muniment_search;
create policy search on passages for select to muniment_search using (true);
create policy search on documents for select to muniment_search using (true);
grant select on passages to muniment_search;
grant select (workspace_id, id, matter_id, text_version, trashed_at) on documents to muniment_search;

-- Which passages of shown documents have a key.
create function sec.passages_with(matter uuid, terms text[], languages text[])
  returns table (nth integer, document_id uuid, version integer, "position" integer)
  language plpgsql stable security definer set search_path = pg_catalog, public
  as $$ declare
    workspace uuid := sec.current_workspace();
  begin
    if workspace is null then
      raise exception 'a search outside of any workspace' using errcode = '42501';
    end if;
    if matter = any (sec.current_walls()) then
      return;
    end if;
    return query
      select asked.nth::integer, p.document_id, p.version, p.position
      from unnest(terms, languages) with ordinality as asked (term, language, nth)
      join passages p on p.workspace_id = workspace and p.matter_id = matter and p.language = asked.language
        and p.terms @@ ('''' || replace(replace(asked.term, '\', '\\'), '''', '''''') || '''')::tsquery
      join documents d on d.workspace_id = workspace and d.id = p.document_id and d.text_version = p.version and d.trashed_at is null;
  end $$;

-- How many passages have each key, in the order of the keys.
create function sec.count_passages(matter uuid, terms text[], languages text[]) returns integer[]
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select array(
      select count(found.nth)::integer
      from generate_series(1, cardinality(terms)) as place
      left join sec.passages_with(matter, terms, languages) as found on found.nth = place
      group by place order by place)
  $$;

-- The passages in which the most is found that is rare. `worths` is what finding each key says; of the keys that stand for one thing that
-- is sought (the same number in `things`) the one that says most counts.
create function sec.search_passages(matter uuid, terms text[], languages text[], things integer[], worths real[], most integer)
  returns table (document_id uuid, version integer, "position" integer)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select best.document_id, best.version, best.position
    from (
      select found.document_id, found.version, found.position, max(worths[found.nth]) as worth
      from sec.passages_with(matter, terms, languages) as found
      group by found.document_id, found.version, found.position, things[found.nth]
    ) as best
    group by best.document_id, best.version, best.position
    order by sum(best.worth) desc, best.document_id, best.position
    limit least(most, 1000)
  $$;

grant create on schema sec to muniment_search; -- only for the moment in which it is given the functions
alter function sec.passages_with(uuid, text[], text[]) owner to muniment_search;
alter function sec.count_passages(uuid, text[], text[]) owner to muniment_search;
alter function sec.search_passages(uuid, text[], text[], integer[], real[], integer) owner to muniment_search;
revoke create on schema sec from muniment_search;
revoke all on function sec.passages_with(uuid, text[], text[]), sec.count_passages(uuid, text[], text[]), sec.search_passages(uuid, text[], text[], integer[], real[], integer) from public;
grant execute on function sec.count_passages(uuid, text[], text[]), sec.search_passages(uuid, text[], text[], integer[], real[], integer) to muniment_app;
