// Passwords at rest. A hash costs 64 MB and a tenth of a second of one core on purpose, so only a few run at once and only a few wait:
// a crowd at the door is told to come back instead of taking the machine's memory.
import type { KnownWords, PasswordHasher } from '../../../platform/crypto/index.ts'
import { busy, passwordKnown, passwordLong, passwordShort } from '../refusals.ts'
import { FEWEST_BITS, guessBits } from './strength.ts'

export interface Passwords {
  /** Refuses what is too short, too long or quickly guessed. `about`: the person's own names and addresses, which are guessed first. */
  keep(password: string, about: readonly string[]): Promise<string>
  /** The same work whether there is a hash or not. `renewed` is a new hash where the old one is dated. */
  check(phc: string | null, password: string): Promise<{ readonly isRight: boolean; readonly renewed: string | null }>
  /** Hash operations so far: that an unknown address costs the same is tested by counting, not by a clock. */
  readonly operations: () => number
}

const SHORTEST = 12
const LONGEST = 256
/** So many may wait a turn; at two a tenth of a second the last of them waits about three seconds. */
const MOST_WAITING = 32

export function makePasswords(
  hasher: PasswordHasher,
  knownWords: () => Promise<KnownWords>,
  concurrency: number,
): Passwords {
  const turns = makeTurns(concurrency, MOST_WAITING)
  let operations = 0
  const counted = <T>(work: () => Promise<T>): Promise<T> =>
    turns(() => {
      operations++
      return work()
    })
  // Made once, of a password nobody can type, so that an address without an account is checked against something.
  const nobody = hasher.hash('\u0000'.repeat(32))
  nobody.catch(() => undefined)
  return {
    operations: () => operations,
    async keep(typed, about) {
      const password = typed.normalize('NFC')
      const { length } = Array.from(password)
      if (length < SHORTEST) throw passwordShort()
      if (length > LONGEST) throw passwordLong()
      if (guessBits(password, about, await knownWords()) < FEWEST_BITS) throw passwordKnown()
      return counted(() => hasher.hash(password))
    },
    async check(phc, typed) {
      const password = typed.normalize('NFC')
      const stored = phc ?? (await nobody)
      const isRight = (await counted(() => hasher.verify(stored, password))) && phc !== null
      const renewed = isRight && hasher.isDated(stored) ? await counted(() => hasher.hash(password)) : null
      return { isRight, renewed }
    },
  }
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
