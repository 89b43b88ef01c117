// Whether the server answers and whether somebody is signed in: two facts the whole page depends on, each with who wants to know.
import { useSyncExternalStore } from 'react'

export type Connection = 'here' | 'away'
/** `ended`: it was there, and the server no longer takes it. */
export type Session = 'unknown' | 'none' | 'held' | 'ended'

class Fact<T> {
  #now: T
  readonly #listeners = new Set<() => void>()

  constructor(first: T) {
    this.#now = first
  }

  readonly get = (): T => this.#now

  readonly set = (next: T): void => {
    if (next === this.#now) return
    this.#now = next
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

const connection = new Fact<Connection>('here')
const session = new Fact<Session>('unknown')

export const tellConnection = connection.set
export const onConnection = connection.subscribe
export const connectionNow = connection.get
export const useConnection = (): Connection => useSyncExternalStore(connection.subscribe, connection.get)

/** A session ends once it was held; before that there is none. */
export const tellSession = (now: Session): void =>
  session.set(now === 'ended' && session.get() !== 'held' && session.get() !== 'ended' ? 'none' : now)
export const sessionNow = session.get
export const onSession = session.subscribe
export const useSession = (): Session => useSyncExternalStore(session.subscribe, session.get)
