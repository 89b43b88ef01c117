// Letters are written and sent by jobs. The queue holds an id; the link is made when the letter is written, and only its hash is kept, so
// a letter that is tried again carries another link and the one before is dead. What no mail server takes for long ends where people
// look: the invitation says so, the log of the workspace too.
import type { WorkspaceId } from '../../../base/index.ts'
import { idOf, isRefusal, newId } from '../../../base/index.ts'
import { recordAct, recordActAtTheDoor } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind, type Jobs } from '../../../platform/jobs/index.ts'
import { letterRefused } from '../../../platform/mail/index.ts'
import { authorityOfJob } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import * as queries from '../door/queries.ts'
import type { InvitationId, LetterId, LinkId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import * as members from '../members/queries.ts'
import { newSecret, newSecretFor } from '../secrets.ts'
import { invitationLetter, resetLetter } from './letters.ts'
import { type AtDoor, atDoor } from './sign-in.ts'

const RESET_MINUTES = 30

/** Tried for about half an hour: whoever forgot a password asks again before. */
const sendReset: JobKind = { name: 'reset.send', retryLimit: 30, expireSeconds: 120, isSingle: false }
/** Tried for about four hours, a mail server's long night. */
const sendInvitation: JobKind = { name: 'invitation.send', retryLimit: 240, expireSeconds: 120, isSingle: false }

export const LETTER_KINDS: readonly JobKind[] = [sendReset, sendInvitation]

/** Whoever asks for a new password is in no workspace, and so is the job. */
const NO_WORKSPACE = idOf<WorkspaceId>('the installation, outside every workspace')

export async function enqueueReset(
  jobs: Pick<Jobs, 'enqueue'>,
  { tables, door }: AtDoor,
  letter: { readonly email: string; readonly asked_at: Date },
  request: string,
): Promise<void> {
  const id = newId<LetterId>()
  await queries.insertLetter(tables, { id, ...letter })
  const asking = authorityOfJob({ workspace: NO_WORKSPACE, job: id, cause: request })
  await jobs.enqueue({ ...asking, connection: door.connection }, sendReset, { letter: id })
}

export const enqueueInvitation = (jobs: Pick<Jobs, 'enqueue'>, scope: Scope, invitation: InvitationId): Promise<void> =>
  jobs.enqueue(scope, sendInvitation, { invitation }, { lane: 'letters' })

export const makeLetterJobs = (made: AccountsMadeWith): readonly JobHandler[] =>
  [resetJob(made), invitationJob(made)].map((job) => ({
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

const resetJob = (made: AccountsMadeWith): JobHandler => ({
  kind: sendReset,
  run: (_authority, data) => runReset(made, idIn<LetterId>(data, 'letter')),
  poisoned: async ({ request }, data) => {
    await giveUpReset(made, idIn<LetterId>(data, 'letter'), request)
    made.log.warn('a letter with a link for a new password could not be sent', { request })
  },
})

const invitationJob = (made: AccountsMadeWith): JobHandler => ({
  kind: sendInvitation,
  run: (authority, data) =>
    runInvitation(made, (work) => made.db.inWorkspace(authority, work), idIn<InvitationId>(data, 'invitation')),
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

async function runReset({ db, clock, mail, linkBase }: AccountsMadeWith, id: LetterId): Promise<void> {
  const written = await atDoor(db, 'a letter with a link for a new password is written', async (tables) => {
    const email = await queries.letterAddress(tables, id)
    const account = email === undefined ? undefined : await queries.accountByEmail(tables, email)
    if (account === undefined) return null
    const link = newSecret<LinkId>()
    const now = clock.now()
    await queries.dropResetLinks(tables, account.id)
    await queries.insertLink(tables, {
      id: link.id,
      account_id: account.id,
      secret_hash: link.hash,
      made_at: now,
      expires_at: new Date(now.getTime() + RESET_MINUTES * 60_000),
    })
    const words = resetLetter(account.language, `${linkBase()}/reset#${link.text}`, RESET_MINUTES)
    return { to: account.email, ...words }
  })
  if (written !== null) await mail.send(written)
  await atDoor(db, 'a letter is sent, or there was nobody to write to', (tables) => queries.dropLetter(tables, id))
}

const giveUpReset = ({ db }: AccountsMadeWith, id: LetterId, request: string): Promise<void> =>
  atDoor(db, 'a letter is given up', async (tables, door) => {
    const email = await queries.letterAddress(tables, id)
    const account = email === undefined ? undefined : await queries.accountByEmail(tables, email)
    await queries.dropLetter(tables, id)
    if (account === undefined) return
    for (const { id: workspace } of await queries.placesOf(tables, account.id))
      await recordActAtTheDoor(door, authorityOfJob({ workspace, job: id, cause: request }), {
        action: ACTS.resetLetterFailed,
        targets: [{ type: 'account', id: account.id }],
      })
  })

async function runInvitation(
  { clock, mail, linkBase }: AccountsMadeWith,
  inWorkspace: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  id: InvitationId,
): Promise<void> {
  const written = await inWorkspace(async (scope) => {
    const invitation = await members.invitation(scope, id)
    // Taken back, or replaced by a newer one.
    if (invitation === undefined || invitation.expires_at <= clock.now()) return null
    const link = newSecretFor(id)
    await members.renewInvitation(scope, id, link.hash)
    const by = await members.member(scope, invitation.made_by)
    const { name } = await members.workspace(scope)
    const days = Math.max(1, Math.round((invitation.expires_at.getTime() - clock.now().getTime()) / 86_400_000))
    const words = invitationLetter(by?.language ?? 'en', {
      workspace: name,
      by: by?.name ?? '',
      link: `${linkBase()}/invitation#${link.text}`,
      days,
    })
    return { to: invitation.email, ...words }
  })
  if (written === null) return
  await mail.send(written)
  await inWorkspace((scope) => members.setLetter(scope, id, 'sent'))
}
