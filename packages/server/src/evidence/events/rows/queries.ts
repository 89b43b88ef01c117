// A row of a chronology as the database keeps it: one line in `events`, its parties, citations and tags beside it.
import type { Selectable } from 'kysely'
import { type EventId, type MatterId, storableJson } from '../../../base/index.ts'
import { neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'
import { isSame } from '../../edits/index.ts'
import { foldedWords } from '../folded-words.ts'
import { sortDayOf } from '../rank.ts'
import type { Row } from '../row.ts'
import type { EventTable, RowTables } from '../tables/queries.ts'

const COLUMNS = [
  'id',
  'origin',
  'made_by',
  'version',
  'sequence',
  'rank',
  'kind',
  'role',
  'text',
  'edtf',
  'earliest_day',
  'latest_day',
  'precision',
  'qualifier',
  'time',
  'zone',
  'as_written',
  'confidence',
  'basis',
  'status',
  'is_key',
  'reviewed_by',
  'reviewed_at',
  'is_removed',
  'merged_into',
  'set_fields',
  'statements',
  'reading',
  'reading_state',
  'reading_now',
  'digest',
] as const
type EventLine = Pick<Selectable<EventTable>, (typeof COLUMNS)[number]>

/** Rows in full, in the order of their ids. */
export async function rowsById(scope: Scope, matter: MatterId, ids: readonly EventId[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const slice of slicesOf(ids)) {
    const lines = await scope
      .tables<RowTables>()
      .selectFrom('events')
      .select(COLUMNS)
      .where('matter_id', '=', matter)
      .where('id', 'in', slice)
      .orderBy('id')
      .execute()
    rows.push(...(await whole(scope, matter, lines)))
  }
  return rows
}

/** Every row a person holds, removed ones too. */
export async function heldRows(scope: Scope, matter: MatterId): Promise<Row[]> {
  const lines = await scope
    .tables<RowTables>()
    .selectFrom('events')
    .select(COLUMNS)
    .where('matter_id', '=', matter)
    .where('is_held', '=', true)
    .orderBy('id')
    .$call(neverCut(500_000))
  const rows: Row[] = []
  for (const slice of slicesOf(lines.map((line) => ({ line }))))
    rows.push(
      ...(await whole(
        scope,
        matter,
        slice.map(({ line }) => line),
      )),
    )
  return rows
}

/** Rows nobody holds: what gathering compares. */
export const readDigests = (scope: Scope, matter: MatterId) =>
  scope
    .tables<RowTables>()
    .selectFrom('events')
    .select(['id', 'version', 'digest'])
    .where('matter_id', '=', matter)
    .where('is_held', '=', false)
    .orderBy('id')
    .$call(neverCut(500_000))

export async function removeRows(scope: Scope, matter: MatterId, ids: readonly EventId[]): Promise<void> {
  for (const slice of slicesOf(ids))
    await scope
      .tables<RowTables>()
      .deleteFrom('events')
      .where('matter_id', '=', matter)
      .where('id', 'in', slice)
      .execute()
}

/** Writes rows that are new or not as they were; what lies beside them only where it changed. */
export async function writeRows(
  scope: Scope,
  matter: MatterId,
  changes: readonly { readonly row: Row; readonly was: Row | null }[],
): Promise<void> {
  for (const slice of slicesOf(changes.map(({ row }) => lineOf(matter, row)))) {
    await scope
      .tables<RowTables>()
      .insertInto('events')
      .values(slice)
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'matter_id', 'id'])
          .doUpdateSet((from) =>
            Object.fromEntries(
              ['sort_day' as const, 'search' as const, ...COLUMNS].map((name) => [name, from.ref(`excluded.${name}`)]),
            ),
          ),
      )
      .execute()
  }
  const differing = (part: 'parties' | 'citations' | 'tags') =>
    changes.filter(({ row, was }) => was === null || !isSame(row[part], was[part])).map(({ row }) => row)
  await replaceParties(scope, matter, differing('parties'))
  await replaceCitations(scope, matter, differing('citations'))
  await replaceTags(scope, matter, differing('tags'))
}

function lineOf(matter: MatterId, row: Row) {
  const { date } = row
  return {
    matter_id: matter,
    id: row.id,
    origin: row.origin,
    made_by: row.madeBy,
    version: row.version,
    sequence: row.sequence,
    sort_day: sortDayOf(date),
    rank: row.rank,
    kind: row.kind,
    role: row.role,
    text: row.text,
    edtf: date?.edtf ?? null,
    earliest_day: date?.earliest ?? null,
    latest_day: date?.latest ?? null,
    precision: date?.precision ?? null,
    qualifier: date?.qualifier ?? null,
    time: date?.time ?? null,
    zone: date?.zone ?? null,
    as_written: date?.asWritten ?? null,
    confidence: row.confidence,
    basis: row.basis,
    status: row.status,
    is_key: row.isKey,
    reviewed_by: row.reviewedBy,
    reviewed_at: row.reviewedAt,
    is_removed: row.isRemoved,
    merged_into: row.mergedInto,
    set_fields: storableJson(row.setFields),
    statements: storableJson(row.statements),
    reading: row.reading === null ? null : storableJson(row.reading),
    reading_state: row.readingState,
    reading_now: row.readingNow === null ? null : storableJson(row.readingNow),
    digest: row.digest,
    search: searchedText(row),
  }
}

