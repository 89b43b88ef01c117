// Links that open an account once: setting up the first, a new password, an invitation. The secret stands behind # in the address, which
// no browser sends to a server and no server writes to a log; the page exchanges it by POST.
import { type AccountId, isRefusal, newId, type WorkspaceId } from '../../../base/index.ts'
import { recordActAtTheDoor } from '../../../platform/audit/index.ts'
import { authorityOfPerson, isAtLeast } from '../../../platform/tenancy/index.ts'
import { ACTS } from '../acts.ts'
import { type AtDoor, atDoor } from '../door/at-door.ts'
import { countAttempt, countLetter, forgive, limitsOfMail, limitsOfStranger } from '../door/limits.ts'
import * as queries from '../door/queries.ts'
import type { InvitationId, LinkId, SessionId } from '../ids.ts'
import type { AccountsMadeWith } from '../made-with.ts'
import { linkDead, nameMissing, noSignIn, setUpDead } from '../refusals.ts'
import { emailOf, newEmailOf, timeZoneOf } from '../rules.ts'
import { givenSecret, newSecret } from '../secrets.ts'
import { enqueueLetter, tellOfNewPassword } from './letter-jobs.ts'
import * as passes from './queries.ts'
import { type Arrival, type Opened, openSession } from './sign-in.ts'

const SET_UP_HOURS = 24
/** Each process that answers prints one at its start, and none of them may be dead when it is read. */
const SET_UP_LINKS = 20

export interface NewPerson {
  readonly name: string
  readonly language: 'en' | 'de'
  readonly timeZone: string
}

export const inMinutes = (clock: AccountsMadeWith['clock'], minutes: number): Date =>
  new Date(clock.now().getTime() + minutes * 60_000)

/** A link that sets this installation up, newly made. The first that is used is the last. Null once somebody has an account. */
export const setUpLink = ({ db, clock, linkBase }: AccountsMadeWith): Promise<string | null> =>
  atDoor(db, 'an installation without anybody prints a link for its first owner', async (tables) => {
    if (await queries.anyAccount(tables)) return null
    const link = newSecret<LinkId>()
    await passes.dropLinks(tables, null, SET_UP_LINKS - 1)
    await passes.insertLink(tables, {
      id: link.id,
      account_id: null,
      email: null,
      session_id: null,
      secret_hash: link.hash,
      made_at: clock.now(),
      expires_at: inMinutes(clock, SET_UP_HOURS * 60),
    })
    return `${linkBase()}/set-up#${link.text}`
  })

/** A link that lives, whatever it opens. Refuses `accounts.link-dead`. */
export async function linkOf({ db, clock }: AccountsMadeWith, text: string): Promise<OpenLink> {
  const given = givenSecret<LinkId>(text)
  const link =
    given === null
      ? undefined
      : await atDoor(db, 'a link says what it opens', (tables) => passes.linkAtDoor(tables, given))
  if (link === undefined || link.expires_at <= clock.now()) throw linkDead()
  return { id: link.id, account: link.account_id, email: link.email, session: link.session_id }
}

export interface OpenLink {
  readonly id: LinkId
  /** Null: it sets the installation up. */
  readonly account: AccountId | null
  /** Of a link to a new address of the account, and the session that asked for it. */
  readonly email: string | null
  readonly session: SessionId | null
}

/** The first owner and the first workspace. Of two who come at once with one link, one is too late. */
export async function setUp(
  made: AccountsMadeWith,
  given: NewPerson & { link: string; email: string; password: string; workspace: string },
  arrival: Arrival,
): Promise<Opened> {
  const { db, clock } = made
  const link = await linkOf(made, given.link).catch((error: unknown) =>
    Promise.reject(isRefusal(error, linkDead) ? setUpDead() : error),
  )
  if (link.account !== null) throw setUpDead()
  const account = await newAccount(made, given, [given.workspace])
  const place = { id: newId<WorkspaceId>(), name: given.workspace, made_at: clock.now() }
  return atDoor(db, 'the first owner and their workspace are made', async (tables, door) => {
    const links = await passes.useSetUpLinks(tables)
    if (!links.includes(link.id) || (await queries.anyAccount(tables))) throw setUpDead()
    await queries.insertAccount(tables, account)
    await queries.insertWorkspaceAtDoor(tables, place)
    const membership = { workspace_id: place.id, account_id: account.id, role: 'owner', made_at: clock.now() } as const
    const joined = await join({ tables, door }, membership, arrival, ACTS.workspaceMade)
    return openSession(made, { tables, door }, { account, place: joined, arrival, isKnown: false })
  })
}

async function newAccount(
  { passwords, clock }: AccountsMadeWith,
  given: NewPerson & { email: string; password: string },
  about: readonly string[],
): Promise<queries.AccountRow> {
  const email = newEmailOf(given.email)
  const id = newId<AccountId>()
  return {
    id,
    email,
    name: given.name,
    password: await passwords.keep(id, given.password, [email, given.name, PRODUCT, ...about]),
    password_number: 1,
    language: given.language,
    time_zone: timeZoneOf(given.timeZone),
    mention_letters: true,
    made_at: clock.now(),
  }
}

