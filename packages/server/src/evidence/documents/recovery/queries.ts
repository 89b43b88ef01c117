import type { DocumentId } from '../../../base/index.ts'
import { anyOf, type Scope } from '../../../platform/db/index.ts'
import type { Tables } from '../queries.ts'

/** Their versions. */
export async function documentsThere(
  scope: Scope,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, number>> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('documents')
    .select(['id', 'version'])
    .where('id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}
