// People, and what they may: the door of every request, and the routes that set up, sign in, invite and wall off.
import type { Clock } from '../../base/index.ts'
import type { KnownWords, PasswordHasher, PasswordKeys } from '../../platform/crypto/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Door } from '../../platform/http/index.ts'
import type { JobHandler, Jobs } from '../../platform/jobs/index.ts'
import type { Log } from '../../platform/log/index.ts'
import type { Mail } from '../../platform/mail/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import { makeDoor } from './door/door.ts'
import type { AccountsMadeWith } from './made-with.ts'
import { makePasswords, type Passwords } from './passwords/hashing.ts'
import { makeLetterJobs } from './sign-in/letter-jobs.ts'
import { setUpLink } from './sign-in/links.ts'

export interface AccountsOptions {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly hasher: PasswordHasher
  readonly passwordKeys: PasswordKeys
  readonly knownWords: () => Promise<KnownWords>
  /** Hashes at once; each takes 64 MB. */
  readonly hashesAtOnce: number
  readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>
  readonly mail: Mail
  readonly linkBase: () => string
  readonly isStillNamed: AccountsMadeWith['isStillNamed']
  /** Runs once, when the first workspace has been made. */
  readonly onSetUp?: (authority: Authority) => Promise<void>
  /** Owners where nothing is said. */
  readonly workspacesBy?: 'owners' | 'operator'
}

export interface Accounts {
  readonly door: Door
  readonly passwords: Passwords
  readonly madeWith: AccountsMadeWith
  /** Write and send letters: for a process whose links lead to it. */
  readonly letterJobs: readonly JobHandler[]
  readonly onSetUp: (authority: Authority) => Promise<void>
  /** A link for the first owner; null once somebody has an account. */
  setUpLink(): Promise<string | null>
  /** Resolves when what replies did not wait for (notes in the log) is done. */
  settled(): Promise<void>
}

export function makeAccounts(options: AccountsOptions): Accounts {
  const { db, clock, log, jobs, mail, linkBase, isStillNamed, onSetUp = async () => undefined } = options
  const passwords = makePasswords({
    hasher: options.hasher,
    knownWords: options.knownWords,
    keys: options.passwordKeys,
    concurrency: options.hashesAtOnce,
    onUnopened: () =>
      log.warn('a password opens under no key of the keyring: it was changed in the database, or its key destroyed'),
  })
  const running = new Set<Promise<void>>()
  const later = (work: () => Promise<void>): void => {
    const run = work()
      .catch((error: unknown) => log.error('what a reply did not wait for failed', error))
      .finally(() => running.delete(run))
    running.add(run)
  }
  const { workspacesBy = 'owners' } = options
  const madeWith: AccountsMadeWith = {
    db,
    clock,
    log,
    jobs,
    passwords,
    mail,
    linkBase,
    isStillNamed,
    workspacesBy,
    later,
  }
  return {
    door: makeDoor({ db, clock }),
    passwords,
    madeWith,
    letterJobs: makeLetterJobs(madeWith),
    onSetUp,
    setUpLink: () => setUpLink(madeWith),
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
