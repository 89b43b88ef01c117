// A person comes in. Whether the address has an account, whether the password is right and whether there is a workspace to enter: a
// stranger sees one refusal, after the same work.
import { type AccountId, newId, type WorkspaceId } from '../../../base/index.ts'
import { recordActAtTheDoor } from '../../../platform/audit/index.ts'
import { authorityOfPerson, type Role } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { type AtDoor, atDoor } from '../door/at-door.ts'
import { countAttempt, forgive, limitsOfDevice, limitsOfStranger } from '../door/limits.ts'
import * as queries from '../door/queries.ts'
import type { DeviceId, SessionId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { noSignIn } from '../refusals.ts'
import { emailOf } from '../rules.ts'
import { givenSecret, newSecret } from '../secrets.ts'
import { enqueueLetter } from './letter-jobs.ts'
import * as passes from './queries.ts'

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

/** Refuses `accounts.no-sign-in`, `accounts.wait`, `accounts.busy`. */
export async function signIn(
  made: AccountsMadeWith,
  given: { email: string; password: string; workspace?: WorkspaceId | undefined },
  arrival: Arrival,
): Promise<Opened> {
  const email = emailOf(given.email)
  const found = await findAndCount(made, email, arrival)
  const { isRight, renewed } = await made.passwords.check(found.account, given.password)
  const { account } = found
  const placeIn = (places: readonly Place[]) =>
    places.find(({ id }) => given.workspace === undefined || id === given.workspace)
  const place = placeIn(found.places)
  if (account === undefined || !isRight || place === undefined) {
    made.later(() => noteRefusal(made, account, found.places, arrival))
    throw noSignIn()
  }
  const { limits, isKnown } = found
  const opened = await atDoor(made.db, 'a right password forgives and opens', async (tables, door) => {
    // Asked once more: a reset or the end of a membership may have come while the password was checked.
    const still = (await queries.holdAccount(tables, account))
      ? placeIn(await queries.placesOf(tables, account.id))
      : undefined
    if (still === undefined) throw noSignIn()
    await forgive(tables, limits, made.clock.now())
    if (renewed !== null) await queries.replacePassword(tables, account.id, { from: account.password, to: renewed })
    await tellOfNewDevice(made, { tables, door }, { account, arrival, isKnown })
    return openSession(made, { tables, door }, { account, place: still, arrival, isKnown })
  })
  made.jobs.wake()
  return opened
}

/** Word to whoever has signed in elsewhere before: if it was not them, they learn of it. */
async function tellOfNewDevice(
  { clock, jobs }: AccountsMadeWith,
  { tables, door }: AtDoor,
  { account, arrival, isKnown }: Pick<Entrance, 'account' | 'arrival' | 'isKnown'>,
): Promise<void> {
  if (isKnown || !(await passes.hasDevices(tables, account.id))) return
  const letter = { kind: 'new-device', email: account.email, account_id: account.id, device: arrival.device } as const
  await enqueueLetter(jobs, { tables, door }, { ...letter, session_id: null, asked_at: clock.now() }, arrival.request)
}

async function findAndCount({ db, clock }: AccountsMadeWith, email: string, arrival: Arrival) {
  return atDoor(db, 'who signs in is not known yet', async (tables) => {
    const account = await queries.accountByEmail(tables, email)
    const device = givenSecret<DeviceId>(arrival.knownDevice ?? '')
    const held = device === null ? undefined : await passes.deviceAtDoor(tables, device)
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
  const targets = [{ type: 'account', id: account.id }]
  await atDoor(db, 'a refused sign-in is recorded where the person belongs', async (_tables, door) => {
    for (const { id, role } of places) {
      const tried = authorityOfPerson({ workspace: id, account: account.id, role, request })
      await recordActAtTheDoor(door, tried, { action: ACTS.signInRefused, targets })
    }
  })
}

export interface Entrance {
  readonly account: queries.AccountRow
  readonly place: Place
  readonly arrival: Arrival
  readonly isKnown: boolean
  /** When the password was given, at first and last, where that was earlier. */
  readonly earlier?: { readonly signed_in_at: Date; readonly confirmed_at: Date }
}

/** A new session in one workspace, and its entry in that workspace's log. */
export async function openSession(
  { clock }: AccountsMadeWith,
  { tables, door }: AtDoor,
  { account, place, arrival, isKnown, earlier }: Entrance,
): Promise<Opened> {
  const now = clock.now()
  const session = newSecret<SessionId>()
  const old = givenSecret<SessionId>(arrival.session ?? '')
  if (old !== null && (await queries.sessionAtDoor(tables, old)) !== undefined) await queries.endSession(tables, old.id)
  await queries.insertSession(tables, {
    workspace_id: place.id,
    id: session.id,
    account_id: account.id,
    secret_hash: session.hash,
    device: arrival.device,
    signed_in_at: earlier?.signed_in_at ?? now,
    last_seen_at: now,
    confirmed_at: earlier?.confirmed_at ?? now,
  })
  const oldest = new Date(now.getTime() - place.session_hours * 3_600_000)
  await queries.endSurplusSessions(tables, place.id, account.id, place.most_sessions, oldest)
  const device = await knowDevice(tables, account.id, { ...arrival, isKnown }, now)
  const authority = authorityOfPerson({
    workspace: place.id,
    account: account.id,
    role: place.role,
    request: arrival.request,
    via: { kind: 'session', id: session.id },
  })
  await recordActAtTheDoor(door, authority, {
    action: ACTS.signedIn,
    targets: [{ type: 'session', id: session.id }],
    facts: { device: arrival.device, network: arrival.network },
  })
  return {
    session: session.text,
    seconds: place.session_hours * 3600,
    knownDevice: device,
    account,
    workspace: { id: place.id, name: place.name, role: place.role },
  }
}

/** Remembers the browser; answers its cookie where it has none yet. */
async function knowDevice(
  tables: queries.AtDoor,
  account: AccountId,
  { knownDevice, isKnown, device: name }: Pick<Arrival, 'knownDevice' | 'device'> & Pick<Entrance, 'isKnown'>,
  now: Date,
): Promise<string | null> {
  const held = givenSecret<DeviceId>(knownDevice ?? '')
  if (isKnown) {
    if (held !== null) await passes.touchDevice(tables, held.id, now)
    return null
  }
  const device = newSecret<DeviceId>()
  const row = { id: device.id, account_id: account, secret_hash: device.hash, device: name }
  await passes.insertDevice(tables, { ...row, known_since: now, last_used_at: now })
  await passes.forgetDevices(tables, account, MOST_DEVICES)
  return device.text
}

/** Browsers remembered of one person. */
const MOST_DEVICES = 20
