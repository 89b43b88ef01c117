import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

interface Tables {
  matters: { id: MatterId; trashed_at: Date | null; archived_at: Date | null }
  documents: { id: DocumentId; matter_id: MatterId; trashed_at: Date | null; trashed_with: DocumentId | null }
}

/** What was put away before then, each with what it took along: matters, and documents of matters that stand and are open. */
export async function trashedBefore(
  scope: Scope,
  before: Date,
  limit: number,
): Promise<{ readonly matters: MatterId[]; readonly documents: DocumentId[] }> {
  const tables = scope.tables<Tables>()
  const matters = await tables
    .selectFrom('matters')
    .select('id')
    .where('trashed_at', '<', before)
    .orderBy('id')
    .limit(limit)
    .execute()
  const documents = await tables
    .selectFrom('documents')
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .select('documents.id')
    .where('documents.trashed_at', '<', before)
    .where('documents.trashed_with', 'is', null)
    .where('matters.trashed_at', 'is', null)
    .where('matters.archived_at', 'is', null)
    .orderBy('documents.id')
    .limit(limit)
    .execute()
  return { matters: matters.map(({ id }) => id), documents: documents.map(({ id }) => id) }
}
