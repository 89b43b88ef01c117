import type { AccountId, Clock, Id } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import type { Jobs } from '../../platform/jobs/index.ts'
import type { Log } from '../../platform/log/index.ts'
import type { Mail } from '../../platform/mail/index.ts'
import type { Passwords } from './passwords/hashing.ts'

/** What the verbs of accounts are made with. */
export interface AccountsMadeWith {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly passwords: Passwords
  readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>
  readonly mail: Mail
  /** What every link in a mail begins with; from the settings, never from a request (a Host header is anybody's). */
  readonly linkBase: () => string
  /** Who makes workspaces beside the first: owners by themselves, or the operator for them (muniment workspace add). */
  readonly workspacesBy: 'owners' | 'operator'
  /** Whether the comment is there, on a row that is shown, and names this person. */
  readonly isStillNamed: (
    scope: Scope,
    mention: { readonly comment: Id<'remark'>; readonly account: AccountId },
  ) => Promise<boolean>
  /** Runs when a reply no longer waits for it: how long it takes tells nobody anything. */
  readonly later: (work: () => Promise<void>) => void
}
