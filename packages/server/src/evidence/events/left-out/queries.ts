import type { KeptOutKind } from '@muniment/reading/statements'
import { sql } from 'kysely'
import { type DocumentId, type MatterId, storable } from '../../../base/index.ts'
import { type Scope, slicesOf } from '../../../platform/db/index.ts'
import type { LeftOutDate } from './left-out.ts'

interface Tables {
  left_out_dates: {
    document_id: DocumentId
    version: number
    position: number
    page: number
    start_at: number
    end_at: number
    words: string
    place: string | null
    kind: KeptOutKind
    about: string
  }
  documents: {
    id: DocumentId
    matter_id: MatterId
    name: string
    text_version: number | null
    position: number
    trashed_at: Date | null
  }
  pages: { document_id: DocumentId; version: number; number: number; label: string | null }
}

export async function replaceLeftOut(
  scope: Scope,
  document: DocumentId,
  version: number,
  dates: readonly LeftOutDate[],
): Promise<void> {
  const tables = scope.tables<Tables>()
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

const shown = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('left_out_dates')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'left_out_dates.document_id')
        .onRef('documents.text_version', '=', 'left_out_dates.version'),
    )
    .where('documents.matter_id', '=', matter)
    .where('documents.trashed_at', 'is', null)

const onTheirPages = (scope: Scope, matter: MatterId) =>
  shown(scope, matter)
    .innerJoin('pages', (join) =>
      join
        .onRef('pages.document_id', '=', 'left_out_dates.document_id')
        .onRef('pages.version', '=', 'left_out_dates.version')
        .onRef('pages.number', '=', 'left_out_dates.page'),
    )
    .selectAll('left_out_dates')
    .select(['pages.label', 'documents.name', 'documents.position as document_position'])
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('left_out_dates.position')

/** In the order of documents and of their texts; at most so many. */
export const leftOutOfMatter = (scope: Scope, matter: MatterId, most: number) =>
  onTheirPages(scope, matter).limit(most).execute()

export interface LeftOutPlace {
  readonly position: number
  readonly document: DocumentId
  readonly number: number
}

/** Those asked for, in that order; one more than the limit. */
export const leftOutPage = (
  scope: Scope,
  matter: MatterId,
  {
    after,
    limit,
    kind,
  }: { readonly after: LeftOutPlace | null; readonly limit: number; readonly kind: KeptOutKind | null },
) =>
  onTheirPages(scope, matter)
    .where((from) =>
      from.and([
        ...(kind === null ? [] : [from('left_out_dates.kind', '=', kind)]),
        ...(after === null
          ? []
          : [
              sql<boolean>`(documents.position, documents.id, left_out_dates.position) > (${after.position}::integer, ${after.document}::uuid, ${after.number}::integer)`,
            ]),
      ]),
    )
    .limit(limit + 1)
    .execute()

/** How many there are of each kind. */
export const countLeftOut = (scope: Scope, matter: MatterId) =>
  shown(scope, matter)
    .select((from) => ['left_out_dates.kind', from.fn.countAll<number | string>().as('dates')])
    .groupBy('left_out_dates.kind')
    .orderBy('left_out_dates.kind')
    .execute()
