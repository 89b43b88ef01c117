// What a person does with their own account and sessions. By session only, never by token.
import { idOf, newId, parseId, type WorkspaceId } from '../../../base/index.ts'
import { recordActAtTheDoor } from '../../../platform/audit/index.ts'
import type { DoorScope } from '../../../platform/db/index.ts'
import { keyReused, notAllowed } from '../../../platform/http/index.ts'
import { type Authority, authorityOfPerson, isAtLeast } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { atDoor } from '../door/at-door.ts'
import { CONFIRMED_MILLISECONDS } from '../door/door.ts'
import { countAttempt, forgive, limitsOfDevice } from '../door/limits.ts'
import * as queries from '../door/queries.ts'
import type { DeviceId, SessionId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { deviceNotFound, passwordWrong, sessionNotFound, workspaceNotFound, workspacesByOperator } from '../refusals.ts'
import { timeZoneOf } from '../rules.ts'
import { tellOfNewPassword } from './letter-jobs.ts'
import { PRODUCT } from './links.ts'
import * as passes from './queries.ts'
import { type Arrival, type Opened, openSession } from './sign-in.ts'

/** The person's own row and where they are a member. */
export const accountOf = ({ db }: AccountsMadeWith, authority: Authority) =>
  atDoor(db, 'a person asks about themselves', async (tables) => {
    const { account } = personOf(authority)
    const row = await queries.accountById(tables, account)
    if (row === undefined) throw new Error('a session without an account')
    return { account: row, places: await queries.placesOf(tables, account) }
  })

export const note = (
  door: DoorScope,
  authority: Authority,
  action: string,
  target: { readonly type: string; readonly id: string },
): Promise<void> => recordActAtTheDoor(door, authority, { action, targets: [target] })

export async function changeAccount(
  made: AccountsMadeWith,
  authority: Authority,
  given: {
    name?: string | undefined
    language?: 'en' | 'de' | undefined
    timeZone?: string | undefined
    mentionLetters?: boolean | undefined
  },
): Promise<void> {
  const { account } = personOf(authority)
  const change = {
    ...(given.name === undefined ? {} : { name: given.name }),
    ...(given.language === undefined ? {} : { language: given.language }),
    ...(given.timeZone === undefined ? {} : { time_zone: timeZoneOf(given.timeZone) }),
    ...(given.mentionLetters === undefined ? {} : { mention_letters: given.mentionLetters }),
  }
  if (Object.keys(change).length === 0) return
  await atDoor(made.db, 'a person changes their own account', async (tables, door) => {
    await queries.updateAccount(tables, account, change)
    await note(door, authority, ACTS.accountChanged, { type: 'account', id: account })
  })
}

/**
 * The account of whoever gives its present password; a stolen session must not guess what it does not know either. Whoever goes on holds
 * the account once more and forgives the attempt. Refuses `accounts.password-wrong`, `accounts.wait`.
 */
export async function knowing(made: AccountsMadeWith, authority: Authority, password: string) {
  const { db, clock, passwords } = made
  const { session } = personOf(authority)
  const { account } = await accountOf(made, authority)
  const limits = limitsOfDevice(session)
  await atDoor(db, 'guesses are counted', (tables) => countAttempt(tables, limits, clock.now()))
  if (!(await passwords.check(account, password)).isRight) throw passwordWrong()
  return { account, limits }
}

/** What asks for the password again is open to this session for some minutes; answers until when. Refuses as `knowing`. */
export async function confirmPassword(made: AccountsMadeWith, authority: Authority, password: string): Promise<Date> {
  const { session } = personOf(authority)
  const { account, limits } = await knowing(made, authority, password)
  const now = made.clock.now()
  await atDoor(made.db, 'a password was given again', async (tables, door) => {
    if (!(await queries.holdAccount(tables, account))) throw passwordWrong()
    await note(door, authority, ACTS.passwordConfirmed, { type: 'session', id: session })
    await forgive(tables, limits, now)
    await queries.confirmSession(tables, session, now)
  })
  return new Date(now.getTime() + CONFIRMED_MILLISECONDS)
}

/** Ends every other session of the person, in every workspace, with the password; the API tokens too unless they are to stay. Refuses `accounts.password-wrong`. */
export async function changePassword(
  made: AccountsMadeWith,
  authority: Authority,
  given: { current: string; password: string; endTokens: boolean },
): Promise<{ sessionsEnded: number; tokensEnded: number }> {
  const { db, clock, passwords, jobs } = made
  const { account, session } = personOf(authority)
  const { account: row, limits } = await knowing(made, authority, given.current)
  const password = await passwords.keep(account, given.password, [row.email, row.name, PRODUCT])
  const ended = await atDoor(db, 'a new password ends every other session', async (tables, door) => {
    if (!(await queries.holdAccount(tables, row))) throw passwordWrong()
    await note(door, authority, ACTS.passwordChanged, { type: 'account', id: account })
    await forgive(tables, limits, clock.now())
    await queries.setPassword(tables, account, password)
    await tellOfNewPassword(made, { tables, door }, row, authority.request)
    await passes.dropLinksOf(tables, account)
    await passes.forgetDevices(tables, account, 0)
    return {
      sessionsEnded: await queries.endSessionsOf(tables, account, session),
      tokensEnded: given.endTokens ? await queries.endTokensOf(tables, account) : 0,
    }
  })
  jobs.wake()
  return ended
}

/** Browsers the person has signed in with, the one used last first. */
export const ownDevices = ({ db }: AccountsMadeWith, authority: Authority) =>
  atDoor(db, 'a person sees which browsers are known', (tables) =>
    passes.devicesOf(tables, personOf(authority).account),
  )

/** From there one signs in as from anywhere else, and a letter says so. Refuses `device.not-found`. */
export async function forgetOwnDevice({ db }: AccountsMadeWith, authority: Authority, id: DeviceId): Promise<void> {
  const { account } = personOf(authority)
  await atDoor(db, 'a person forgets a browser', async (tables, door) => {
    if (!(await passes.forgetDevice(tables, account, id))) throw deviceNotFound()
    await note(door, authority, ACTS.deviceForgotten, { type: 'account', id: account })
  })
}

export const ownSessions = ({ db }: AccountsMadeWith, authority: Authority) =>
  atDoor(db, 'a person sees where they are signed in', (tables) =>
    queries.sessionsOf(tables, personOf(authority).account),
  )

export async function endOwnSession({ db }: AccountsMadeWith, authority: Authority, id: SessionId): Promise<void> {
  const { account } = personOf(authority)
  await atDoor(db, 'a person ends a session', async (tables, door) => {
    if (!(await queries.endSessionOf(tables, account, id))) throw sessionNotFound()
    await note(door, authority, ACTS.signedOut, { type: 'session', id })
  })
}

export async function endOtherSessions({ db }: AccountsMadeWith, authority: Authority): Promise<number> {
  const { account, session } = personOf(authority)
  return atDoor(db, 'a person ends all other sessions', async (tables, door) => {
    await note(door, authority, ACTS.sessionsEnded, { type: 'account', id: account })
    return queries.endSessionsOf(tables, account, session)
  })
}

/** Another workspace, another session: the old one ends, the sign-in stays as old as it is. Refuses `workspace.not-found`. */
export async function enterWorkspace(
  made: AccountsMadeWith,
  authority: Authority,
  workspace: WorkspaceId,
  arrival: Arrival,
): Promise<Opened> {
  const { account: id, session } = personOf(authority)
  return atDoor(made.db, 'a person goes to another workspace', async (tables, door) => {
    const [account, places, earlier] = [
      await queries.accountById(tables, id),
      await queries.placesOf(tables, id),
      await queries.signedInAt(tables, session),
    ]
    const place = places.find((one) => one.id === workspace)
    if (account === undefined || place === undefined || earlier === undefined) throw workspaceNotFound()
    await note(door, authority, ACTS.workspaceEntered, { type: 'workspace', id: workspace })
    return openSession(made, { tables, door }, { account, place, arrival, isKnown: true, earlier })
  })
}

/**
 * For owners: whoever answers for one workspace may open another beside it. With an Idempotency-Key it is made once, wherever its owner has
 * gone meanwhile: what was answered under a key is kept in the workspace it was asked from. Refuses `http.key-reused` under another name,
 * `workspace.by-operator` where they may not.
 */
export async function makeWorkspace(
  { db, clock, workspacesBy }: AccountsMadeWith,
  authority: Authority,
  { name, key }: { readonly name: string; readonly key: string | null },
): Promise<WorkspaceId> {
  const { account } = personOf(authority)
  if (!isAtLeast(authority.role, 'owner')) throw notAllowed()
  if (workspacesBy === 'operator') throw workspacesByOperator()
  const id = key === null ? newId<WorkspaceId>() : idOf<WorkspaceId>('a workspace', account, key)
  const there = authorityOfPerson({ workspace: id, account, role: 'owner', request: authority.request })
  await atDoor(db, 'an owner makes another workspace', async (tables, door) => {
    const now = clock.now()
    if (!(await queries.insertWorkspaceAtDoor(tables, { id, name, made_at: now }))) {
      const places = await queries.placesOf(tables, account)
      if (places.find((place) => place.id === id)?.name !== name) throw keyReused()
      return
    }
    await queries.insertMembership(tables, { workspace_id: id, account_id: account, role: 'owner', made_at: now })
    await note(door, there, ACTS.workspaceMade, { type: 'workspace', id })
  })
  return id
}

/** A fault where it is no session: the routes of a person's own account take nothing else. */
export function personOf({ actor }: Authority): {
  readonly account: queries.AccountRow['id']
  readonly session: SessionId
} {
  const session = actor.kind === 'person' && actor.via?.kind === 'session' ? parseId<SessionId>(actor.via.id) : null
  if (actor.kind !== 'person' || session === null) throw new Error('this is for a session')
  return { account: actor.account, session }
}
