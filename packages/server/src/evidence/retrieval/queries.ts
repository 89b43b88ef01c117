import type { Zone } from '@muniment/reading'
import { OPENING } from '@muniment/reading/ranking'
import { type ColumnType, sql } from 'kysely'
import { DAY_MILLISECONDS, type DocumentId, type MatterId, storableJson } from '../../base/index.ts'
import { neverCut, type Scope } from '../../platform/db/index.ts'
import type { CutPassage, PassagePart } from './cut-passages.ts'

export interface PassageRow {
  document_id: DocumentId
  version: number
  position: number
  language: 'en' | 'de'
  text: string
  heading: string
  parts: readonly PassagePart[]
}

interface Tables {
  passages: Omit<PassageRow, 'parts'> & {
    matter_id: MatterId
    parts: ColumnType<readonly PassagePart[], string>
    terms: ColumnType<never, never>
  }
  texts: { document_id: DocumentId; version: number; passages: number | null; passage_words: number | null }
  documents: {
    id: DocumentId
    matter_id: MatterId
    name: string
    position: number
    status: string
    text_version: number | null
    trashed_at: Date | null
  }
  pages: PageRow & { document_id: DocumentId; version: number }
}

export interface PageRow {
  number: number
  label: string | null
  text: string
  zones: readonly Zone[]
}

/** Passages written by one statement. */
const AT_ONCE = 200

/** Those of earlier versions go in the same transaction: nobody is answered from a text that is not shown any more. */
export async function replacePassages(
  scope: Scope,
  { document, matter, version }: { document: DocumentId; matter: MatterId; version: number },
  passages: readonly CutPassage[],
): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('passages').where('document_id', '=', document).execute()
  for (let from = 0; from < passages.length; from += AT_ONCE) {
    const given = passages.slice(from, from + AT_ONCE).map(({ language, text, heading, parts, terms }, nth) => ({
      position: from + nth,
      language,
      text,
      heading,
      parts,
      terms,
    }))
    await sql`insert into passages (matter_id, document_id, version, position, language, text, heading, parts, terms)
      select ${matter}::uuid, ${document}::uuid, ${version}::integer, given.position, given.language, given.text, given.heading, given.parts,
        array_to_tsvector(array(select json_array_elements_text(given.terms)))
      from json_to_recordset(${storableJson(given)}::text::json)
        as given (position integer, language text, text text, heading text, parts jsonb, terms json)`.execute(tables)
  }
}

export interface SearchableText {
  readonly document: DocumentId
  readonly name: string
  readonly status: string
  /** The reading that is shown; null before the first. */
  readonly version: number | null
  /** Null where it is not cut into passages: it cannot be asked. */
  readonly passages: number | null
  readonly words: number
}

/** The shown documents of a matter, asked or not. */
export async function searchableTexts(scope: Scope, matter: MatterId): Promise<SearchableText[]> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('documents')
    .leftJoin('texts', (join) =>
      join.onRef('texts.document_id', '=', 'documents.id').onRef('texts.version', '=', 'documents.text_version'),
    )
    .select([
      'documents.id',
      'documents.name',
      'documents.status',
      'documents.text_version',
      'texts.passages',
      'texts.passage_words',
    ])
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)
    .orderBy('documents.position')
    .orderBy('documents.id')
    .$call(neverCut(100_000))
  return rows.map(({ id, name, status, text_version, passages, passage_words }) => ({
    document: id,
    name,
    status,
    version: text_version,
    passages,
    words: passage_words ?? 0,
  }))
}

export interface SoughtKeys {
  readonly terms: readonly string[]
  readonly languages: readonly ('en' | 'de')[]
  /** Keys with the same number stand for one thing that is sought. */
  readonly things: readonly number[]
  /** How surely each key is what was meant, times what finding it says. */
  readonly weights: readonly number[]
}

export interface FoundByKeys {
  /** Passages of the matter that have each key, in the order of the keys. */
  readonly counts: readonly number[]
  /** The passages in which the most is found, read under the policies like everything else; the best first. */
  readonly rows: readonly PassageRow[]
}

/** `outOf`: the passages of the matter. */
export async function findPassages(
  scope: Scope,
  matter: MatterId,
  { terms, languages, things, weights }: SoughtKeys,
  { outOf, most }: { readonly outOf: number; readonly most: number },
): Promise<FoundByKeys> {
  const { rows } = await sql<{ counts: readonly number[] | null } & { [K in keyof PassageRow]: PassageRow[K] | null }>`
    select case when coalesce(place.nth, 1) = 1 then found.counts end as counts, p.document_id, p.version, p.position, p.language, p.text, p.heading, p.parts
    from sec.find_passages(${matter}::uuid, ${terms}::text[], ${languages}::text[], ${things}::integer[], ${weights}::real[], ${outOf}::integer, ${most}::integer) as found
    left join lateral unnest(found.documents, found.versions, found.positions) with ordinality as place (document, version, position, nth) on true
    left join passages p on p.document_id = place.document and p.version = place.version and p.position = place.position
    order by place.nth`.execute(scope.tables<Tables>())
  return {
    counts: rows[0]?.counts ?? [],
    rows: rows.flatMap(({ counts: _counts, ...row }) => (isPassage(row) ? [row] : [])),
  }
}

/** Where nothing was found, or it went meanwhile, there is a row without a passage. */
const isPassage = (row: { [K in keyof PassageRow]: PassageRow[K] | null }): row is PassageRow =>
  row.document_id !== null

