import { type SqlBool, sql } from 'kysely'
import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

interface Tables {
  documents: {
    id: DocumentId
    matter_id: MatterId
    name: string
    kind: string | null
    pages: number
    status: string
    position: number
    trashed_at: Date | null
  }
}

/** Read, and no row that stands in the chronology cites it. What only holds others (a mail, an archive) is one of them too. */
const isUncited = sql<SqlBool>`not exists (
  select 1 from citations join events
    on events.workspace_id = citations.workspace_id and events.matter_id = citations.matter_id and events.id = citations.event_id
  where citations.workspace_id = documents.workspace_id and citations.document_id = documents.id and not events.is_removed)`

const uncited = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .where('matter_id', '=', matter)
    .where('trashed_at', 'is', null)
    .where('status', '=', 'read')
    .where(isUncited)

export async function countUncited(scope: Scope, matter: MatterId): Promise<number> {
  const row = await uncited(scope, matter)
    .select((from) => from.fn.countAll<number | string>().as('documents'))
    .executeTakeFirstOrThrow()
  return Number(row.documents)
}

/** In the order of filing, one more than the limit. */
export const uncitedPage = (
  scope: Scope,
  matter: MatterId,
  {
    after,
    limit,
  }: { readonly after: { readonly position: number; readonly id: DocumentId } | null; readonly limit: number },
) =>
  uncited(scope, matter)
    .select(['id', 'name', 'kind', 'pages', 'position'])
    .where((from) =>
      from.and(
        after === null
          ? []
          : [sql<SqlBool>`(documents.position, documents.id) > (${after.position}::integer, ${after.id}::uuid)`],
      ),
    )
    .orderBy('position')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
