// Who may see a matter. A wall outweighs everything, an owner's role too; a closed matter is there for those it names. For whom it is not
// there it answers like one that never was: the database keeps that, in every statement of a request.
import type { AccountId, MatterId } from '../../../base/index.ts'
import { accessVersion, matterOf, raiseAccessVersion } from '../../../evidence/documents/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince } from '../../../platform/http/index.ts'
import { isAtLeast } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { allMembers, holdWorkspace } from '../members/queries.ts'
import { memberNotFound, notClosed, wallAgainstSelf, wallNotFound } from '../refusals.ts'
import * as queries from './queries.ts'

type Because = 'member' | 'named' | 'walled-off' | 'not-named'

/** For each member whether they see the matter, and why. */
export async function accessTo(scope: Scope, matter: MatterId) {
  await matterOf(scope, matter)
  const [walls, closing, named] = [
    await queries.wallsOfMatter(scope, matter),
    await queries.closing(scope, matter),
    await queries.namedIn(scope, matter),
  ]
  const wallOf = new Map(walls.map((wall) => [wall.account_id, wall.reason]))
  const because = (id: AccountId): Because => {
    if (wallOf.has(id)) return 'walled-off'
    if (closing === undefined) return 'member'
    return named.has(id) ? 'named' : 'not-named'
  }
  await recordAct(scope, { action: ACTS.accessAsked, targets: [{ type: 'matter', id: matter }] })
  return {
    version: await accessVersion(scope, matter),
    isClosed: closing !== undefined,
    closedFor: closing?.reason ?? null,
    members: (await allMembers(scope)).map(({ id, name, role }) => {
      const why = because(id)
      return {
        id,
        name,
        role,
        canSee: why === 'member' || why === 'named',
        because: why,
        isNamed: named.has(id),
        reason: wallOf.get(id) ?? null,
      }
    }),
  }
}

/** Whether this member sees the matter, for the product's own use: nobody has asked. */
export async function canSee(scope: Scope, matter: MatterId, account: AccountId): Promise<boolean> {
  const walls = await queries.wallsOfMatter(scope, matter)
  if (walls.some(({ account_id }) => account_id === account)) return false
  return (await queries.closing(scope, matter)) === undefined || (await queries.namedIn(scope, matter)).has(account)
}

export async function raiseWall(
  scope: Scope,
  { matter, account, reason }: { matter: MatterId; account: AccountId; reason: string },
  now: Date,
): Promise<void> {
  const me = await managing(scope, matter)
  if (account === me) throw wallAgainstSelf()
  if (!(await allMembers(scope)).some(({ id }) => id === account)) throw memberNotFound()
  await queries.raiseWall(scope, { matter_id: matter, account_id: account, reason, made_by: me, made_at: now })
  await note(scope, ACTS.wallRaised, matter, account)
}

/** Also for somebody who is no longer a member: the wall would stand when they come back. */
export async function removeWall(scope: Scope, matter: MatterId, account: AccountId): Promise<void> {
  await managing(scope, matter)
  if (!(await queries.removeWall(scope, matter, account))) throw wallNotFound()
  await note(scope, ACTS.wallRemoved, matter, account)
}

/** Closes a matter, or names others where it is closed. Refuses `member.not-found`, `wall.against-self`, `matter.access-changed`. */
export async function closeMatter(
  scope: Scope,
  { matter, members, reason, seen }: { matter: MatterId; members: readonly AccountId[]; reason: string; seen: number },
  now: Date,
): Promise<void> {
  const me = await managing(scope, matter)
  await changingSeen(scope, matter, seen)
  const named = [...new Set(members)]
  if (!named.includes(me)) throw wallAgainstSelf()
  const all = new Set((await allMembers(scope)).map(({ id }) => id))
  if (!named.every((id) => all.has(id))) throw memberNotFound()
  await queries.close(scope, { matter_id: matter, reason, made_by: me, made_at: now })
  await queries.nameOnly(scope, matter, named)
  await recordAct(scope, {
    action: ACTS.matterClosed,
    targets: [{ type: 'matter', id: matter }],
    facts: { members: named.length },
  })
}

/** Refuses `matter.not-closed`, `matter.access-changed`. */
export async function openMatter(scope: Scope, matter: MatterId, seen: number): Promise<void> {
  await managing(scope, matter)
  await changingSeen(scope, matter, seen)
  if (!(await queries.reopen(scope, matter))) throw notClosed()
  await recordAct(scope, { action: ACTS.matterOpenedToAll, targets: [{ type: 'matter', id: matter }] })
}

/** The matter is there for whoever manages it, and nobody changes the members meanwhile; answers who it is. */
async function managing(scope: Scope, matter: MatterId): Promise<AccountId> {
  if (scope.actor.kind !== 'person' || !isAtLeast(scope.role, 'admin')) throw new Error('only an admin manages walls')
  await holdWorkspace(scope)
  await matterOf(scope, matter)
  return scope.actor.account
}

/** The version alone is told: who sees a matter is read where the log has it. */
async function changingSeen(scope: Scope, matter: MatterId, seen: number): Promise<void> {
  const version = await accessVersion(scope, matter)
  if (version !== seen) throw new ChangedSince('matter.access-changed', { version })
  await raiseAccessVersion(scope, matter)
}

const note = (scope: Scope, action: string, matter: MatterId, account: AccountId): Promise<void> =>
  recordAct(scope, {
    action,
    targets: [
      { type: 'matter', id: matter },
      { type: 'member', id: account },
    ],
  })
