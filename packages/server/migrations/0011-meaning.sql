-- What a passage means, as the operator's model has it: a direction. Only where such a model is opened are there any.
--
-- Kept as plain numbers: the schema is the same where pgvector is not installed, and only who searches by meaning needs it. In a narrow
-- table of its own, unpacked and beside its workspace's others, so that all of a matter are compared, one by one: an index for nearest
-- neighbours looks first and asks whose they are afterwards, and loses most of what a small workspace has.
do $$ begin
  if exists (select from pg_available_extensions where name = 'vector') then
    begin
      create extension if not exists vector;
      -- Nobody may run what this role makes unless it is said.
      grant execute on function array_to_vector(real[], integer, boolean), vector_negative_inner_product(vector, vector) to muniment_app, muniment_search;
    exception when insufficient_privilege or undefined_function or undefined_object then
      null; -- not ours to make, or made elsewhere than in public: as if it were not there, which a start with a model says
    end;
  end if;
end $$;

create table passage_vectors (
  workspace_id uuid not null default sec.current_workspace(),
  matter_id uuid not null,
  document_id uuid not null,
  version integer not null,
  position integer not null,
  -- Which model made it (SHA-256 of its files); what another made is not compared with it.
  model text not null check (model ~ '^[0-9a-f]{64}$'),
  -- Of length 1. A row stays in one piece.
  embedding real[] not null check (cardinality(embedding) between 1 and 1536),
  primary key (workspace_id, document_id, version, position),
  foreign key (workspace_id, document_id, version, position) references passages (workspace_id, document_id, version, position) on delete cascade,
  foreign key (workspace_id, matter_id) references matters (workspace_id, id) on delete cascade
);
alter table passage_vectors alter column embedding set storage plain;
create index vectors_of_matter on passage_vectors (workspace_id, matter_id);
alter table passage_vectors enable row level security;
alter table passage_vectors force row level security;
create policy own on passage_vectors to muniment_app using (workspace_id = sec.current_workspace()) with check (workspace_id = sec.current_workspace());
create policy walls on passage_vectors as restrictive to muniment_walled using ((select sec.current_walls() = '{}') or matter_id <> all ((select sec.current_walls())::uuid[]));
grant select, insert, update, delete on passage_vectors to muniment_app;
create policy search on passage_vectors for select to muniment_search using (true);
grant select on passage_vectors to muniment_search;

-- The passages of shown documents that say most nearly what the question says, of all in the matter. Like the search by keys: workspace
-- and walls come from the transaction, and places go out, which are read again under the policies.
create function sec.nearest_passages(matter uuid, made_by text, question real[], most integer)
  returns table (document_id uuid, version integer, "position" integer)
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
      select v.document_id, v.version, v.position
      from passage_vectors v
      join documents d on d.workspace_id = workspace and d.id = v.document_id and d.text_version = v.version and d.trashed_at is null
      where v.workspace_id = workspace and v.matter_id = matter and v.model = made_by
      order by v.embedding::vector <#> (select question::vector), v.document_id, v.position
      limit least(most, 1000);
  end $$;

grant create on schema sec to muniment_search; -- only for the moment in which it is given the function
alter function sec.nearest_passages(uuid, text, real[], integer) owner to muniment_search;
revoke create on schema sec from muniment_search;
revoke all on function sec.nearest_passages(uuid, text, real[], integer) from public;
grant execute on function sec.nearest_passages(uuid, text, real[], integer) to muniment_app;
