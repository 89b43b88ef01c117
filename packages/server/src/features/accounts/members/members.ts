// Members of a workspace: what they may, who invited them, and how long they stay signed in. Whatever takes a right away ends the sessions
// that had it, in the same transaction.
import type { AccountId } from '../../../base/index.ts'
import { DAY_MILLISECONDS } from '../../../base/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince } from '../../../platform/http/index.ts'
import { type Authority, isAtLeast, type Role } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import type { InvitationId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import {
  invitationNotFound,
  invitationsTooMany,
  lastOwner,
  matterOrphaned,
  memberAlready,
  memberNotFound,
  roleAbove,
} from '../refusals.ts'
import { newEmailOf } from '../rules.ts'
import { newSecret } from '../secrets.ts'
import { enqueueInvitation } from '../sign-in/letter-jobs.ts'
import { mattersOnlySeenBy } from '../walls/queries.ts'
import * as queries from './queries.ts'

const INVITATION_DAYS = 7
const MOST_INVITATIONS = 1000

export const memberReply = (row: Awaited<ReturnType<typeof queries.allMembers>>[number]) => ({
  id: row.id as string,
  email: row.email,
  name: row.name,
  role: row.role,
  since: row.made_at.toISOString(),
  version: row.version,
})

export const workspaceReply = (row: Awaited<ReturnType<typeof queries.workspace>>) => ({
  id: row.id as string,
  name: row.name,
  sessionIdleMinutes: row.session_idle_minutes,
  sessionHours: row.session_hours,
  mostSessions: row.most_sessions,
  version: row.version,
})

/** A member whom the asker may change. Refuses `member.not-found`, `member.role-above`. */
export async function memberFor(scope: Scope, id: AccountId) {
  const member = await queries.member(scope, id)
  if (member === undefined) throw memberNotFound()
  // Nobody changes, signs out or removes whoever stands above them.
  if (!isAtLeast(scope.role, member.role)) throw roleAbove()
  return member
}

/** Whoever loses the right to manage members must not be the last who sees a matter that others cannot open. */
async function keepSomebody(scope: Scope, id: AccountId, role: Role | null, was: Role): Promise<void> {
  if (was === 'owner' && role !== 'owner' && (await queries.countOwners(scope)) <= 1) throw lastOwner()
  const loses = isAtLeast(was, 'admin') && (role === null || !isAtLeast(role, 'admin'))
  if (loses && (await mattersOnlySeenBy(scope, id)) > 0) throw matterOrphaned()
}

/** Refuses `member.not-found`, `member.role-above`, `member.last-owner`, `member.changed`. */
export async function changeRole(
  scope: Scope,
  id: AccountId,
  { role, seen }: { readonly role: Role; readonly seen: number },
) {
  await queries.holdWorkspace(scope)
  const member = await memberFor(scope, id)
  if (member.version !== seen) throw new ChangedSince('member.changed', memberReply(member))
  if (!isAtLeast(scope.role, role)) throw roleAbove()
  if (member.role === role) return member
  await keepSomebody(scope, id, role, member.role)
  await queries.setRole(scope, id, role)
  const isLoss = isAtLeast(member.role, role)
  const ended = isLoss ? await queries.endSessionsOfMember(scope, id) : 0
  await recordAct(scope, {
    action: ACTS.roleChanged,
    targets: [{ type: 'member', id }],
    facts: { from: member.role, to: role, sessionsEnded: ended },
  })
  return { ...member, role, version: member.version + 1 }
}

/** Sessions, tokens and open invitations of the member end with the membership. */
export async function removeMember(scope: Scope, id: AccountId): Promise<void> {
  await queries.holdWorkspace(scope)
  const member = await memberFor(scope, id)
  await keepSomebody(scope, id, null, member.role)
  await queries.removeMember(scope, id)
  await recordAct(scope, {
    action: ACTS.memberRemoved,
    targets: [{ type: 'member', id }],
    facts: { role: member.role },
  })
}

/** Whoever it is may go, whatever their role. Refuses `member.last-owner`, `member.last-to-see`. */
export async function leave(scope: Scope): Promise<void> {
  if (scope.actor.kind !== 'person') throw new Error('a job is no member')
  const { account } = scope.actor
  await queries.holdWorkspace(scope)
  const member = await memberFor(scope, account)
  await keepSomebody(scope, account, null, member.role)
  await queries.removeMember(scope, account)
  await recordAct(scope, {
    action: ACTS.memberLeft,
    targets: [{ type: 'member', id: account }],
    facts: { role: member.role },
  })
}

export async function endSessionsOf(scope: Scope, id: AccountId): Promise<number> {
  await memberFor(scope, id)
  const ended = await queries.endSessionsOfMember(scope, id)
  await recordAct(scope, { action: ACTS.sessionsEnded, targets: [{ type: 'account', id }], facts: { ended } })
  return ended
}

export async function sessionsOf(scope: Scope, id: AccountId) {
  if ((await queries.member(scope, id)) === undefined) throw memberNotFound()
  return queries.sessionsOfMember(scope, id)
}

export interface WorkspaceChange {
  readonly name?: string | undefined
  readonly sessionIdleMinutes?: number | undefined
  readonly sessionHours?: number | undefined
  readonly mostSessions?: number | undefined
}

/** The rules apply to whoever is signed in: they are read with every request, and sessions too many end here. */
export async function changeWorkspace(scope: Scope, change: WorkspaceChange, seen: number) {
  const before = await queries.holdWorkspace(scope)
  if (before.version !== seen) throw new ChangedSince('workspace.changed', workspaceReply(before))
  const after = await queries.updateWorkspace(scope, {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.sessionIdleMinutes === undefined ? {} : { session_idle_minutes: change.sessionIdleMinutes }),
    ...(change.sessionHours === undefined ? {} : { session_hours: change.sessionHours }),
    ...(change.mostSessions === undefined ? {} : { most_sessions: change.mostSessions }),
  })
  const ended = change.mostSessions === undefined ? 0 : await queries.endSurplus(scope, change.mostSessions)
  await recordAct(scope, {
    action: ACTS.workspaceChanged,
    targets: [{ type: 'workspace', id: after.id }],
    facts: {
      idleMinutes: after.session_idle_minutes,
      hours: after.session_hours,
      mostSessions: after.most_sessions,
      isRenamed: before.name !== after.name,
      sessionsEnded: ended,
    },
  })
  return after
}

