// What a server does for itself while nobody asks: signing the heads of the audit logs, and ending rotations of keys, and taking away
// what was left of removed documents.
import type { Clock } from '../base/index.ts'
import type { KeyCare } from '../platform/crypto/index.ts'
import { type HeadKeeping, type HeadKeepingMadeWith, keepHeads } from './audit.ts'
import { type KeyRotation, keepKeys } from './keys.ts'
import { keepCollecting } from './strays.ts'

export interface UpkeepMadeWith extends HeadKeepingMadeWith, Pick<KeyRotation, 'keyring' | 'store'> {
  /** Null where the keys end with the process. */
  readonly keyCare: KeyCare | null
  readonly clock: Clock
}

/** Refuses to begin on a database that is not what was signed (audit.ts). */
export async function keepUp({
  db,
  heads,
  keyring,
  keyCare,
  store,
  clock,
  log,
  isSigning,
}: UpkeepMadeWith): Promise<HeadKeeping> {
  const signing = await keepHeads({ db, heads, log, isSigning })
  const collecting = isSigning ? keepCollecting({ db, keyring, store, clock }, log) : null
  const tidying = keyCare === null ? null : keepKeys({ db, keyring, keyCare, store, now: () => clock.now() }, log)
  return {
    lostTails: signing.lostTails,
    async stop() {
      await collecting?.stop()
      await tidying?.stop()
      await signing.stop()
    },
  }
}
