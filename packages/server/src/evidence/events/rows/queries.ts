// A row of a chronology as the database keeps it: one line in `events`, its parties, citations and tags beside it.
import { type Selectable, sql } from 'kysely'
import type { EventId, MatterId } from '../../../base/index.ts'
import { anyOf, neverCut, recordsOf, type Scope, slicesOf } from '../../../platform/db/index.ts'
import { isSame } from '../../edits/index.ts'
import { foldedWords } from '../folded-words.ts'
import { sortDayOf } from '../rank.ts'
import type { Row } from '../row.ts'
import type { EventTable, RowTables } from '../tables/queries.ts'

/** What of a line says when. */
export const DATE_COLUMNS = [
  'edtf',
  'earliest_day',
  'latest_day',
  'precision',
  'qualifier',
  'time',
  'zone',
  'as_written',
] as const

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
  ...DATE_COLUMNS,
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
const WRITTEN = ['sort_day', 'search', ...COLUMNS] as const
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
      .where('id', '=', anyOf(slice))
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
      .where('id', '=', anyOf(slice))
      .execute()
}

/**
 * Writes rows that are not as they were, and what lies beside them where that changed; only what differs. `was` null: whole, whatever lay
 * there before.
 */
export async function writeRows(
  scope: Scope,
  matter: MatterId,
  changes: readonly { readonly row: Row; readonly was: Row | null }[],
): Promise<void> {
  const whole = changes.flatMap(({ row, was }) => (was === null ? [lineOf(matter, row)] : []))
  const given = sql.join(WRITTEN.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))
  await writeLines(scope, 'events', whole, sql`on conflict (workspace_id, matter_id, id) do update set ${given}`)
  await updateLines(
    scope,
    matter,
    changes.flatMap(({ row, was }) => (was === null ? [] : [{ line: lineOf(matter, row), was: lineOf(matter, was) }])),
  )
  const differing = (part: 'parties' | 'citations' | 'tags') =>
    changes.filter(({ row, was }) => was === null || !isSame(row[part], was[part]))
  await replaceBeside(scope, matter, 'event_parties', differing('parties'), partiesBeside)
  await replaceBeside(scope, matter, 'citations', differing('citations'), citationsBeside)
  await replaceBeside(scope, matter, 'event_tags', differing('tags'), tagsBeside)
}

async function writeLines(
  scope: Scope,
  table: 'events' | 'event_parties' | 'citations' | 'event_tags',
  lines: readonly object[],
  otherwise = sql``,
): Promise<void> {
  const [first] = lines
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  for (const slice of slicesOf(lines.map((line) => ({ line })))) {
    const given = recordsOf(
      table,
      slice.map(({ line }) => line),
    )
    await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${given} as given ${otherwise}`.execute(
      scope.tables(),
    )
  }
}

type Line = ReturnType<typeof lineOf>

/** Sets only what is another value in any of the rows: a mark for thousands leaves their texts alone. */
async function updateLines(
  scope: Scope,
  matter: MatterId,
  changes: readonly { readonly line: Line; readonly was: Line }[],
): Promise<void> {
  const [first] = changes
  if (first === undefined) return
  const names = WRITTEN.filter((name) => changes.some(({ line, was }) => !isSame(line[name], was[name])))
  if (names.length === 0) return
  const set = sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`))
  for (const slice of slicesOf(changes.map(({ line }) => ({ line })))) {
    const given = slice.map(({ line }) =>
      Object.fromEntries(['id' as const, ...names].map((name) => [name, line[name]])),
    )
    await sql`update events set ${set} from ${recordsOf('events', given)} as given
      where events.matter_id = ${matter} and events.id = given.id`.execute(scope.tables())
  }
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
    set_fields: row.setFields,
    statements: row.statements,
    reading: row.reading,
    reading_state: row.readingState,
    reading_now: row.readingNow,
    digest: row.digest,
    search: searchedText(row),
  }
}

/** More is not looked through: a row that cites whole chapters. */
const LONGEST_SEARCHED = 50_000

const searchedText = ({ text, citations }: Row): string =>
  foldedWords([text, ...citations.map(({ quote }) => quote)].join('\n')).slice(0, LONGEST_SEARCHED)

type Beside = (matter: MatterId, row: Row) => readonly object[]

/** From rows that had none nothing is taken away. */
async function replaceBeside(
  scope: Scope,
  matter: MatterId,
  table: 'event_parties' | 'citations' | 'event_tags',
  changes: readonly { readonly row: Row; readonly was: Row | null }[],
  beside: Beside,
): Promise<void> {
  const had = changes.flatMap(({ row, was }) => (was !== null && beside(matter, was).length === 0 ? [] : [row.id]))
  for (const ids of slicesOf(had))
    await sql`delete from ${sql.table(table)} where matter_id = ${matter} and event_id = ${anyOf(ids)}`.execute(
      scope.tables(),
    )
  await writeLines(
    scope,
    table,
    changes.flatMap(({ row }) => beside(matter, row)),
  )
}

const partiesBeside: Beside = (matter, { id, parties }) =>
  parties.map(({ party, form }, position) => ({ matter_id: matter, event_id: id, position, party_id: party, form }))

const citationsBeside: Beside = (matter, { id, citations }) =>
  citations.map(({ document, version, page, start, end, quote, place, statement }, position) => ({
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
  }))

const tagsBeside: Beside = (matter, { id, tags }) =>
  tags.map((tag) => ({ matter_id: matter, event_id: id, tag_id: tag }))

async function whole(scope: Scope, matter: MatterId, lines: readonly EventLine[]): Promise<Row[]> {
  if (lines.length === 0) return []
  const ids = lines.map((line) => line.id)
  const tables = scope.tables<RowTables>()
  const cited = await tables
    .selectFrom('citations')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('event_id', '=', anyOf(ids))
    .orderBy('event_id')
    .orderBy('position')
    .execute()
  const links = await tables
    .selectFrom('event_parties')
    .select(['event_id', 'party_id', 'form'])
    .where('matter_id', '=', matter)
    .where('event_id', '=', anyOf(ids))
    .orderBy('event_id')
    .orderBy('position')
    .execute()
  const tags = await tables
    .selectFrom('event_tags')
    .select(['event_id', 'tag_id'])
    .where('matter_id', '=', matter)
    .where('event_id', '=', anyOf(ids))
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

export function dateOfLine(line: Pick<EventLine, (typeof DATE_COLUMNS)[number]>): Row['date'] {
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
