// Who read what. Turning pages is one reading: the same person and the same document are recorded again after ten minutes at the
// soonest, across all processes. Taking the original away is recorded each time.
import type { DocumentId } from '../../../base/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ACTS } from '../acts.ts'
import { type DocumentRow, findDocuments } from '../queries.ts'
import { documentNotFound } from '../refusals.ts'
import { oneReading } from './one-reading.ts'
import { notedReadings, noteReading } from './queries.ts'

export async function recordReading(
  scope: Scope,
  document: Pick<DocumentRow, 'id' | 'matter_id'>,
  now: Date,
): Promise<void> {
  if (scope.actor.kind === 'person') {
    const isNew = await noteReading(scope, document.id, { account: scope.actor.account, ...oneReading(now) })
    if (!isNew) return
  }
  await record(scope, ACTS.documentRead, document)
}

/** Of several at once, as what is cited to somebody is. Refuses `document.not-found`, where one is not shown. */
export async function recordReadings(scope: Scope, documents: readonly DocumentId[], now: Date): Promise<void> {
  if (documents.length === 0) return
  const found = await findDocuments(scope, documents)
  if (found.length < documents.length) throw documentNotFound()
  const noted =
    scope.actor.kind === 'person'
      ? await notedReadings(scope, documents, { account: scope.actor.account, ...oneReading(now) })
      : new Set<DocumentId>()
  for (const document of found) if (!noted.has(document.id)) await recordReading(scope, document, now)
}

export const recordReadingOriginal = (scope: Scope, document: Pick<DocumentRow, 'id' | 'matter_id'>) =>
  record(scope, ACTS.originalRead, document)

const record = (scope: Scope, action: string, { id, matter_id }: Pick<DocumentRow, 'id' | 'matter_id'>) =>
  recordAct(scope, {
    action,
    targets: [
      { type: 'document', id },
      { type: 'matter', id: matter_id },
    ],
  })
