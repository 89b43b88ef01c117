import type { KeptOutKind } from '@muniment/reading/statements'
import { sql } from 'kysely'
import { type DocumentId, type MatterId, storable } from '../../../base/index.ts'
import { type Scope, slicesOf } from '../../../platform/db/index.ts'
import { documentsShown, isBehind, type ListedPlace, type ListedTables, pagesShown } from '../listed/queries.ts'
import type { LeftOutDate } from './left-out.ts'

export async function replaceLeftOut(
  scope: Scope,
  document: DocumentId,
  version: number,
  dates: readonly LeftOutDate[],
): Promise<void> {
  const tables = scope.tables<ListedTables>()
  await tables.deleteFrom('left_out_dates').where('document_id', '=', document).execute()
  const rows = dates.map(({ page, start, end, words, place, kind, about }, position) => ({
    document_id: document,
    version,
    position,
    page,
    start_at: start,
    end_at: end,
    words: storable(words),
    place: place === null ? null : storable(place),
    kind,
    about: storable(about),
  }))
  for (const slice of slicesOf(rows)) await tables.insertInto('left_out_dates').values(slice).execute()
}

/**
 * The day of a paper that is only named, and yet a row tells it because it is in dispute. Not kept: when the dispute is gone, or the row
 * is removed, the date is left out again.
 */
const isDisputed = sql<boolean>`(left_out_dates.kind = 'reference' and exists (
  select 1 from contradictions
    cross join lateral (values (event_id, written), (other_event_id, other_written)) as side (event, written)
    join events
      on events.workspace_id = contradictions.workspace_id and events.matter_id = contradictions.matter_id and events.id = side.event
    join citations
      on citations.workspace_id = events.workspace_id and citations.matter_id = events.matter_id and citations.event_id = events.id
    where contradictions.workspace_id = left_out_dates.workspace_id and contradictions.matter_id = documents.matter_id
      and citations.document_id = left_out_dates.document_id and citations.version = left_out_dates.version
      and citations.page = left_out_dates.page and citations.start_at <= left_out_dates.start_at
      and citations.end_at >= left_out_dates.end_at and not events.is_removed
      and starts_with(side.written, regexp_replace(left_out_dates.words, '\\s+', ' ', 'g'))))`

const inOrder = (scope: Scope, matter: MatterId) =>
  pagesShown(scope, matter)
    .innerJoin('left_out_dates', (join) =>
      join
        .onRef('left_out_dates.document_id', '=', 'documents.id')
        .onRef('left_out_dates.version', '=', 'documents.text_version')
        .onRef('left_out_dates.page', '=', 'pages.number'),
    )
    .where(sql<boolean>`not ${isDisputed}`)
    .selectAll('left_out_dates')
    .select(['pages.label', 'documents.name', 'documents.position as document_position'])
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('left_out_dates.position')

/** In the order of documents and of their texts; at most so many. */
export const leftOutOfMatter = (scope: Scope, matter: MatterId, most: number) =>
  inOrder(scope, matter).limit(most).execute()

export interface LeftOutAsked {
  readonly after: ListedPlace | null
  readonly limit: number
  readonly kind: KeptOutKind | null
}

/** Those asked for, in that order; one more than the limit. */
export const leftOutPage = (scope: Scope, matter: MatterId, { after, limit, kind }: LeftOutAsked) =>
  inOrder(scope, matter)
    .where(isBehind('left_out_dates', after))
    .$if(kind !== null, (query) => query.where('left_out_dates.kind', '=', kind))
    .limit(limit + 1)
    .execute()

const asListed = (scope: Scope, matter: MatterId) =>
  documentsShown(scope, matter).innerJoin('left_out_dates', (join) =>
    join
      .onRef('left_out_dates.document_id', '=', 'documents.id')
      .onRef('left_out_dates.version', '=', 'documents.text_version'),
  )

/** How many there are of each kind. */
export const countLeftOut = (scope: Scope, matter: MatterId) =>
  asListed(scope, matter)
    .where(sql<boolean>`not ${isDisputed}`)
    .select((from) => ['left_out_dates.kind', from.fn.countAll<number | string>().as('dates')])
    .groupBy('left_out_dates.kind')
    .orderBy('left_out_dates.kind')
    .execute()

/** How many days of papers only named are rows after all, by document; documents without any are left out. */
export async function countDisputed(scope: Scope, matter: MatterId): Promise<ReadonlyMap<DocumentId, number>> {
  const rows = await asListed(scope, matter)
    .where(isDisputed)
    .select((from) => ['left_out_dates.document_id', from.fn.countAll<number | string>().as('dates')])
    .groupBy('left_out_dates.document_id')
    .orderBy('left_out_dates.document_id')
    .execute()
  return new Map(rows.map(({ document_id, dates }) => [document_id, Number(dates)]))
}
