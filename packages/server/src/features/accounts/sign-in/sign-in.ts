// A person comes in. Whether the address has an account, whether the password is right and whether there is a workspace to enter: a
// stranger sees one refusal, after the same work.
import { newId, type WorkspaceId } from '../../../base/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { authorityOfPerson, type Role } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { countAttempt, forgive, limitsOfDevice, limitsOfStranger } from '../door/limits.ts'
import * as queries from '../door/queries.ts'
import type { DeviceId, SessionId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { noSignIn } from '../refusals.ts'
import { emailOf } from '../rules.ts'
import { givenSecret, newSecret } from '../secrets.ts'

/** What the connection says of whoever comes; none of it is believed to say who they are. */
export interface Arrival {
  readonly request: string
  readonly network: string
  readonly device: string
  /** The cookie of a browser in which somebody signed in before. */
  readonly knownDevice: string | null
  /** A session the browser already carries: it ends, so that nobody signs in under an id a stranger planted. */
  readonly session: string | null
}

export interface Opened {
  readonly session: string
  readonly seconds: number
  readonly knownDevice: string | null
  readonly account: queries.AccountRow
  readonly workspace: { readonly id: WorkspaceId; readonly name: string; readonly role: Role }
}

type Place = Awaited<ReturnType<typeof queries.placesOf>>[number]

/** One transaction of the door. */
export const atDoor = <R>(db: Db, reason: string, work: (tables: queries.AtDoor) => Promise<R>): Promise<R> =>
  db.atTheDoor<queries.DoorTables, R>(reason, work)

/** Refuses `accounts.no-sign-in`, `accounts.wait`, `accounts.busy`. */
export async function signIn(
  made: AccountsMadeWith,
  given: { email: string; password: string; workspace?: WorkspaceId | undefined },
  arrival: Arrival,
): Promise<Opened> {
  const email = emailOf(given.email)
  const found = await findAndCount(made, email, arrival)
  const { isRight, renewed } = await made.passwords.check(found.account?.password ?? null, given.password)
  const place = found.places.find(({ id }) => given.workspace === undefined || id === given.workspace)
  if (found.account === undefined || !isRight || place === undefined) {
    made.later(() => noteRefusal(made, found.account, found.places, arrival))
    throw noSignIn()
  }
  await atDoor(made.db, 'a right password forgives', async (tables) => {
    await forgive(tables, found.limits, made.clock.now())
    if (renewed !== null && found.account !== undefined)
      await queries.updateAccount(tables, found.account.id, { password: renewed })
  })
  return openSession(made, found.account, place, arrival, { isKnown: found.isKnown })
}

async function findAndCount({ db, clock }: AccountsMadeWith, email: string, arrival: Arrival) {
  return atDoor(db, 'who signs in is not known yet', async (tables) => {
    const account = await queries.accountByEmail(tables, email)
    const device = givenSecret<DeviceId>(arrival.knownDevice ?? '')
    const held = device === null ? undefined : await queries.deviceAtDoor(tables, device)
    const isKnown = held !== undefined && held.account_id === account?.id
    const limits = isKnown ? limitsOfDevice(held.id) : limitsOfStranger(arrival.network, email)
    await countAttempt(tables, limits, clock.now())
    // Asked for an address without an account too: the same statements for everybody.
    const places = await queries.placesOf(tables, account?.id ?? newId())
    return { account, places, limits, isKnown }
  })
}

/** The log of the workspaces somebody belongs to says that their password was tried; an unknown address is in nobody's log. */
async function noteRefusal(
  { db, log }: AccountsMadeWith,
  account: queries.AccountRow | undefined,
  places: readonly Place[],
  { request }: Arrival,
): Promise<void> {
  log.warn('a sign-in was refused', { request })
  if (account === undefined) return
  for (const { id, role } of places)
    await db.inWorkspace(authorityOfPerson({ workspace: id, account: account.id, role, request }), (scope) =>
      recordAct(scope, { action: ACTS.signInRefused, targets: [{ type: 'account', id: account.id }] }),
    )
}

/** A new session in one workspace. Recorded before it exists: there may be an entry without a session, never a session without one. */
export async function openSession(
  { db, clock }: AccountsMadeWith,
  account: queries.AccountRow,
  place: Place,
  arrival: Arrival,
  { isKnown, signedInAt }: { readonly isKnown: boolean; readonly signedInAt?: Date },
): Promise<Opened> {
  const now = clock.now()
  const session = newSecret<SessionId>()
  const device = isKnown ? null : newSecret<DeviceId>()
  const authority = authorityOfPerson({
    workspace: place.id,
    account: account.id,
    role: place.role,
    request: arrival.request,
    via: { kind: 'session', id: session.id },
  })
  await db.inWorkspace(authority, (scope) =>
    recordAct(scope, {
      action: ACTS.signedIn,
      targets: [{ type: 'session', id: session.id }],
      facts: { device: arrival.device, network: arrival.network },
    }),
  )
  await atDoor(db, 'a session begins', async (tables) => {
    const old = givenSecret<SessionId>(arrival.session ?? '')
    if (old !== null && (await queries.sessionAtDoor(tables, old)) !== undefined)
      await queries.endSession(tables, old.id)
    await queries.insertSession(tables, {
      workspace_id: place.id,
      id: session.id,
      account_id: account.id,
      secret_hash: session.hash,
      device: arrival.device,
      signed_in_at: signedInAt ?? now,
      last_seen_at: now,
    })
    const oldest = new Date(now.getTime() - place.session_hours * 3_600_000)
    await queries.endSurplusSessions(tables, place.id, account.id, place.most_sessions, oldest)
    const known = givenSecret<DeviceId>(arrival.knownDevice ?? '')
    if (device !== null) {
      await queries.insertDevice(tables, {
        id: device.id,
        account_id: account.id,
        secret_hash: device.hash,
        last_used_at: now,
      })
      await queries.forgetDevices(tables, account.id, MOST_DEVICES)
    } else if (known !== null) await queries.touchDevice(tables, known.id, now)
  })
  return {
    session: session.text,
    seconds: place.session_hours * 3600,
    knownDevice: device?.text ?? null,
    account,
    workspace: { id: place.id, name: place.name, role: place.role },
  }
}

/** Browsers remembered of one person. */
const MOST_DEVICES = 20
