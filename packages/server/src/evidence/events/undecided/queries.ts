import { type ColumnType, sql } from 'kysely'
import { type DocumentId, type EventId, type MatterId, storable, storableJson } from '../../../base/index.ts'
import { neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'
import type { UndecidedDate } from './undecided.ts'

interface Tables {
  undecided_dates: {
    document_id: DocumentId
    version: number
    position: number
    page: number
    words: string
    places: ColumnType<UndecidedDate['places'], string>
    reason: string
    candidates: ColumnType<readonly string[], string>
  }
  documents: {
    id: DocumentId
    matter_id: MatterId
    name: string
    text_version: number | null
    position: number
    trashed_at: Date | null
  }
  pages: { document_id: DocumentId; version: number; number: number; label: string | null; text: string }
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
  const tables = scope.tables<Tables>()
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

const shown = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('undecided_dates')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'undecided_dates.document_id')
        .onRef('documents.text_version', '=', 'undecided_dates.version'),
    )
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)

const onTheirPages = (scope: Scope, matter: MatterId) =>
  shown(scope, matter)
    .innerJoin('pages', (join) =>
      join
        .onRef('pages.document_id', '=', 'undecided_dates.document_id')
        .onRef('pages.version', '=', 'undecided_dates.version')
        .onRef('pages.number', '=', 'undecided_dates.page'),
    )
    .selectAll('undecided_dates')
    .select('pages.label')

/** Those that nobody has decided, in the order of documents and of their texts; at most so many. */
export const undecidedOfMatter = (scope: Scope, matter: MatterId, most: number) =>
  onTheirPages(scope, matter)
    .where(sql<boolean>`not ${isDecided}`)
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('undecided_dates.position')
    .limit(most)
    .execute()

export interface UndecidedPlace {
  readonly position: number
  readonly document: DocumentId
  readonly number: number
}

export interface UndecidedAsked {
  readonly after: UndecidedPlace | null
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
  onTheirPages(scope, matter)
    .select(['pages.text', 'documents.name', 'documents.position as document_position'])
    .where(asked.isDecided ? isDecided : sql<boolean>`not ${isDecided}`)
    .where((from) =>
      from.and([
        ...(isAmbiguous === null ? [] : [from('reason', isAmbiguous ? '=' : '<>', 'ambiguous-order')]),
        ...(document === null ? [] : [from('documents.id', '=', document)]),
        ...(after === null
          ? []
          : [
              sql<boolean>`(documents.position, documents.id, undecided_dates.position) > (${after.position}::integer, ${after.document}::uuid, ${after.number}::integer)`,
            ]),
      ]),
    )
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('undecided_dates.position')
    .limit(limit + 1)
    .execute()

/** How many there are of each reason, open and decided. */
export const countUndecided = (scope: Scope, matter: MatterId) =>
  shown(scope, matter)
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
  shown(scope, matter)
    .innerJoin('pages', (join) =>
      join
        .onRef('pages.document_id', '=', 'undecided_dates.document_id')
        .onRef('pages.version', '=', 'undecided_dates.version')
        .onRef('pages.number', '=', 'undecided_dates.page'),
    )
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
