// What a person comes in with beside a password: links, the letters that carry them, and browsers they have signed in with. As the role
// that sees accounts and nothing a workspace keeps.
import { sql } from 'kysely'
import type { AccountId } from '../../../base/index.ts'
import { neverCut } from '../../../platform/db/index.ts'
import type { AtDoor, DoorTables } from '../door/queries.ts'
import type { DeviceId, LetterId, LinkId } from '../ids.ts'
import type { GivenSecret } from '../secrets.ts'

export const insertLink = (tables: AtDoor, link: DoorTables['door_links']) =>
  tables.insertInto('door_links').values(link).execute()

export const insertLetter = (tables: AtDoor, letter: DoorTables['door_letters']) =>
  tables.insertInto('door_letters').values(letter).execute()

export const letterAtDoor = (tables: AtDoor, id: LetterId) =>
  tables.selectFrom('door_letters').selectAll().where('id', '=', id).executeTakeFirst()

export const dropLetter = (tables: AtDoor, id: LetterId) =>
  tables.deleteFrom('door_letters').where('id', '=', id).execute()

/** Of setting up: whichever is used, none lives on. Two at once meet at the first row; the second finds none. */
export const useSetUpLinks = async (tables: AtDoor): Promise<LinkId[]> =>
  (await tables.deleteFrom('door_links').where('account_id', 'is', null).returning('id').execute()).map(({ id }) => id)

/** For a new password, or with no account for setting up: all but the `keep` newest. */
export const dropLinks = (tables: AtDoor, account: AccountId | null, keep: number) =>
  tables
    .deleteFrom('door_links')
    .where('account_id', account === null ? 'is' : '=', account)
    .where('email', 'is', null)
    .where('id', 'not in', (from) =>
      from
        .selectFrom('door_links')
        .select('id')
        .where('account_id', account === null ? 'is' : '=', account)
        .where('email', 'is', null)
        .orderBy('made_at', 'desc')
        .orderBy('id')
        .limit(keep),
    )
    .execute()

export const dropAddressLinks = (tables: AtDoor, account: AccountId) =>
  tables.deleteFrom('door_links').where('account_id', '=', account).where('email', 'is not', null).execute()

/** Whatever was asked for with what the account is entered with until now. */
export const dropLinksOf = (tables: AtDoor, account: AccountId) =>
  tables.deleteFrom('door_links').where('account_id', '=', account).execute()

export const linkAtDoor = (tables: AtDoor, given: GivenSecret<LinkId>) =>
  tables
    .selectFrom('door_links')
    .select(['id', 'account_id', 'email', 'session_id', 'expires_at'])
    .where('id', '=', given.id)
    .where('secret_hash', '=', given.hash)
    .executeTakeFirst()

/** Uses a link up: true for exactly one of those who try at once. */
export const useLink = async (tables: AtDoor, id: LinkId): Promise<boolean> =>
  (await tables.deleteFrom('door_links').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n

export const deviceAtDoor = (tables: AtDoor, given: GivenSecret<DeviceId>) =>
  tables
    .selectFrom('known_devices')
    .select(['id', 'account_id'])
    .where('id', '=', given.id)
    .where('secret_hash', '=', given.hash)
    .executeTakeFirst()

export const insertDevice = (tables: AtDoor, device: DoorTables['known_devices']) =>
  tables.insertInto('known_devices').values(device).execute()

export const touchDevice = (tables: AtDoor, id: DeviceId, now: Date) =>
  tables.updateTable('known_devices').set({ last_used_at: now }).where('id', '=', id).execute()

export const hasDevices = async (tables: AtDoor, account: AccountId): Promise<boolean> =>
  (await tables
    .selectFrom('known_devices')
    .select('id')
    .where('account_id', '=', account)
    .limit(1)
    .executeTakeFirst()) !== undefined

export const devicesOf = (tables: AtDoor, account: AccountId) =>
  tables
    .selectFrom('known_devices')
    .select(['id', 'device', 'known_since', 'last_used_at'])
    .where('account_id', '=', account)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .$call(neverCut(1000))

export const forgetDevice = async (tables: AtDoor, account: AccountId, id: DeviceId): Promise<boolean> =>
  (await tables.deleteFrom('known_devices').where('id', '=', id).where('account_id', '=', account).executeTakeFirst())
    .numDeletedRows > 0n

/** Forgets all of somebody's browsers but the `keep` used last. */
export const forgetDevices = (tables: AtDoor, account: AccountId, keep: number) =>
  tables
    .deleteFrom('known_devices')
    .where('account_id', '=', account)
    .where('id', 'not in', (from) =>
      from
        .selectFrom('known_devices')
        .select('id')
        .where('account_id', '=', account)
        .orderBy('last_used_at', 'desc')
        .orderBy('id')
        .limit(keep),
    )
    .execute()

export interface Forgotten {
  readonly sessions: number
  readonly links: number
  readonly letters: number
  readonly invitations: number
  readonly tokens: number
  readonly devices: number
}

export interface ForgetBefore {
  readonly now: Date
  readonly letters: Date
  readonly invitations: Date
  readonly tokens: Date
  readonly devices: Date
}

/** What opens nothing any more, or has not been used for so long that it should not: as `door.ts` reckons that a session has ended. */
export async function forgetBefore(tables: AtDoor, before: ForgetBefore): Promise<Forgotten> {
  const { now } = before
  const ended = await sql`
    delete from sessions s using workspaces w where w.id = s.workspace_id and (
      s.last_seen_at + w.session_idle_minutes * interval '1 minute' <= ${now}::timestamptz
      or s.signed_in_at + w.session_hours * interval '1 hour' <= ${now}::timestamptz)`.execute(tables)
  const links = await tables.deleteFrom('door_links').where('expires_at', '<=', now).executeTakeFirst()
  const letters = await tables.deleteFrom('door_letters').where('asked_at', '<=', before.letters).executeTakeFirst()
  const invitations = await tables
    .deleteFrom('invitations')
    .where('expires_at', '<=', before.invitations)
    .executeTakeFirst()
  const tokens = await tables.deleteFrom('api_tokens').where('expires_at', '<=', before.tokens).executeTakeFirst()
  const devices = await tables
    .deleteFrom('known_devices')
    .where('last_used_at', '<=', before.devices)
    .executeTakeFirst()
  return {
    sessions: Number(ended.numAffectedRows ?? 0),
    links: Number(links.numDeletedRows),
    letters: Number(letters.numDeletedRows),
    invitations: Number(invitations.numDeletedRows),
    tokens: Number(tokens.numDeletedRows),
    devices: Number(devices.numDeletedRows),
  }
}