/** Refuses `accounts.email-mixed`, `member.already`, `member.role-above`, `invitation.too-many`. A newer invitation takes the place of an older one. */
export async function invite(
  { db, clock, jobs }: AccountsMadeWith,
  authority: Authority,
  given: { email: string; role: Role },
) {
  const email = newEmailOf(given.email)
  const now = clock.now()
  // Nobody has this secret: the one that opens is made when the letter is written.
  const { id, hash } = newSecret<InvitationId>()
  const invitation = await db.inWorkspace(authority, async (scope) => {
    const { actor } = scope
    if (actor.kind !== 'person') throw new Error('a job invites nobody')
    if (!isAtLeast(scope.role, given.role)) throw roleAbove()
    await queries.holdWorkspace(scope)
    if ((await queries.memberByEmail(scope, email)) !== undefined) throw memberAlready()
    const older = await queries.invitationTo(scope, email, now)
    if (older !== undefined && !isAtLeast(scope.role, older.role)) throw roleAbove()
    await queries.clearInvitations(scope, email, now)
    if ((await queries.countInvitations(scope)) >= MOST_INVITATIONS) throw invitationsTooMany()
    const made = await queries.insertInvitation(scope, {
      id,
      email,
      role: given.role,
      secret_hash: hash,
      made_by: actor.account,
      made_at: now,
      expires_at: new Date(now.getTime() + INVITATION_DAYS * DAY_MILLISECONDS),
    })
    await enqueueInvitation(jobs, scope, id)
    await recordAct(scope, {
      action: ACTS.invited,
      targets: [{ type: 'invitation', id }],
      facts: { role: given.role },
    })
    return made
  })
  jobs.wake()
  return invitation
}

/** Refuses `invitation.not-found`, `member.role-above`. */
export async function takeBack(scope: Scope, id: InvitationId): Promise<void> {
  const invitation = await queries.invitation(scope, id)
  if (invitation === undefined) throw invitationNotFound()
  if (!isAtLeast(scope.role, invitation.role)) throw roleAbove()
  await queries.removeInvitation(scope, id)
  await recordAct(scope, { action: ACTS.invitationRemoved, targets: [{ type: 'invitation', id }] })
}
