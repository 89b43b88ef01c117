// Whose turn it is where only few can be served at once. Whoever asks for much waits behind their own: the others get every second turn,
// third, and so on. Nobody waits for ever, and nobody takes more places in the line than is theirs.
import { refusal } from './refusal.ts'

export interface TurnLimits {
  /** Served at once. */
  readonly atOnce: number
  /** Places of one who asks, waiting or served. */
  readonly mostOfOne: number
  /** Places of all together. */
  readonly mostOfAll: number
  readonly mostWaitMilliseconds: number
}

export interface Place {
  /** Resolves when it is one's turn. Refuses `server.busy` after the longest wait; throws the signal's reason when that aborts. */
  turn(signal?: AbortSignal): Promise<void>
  /** Gives the place to the next; where its turn had not come, who waits for that is refused `server.busy`. Twice is no harm. */
  leave(): void
}

export interface Turns {
  /** Refuses `server.busy` where there is no place left. */
  enter(who: string): Place
  /** For work that cannot be refused any more, or is our own: it waits as long as it takes, and always has a place. */
  enterPatiently(who: string): Place
}

interface Waiting {
  readonly signal: AbortSignal | undefined
  /** Milliseconds; null: without end. */
  readonly most: number | null
  /** Aborts when the place is given up. */
  readonly left: AbortSignal
  /** Called at once, before whoever waits goes on: the place may be left in between. */
  readonly onServed: () => void
  readonly serveNext: () => void
}

export const serverBusy = refusal(
  'server.busy',
  'More is asked of this server at once than it does at once. Ask again in a moment.',
  503,
)
const RETRY_SECONDS = 5
const busy = () => serverBusy({ retryAfterSeconds: RETRY_SECONDS })

export function makeTurns({ atOnce, mostOfOne, mostOfAll, mostWaitMilliseconds }: TurnLimits): Turns {
  /** In the order in which they are served next. */
  const waiting = new Map<string, Set<() => void>>()
  const places = new Map<string, number>()
  let served = 0
  let all = 0

  const serveNext = (): void => {
    if (served >= atOnce) return
    const [first] = waiting
    if (first === undefined) return
    const [who, line] = first
    const [go] = line
    // Whoever is served goes behind the others with what else they asked for.
    waiting.delete(who)
    if (go === undefined) return serveNext()
    line.delete(go)
    if (line.size > 0) waiting.set(who, line)
    served++
    go()
  }

  const placeOf = (who: string, most: number | null): Place => {
    let state: 'waiting' | 'served' | 'left' = 'waiting'
    const leaving = new AbortController()
    all++
    places.set(who, (places.get(who) ?? 0) + 1)
    return {
      async turn(signal) {
        signal?.throwIfAborted()
        if (state === 'left') throw busy()
        const onServed = (): void => {
          state = 'served'
        }
        await wait(waiting, who, { signal, most, left: leaving.signal, onServed, serveNext })
      },
      leave() {
        if (state === 'left') return
        if (state === 'served') served--
        state = 'left'
        leaving.abort()
        all--
        const left = (places.get(who) ?? 1) - 1
        if (left > 0) places.set(who, left)
        else places.delete(who)
        serveNext()
      },
    }
  }

  return {
    enter(who) {
      if (all >= mostOfAll || (places.get(who) ?? 0) >= mostOfOne) throw busy()
      return placeOf(who, mostWaitMilliseconds)
    },
    enterPatiently: (who) => placeOf(who, null),
  }
}

/** Stands in the line of `who` among those who wait. */
function wait(waiting: Map<string, Set<() => void>>, who: string, how: Waiting): Promise<void> {
  const { signal, most, left, onServed, serveNext } = how
  return new Promise((resolve, reject) => {
    const line = waiting.get(who) ?? new Set()
    const settle = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
      left.removeEventListener('abort', busyNow)
    }
    const go = (): void => {
      settle()
      onServed()
      resolve()
    }
    const giveUp = (reason: unknown): void => {
      settle()
      line.delete(go)
      if (line.size === 0 && waiting.get(who) === line) waiting.delete(who)
      reject(reason)
    }
    const aborted = (): void => giveUp(signal?.reason)
    const busyNow = (): void => giveUp(busy())
    const timer = most === null ? undefined : setTimeout(busyNow, most)
    signal?.addEventListener('abort', aborted, { once: true })
    left.addEventListener('abort', busyNow, { once: true })
    line.add(go)
    waiting.set(who, line)
    serveNext()
  })
}
