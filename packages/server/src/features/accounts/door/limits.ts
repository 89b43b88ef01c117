// Who guesses is slowed down, and nobody is locked out by a stranger: delays grow for one network trying one account, and for one network
// trying many; never for the account as a whole. A browser in which the person has signed in before has a count of its own. The counts
// stand in the database, so that every process of the installation knows them, and fall away after an hour without a failure.
import { createHash } from 'node:crypto'
import { lettersWait, mustWait } from '../refusals.ts'
import { waitAfter } from '../rules.ts'
import * as failures from './failures/queries.ts'
import type { AtDoor } from './queries.ts'

const FORGOTTEN_MILLISECONDS = 3600 * 1000

interface Limit {
  readonly key: Uint8Array
  readonly free: number
  /** Seconds. */
  readonly most: number
  /** Success of one account says nothing about what else its network tries: only this attempt is forgiven. */
  readonly isShared: boolean
}

const keyOf = (...parts: readonly string[]): Uint8Array => createHash('sha256').update(JSON.stringify(parts)).digest()

/** For a network and an account it tries, whether that account exists or not. An office of thirty people mistypes often. */
export const limitsOfStranger = (network: string, email: string): readonly Limit[] => [
  { key: keyOf('account', network, email), free: 3, most: 900, isShared: false },
  { key: keyOf('network', network), free: 30, most: 900, isShared: true },
]

export const limitsOfDevice = (device: string): readonly Limit[] => [
  { key: keyOf('device', device), free: 5, most: 900, isShared: false },
]

/**
 * Letters that a stranger can make us send: to one address from one network, to one address from anywhere, and from one network. What
 * others ask for makes nobody wait longer than a fraction of a link's life, and ends no link that lives: whoever is made to wait has a
 * letter that works.
 */
export const limitsOfMail = (network: string, email: string): readonly Limit[] => [
  { key: keyOf('mail', network, email), free: 3, most: 3600, isShared: false },
  { key: keyOf('mail', email), free: 5, most: 300, isShared: true },
  { key: keyOf('mails', network), free: 10, most: 900, isShared: true },
]

/**
 * Counts an attempt at a password before anybody knows how it ends, so that a hundred at once are a hundred. Refuses `accounts.wait` with the seconds
 * to wait; an attempt that is refused is not counted.
 */
export const countAttempt = (tables: AtDoor, limits: readonly Limit[], now: Date): Promise<void> =>
  count(tables, limits, now, mustWait)

/** The same of a letter. Refuses `accounts.letters-wait`. */
export const countLetter = (tables: AtDoor, limits: readonly Limit[], now: Date): Promise<void> =>
  count(tables, limits, now, lettersWait)

async function count(tables: AtDoor, limits: readonly Limit[], now: Date, refuse: typeof mustWait): Promise<void> {
  const since = new Date(now.getTime() - FORGOTTEN_MILLISECONDS)
  let until = 0
  for (const { key, free, most } of limits) {
    // Counting holds the row until the transaction ends: of a hundred at once each sees the wait that the one before it set.
    const { failures: before, wait_until } = await failures.countFailure(tables, key, now, since)
    // A clock that was set back must not make seconds of waiting into hours.
    until = Math.max(until, Math.min(wait_until.getTime(), now.getTime() + 1000 * most))
    await failures.setWait(tables, key, new Date(now.getTime() + 1000 * waitAfter(before, { free, most })))
  }
  if (until > now.getTime()) throw refuse({ retryAfterSeconds: Math.ceil((until - now.getTime()) / 1000) })
}

export async function forgive(tables: AtDoor, limits: readonly Limit[], now: Date): Promise<void> {
  for (const { key, isShared } of limits) {
    if (isShared) await failures.forgiveOne(tables, key)
    else await failures.forgiveAll(tables, key)
  }
  await failures.forgetFailuresBefore(tables, new Date(now.getTime() - FORGOTTEN_MILLISECONDS))
}
