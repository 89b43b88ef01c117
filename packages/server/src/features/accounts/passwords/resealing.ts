// Every password goes under the newest key without its person: after a rotation, and where hashes lay bare before there was a key.
import type { AccountId } from '../../../base/index.ts'
import type { PasswordKeys } from '../../../platform/crypto/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { atDoor } from '../door/at-door.ts'
import * as queries from '../door/queries.ts'
import { makeSealing, versionOf } from './sealing.ts'

export interface Resealed {
  readonly resealed: number
  /** Versions of keys under which a password still lies, and 0 where one lies bare. */
  readonly left: ReadonlySet<number>
}

const AT_ONCE = 200
type Stored = Pick<queries.AccountRow, 'id' | 'password'>

/** What somebody changes meanwhile is theirs; what opens under no key is left. `signal` ends it soon: the rest is left too. */
export async function resealPasswords(db: Db, keys: PasswordKeys, signal?: AbortSignal): Promise<Resealed> {
  const sealing = makeSealing(keys)
  let resealed = 0
  const left = new Set<number>()
  let after: AccountId | null = null
  for (;;) {
    const some: Stored[] = await atDoor(db, 'passwords lie in every account', (tables) =>
      queries.passwordsAfter(tables, after, AT_ONCE),
    )
    for (const { id, password } of some) {
      signal?.throwIfAborted()
      after = id
      const opened = await sealing.open(id, password)
      const next = opened === null || opened.isCurrent ? null : await sealing.seal(id, opened.phc)
      const isOurs =
        next !== null &&
        (await atDoor(db, 'the same password under another key', (tables) =>
          queries.replacePassword(tables, id, { from: password, to: next }),
        ))
      if (isOurs) resealed += 1
      left.add((isOurs ? versionOf(next) : versionOf(password)) ?? 0)
    }
    if (some.length < AT_ONCE) return { resealed, left }
  }
}