/** Makes somebody a member, and the entry that says so. */
async function join(
  { tables, door }: AtDoor,
  membership: queries.DoorTables['memberships'],
  { request }: Arrival,
  action: string,
) {
  const { workspace_id: workspace, account_id: account, role } = membership
  await queries.insertMembership(tables, membership)
  await recordActAtTheDoor(door, authorityOfPerson({ workspace, account, role, request }), {
    action,
    targets: [{ type: 'member', id: account }],
    facts: { role },
  })
  const place = (await queries.placesOf(tables, account)).find(({ id }) => id === workspace)
  if (place === undefined) throw new Error('a membership that was just made is not there')
  return place
}

/** Answers the same for every address, after the same work; who has it and whether there is a letter to write is asked by the job. */
export async function askReset(
  { db, clock, jobs }: AccountsMadeWith,
  typed: string,
  { network, request }: Arrival,
): Promise<void> {
  const email = emailOf(typed)
  const now = clock.now()
  await atDoor(db, 'letters are counted and written before anybody is known', async (tables, door) => {
    await countLetter(tables, limitsOfMail(network, email), now)
    const letter = { kind: 'reset', email, account_id: null, session_id: null, device: null, asked_at: now } as const
    await enqueueLetter(jobs, { tables, door }, letter, request)
  })
  jobs.wake()
}

/** A new password by a mailed link. It ends every session and API token and forgets every browser: whoever had them may be why it was asked for. */
export async function reset(
  made: AccountsMadeWith,
  given: { link: string; password: string },
  { request }: Arrival,
): Promise<void> {
  const { db, passwords, jobs, log } = made
  const link = await linkOf(made, given.link)
  const { account: id } = link
  if (id === null || link.email !== null) throw linkDead()
  const account = await atDoor(db, 'a link says whose it is', (tables) => queries.accountById(tables, id))
  if (account === undefined) throw linkDead()
  const password = await passwords.keep(id, given.password, [account.email, account.name, PRODUCT])
  await atDoor(db, 'a new password ends every session', async (tables, door) => {
    if (!(await passes.useLink(tables, link.id))) throw linkDead()
    await queries.setPassword(tables, id, password)
    await passes.dropLinksOf(tables, id)
    await tellOfNewPassword(made, { tables, door }, account, request)
    await queries.endSessionsOf(tables, id, null)
    await queries.endTokensOf(tables, id)
    await passes.forgetDevices(tables, id, 0)
    for (const place of await queries.placesOf(tables, id))
      await recordActAtTheDoor(
        door,
        authorityOfPerson({ workspace: place.id, account: id, role: place.role, request }),
        { action: ACTS.passwordReset, targets: [{ type: 'account', id }] },
      )
  })
  jobs.wake()
  log.info('a password was reset', { request })
}

/**
 * Whoever holds the link reads the mail of that address, so a new account needs no other proof. An account that exists is entered with
 * its own password, never by the link alone: whoever can read a forwarded invitation must not become somebody else.
 */
export async function accept(
  made: AccountsMadeWith,
  given: { link: string; password: string; name?: string | undefined; language: 'en' | 'de'; timeZone: string },
  arrival: Arrival,
): Promise<Opened> {
  const { db, clock, passwords } = made
  const secret = givenSecret<InvitationId>(given.link)
  const now = clock.now()
  const found = await atDoor(db, 'an invitation says where it leads', async (tables) => {
    const invitation = secret === null ? undefined : await queries.invitationAtDoor(tables, secret)
    if (secret === null || invitation === undefined) throw linkDead()
    if (invitation.expires_at <= now || !isAtLeast(invitation.maker_role, mayInvite(invitation.role))) throw linkDead()
    const limits = limitsOfStranger(arrival.network, invitation.email)
    const existing = await queries.accountByEmail(tables, invitation.email)
    if (existing !== undefined) await countAttempt(tables, limits, now)
    return { id: secret.id, invitation, existing, limits }
  })
  const { invitation, existing } = found
  if (existing === undefined) {
    if (given.name === undefined) throw nameMissing()
  } else if (!(await passwords.check(existing, given.password)).isRight) throw noSignIn()
  const account =
    existing ?? (await newAccount(made, { ...given, name: given.name ?? '', email: invitation.email }, []))
  return atDoor(db, 'an invited person becomes a member', async (tables, door) => {
    // Asked once more: whoever invited may have lost the right, and the account its password, while that was checked.
    const still = secret === null ? undefined : await queries.invitationAtDoor(tables, secret)
    if (still === undefined || !isAtLeast(still.maker_role, mayInvite(still.role))) throw linkDead()
    if (existing !== undefined && !(await queries.holdAccount(tables, existing))) throw noSignIn()
    if (!(await queries.useInvitation(tables, found.id))) throw linkDead()
    if (existing === undefined) await queries.insertAccount(tables, account)
    else await forgive(tables, found.limits, now)
    if (await queries.isMember(tables, invitation.workspace_id, account.id)) throw linkDead()
    const { workspace_id, role } = invitation
    const membership = { workspace_id, account_id: account.id, role, made_at: now }
    const place = await join({ tables, door }, membership, arrival, ACTS.joined)
    return openSession(made, { tables, door }, { account, place, arrival, isKnown: false })
  })
}

/** Words an attacker of this very product tries first. */
export const PRODUCT = 'Muniment'

/** The least role that may invite to a role: nobody gives one above their own, and only an admin invites at all. */
export const mayInvite = (role: 'owner' | 'admin' | 'editor' | 'viewer'): 'owner' | 'admin' =>
  role === 'owner' ? 'owner' : 'admin'
