import { sql } from 'kysely'
import { type DocumentId, type EventId, type MatterId, storable, storableJson } from '../../../base/index.ts'
import { neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'
import { documentsShown, isBehind, type ListedPlace, type ListedTables, pagesShown } from '../listed/queries.ts'
import type { UndecidedDate } from './undecided.ts'

interface Tables {
  citations: {
    matter_id: MatterId
    event_id: EventId
    document_id: DocumentId
    version: number
    page: number
    start_at: number
    end_at: number
  }
  events: { matter_id: MatterId; id: EventId; is_removed: boolean; rank: string; sort_day: number }
}

export async function replaceUndecided(
  scope: Scope,
  document: DocumentId,
  version: number,
  undecided: readonly UndecidedDate[],
): Promise<void> {
  const tables = scope.tables<ListedTables>()
  await tables.deleteFrom('undecided_dates').where('document_id', '=', document).execute()
  const rows = undecided.map(({ page, words, places, reason, candidates }, position) => ({
    document_id: document,
    version,
    position,
    page,
    words: storable(words),
    places: storableJson(places),
    reason,
    candidates: storableJson(candidates),
  }))
  for (const slice of slicesOf(rows)) await tables.insertInto('undecided_dates').values(slice).execute()
}

/**
 * Somebody has dated a row that cites each place of the words. Not kept: a row that is removed, or whose date is taken back, leaves the
 * date open again.
 */
const isDecided = sql<boolean>`not exists (
  select 1 from jsonb_array_elements(undecided_dates.places) as spot
  where not exists (
    select 1 from citations join events
      on events.workspace_id = citations.workspace_id and events.matter_id = citations.matter_id and events.id = citations.event_id
    where citations.workspace_id = undecided_dates.workspace_id and citations.document_id = undecided_dates.document_id
      and citations.version = undecided_dates.version and citations.page = undecided_dates.page
      and citations.start_at <= (spot ->> 'start')::integer and citations.end_at >= (spot ->> 'end')::integer
      and not events.is_removed and events.edtf is not null
      and (events.set_fields @> '["date"]' or (events.origin = 'person' and events.as_written = undecided_dates.words))))`

const onTheirPages = (scope: Scope, matter: MatterId) =>
  pagesShown(scope, matter).innerJoin('undecided_dates', (join) =>
    join
      .onRef('undecided_dates.document_id', '=', 'documents.id')
      .onRef('undecided_dates.version', '=', 'documents.text_version')
      .onRef('undecided_dates.page', '=', 'pages.number'),
  )

const inOrder = (scope: Scope, matter: MatterId) =>
  onTheirPages(scope, matter)
    .selectAll('undecided_dates')
    .select('pages.label')
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('undecided_dates.position')

/** Those that nobody has decided, in the order of documents and of their texts; at most so many. */
export const undecidedOfMatter = (scope: Scope, matter: MatterId, most: number) =>
  inOrder(scope, matter).where(sql<boolean>`not ${isDecided}`).limit(most).execute()

export interface UndecidedAsked {
  readonly after: ListedPlace | null
  readonly limit: number
  readonly isDecided: boolean
  /** With a choice between days. */
  readonly isAmbiguous: boolean | null
  readonly document: DocumentId | null
}

/** Those asked for, in the order of documents and of their texts; one more than the limit. */
export const undecidedPage = (
  scope: Scope,
  matter: MatterId,
  { after, limit, isAmbiguous, document, ...asked }: UndecidedAsked,
) =>
  inOrder(scope, matter)
    .select(['pages.text', 'documents.name', 'documents.position as document_position'])
    .where(asked.isDecided ? isDecided : sql<boolean>`not ${isDecided}`)
    .where(isBehind('undecided_dates', after))
    .where((from) =>
      from.and([
        ...(isAmbiguous === null ? [] : [from('reason', isAmbiguous ? '=' : '<>', 'ambiguous-order')]),
        ...(document === null ? [] : [from('documents.id', '=', document)]),
      ]),
    )
    .limit(limit + 1)
    .execute()

/** How many there are of each reason, open and decided. */
export const countUndecided = (scope: Scope, matter: MatterId) =>
  documentsShown(scope, matter)
    .innerJoin('undecided_dates', (join) =>
      join
        .onRef('undecided_dates.document_id', '=', 'documents.id')
        .onRef('undecided_dates.version', '=', 'documents.text_version'),
    )
    .select((from) => ['reason', isDecided.as('is_decided'), from.fn.countAll<number | string>().as('entries')])
    .groupBy(['reason', isDecided])
    .orderBy('reason')
    .execute()

/** The words at a place that are not dated; undefined where there is no such undecided date. */
export const undecidedAt = (
  scope: Scope,
  matter: MatterId,
  at: { document: DocumentId; page: number; start: number; end: number },
) =>
  onTheirPages(scope, matter)
    .select(['undecided_dates.words', 'undecided_dates.version', 'pages.text'])
    .where('documents.id', '=', at.document)
    .where('undecided_dates.page', '=', at.page)
    .where(sql<boolean>`undecided_dates.places @> ${JSON.stringify([{ start: at.start, end: at.end }])}::jsonb`)
    .limit(1)
    .executeTakeFirst()

/** Rows that stand in the chronology and cite the place, in their order. */
export const rowsCiting = (
  scope: Scope,
  matter: MatterId,
  at: { document: DocumentId; version: number; page: number; start: number; end: number },
) =>
  scope
    .tables<Tables>()
    .selectFrom('citations')
    .innerJoin('events', (join) =>
      join.onRef('events.matter_id', '=', 'citations.matter_id').onRef('events.id', '=', 'citations.event_id'),
    )
    .select('events.id')
    .distinct()
    .select(['events.sort_day', 'events.rank'])
    .where('citations.matter_id', '=', matter)
    .where('citations.document_id', '=', at.document)
    .where('citations.version', '=', at.version)
    .where('citations.page', '=', at.page)
    .where('citations.start_at', '<=', at.start)
    .where('citations.end_at', '>=', at.end)
    .where('events.is_removed', '=', false)
    .orderBy('events.sort_day')
    .orderBy('events.rank')
    .orderBy('events.id')
    .$call(neverCut(10_000))