export interface PassagePlace {
  readonly document: DocumentId
  readonly version: number
  readonly position: number
}

/** Those of shown documents, as they are read now; in no order. */
export async function passagesAt(scope: Scope, places: readonly PassagePlace[]): Promise<PassageRow[]> {
  if (places.length === 0) return []
  const { rows } = await sql<PassageRow>`
    select p.document_id, p.version, p.position, p.language, p.text, p.heading, p.parts
    from (select distinct * from json_to_recordset(${storableJson(places)}::text::json) as given (document uuid, version integer, position integer)) as place
    join documents d on d.id = place.document and d.text_version = place.version and d.trashed_at is null
    join passages p on p.document_id = place.document and p.version = place.version and p.position = place.position`.execute(
    scope.tables<Tables>(),
  )
  return rows
}

export interface PassageFilter {
  /** Empty: any. */
  readonly documents: readonly DocumentId[]
  /** Patterns of the database's own regular expressions: one of each list stands in the passage, or where its document begins. */
  readonly named: readonly (readonly string[])[]
  /** `YYYY-MM-DD`: a row rests on the passage that can lie between them, or its document bears a day between them. Null: without an end. */
  readonly from: string | null
  readonly to: string | null
}

const dayOf = (day: string | null): number | null =>
  day === null ? null : Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS)

/** The passages of shown documents, as they are read now, for which all of it is so; in no order. */
export async function passagesWithin(
  scope: Scope,
  matter: MatterId,
  { documents, named, from, to }: PassageFilter,
): Promise<(PassagePlace & { readonly isDated: boolean })[]> {
  const naming = named.map(
    (patterns) => sql`and (p.text ~* any (${patterns}::text[]) or exists (
      select from passages o where o.document_id = p.document_id and o.version = p.version and o.position < ${OPENING}::integer
        and o.text ~* any (${patterns}::text[])))`,
  )
  const standing = documents.length === 0 ? sql`` : sql`and p.document_id = any (${documents}::uuid[])`
  const dated = sql`(coalesce(d.dated_on, d.dated_as_read) >= coalesce(${from}::text, '') and coalesce(d.dated_on, d.dated_as_read) <= coalesce(${to}::text, '9999-99-99'))`
  const told =
    from === null && to === null
      ? sql``
      : sql`and (
          ${dated}
          or exists (
          select from citations c join events e on e.matter_id = c.matter_id and e.id = c.event_id
          where c.matter_id = p.matter_id and c.document_id = p.document_id and c.version = p.version and not e.is_removed and e.edtf is not null
            and (${dayOf(to)}::integer is null or e.earliest_day is null or e.earliest_day <= ${dayOf(to)}::integer)
            and (${dayOf(from)}::integer is null or e.latest_day is null or e.latest_day >= ${dayOf(from)}::integer)
            and exists (
              select from jsonb_to_recordset(p.parts) as part (page integer, start integer, "end" integer)
              where part.page = c.page and part.start < c.end_at and part."end" > c.start_at)))`
  const { rows } = await sql<PassagePlace & { isDated: boolean }>`
    select p.document_id as document, p.version, p.position, coalesce(${dated}, false) as "isDated"
    from documents d join passages p on p.document_id = d.id and p.version = d.text_version and p.matter_id = d.matter_id
    where d.matter_id = ${matter}::uuid and d.trashed_at is null ${standing} ${sql.join(naming, sql` `)} ${told}`.execute(
    scope.tables<Tables>(),
  )
  return rows
}

/** With how each begins, by as many characters; documents of which no text is shown are left out. */
export async function beginningsOf(
  scope: Scope,
  documents: readonly DocumentId[],
  characters: number,
): Promise<{ readonly document: DocumentId; readonly language: 'en' | 'de'; readonly begins: string }[]> {
  if (documents.length === 0) return []
  const { rows } = await sql<{ document: DocumentId; language: 'en' | 'de'; begins: string }>`
    select p.document_id as document, p.language, left(p.text, ${characters}::integer) as begins
    from documents d join passages p on p.document_id = d.id and p.version = d.text_version and p.position = 0
    where d.id = any (${documents}::uuid[])
    order by p.document_id limit 1000`.execute(scope.tables<Tables>())
  return rows
}

/** Pages on which quotes are looked up before they are given. */
export const pagesNumbered = (scope: Scope, document: DocumentId, version: number, numbers: readonly number[]) =>
  scope
    .tables<Tables>()
    .selectFrom('pages')
    .select(['number', 'label', 'text', 'zones'])
    .where('document_id', '=', document)
    .where('version', '=', version)
    .where('number', 'in', [...numbers])
    .orderBy('number')
    .$call(neverCut(1000))

export interface DocumentOpening {
  readonly document: DocumentId
  readonly name: string
  readonly kind: string | null
  /** `YYYY-MM-DD` */
  readonly datedOn: string | null
  /** Its first words; empty where it has none. */
  readonly begins: string
}

/** Of the shown documents that can be asked. */
export async function openingsOf(scope: Scope, matter: MatterId): Promise<DocumentOpening[]> {
  const { rows } = await sql<DocumentOpening>`
    select d.id as document, d.name, d.kind, coalesce(d.dated_on, d.dated_as_read) as "datedOn", left(p.text, 120) as begins
    from documents d join passages p on p.document_id = d.id and p.version = d.text_version and p.matter_id = d.matter_id and p.position = 0
    where d.matter_id = ${matter}::uuid and d.trashed_at is null
    order by d.position, d.id limit 10000`.execute(scope.tables<Tables>())
  return rows
}