/** More is not looked through: a row that cites whole chapters. */
const LONGEST_SEARCHED = 50_000

const searchedText = ({ text, citations }: Row): string =>
  foldedWords([text, ...citations.map(({ quote }) => quote)].join('\n')).slice(0, LONGEST_SEARCHED)

async function replaceParties(scope: Scope, matter: MatterId, rows: readonly Row[]): Promise<void> {
  const tables = scope.tables<RowTables>()
  for (const ids of slicesOf(rows.map((row) => row.id)))
    await tables.deleteFrom('event_parties').where('matter_id', '=', matter).where('event_id', 'in', ids).execute()
  const links = rows.flatMap(({ id, parties }) =>
    parties.map(({ party, form }, position) => ({ matter_id: matter, event_id: id, position, party_id: party, form })),
  )
  for (const slice of slicesOf(links)) await tables.insertInto('event_parties').values(slice).execute()
}

async function replaceCitations(scope: Scope, matter: MatterId, rows: readonly Row[]): Promise<void> {
  const tables = scope.tables<RowTables>()
  for (const ids of slicesOf(rows.map((row) => row.id)))
    await tables.deleteFrom('citations').where('matter_id', '=', matter).where('event_id', 'in', ids).execute()
  const citations = rows.flatMap(({ id, citations: cited }) =>
    cited.map(({ document, version, page, start, end, quote, place, statement }, position) => ({
      matter_id: matter,
      event_id: id,
      position,
      document_id: document,
      version,
      page,
      start_at: start,
      end_at: end,
      quote,
      place,
      statement,
    })),
  )
  for (const slice of slicesOf(citations)) await tables.insertInto('citations').values(slice).execute()
}

async function replaceTags(scope: Scope, matter: MatterId, rows: readonly Row[]): Promise<void> {
  const tables = scope.tables<RowTables>()
  for (const ids of slicesOf(rows.map((row) => row.id)))
    await tables.deleteFrom('event_tags').where('matter_id', '=', matter).where('event_id', 'in', ids).execute()
  const tags = rows.flatMap(({ id, tags: tagged }) =>
    tagged.map((tag) => ({ matter_id: matter, event_id: id, tag_id: tag })),
  )
  for (const slice of slicesOf(tags)) await tables.insertInto('event_tags').values(slice).execute()
}

async function whole(scope: Scope, matter: MatterId, lines: readonly EventLine[]): Promise<Row[]> {
  if (lines.length === 0) return []
  const ids = lines.map((line) => line.id)
  const tables = scope.tables<RowTables>()
  const cited = await tables
    .selectFrom('citations')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('event_id', 'in', ids)
    .orderBy('event_id')
    .orderBy('position')
    .execute()
  const links = await tables
    .selectFrom('event_parties')
    .select(['event_id', 'party_id', 'form'])
    .where('matter_id', '=', matter)
    .where('event_id', 'in', ids)
    .orderBy('event_id')
    .orderBy('position')
    .execute()
  const tags = await tables
    .selectFrom('event_tags')
    .select(['event_id', 'tag_id'])
    .where('matter_id', '=', matter)
    .where('event_id', 'in', ids)
    .orderBy('event_id')
    .orderBy('tag_id')
    .execute()
  const citationsOf = Map.groupBy(cited, (citation) => citation.event_id)
  const linksOf = Map.groupBy(links, (link) => link.event_id)
  const tagsOf = Map.groupBy(tags, (tag) => tag.event_id)
  return lines.map((line) => ({
    ...rowOfLine(line),
    parties: (linksOf.get(line.id) ?? []).map(({ party_id, form }) => ({ party: party_id, form })),
    citations: (citationsOf.get(line.id) ?? []).map((citation) => ({
      document: citation.document_id,
      version: citation.version,
      page: citation.page,
      start: citation.start_at,
      end: citation.end_at,
      quote: citation.quote,
      place: citation.place,
      statement: citation.statement,
    })),
    tags: (tagsOf.get(line.id) ?? []).map(({ tag_id }) => tag_id),
  }))
}

function rowOfLine(line: EventLine): Omit<Row, 'parties' | 'citations' | 'tags'> {
  return {
    id: line.id,
    origin: line.origin,
    madeBy: line.made_by,
    version: line.version,
    sequence: Number(line.sequence),
    rank: line.rank,
    kind: line.kind,
    role: line.role,
    text: line.text,
    date: dateOfLine(line),
    confidence: line.confidence,
    basis: line.basis,
    status: line.status,
    isKey: line.is_key,
    reviewedBy: line.reviewed_by,
    reviewedAt: line.reviewed_at?.toISOString() ?? null,
    isRemoved: line.is_removed,
    mergedInto: line.merged_into,
    setFields: line.set_fields,
    statements: line.statements,
    reading: line.reading,
    readingState: line.reading_state,
    readingNow: line.reading_now,
    digest: line.digest,
  }
}

function dateOfLine(line: EventLine): Row['date'] {
  if (line.edtf === null) return null
  return {
    edtf: line.edtf,
    earliest: line.earliest_day,
    latest: line.latest_day,
    precision: line.precision ?? 'day',
    qualifier: line.qualifier,
    time: line.time,
    zone: line.zone,
    asWritten: line.as_written ?? '',
  }
}
