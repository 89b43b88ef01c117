// Rows as a person looks for them, page by page. Text is looked for within one matter only: under row-level security no index on words
// is used (`like` is not leakproof), and a matter's rows are few enough to be read.
import type { RowKind } from '@muniment/reading/statements'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { AccountId, DocumentId, EventId, MatterId, PartyId } from '../../../base/index.ts'
import { atOnce, neverCut, type Scope } from '../../../platform/db/index.ts'
import { boundsOf, type ConfidenceWord } from '../confidence.ts'
import { foldedWords } from '../folded-words.ts'
import type { EventStatus, TagId } from '../row.ts'
import type { RowTables } from '../tables/queries.ts'

export interface EventFilter {
  /** Days counted from 1970-01-01: a row is found when it can lie in between. */
  readonly from: number | null
  readonly to: number | null
  /** Rows that name one of each: "both A and B". A party with those merged into it. */
  readonly parties: readonly (readonly PartyId[])[]
  /** Rows that cite one of these. */
  readonly documents: readonly DocumentId[]
  /** Rows with all of these. */
  readonly tags: readonly TagId[]
  /** One of these; null: nobody has said. */
  readonly statuses: readonly (EventStatus | null)[]
  readonly kinds: readonly RowKind[]
  readonly isKey: boolean | null
  readonly isReviewed: boolean | null
  /** Rows that one of these reviewed. */
  readonly reviewers: readonly AccountId[]
  readonly isRemoved: boolean
  readonly isDated: boolean | null
  /** Rows that a person made or touched, or nobody. */
  readonly isHeld: boolean | null
  /** Rows of which something else is read now. */
  readonly hasOtherReading: boolean | null
  /** Rows that another row contradicts. */
  readonly isContradicted: boolean | null
  /** One of these. */
  readonly confidences: readonly ConfidenceWord[]
  /** Words, all of which stand in the row or in what it cites. */
  readonly words: readonly string[]
  /** Rows changed after this number. */
  readonly since: number | null
}

export const EVERY_ROW: EventFilter = {
  from: null,
  to: null,
  parties: [],
  documents: [],
  tags: [],
  statuses: [],
  kinds: [],
  isKey: null,
  isReviewed: null,
  reviewers: [],
  isRemoved: false,
  isDated: null,
  isHeld: null,
  hasOtherReading: null,
  isContradicted: null,
  confidences: [],
  words: [],
  since: null,
}

export type EventOrder = 'date' | '-date' | 'changed' | '-changed'

export interface EventPlace {
  readonly day: number
  readonly rank: string
  readonly sequence: number
  readonly id: EventId
}

type From = ExpressionBuilder<RowTables, 'events'>

/** Ids and places of the rows found, one page. */
export async function placesOfRows(
  scope: Scope,
  matter: MatterId,
  filter: EventFilter,
  page: {
    readonly order: EventOrder
    readonly after: EventPlace | null
    readonly limit: number
    readonly offset?: number
  },
): Promise<EventPlace[]> {
  const isBackwards = page.order.startsWith('-')
  const direction = isBackwards ? 'desc' : 'asc'
  const byChange = page.order.endsWith('changed')
  const { after } = page
  const query = scope
    .tables<RowTables>()
    .selectFrom('events')
    .select(['sort_day', 'rank', 'sequence', 'id'])
    .where('matter_id', '=', matter)
    .where((from) => from.and(conditions(from, scope, matter, filter)))
    .$if(after !== null, (found) => found.where((from) => isBeyond(from, after, byChange, isBackwards)))
    .limit(page.limit)
    .$if(page.offset !== undefined, (found) => found.offset(page.offset ?? 0))
  const ordered = byChange
    ? query.orderBy('sequence', direction).orderBy('id', direction)
    : query.orderBy('sort_day', direction).orderBy('rank', direction).orderBy('id', direction)
  const rows = await ordered.execute()
  return rows.map((row) => ({ day: row.sort_day, rank: row.rank, sequence: Number(row.sequence), id: row.id }))
}

