// Documents are removed for good: no row cites them any more, and what was read from them is not kept beside people's rows. A row that
// only they told goes with them; one that a person holds stays and says that its source was removed. What people wrote themselves, and
// the history of it, is their work and stays.
import type { DocumentId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { dropCitationsOf, dropUncited, forgetReadings, noteRemovedSources } from './queries.ts'

export async function forgetDocuments(scope: Scope, matter: MatterId, documents: readonly DocumentId[]): Promise<void> {
  await noteRemovedSources(scope, matter, documents)
  await dropCitationsOf(scope, matter, documents)
  await forgetReadings(scope, matter)
  await dropUncited(scope, matter)
}
