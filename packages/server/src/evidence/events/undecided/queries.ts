import type { ColumnType } from 'kysely'
import { type DocumentId, type MatterId, storable, storableJson } from '../../../base/index.ts'
import { type Scope, slicesOf } from '../../../platform/db/index.ts'
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
  documents: { id: DocumentId; matter_id: MatterId; text_version: number | null; position: number }
  pages: { document_id: DocumentId; version: number; number: number; label: string | null }
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

/** Of the matter's current text versions, in the order of documents and of their texts; at most so many. */
export const undecidedOfMatter = (scope: Scope, matter: MatterId, most: number) =>
  scope
    .tables<Tables>()
    .selectFrom('undecided_dates')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.id', '=', 'undecided_dates.document_id')
        .onRef('documents.text_version', '=', 'undecided_dates.version'),
    )
    .innerJoin('pages', (join) =>
      join
        .onRef('pages.document_id', '=', 'undecided_dates.document_id')
        .onRef('pages.version', '=', 'undecided_dates.version')
        .onRef('pages.number', '=', 'undecided_dates.page'),
    )
    .selectAll('undecided_dates')
    .select('pages.label')
    .where('documents.matter_id', '=', matter)
    .orderBy('documents.position')
    .orderBy('documents.id')
    .orderBy('undecided_dates.position')
    .limit(most)
    .execute()