/** As a comparison of whole keys, which the index of the order answers. */
function isBeyond(from: From, after: EventPlace | null, byChange: boolean, isBackwards: boolean): Expression<SqlBool> {
  if (after === null) return from.lit(true)
  if (byChange)
    return isBackwards
      ? sql<boolean>`(events.sequence, events.id) < (${after.sequence}::bigint, ${after.id}::uuid)`
      : sql<boolean>`(events.sequence, events.id) > (${after.sequence}::bigint, ${after.id}::uuid)`
  return isBackwards
    ? sql<boolean>`(events.sort_day, events.rank, events.id) < (${after.day}::integer, ${after.rank}::text collate "C", ${after.id}::uuid)`
    : sql<boolean>`(events.sort_day, events.rank, events.id) > (${after.day}::integer, ${after.rank}::text collate "C", ${after.id}::uuid)`
}

/** The rows found as a drawing needs them, in the order of their dates: `limit` of them, each with the beginning of its words. */
export const drawnRows = (
  scope: Scope,
  matter: MatterId,
  filter: EventFilter,
  { limit, letters }: { readonly limit: number; readonly letters: number },
) =>
  atOnce(
    scope,
    scope
      .tables<RowTables>()
      .selectFrom('events')
      .select([
        'id',
        'kind',
        'edtf',
        'earliest_day',
        'latest_day',
        'precision',
        'qualifier',
        'time',
        'zone',
        'as_written',
      ])
      .select(['confidence', 'is_key', sql<string>`left(events.text, ${letters})`.as('words')])
      .where('matter_id', '=', matter)
      .where((from) => from.and(conditions(from, scope, matter, filter)))
      .orderBy('sort_day')
      .orderBy('rank')
      .orderBy('id')
      .limit(limit),
  ).execute()

/** Which documents the rows of a matter cite, each pair once. */
export const documentsOfRows = (scope: Scope, matter: MatterId) =>
  neverCut(1_000_000)(
    atOnce(
      scope,
      scope
        .tables<RowTables>()
        .selectFrom('citations')
        .select(['event_id', 'document_id'])
        .distinct()
        .where('matter_id', '=', matter)
        .orderBy('event_id')
        .orderBy('document_id'),
    ),
  )

/** Of all rows found, in no order of theirs. */
export async function idsOfRows(scope: Scope, matter: MatterId, filter: EventFilter): Promise<ReadonlySet<string>> {
  const rows = await scope
    .tables<RowTables>()
    .selectFrom('events')
    .select('id')
    .where('matter_id', '=', matter)
    .where((from) => from.and(conditions(from, scope, matter, filter)))
    .orderBy('id')
    .$call(neverCut(500_000))
  return new Set(rows.map(({ id }) => id))
}

/** How many of the rows found stand before a place of an order. */
export async function countRowsBefore(
  scope: Scope,
  matter: MatterId,
  filter: EventFilter,
  { order, place }: { readonly order: EventOrder; readonly place: EventPlace },
): Promise<number> {
  const { rows } = await scope
    .tables<RowTables>()
    .selectFrom('events')
    .select((from) => from.fn.countAll<number | string>().as('rows'))
    .where('matter_id', '=', matter)
    .where((from) => from.and(conditions(from, scope, matter, filter)))
    // Before it in one direction is beyond it in the other.
    .where((from) => isBeyond(from, place, order.endsWith('changed'), !order.startsWith('-')))
    .executeTakeFirstOrThrow()
  return Number(rows)
}

/** Where one of the rows found stands. */
export async function placeOfRow(
  scope: Scope,
  matter: MatterId,
  filter: EventFilter,
  id: EventId,
): Promise<EventPlace | null> {
  const row = await scope
    .tables<RowTables>()
    .selectFrom('events')
    .select(['sort_day', 'rank', 'sequence', 'id'])
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .where((from) => from.and(conditions(from, scope, matter, filter)))
    .executeTakeFirst()
  return row === undefined ? null : { day: row.sort_day, rank: row.rank, sequence: Number(row.sequence), id: row.id }
}

