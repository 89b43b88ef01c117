// Who read what. Turning pages is one reading: the same person and the same document are recorded again after ten minutes at the
// soonest, across all processes. Taking the original away is recorded each time.
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ACTS } from '../acts.ts'
import type { DocumentRow } from '../queries.ts'
import { noteReading } from './queries.ts'

const ONE_READING_MILLISECONDS = 10 * 60 * 1000

export async function recordReading(
  scope: Scope,
  document: Pick<DocumentRow, 'id' | 'matter_id'>,
  now: Date,
): Promise<void> {
  if (scope.actor.kind === 'person') {
    const before = new Date(now.getTime() - ONE_READING_MILLISECONDS)
    const isNew = await noteReading(scope, { document: document.id, account: scope.actor.account, now, before })
    if (!isNew) return
  }
  await record(scope, ACTS.documentRead, document)
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
