// Accounts with what they need of the machine: a hasher, the list of known passwords and the post.
import { availableParallelism } from 'node:os'
import { knownPasswords } from '../adapters/known-passwords.ts'
import { printedMail } from '../adapters/mail-printed.ts'
import { makeSmtpMail } from '../adapters/mail-smtp.ts'
import { argon2 } from '../adapters/passwords-argon2.ts'
import { refusal } from '../base/index.ts'
import { type Accounts, makeAccounts } from '../features/accounts/index.ts'
import { isStillNamed } from '../features/editing/index.ts'
import type { Log } from '../platform/log/index.ts'
import type { Mail } from '../platform/mail/index.ts'
import type { Authority } from '../platform/tenancy/index.ts'
import type { Installation } from './installation.ts'

export interface PeopleOptions {
  readonly installation: Installation
  readonly log: Log
  readonly mail: Mail
  readonly linkBase: () => string
  readonly onSetUp?: (authority: Authority) => Promise<void>
  readonly workspacesBy?: 'owners' | 'operator'
}

export const makePeople = ({ installation, ...rest }: PeopleOptions): Accounts =>
  makeAccounts({
    ...rest,
    isStillNamed,
    db: installation.db,
    jobs: installation.jobs,
    clock: installation.clock,
    hasher: argon2,
    passwordKeys: installation.passwordKeys,
    knownWords: knownPasswords,
    // A core each, and 64 MB each: four are a sign-in every 30 ms and a quarter of a gigabyte.
    hashesAtOnce: Math.max(1, Math.min(4, availableParallelism())),
  })

export const mailOf = (
  { smtpUrl, mailFrom }: { readonly smtpUrl: string; readonly mailFrom: string },
  print: (text: string) => void,
): Mail => {
  if (smtpUrl === '') return printedMail(print)
  if (mailFrom === '') throw senderMissing()
  return makeSmtpMail({ url: smtpUrl, from: mailFrom })
}

const senderMissing = refusal(
  'mail.sender',
  'Letters by MUNIMENT_SMTP_URL need a sender: MUNIMENT_MAIL_FROM="Muniment <muniment@example.org>"',
)
