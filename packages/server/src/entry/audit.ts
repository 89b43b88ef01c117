// Keeps the signed heads of the audit logs: looks at the start whether the database still is what was signed, then signs what has grown,
// every few minutes and once more at a graceful stop; and reads every log whole, at the start and once a day.
import { DAY_MILLISECONDS, newId } from '../base/index.ts'
import { type Heads, type HeadTrouble, logBehind, logForked, recordAct } from '../platform/audit/index.ts'
import type { Db } from '../platform/db/index.ts'
import type { Log } from '../platform/log/index.ts'
import { authorityOfJob } from '../platform/tenancy/index.ts'
import { repeatedly } from './repeatedly.ts'

/** What is changed in a database sooner than it is signed cannot be told; each head is a row and a line of half a kilobyte. */
const SIGN_EVERY_SECONDS = 300

/** Acts of the installation itself. Stored: never renamed. */
export const AUDIT_ACTS = ['audit.tail-lost', 'audit.accepted'] as const

export interface HeadKeeping {
  /**
   * Workspaces whose embedded database lost its last entries in a power cut, and how many: originals newer than that are in the
   * store, their rows may be gone.
   */
  readonly lostTails: readonly HeadTrouble[]
  stop(): Promise<void>
}

export interface HeadKeepingMadeWith {
  readonly db: Db
  readonly heads: Heads
  readonly log: Log
  /** False for a process of a command: it neither signs by itself nor at its end. */
  readonly isSigning: boolean
}

/** Refuses `audit.forked`, and `audit.behind` on a server, which loses nothing of itself: somebody put an earlier day back. */
export async function keepHeads({ db, heads, log, isSigning }: HeadKeepingMadeWith): Promise<HeadKeeping> {
  const troubles = await heads.check()
  for (const { workspace, kind, signed, held } of troubles)
    log.warn(
      kind === 'behind' ? 'an audit log has lost its last entries' : 'an audit log is not the one that was signed',
      { workspace, count: signed - held, code: `audit.${kind}` },
    )
  if (troubles.some(({ kind }) => kind === 'forked')) throw logForked()
  if (troubles.length > 0 && db.engine === 'postgres') throw logBehind()
  for (const trouble of troubles) await takeAsItIs(db, heads, trouble, 'tail-lost')
  const signing = isSigning
    ? repeatedly(
        SIGN_EVERY_SECONDS * 1000,
        () => heads.sign(),
        (error) => log.error('the heads of the audit logs could not be signed', error),
      )
    : null
  const verifying = isSigning
    ? repeatedly(
        DAY_MILLISECONDS,
        (signal) => verifyLogs(heads, log, signal),
        (error) => log.error('the audit logs could not be read whole', error),
      )
    : null
  void verifying?.now()
  return {
    lostTails: troubles,
    async stop() {
      await verifying?.stop()
      await signing?.now()
      await signing?.stop()
    },
  }
}

/** Heads tell of what was added; that nothing older was changed since is told by reading it again. */
async function verifyLogs(heads: Heads, log: Log, signal: AbortSignal): Promise<void> {
  for (const { workspace, fault } of await heads.verify(signal))
    if (fault !== null)
      log.error('an audit log does not stand: see which entries with muniment audit verify', new Error(fault.kind), {
        workspace,
        code: fault.kind,
      })
}

/** The log goes on under a new name, and says itself why. */
export async function takeAsItIs(
  db: Db,
  heads: Heads,
  trouble: HeadTrouble,
  reason: 'tail-lost' | 'accepted',
): Promise<void> {
  const { workspace, signed, held } = trouble
  await heads.goOn(trouble, reason)
  const authority = authorityOfJob({ workspace, job: `audit.${reason}`, cause: newId() })
  await db.inWorkspace(authority, (scope) =>
    recordAct(scope, {
      action: `audit.${reason}` satisfies (typeof AUDIT_ACTS)[number],
      targets: [],
      facts: { signed, held },
    }),
  )
  await heads.signed(workspace)
}