export async function countRows(scope: Scope, matter: MatterId, filter: EventFilter): Promise<number> {
  const { rows } = await scope
    .tables<RowTables>()
    .selectFrom('events')
    .select((from) => from.fn.countAll<number | string>().as('rows'))
    .where('matter_id', '=', matter)
    .where((from) => from.and(conditions(from, scope, matter, filter)))
    .executeTakeFirstOrThrow()
  return Number(rows)
}

/** By matter, without those taken out; one without rows is not among them. */
export async function countRowsInMatters(
  scope: Scope,
  matters: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, number>> {
  if (matters.length === 0) return new Map()
  const counted = await scope
    .tables<RowTables>()
    .selectFrom('events')
    .select((from) => ['matter_id', from.fn.countAll<number | string>().as('rows')])
    .where('matter_id', 'in', matters)
    .where('is_removed', '=', false)
    .groupBy('matter_id')
    .orderBy('matter_id')
    .execute()
  return new Map(counted.map(({ matter_id, rows }) => [matter_id, Number(rows)]))
}

/**
 * The workspace is named beside the policy, which decides all the same: with a value it is compared with once a statement, and a row that is
 * read is not asked anew which workspace this is. In a scan of a whole table that was half of the time.
 */
function conditions(from: From, scope: Scope, matter: MatterId, filter: EventFilter): Expression<SqlBool>[] {
  const { workspace } = scope
  const all: Expression<SqlBool>[] = [from('workspace_id', '=', workspace), from('is_removed', '=', filter.isRemoved)]
  if (filter.from !== null || filter.to !== null || filter.isDated === true) all.push(from('edtf', 'is not', null))
  if (filter.isDated === false) all.push(from('edtf', 'is', null))
  if (filter.from !== null) all.push(from.or([from('latest_day', 'is', null), from('latest_day', '>=', filter.from)]))
  if (filter.to !== null) all.push(from.or([from('earliest_day', 'is', null), from('earliest_day', '<=', filter.to)]))
  if (filter.kinds.length > 0) all.push(from('kind', 'in', filter.kinds))
  if (filter.statuses.length > 0) all.push(from.or(filter.statuses.map((status) => isOrNull(from, status))))
  if (filter.isKey !== null) all.push(from('is_key', '=', filter.isKey))
  if (filter.isReviewed !== null) all.push(from('reviewed_by', filter.isReviewed ? 'is not' : 'is', null))
  if (filter.reviewers.length > 0) all.push(from('reviewed_by', 'in', filter.reviewers))
  if (filter.isHeld !== null) all.push(from('is_held', '=', filter.isHeld))
  if (filter.hasOtherReading !== null) all.push(from('reading_state', filter.hasOtherReading ? '<>' : '=', 'same'))
  if (filter.isContradicted !== null) {
    const found = from('id', 'in', contradicted(matter))
    all.push(filter.isContradicted ? found : from.not(found))
  }
  if (filter.confidences.length > 0) all.push(from.or(filter.confidences.map((word) => readAs(from, word))))
  if (filter.since !== null) all.push(from('sequence', '>', filter.since))
  for (const family of filter.parties) all.push(from('id', 'in', namesOf(from, scope, matter, family)))
  for (const tag of filter.tags) all.push(from('id', 'in', taggedWith(from, scope, matter, tag)))
  if (filter.documents.length > 0) all.push(from('id', 'in', citing(from, scope, matter, filter.documents)))
  for (const word of filter.words) all.push(saying(from, word))
  return all
}

const isOrNull = (from: From, status: EventStatus | null): Expression<SqlBool> =>
  status === null ? from('status', 'is', null) : from('status', '=', status)

const namesOf = (from: From, { workspace }: Scope, matter: MatterId, family: readonly PartyId[]) =>
  from
    .selectFrom('event_parties')
    .select('event_parties.event_id')
    .where('event_parties.workspace_id', '=', workspace)
    .where('event_parties.matter_id', '=', matter)
    .where('event_parties.party_id', 'in', family)

const taggedWith = (from: From, { workspace }: Scope, matter: MatterId, tag: TagId) =>
  from
    .selectFrom('event_tags')
    .select('event_tags.event_id')
    .where('event_tags.workspace_id', '=', workspace)
    .where('event_tags.matter_id', '=', matter)
    .where('event_tags.tag_id', '=', tag)

const citing = (from: From, { workspace }: Scope, matter: MatterId, documents: readonly DocumentId[]) =>
  from
    .selectFrom('citations')
    .select('citations.event_id')
    .where('citations.workspace_id', '=', workspace)
    .where('citations.matter_id', '=', matter)
    .where('citations.document_id', 'in', documents)

/** By a row that stands: one that was taken out, or merged into another, contradicts nothing any more. */
const contradicted = (matter: MatterId) =>
  sql<EventId>`(select contradictions.event_id from contradictions
    join events other on other.matter_id = contradictions.matter_id and other.id = contradictions.other_event_id
    where contradictions.matter_id = ${matter} and not other.is_removed
    union select contradictions.other_event_id from contradictions
    join events other on other.matter_id = contradictions.matter_id and other.id = contradictions.event_id
    where contradictions.matter_id = ${matter} and not other.is_removed)`

function readAs(from: From, word: ConfidenceWord): Expression<SqlBool> {
  const { from: least, below } = boundsOf(word)
  const isEnough = from('confidence', '>=', least)
  return below === null ? isEnough : from.and([isEnough, from('confidence', '<', below)])
}

const saying = (from: From, word: string): Expression<SqlBool> =>
  from('search', 'like', `%${foldedWords(word).replace(/[\\%_]/g, '\\$&')}%`)

/**
 * How many rows name a party or one that was merged into it, by its id; none is not in it. Each pair of party and row is hashed once, and
 * the few rows that were removed are taken out: counting distinct rows of the two tables joined would sort every naming of the matter.
 */
export async function rowsPerFamily(
  scope: Scope,
  matter: MatterId,
  families: readonly { readonly id: PartyId; readonly members: readonly PartyId[] }[],
): Promise<ReadonlyMap<PartyId, number>> {
  const pairs = families.flatMap(({ id, members }) => members.map((member) => ({ id, member })))
  const [ids, members] = [pairs.map(({ id }) => id), pairs.map(({ member }) => member)].map((all) => `{${all.join()}}`)
  const { rows } = await sql<{ id: PartyId; rows: number | string }>`
    select pairs.id, count(*) as rows from (
      select distinct family.id, named.event_id from event_parties named
        join unnest(${ids}::uuid[], ${members}::uuid[]) as family (id, member) on family.member = named.party_id
        where named.matter_id = ${matter}
          and named.event_id not in (select id from events where events.matter_id = ${matter} and events.is_removed)
    ) as pairs group by pairs.id order by pairs.id`.execute(scope.tables())
  return new Map(rows.map((row) => [row.id, Number(row.rows)]))
}

/** The documents whose citations stand in rows naming one of these parties, with how many rows. */
export async function documentsNaming(
  scope: Scope,
  matter: MatterId,
  family: readonly PartyId[],
): Promise<{ document: DocumentId; rows: number }[]> {
  const rows = await scope
    .tables<RowTables>()
    .selectFrom('citations')
    .innerJoin('event_parties', (join) =>
      join
        .onRef('event_parties.matter_id', '=', 'citations.matter_id')
        .onRef('event_parties.event_id', '=', 'citations.event_id'),
    )
    .select((from) => [
      'citations.document_id',
      from.fn.count<number | string>('citations.event_id').distinct().as('rows'),
    ])
    .where('citations.matter_id', '=', matter)
    .where('event_parties.party_id', 'in', family)
    .groupBy('citations.document_id')
    .orderBy('citations.document_id')
    .$call(neverCut(10_000))
  return rows.map((row) => ({ document: row.document_id, rows: Number(row.rows) }))
}
