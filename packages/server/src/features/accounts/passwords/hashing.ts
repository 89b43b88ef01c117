// Passwords at rest: a hash, sealed. A hash costs 64 MB and a tenth of a second of one core on purpose, so only a few run at once and only a few wait:
// a crowd at the door is told to come back instead of taking the machine's memory.
import { type AccountId, newId } from '../../../base/index.ts'
import type { KnownWords, PasswordHasher, PasswordKeys } from '../../../platform/crypto/index.ts'
import { busy, passwordKnown, passwordLong, passwordShort } from '../refusals.ts'
import { makeSealing } from './sealing.ts'
import { FEWEST_BITS, guessBits } from './strength.ts'

export interface Passwords {
  /** Refuses what is too short, too long or quickly guessed. `about`: the person's own names and addresses, which are guessed first. */
  keep(account: AccountId, password: string, about: readonly string[]): Promise<string>
  /** The same work whether there is an account or not. `renewed` is what is to be stored where that was dated. */
  check(
    account: { readonly id: AccountId; readonly password: string } | undefined,
    password: string,
  ): Promise<{ readonly isRight: boolean; readonly renewed: string | null }>
  /** Hash operations so far: that an unknown address costs the same is tested by counting, not by a clock. */
  readonly operations: () => number
}

export interface PasswordsMadeWith {
  readonly hasher: PasswordHasher
  readonly knownWords: () => Promise<KnownWords>
  readonly keys: PasswordKeys
  /** Hashes at once. */
  readonly concurrency: number
  /** What is stored for somebody opens under no key there is: nobody signs in by it until it is set anew. */
  readonly onUnopened: () => void
}

const SHORTEST = 12
const LONGEST = 256
/** So many may wait a turn; at two a tenth of a second the last of them waits about three seconds. */
const MOST_WAITING = 32

export function makePasswords({ hasher, knownWords, keys, concurrency, onUnopened }: PasswordsMadeWith): Passwords {
  const sealing = makeSealing(keys)
  const turns = makeTurns(concurrency, MOST_WAITING)
  let operations = 0
  const counted = <T>(work: () => Promise<T>): Promise<T> =>
    turns(() => {
      operations++
      return work()
    })
  // Made once, of a password nobody can type, so that an address without an account is checked against something.
  const nobody = makeNobody(hasher, (account, phc) => sealing.seal(account, phc))
  nobody.catch(() => undefined)
  return {
    operations: () => operations,
    async keep(account, typed, about) {
      const password = typed.normalize('NFC')
      const { length } = Array.from(password)
      if (length < SHORTEST) throw passwordShort()
      if (length > LONGEST) throw passwordLong()
      if (guessBits(password, about, await knownWords()) < FEWEST_BITS) throw passwordKnown()
      return sealing.seal(account, await counted(() => hasher.hash(password)))
    },
    async check(account, typed) {
      const password = typed.normalize('NFC')
      const stands = await nobody
      const asked = account ?? stands.account
      const opened = await sealing.open(asked.id, asked.password)
      if (opened === null) onUnopened()
      const phc = opened?.phc ?? stands.phc
      const isRight = (await counted(() => hasher.verify(phc, password))) && account !== undefined && opened !== null
      if (!isRight) return { isRight, renewed: null }
      if (hasher.isDated(phc))
        return { isRight, renewed: await sealing.seal(asked.id, await counted(() => hasher.hash(password))) }
      return { isRight, renewed: opened.isCurrent ? null : await sealing.seal(asked.id, phc) }
    },
  }
}

async function makeNobody(hasher: PasswordHasher, seal: (account: AccountId, phc: string) => Promise<string>) {
  const id = newId<AccountId>()
  const phc = await hasher.hash('\u0000'.repeat(32))
  return { phc, account: { id, password: await seal(id, phc) } }
}

/** At most `atOnce` run, at most `waiting` wait; the rest are refused `accounts.busy`. */
export function makeTurns(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw busy({ retryAfterSeconds: 2 })
      await new Promise<void>((go) => queue.push(go))
    } else running++
    try {
      return await work()
    } finally {
      // The turn is handed on, not given back, so that nobody who comes now passes those who wait.
      const next = queue.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
