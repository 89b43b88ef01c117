// Documents of a matter whose words are nearly those of another one.
import { LIKENESS_BAND, LIKENESS_PLACES } from '@muniment/reading/likeness'
import { sql } from 'kysely'
import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

export interface AlikeRow {
  readonly document: DocumentId
  readonly name: string
  readonly other: DocumentId
  readonly other_name: string
  readonly has_same_words: boolean
}

/** Resemblance from which two texts are told as nearly the same: in a letter of one page about ten words are others. */
const LEAST_ALIKE = 0.7

/**
 * Each document that has one like it with the one it is most like among those filed before, at most so many, those filed first before others. Not
 * the same file twice, and no document beside the one it lies in. Linear in the documents: one is compared with the first and with the last of
 * those before it that share a band of its signature, however many do.
 */
export async function alikeInMatter(scope: Scope, matter: MatterId, most: number): Promise<readonly AlikeRow[]> {
  const { rows } = await sql<AlikeRow>`
    with signed as materialized (
      select d.id, d.name, d.position, d.sha256, d.parent_id, t.likeness as signature
      from documents d
      join texts t on t.document_id = d.id and t.version = d.text_version
      where d.matter_id = ${matter}::uuid and d.trashed_at is null and t.likeness is not null
    ), banded as (
      select signed.id, first_value(signed.id) over band_of as first, lag(signed.id) over band_of as before
      from signed
      cross join generate_series(1, ${LIKENESS_PLACES}::integer, ${LIKENESS_BAND}::integer) as start
      window band_of as (
        partition by start, signed.signature[start : start + ${LIKENESS_BAND}::integer - 1]
        order by signed.position, signed.id
      )
    ), met as (
      select distinct banded.id, beside.id as other
      from banded
      cross join lateral (values (banded.first), (banded.before)) as beside (id)
      where beside.id <> banded.id
    ), best as (
      select distinct on (met.id) met.id, met.other, alike.places
      from met
      join signed a on a.id = met.id
      join signed b on b.id = met.other
      cross join lateral (
        select count(*)::integer as places
        from unnest(a.signature[1 : ${LIKENESS_PLACES}::integer], b.signature[1 : ${LIKENESS_PLACES}::integer]) as place (one, two)
        where place.one = place.two
      ) as alike
      where a.sha256 <> b.sha256
        and a.parent_id is distinct from b.id
        and b.parent_id is distinct from a.id
        and alike.places >= ${Math.ceil(LEAST_ALIKE * LIKENESS_PLACES)}::integer
      order by met.id, alike.places desc, b.position, b.id
    )
    select best.id as document, a.name, best.other, b.name as other_name, a.signature = b.signature as has_same_words
    from best
    join signed a on a.id = best.id
    join signed b on b.id = best.other
    order by a.position, a.id
    limit ${most}::integer
  `.execute(scope.tables())
  return rows
}
