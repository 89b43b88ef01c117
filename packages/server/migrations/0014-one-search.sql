-- What a question's keys are found in is looked up once: how many passages have each key, what finding it is therefore worth, and the
-- passages in which the most is found. It was two functions that each read all of it.

-- How much it says of a passage that it has what so many of all have. The product's own figure (`rarityOf`), by which it ranks afterwards;
-- a test holds one against the other.
create function sec.rarity(frequency integer, passages integer) returns double precision
  language sql immutable set search_path = pg_catalog
  as $$ select ln(1 + greatest(0, passages + 20 - frequency + 0.5::double precision) / (greatest(1, frequency) + 0.5)) $$;

-- `things`: keys with the same number stand for one thing that is sought, and the one that says most counts. `weights`: how surely a key is
-- what was meant. `out_of`: the passages of the matter. Always one row: how many passages have each key, in the order of the keys; the places, best first.
create function sec.find_passages(matter uuid, terms text[], languages text[], things integer[], weights real[], out_of integer, most integer)
  returns table (counts integer[], documents uuid[], versions integer[], positions integer[])
  language plpgsql stable security definer set search_path = pg_catalog, public
  as $$ declare
    workspace uuid := sec.current_workspace();
  begin
    if workspace is null then
      raise exception 'a search outside of any workspace' using errcode = '42501';
    end if;
    if matter = any (sec.current_walls()) then
      return query select array_fill(0, array[cardinality(terms)]), '{}'::uuid[], '{}'::integer[], '{}'::integer[];
      return;
    end if;
    return query
      with key as materialized (
        select asked.nth::integer, asked.term, asked.language, asked.thing, asked.weight
        from unnest(terms, languages, things, weights) with ordinality as asked (term, language, thing, weight, nth)
      ), found as materialized (
        -- Many a word is looked for in both languages: it is looked up once.
        select word.term, p.language, p.document_id, p.position
        from (select distinct key.term from key) as word
        join passages p on p.workspace_id = workspace and p.matter_id = matter
          and p.terms @@ ('''' || replace(replace(word.term, '\', '\\'), '''', '''''') || '''')::tsquery
        join documents d on d.workspace_id = workspace and d.id = p.document_id and d.text_version = p.version and d.trashed_at is null
      ), counted as materialized (
        select key.nth, key.term, key.language, key.thing, coalesce(had.times, 0) as times, key.weight * sec.rarity(coalesce(had.times, 0), out_of) as worth
        from key
        left join (select found.term, found.language, count(*)::integer as times from found group by found.term, found.language) as had
          on had.term = key.term and had.language = key.language
      ), best as (
        select found.document_id, found.position, counted.thing, max(counted.worth) as worth
        from found join counted on counted.term = found.term and counted.language = found.language
        group by found.document_id, found.position, counted.thing
      ), first as (
        select best.document_id, best.position, sum(best.worth) as worth
        from best
        group by best.document_id, best.position
        order by worth desc, best.document_id, best.position
        limit least(most, 1000)
      ), ranked as (
        select first.document_id, first.position, row_number() over (order by first.worth desc, first.document_id, first.position) as place
        from first
      )
      select
        (select coalesce(array_agg(counted.times order by counted.nth), '{}') from counted),
        coalesce(array_agg(ranked.document_id order by ranked.place), '{}'),
        coalesce(array_agg(d.text_version order by ranked.place), '{}'),
        coalesce(array_agg(ranked.position order by ranked.place), '{}')
      from ranked join documents d on d.workspace_id = workspace and d.id = ranked.document_id;
  end $$;

grant create on schema sec to muniment_search; -- only for the moment in which it is given the functions
alter function sec.rarity(integer, integer) owner to muniment_search;
alter function sec.find_passages(uuid, text[], text[], integer[], real[], integer, integer) owner to muniment_search;
revoke create on schema sec from muniment_search;
revoke all on function sec.rarity(integer, integer), sec.find_passages(uuid, text[], text[], integer[], real[], integer, integer) from public;
grant execute on function sec.find_passages(uuid, text[], text[], integer[], real[], integer, integer) to muniment_app;

drop function sec.count_passages(uuid, text[], text[]);
drop function sec.search_passages(uuid, text[], text[], integer[], real[], integer);
drop function sec.passages_with(uuid, text[], text[]);
