import type { KeptOutKind } from '@muniment/reading/statements'
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

const inOrder = (scope: Scope, matter: MatterId) =>
  pagesShown(scope, matter)
    .innerJoin('left_out_dates', (join) =>
      join
        .onRef('left_out_dates.document_id', '=', 'documents.id')
        .onRef('left_out_dates.version', '=', 'documents.text_version')
        .onRef('left_out_dates.page', '=', 'pages.number'),
    )
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

/** How many there are of each kind. */
export const countLeftOut = (scope: Scope, matter: MatterId) =>
  documentsShown(scope, matter)
    .innerJoin('left_out_dates', (join) =>
      join
        .onRef('left_out_dates.document_id', '=', 'documents.id')
        .onRef('left_out_dates.version', '=', 'documents.text_version'),
    )
    .select((from) => ['left_out_dates.kind', from.fn.countAll<number | string>().as('dates')])
    .groupBy('left_out_dates.kind')
    .orderBy('left_out_dates.kind')
    .execute()
