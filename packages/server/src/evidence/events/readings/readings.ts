// Who read the rows of a matter. Going through them page by page is one reading, as of a document: the same person and matter are recorded
// again after ten minutes at the soonest, across all processes. Taking a chronology away is recorded each time.
import type { MatterId } from '../../../base/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Db, Scope } from '../../../platform/db/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { oneReading } from '../../documents/index.ts'
import { ACTS } from './acts.ts'
import { isNoted, noteReading, type Reading } from './queries.ts'

/** What `look` finds, once it is recorded that it was read. Whatever it refuses is not. */
export async function readingChronology<T>(
  db: Db,
  authority: Authority,
  { matter, now }: { readonly matter: MatterId; readonly now: Date },
  look: (scope: Scope) => Promise<T>,
): Promise<T> {
  const { actor } = authority
  if (actor.kind !== 'person') throw new Error('a chronology is read by a person')
  const reading: Reading = { matter, account: actor.account, ...oneReading(now) }
  const { found, isKnown } = await db.lookInWorkspace(authority, async (scope) => ({
    found: await look(scope),
    isKnown: await isNoted(scope, reading),
  }))
  if (!isKnown) await db.inWorkspace(authority, (scope) => record(scope, reading))
  return found
}

async function record(scope: Scope, reading: Reading): Promise<void> {
  if (!(await noteReading(scope, reading))) return
  await recordAct(scope, { action: ACTS.chronologyRead, targets: [{ type: 'matter', id: reading.matter }] })
}
