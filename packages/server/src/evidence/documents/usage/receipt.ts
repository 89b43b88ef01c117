// Room for bytes that come without their number being known, reserved before they are kept: however many send at once, to however many
// processes, no more is kept than the workspace may keep. Taken in steps that double, so that a small file reserves what it is and a large
// one asks the database a few times.
import { type Clock, newId } from '../../../base/index.ts'
import type { Db, Scope } from '../../../platform/db/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { quotaBytes } from '../refusals.ts'
import * as queries from './queries.ts'
import { NO_QUOTAS, type Quotas, quotasOf, release } from './usage.ts'

const MOST_STEP_BYTES = 16 * 1024 * 1024
/** Its process was killed: no step of a line that is not dead takes so long. */
const LAPSES_MILLISECONDS = 4 * 3600 * 1000

export interface Receipt {
  /** Refuses `quota.bytes` where so many in all do not fit. */
  roomFor(bytes: number): Promise<void>
  /** In the transaction that files them: what is reserved no longer. */
  handOver(scope: Scope): Promise<number>
  /** Where they were not filed. */
  giveBack(): Promise<void>
}

export interface ReceiptMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly quotas: Quotas
}

/** `limits`: as they hold for this workspace. `reserved`: bytes that were reserved for it before, and are not this receipt's to give back. */
export function makeReceipt(
  { db, clock, quotas }: ReceiptMadeWith,
  authority: Authority,
  limits: Quotas,
  reserved: number,
): Receipt {
  const id = newId<queries.ReceiptId>()
  let room = limits.bytes >= NO_QUOTAS.bytes ? Number.POSITIVE_INFINITY : reserved
  let isOpen = false
  return {
    async roomFor(bytes) {
      if (bytes <= room) return
      const least = bytes - room
      isOpen = true
      room += await db.inWorkspace(authority, async (scope) => {
        const now = clock.now()
        const lapsed = await queries.takeLapsed(scope, new Date(now.getTime() - LAPSES_MILLISECONDS))
        if (lapsed > 0) await release(scope, lapsed)
        const step = await reserveStep(scope, quotas, { least, most: Math.max(least, Math.min(room, MOST_STEP_BYTES)) })
        await queries.addReceipt(scope, id, step, now)
        return step
      })
    },
    handOver: async (scope) => (isOpen ? queries.takeReceipt(scope, id) : 0),
    async giveBack() {
      if (!isOpen) return
      await db.inWorkspace(authority, async (scope) => release(scope, await queries.takeReceipt(scope, id)))
    },
  }
}

/** As much as fits. Refuses `quota.bytes` where that is less than the least. */
async function reserveStep(
  scope: Scope,
  quotas: Quotas,
  { least, most }: { readonly least: number; readonly most: number },
): Promise<number> {
  await queries.startCounting(scope)
  const limits = await quotasOf(scope, quotas)
  const counted = await queries.holdUsage(scope)
  const left = limits.bytes - Number(counted?.bytes ?? 0) - Number(counted?.reserved ?? 0)
  if (left < least) throw quotaBytes({ limit: limits.bytes })
  const step = Math.min(most, left)
  if (!(await queries.addUsage(scope, { bytes: 0, documents: 0, reserved: step }, limits)))
    throw quotaBytes({ limit: limits.bytes })
  return step
}
