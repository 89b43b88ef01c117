// Documents are removed for good: no row cites them any more, and what was read from them is not kept beside people's rows. A row that
// only they told goes with them; one that a person holds stays and says that its source was removed. What people wrote themselves, and
// the history of it, is their work and stays.
import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { rowsById, writeRows } from '../rows/queries.ts'
import { dropCitationsOf, dropUncited, forgetReadings, noteRemovedSources, rowsThatCited } from './queries.ts'

export async function forgetDocuments(scope: Scope, matter: MatterId, documents: readonly DocumentId[]): Promise<void> {
  await noteRemovedSources(scope, matter, documents)
  await dropCitationsOf(scope, matter, documents)
  await forgetReadings(scope, matter)
  await dropUncited(scope, matter)
  // Their words are not looked through any more either.
  const rows = await rowsById(scope, matter, await rowsThatCited(scope, matter, documents))
  await writeRows(
    scope,
    matter,
    rows.map((row) => ({ row, was: null })),
  )
}
