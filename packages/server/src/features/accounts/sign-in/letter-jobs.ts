// Letters are written and sent by jobs. The queue holds an id; the link is made when the letter is written, and only its hash is kept, so
// a letter that is tried again carries another link and the one before is dead. What no mail server takes for long ends where people
// look: the invitation says so, the log of the workspace too.
import type { WorkspaceId } from '../../../base/index.ts'
import { DAY_MILLISECONDS, idOf, isRefusal, newId } from '../../../base/index.ts'
import { recordAct, recordActAtTheDoor } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind, type Jobs } from '../../../platform/jobs/index.ts'
import { letterRefused } from '../../../platform/mail/index.ts'
import { authorityOfJob } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { type AtDoor, atDoor } from '../door/at-door.ts'
import * as queries from '../door/queries.ts'
import type { InvitationId, LetterId, LinkId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { mentionJob, sendMention } from '../members/mention-letters.ts'
import * as members from '../members/queries.ts'
import { sendTokenMade, tokenMadeJob } from '../members/token-letters.ts'
import { newSecretFor } from '../secrets.ts'
import {
  addressChangedLetter,
  addressLetter,
  deviceInWords,
  invitationLetter,
  newDeviceLetter,
  passwordChangedLetter,
  resetLetter,
} from './letters.ts'
import * as passes from './queries.ts'

const LINK_MINUTES = 30
/**
 * For a new password, at a time: as many as anybody can have sent while one lives (limits.ts). Were only the newest good, a stranger who
 * asks for another would end the one its owner is about to use.
 */
const RESET_LINKS = 20

/** Tried for about half an hour: whoever forgot a password asks again before. */
const sendLetter: JobKind = { name: 'letter.send', retryLimit: 30, expireSeconds: 120, isSingle: false }
/** Tried for about four hours, a mail server's long night. */
const sendInvitation: JobKind = { name: 'invitation.send', retryLimit: 240, expireSeconds: 120, isSingle: false }

export const LETTER_KINDS: readonly JobKind[] = [sendLetter, sendInvitation, sendMention, sendTokenMade]

/** Whoever asks for a new password is in no workspace, and so is the job. */
const NO_WORKSPACE = idOf<WorkspaceId>('the installation, outside every workspace')

export async function enqueueLetter(
  jobs: Pick<Jobs, 'enqueue'>,
  { tables, door }: AtDoor,
  letter: Omit<queries.LetterRow, 'id'>,
  request: string,
): Promise<void> {
  const id = newId<LetterId>()
  await passes.insertLetter(tables, { id, ...letter })
  const asking = authorityOfJob({ workspace: NO_WORKSPACE, job: id, cause: request })
  await jobs.enqueue({ ...asking, connection: door.connection }, sendLetter, { letter: id })
}

/** In the transaction of the change. */
export async function tellOfNewPassword(
  { clock, jobs }: Pick<AccountsMadeWith, 'clock' | 'jobs'>,
  door: AtDoor,
  { id, email }: Pick<queries.AccountRow, 'id' | 'email'>,
  request: string,
): Promise<void> {
  const letter = { kind: 'password-changed', email, account_id: id, session_id: null, device: null } as const
  await enqueueLetter(jobs, door, { ...letter, asked_at: clock.now() }, request)
}

export const enqueueInvitation = (jobs: Pick<Jobs, 'enqueue'>, scope: Scope, invitation: InvitationId): Promise<void> =>
  jobs.enqueue(scope, sendInvitation, { invitation }, { lane: 'letters' })

export const makeLetterJobs = (made: AccountsMadeWith): readonly JobHandler[] =>
  [letterJob(made), invitationJob(made), mentionJob(made), tokenMadeJob(made)].map((job) => ({
    ...job,
    async run(authority, data, signal) {
      try {
        await job.run(authority, data, signal)
      } catch (error) {
        if (!isRefusal(error, letterRefused)) throw error
        await job.poisoned(authority, data)
      }
    },
  }))

const letterJob = (made: AccountsMadeWith): JobHandler => ({
  kind: sendLetter,
  run: (_authority, data, signal) => runLetter(made, idIn<LetterId>(data, 'letter'), signal),
  poisoned: async ({ request }, data) => {
    await giveUpLetter(made, idIn<LetterId>(data, 'letter'), request)
    made.log.warn('a letter of an account could not be sent', { request })
  },
})

const invitationJob = (made: AccountsMadeWith): JobHandler => ({
  kind: sendInvitation,
  run: (authority, data, signal) =>
    runInvitation(made, (work) => made.db.inWorkspace(authority, work), idIn<InvitationId>(data, 'invitation'), signal),
  poisoned: async (authority, data) => {
    const id = idIn<InvitationId>(data, 'invitation')
    await made.db.inWorkspace(authority, async (scope) => {
      if ((await members.invitation(scope, id)) === undefined) return
      await members.setLetter(scope, id, 'failed')
      await recordAct(scope, { action: ACTS.invitationLetterFailed, targets: [{ type: 'invitation', id }] })
    })
    made.log.warn('the letter of an invitation could not be sent', { request: authority.request })
  },
})

async function runLetter(made: AccountsMadeWith, id: LetterId, signal: AbortSignal): Promise<void> {
  const { db, mail } = made
  const written = await atDoor(db, 'a letter of an account is written', async (tables) => {
    const letter = await passes.letterAtDoor(tables, id)
    const account = letter === undefined ? undefined : await whose(tables, letter)
    const words = letter === undefined || account === undefined ? null : await write(made, tables, letter, account)
    return letter === undefined || words === null ? null : { to: letter.email, ...words }
  })
  if (written !== null) await mail.send(written, signal)
  await atDoor(db, 'a letter is sent, or there was nobody to write to', (tables) => passes.dropLetter(tables, id))
}

/** Whoever forgot a password is not known before: the address may be nobody's. */
const whose = (tables: queries.AtDoor, { account_id: id, email }: queries.LetterRow) =>
  id === null ? queries.accountByEmail(tables, email) : queries.accountById(tables, id)

/** Null where there is nothing to say any more. */
async function write(
  { clock, linkBase }: AccountsMadeWith,
  tables: queries.AtDoor,
  { id, kind, email, session_id, device, asked_at }: queries.LetterRow,
  account: queries.AccountRow,
) {
  const { language, time_zone: timeZone } = account
  const now = clock.now()
  const linkTo = async (page: string, to: Pick<queries.LinkRow, 'email' | 'session_id'>): Promise<string> => {
    // A letter that is tried again takes the place of its earlier link.
    const link = newSecretFor(idOf<LinkId>('the link of a letter', id))
    await passes.useLink(tables, link.id)
    const expires = new Date(now.getTime() + LINK_MINUTES * 60_000)
    const row = { id: link.id, account_id: account.id, secret_hash: link.hash, made_at: now, expires_at: expires }
    await passes.insertLink(tables, { ...row, ...to })
    return `${linkBase()}/${page}#${link.text}`
  }
  const resetLink = async (): Promise<string> => {
    const link = await linkTo('reset', { email: null, session_id: null })
    await passes.dropLinks(tables, account.id, RESET_LINKS)
    return link
  }
  switch (kind) {
    case 'reset':
      return resetLetter(language, await resetLink(), LINK_MINUTES)
    case 'address':
      await passes.dropAddressLinks(tables, account.id)
      // Of an address that somebody has nobody is told anything, not even its owner.
      if ((await queries.accountByEmail(tables, email)) !== undefined) return null
      return addressLetter(language, await linkTo('address', { email, session_id }), LINK_MINUTES)
    case 'address-changed':
      return addressChangedLetter(language, { at: asked_at, timeZone })
    case 'password-changed':
      return passwordChangedLetter(language, { at: asked_at, timeZone })
    case 'new-device':
      return newDeviceLetter(language, { device: deviceInWords(device ?? '', language), at: asked_at, timeZone })
    default: {
      const never: never = kind
      return never
    }
  }
}

const giveUpLetter = ({ db }: AccountsMadeWith, id: LetterId, request: string): Promise<void> =>
  atDoor(db, 'a letter is given up', async (tables, door) => {
    const letter = await passes.letterAtDoor(tables, id)
    const account = letter === undefined ? undefined : await whose(tables, letter)
    await passes.dropLetter(tables, id)
    if (account === undefined) return
    for (const { id: workspace } of await queries.placesOf(tables, account.id))
      await recordActAtTheDoor(door, authorityOfJob({ workspace, job: id, cause: request }), {
        action: ACTS.letterFailed,
        targets: [{ type: 'account', id: account.id }],
      })
  })

async function runInvitation(
  { clock, mail, linkBase }: AccountsMadeWith,
  inWorkspace: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  id: InvitationId,
  signal: AbortSignal,
): Promise<void> {
  const written = await inWorkspace(async (scope) => {
    const invitation = await members.invitation(scope, id)
    // Taken back, or replaced by a newer one.
    if (invitation === undefined || invitation.expires_at <= clock.now()) return null
    const link = newSecretFor(id)
    await members.renewInvitation(scope, id, link.hash)
    const by = await members.member(scope, invitation.made_by)
    const { name } = await members.workspace(scope)
    const days = Math.max(1, Math.round((invitation.expires_at.getTime() - clock.now().getTime()) / DAY_MILLISECONDS))
    const words = invitationLetter(by?.language ?? 'en', {
      workspace: name,
      by: by?.name ?? '',
      link: `${linkBase()}/invitation#${link.text}`,
      days,
    })
    return { to: invitation.email, ...words }
  })
  if (written === null) return
  await mail.send(written, signal)
  await inWorkspace((scope) => members.setLetter(scope, id, mail.isByHand === true ? 'printed' : 'sent'))
}
