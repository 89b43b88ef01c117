// What is asked before anybody is in a workspace, as the role that sees accounts and nothing a workspace keeps.
import { type Generated, type Insertable, type Kysely, sql } from 'kysely'
import type { AccountId, MatterId, WorkspaceId } from '../../../base/index.ts'
import { neverCut } from '../../../platform/db/index.ts'
import type { Role } from '../../../platform/tenancy/index.ts'
import type { DeviceId, InvitationId, LetterId, LinkId, SessionId, TokenId } from '../ids.ts'
import type { GivenSecret } from '../secrets.ts'

export interface AccountRow {
  id: AccountId
  email: string
  name: string
  password: string
  /** Which password of this account it is: another hash or key of the same keeps it. */
  password_number: number
  language: 'en' | 'de'
  time_zone: string
  /** They want a letter when a comment names them. */
  mention_letters: boolean
  made_at: Date
}

interface WorkspaceTable {
  id: WorkspaceId
  name: string
  session_idle_minutes: Generated<number>
  session_hours: Generated<number>
  most_sessions: Generated<number>
  made_at: Date
}

export interface SessionRow {
  workspace_id: WorkspaceId
  id: SessionId
  account_id: AccountId
  secret_hash: Uint8Array
  device: string
  signed_in_at: Date
  last_seen_at: Date
  confirmed_at: Date
}

/** What a letter is about; the queue knows its id alone. */
export type LetterKind = 'reset' | 'address' | 'address-changed' | 'new-device' | 'password-changed'

export interface LetterRow {
  id: LetterId
  kind: LetterKind
  email: string
  account_id: AccountId | null
  session_id: SessionId | null
  device: string | null
  asked_at: Date
}

export interface LinkRow {
  id: LinkId
  account_id: AccountId | null
  /** Of a link to a new address. */
  email: string | null
  session_id: SessionId | null
  secret_hash: Uint8Array
  made_at: Date
  expires_at: Date
}

export interface DoorTables {
  accounts: AccountRow
  workspaces: WorkspaceTable
  memberships: { workspace_id: WorkspaceId; account_id: AccountId; role: Role; made_at: Date }
  sessions: SessionRow
  api_tokens: {
    workspace_id: WorkspaceId
    id: TokenId
    account_id: AccountId
    secret_hash: Uint8Array
    name: string
    scopes: string[]
    role: Role
    made_at: Date
    expires_at: Date
    last_used_at: Date | null
  }
  invitations: {
    workspace_id: WorkspaceId
    id: InvitationId
    email: string
    role: Role
    secret_hash: Uint8Array
    made_by: AccountId
    made_at: Date
    expires_at: Date
  }
  door_links: LinkRow
  door_letters: LetterRow
  known_devices: {
    id: DeviceId
    account_id: AccountId
    secret_hash: Uint8Array
    device: string
    known_since: Date
    last_used_at: Date
  }
  door_failures: { key: Uint8Array; failures: number; last_at: Date; wait_until: Date }
}

export type AtDoor = Kysely<DoorTables>

/** Matters that do not exist for a member: walled off, or closed without naming them. */
const wallsOf = (owner: 's' | 't') => sql<MatterId[]>`(
  select coalesce(json_agg(hidden.matter_id), '[]'::json) from (
    select wall.matter_id from walls wall
      where wall.workspace_id = ${sql.ref(`${owner}.workspace_id`)} and wall.account_id = ${sql.ref(`${owner}.account_id`)}
    union
    select closed.matter_id from closed_matters closed
      where closed.workspace_id = ${sql.ref(`${owner}.workspace_id`)} and not exists (
        select from matter_members named where named.workspace_id = closed.workspace_id
          and named.matter_id = closed.matter_id and named.account_id = ${sql.ref(`${owner}.account_id`)})
  ) hidden)`

/** A session with all that decides what it may: one statement a request. */
export const sessionAtDoor = (tables: AtDoor, given: GivenSecret<SessionId>) =>
  tables
    .selectFrom('sessions as s')
    .innerJoin('memberships as m', (on) =>
      on.onRef('m.workspace_id', '=', 's.workspace_id').onRef('m.account_id', '=', 's.account_id'),
    )
    .innerJoin('workspaces as w', 'w.id', 's.workspace_id')
    .select([
      's.workspace_id',
      's.account_id',
      's.signed_in_at',
      's.last_seen_at',
      's.confirmed_at',
      'm.role',
      'w.session_idle_minutes',
      'w.session_hours',
      wallsOf('s').as('walls'),
      // Every transaction before it has ended, so whatever is read after this is as new or newer.
      sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`.as('standing'),
    ])
    .where('s.id', '=', given.id)
    .where('s.secret_hash', '=', given.hash)
    .executeTakeFirst()

export const tokenAtDoor = (tables: AtDoor, given: GivenSecret<TokenId>) =>
  tables
    .selectFrom('api_tokens as t')
    .innerJoin('memberships as m', (on) =>
      on.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.account_id', '=', 't.account_id'),
    )
    .select([
      't.workspace_id',
      't.account_id',
      't.scopes',
      't.role as made_role',
      't.expires_at',
      't.last_used_at',
      'm.role',
      wallsOf('t').as('walls'),
    ])
    .where('t.id', '=', given.id)
    .where('t.secret_hash', '=', given.hash)
    .executeTakeFirst()

export const touchSession = (tables: AtDoor, id: SessionId, now: Date) =>
  tables.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', id).execute()

export const touchToken = (tables: AtDoor, id: TokenId, now: Date) =>
  tables.updateTable('api_tokens').set({ last_used_at: now }).where('id', '=', id).execute()

export const endSession = async (tables: AtDoor, id: SessionId): Promise<boolean> =>
  (await tables.deleteFrom('sessions').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n

export const accountByEmail = (tables: AtDoor, email: string) =>
  tables.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst()

export const accountById = (tables: AtDoor, id: AccountId) =>
  tables.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()

/**
 * Holds the account to the end of the transaction; false where its password is no longer the one that was checked. A check takes most of a
 * second outside of any transaction: a reset may come meanwhile, and ends what the old password began.
 */
export async function holdAccount(
  tables: AtDoor,
  { id, password_number }: Pick<AccountRow, 'id' | 'password_number'>,
): Promise<boolean> {
  const rows = tables.selectFrom('accounts').select('id')
  const held = rows.where('id', '=', id).where('password_number', '=', password_number)
  return (await held.forUpdate().executeTakeFirst()) !== undefined
}

/** Another password: what was begun with the one before does not go on. */
export const setPassword = (tables: AtDoor, id: AccountId, password: string) =>
  tables
    .updateTable('accounts')
    .set({ password, password_number: sql<number>`password_number + 1` })
    .where('id', '=', id)
    .execute()

/** The same password, stored otherwise; false where it is not stored so any more. */
export async function replacePassword(
  tables: AtDoor,
  id: AccountId,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const stored = tables.updateTable('accounts').set({ password: to }).where('id', '=', id).where('password', '=', from)
  return (await stored.executeTakeFirst()).numUpdatedRows > 0n
}

/** A page of them, by id. */
export const passwordsAfter = (tables: AtDoor, after: AccountId | null, most: number) => {
  const rows = tables.selectFrom('accounts').select(['id', 'password'])
  return (after === null ? rows : rows.where('id', '>', after)).orderBy('id').limit(most).execute()
}

/** Where somebody is a member, the workspace used last first. */
export const placesOf = (tables: AtDoor, account: AccountId) =>
  tables
    .selectFrom('memberships as m')
    .innerJoin('workspaces as w', 'w.id', 'm.workspace_id')
    .select((from) => [
      'w.id',
      'w.name',
      'm.role',
      'w.session_hours',
      'w.most_sessions',
      from
        .selectFrom('sessions as s')
        .select((inner) => inner.fn.max('s.last_seen_at').as('seen'))
        .whereRef('s.workspace_id', '=', 'm.workspace_id')
        .whereRef('s.account_id', '=', 'm.account_id')
        .as('seen'),
    ])
    .where('m.account_id', '=', account)
    .orderBy(sql`seen desc nulls last`)
    .orderBy('m.made_at')
    .orderBy('w.id')
    .$call(neverCut(10_000))

export const insertAccount = (tables: AtDoor, account: AccountRow) =>
  tables.insertInto('accounts').values(account).execute()

export const updateAccount = (
  tables: AtDoor,
  id: AccountId,
  change: Partial<Pick<AccountRow, 'name' | 'language' | 'time_zone' | 'mention_letters'>>,
) => tables.updateTable('accounts').set(change).where('id', '=', id).execute()

/** False where the address belongs to somebody already. */
export const setAddress = async (tables: AtDoor, id: AccountId, email: string): Promise<boolean> => {
  const { rows } = await sql`
    update accounts set email = ${email} where id = ${id}::uuid
      and not exists (select from accounts other where other.email = ${email})
    returning id`.execute(tables)
  return rows.length > 0
}

export const insertSession = (tables: AtDoor, session: SessionRow) =>
  tables.insertInto('sessions').values(session).execute()

export const sessionsOf = (tables: AtDoor, account: AccountId) =>
  tables
    .selectFrom('sessions')
    .select(['workspace_id', 'id', 'account_id', 'device', 'signed_in_at', 'last_seen_at'])
    .where('account_id', '=', account)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .$call(neverCut(10_000))

/** Ends a session of this person; false where it is nobody's, or another's. */
export const endSessionOf = async (tables: AtDoor, account: AccountId, id: SessionId): Promise<boolean> =>
  (await tables.deleteFrom('sessions').where('id', '=', id).where('account_id', '=', account).executeTakeFirst())
    .numDeletedRows > 0n

/** When the password of a session was given, at first and last. */
export const signedInAt = (tables: AtDoor, id: SessionId) =>
  tables.selectFrom('sessions').select(['signed_in_at', 'confirmed_at']).where('id', '=', id).executeTakeFirst()

export const confirmSession = (tables: AtDoor, id: SessionId, now: Date) =>
  tables.updateTable('sessions').set({ confirmed_at: now }).where('id', '=', id).execute()

/** In every workspace; answers how many. */
export const endTokensOf = async (tables: AtDoor, account: AccountId): Promise<number> =>
  Number((await tables.deleteFrom('api_tokens').where('account_id', '=', account).executeTakeFirst()).numDeletedRows)

/** Ends somebody's sessions in every workspace but the one given; answers how many. */
export const endSessionsOf = async (tables: AtDoor, account: AccountId, except: SessionId | null) =>
  Number(
    (
      await tables
        .deleteFrom('sessions')
        .where('account_id', '=', account)
        .$if(except !== null, (query) => query.where('id', '<>', except))
        .executeTakeFirst()
    ).numDeletedRows,
  )

/** Keeps the `most` used last in a workspace, and none signed in before `oldest`. */
export const endSurplusSessions = (
  tables: AtDoor,
  workspace: WorkspaceId,
  account: AccountId,
  most: number,
  oldest: Date,
) =>
  tables
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspace)
    .where('account_id', '=', account)
    .where((on) =>
      on.or([
        on('signed_in_at', '<', oldest),
        on(
          'id',
          'not in',
          on
            .selectFrom('sessions')
            .select('id')
            .where('workspace_id', '=', workspace)
            .where('account_id', '=', account)
            .orderBy('last_seen_at', 'desc')
            .orderBy('id', 'desc')
            .limit(most),
        ),
      ]),
    )
    .execute()

export const insertMembership = (tables: AtDoor, membership: DoorTables['memberships']) =>
  tables.insertInto('memberships').values(membership).execute()

/** The rules of its sessions are those of the table until somebody sets others. False where it was there already. */
export const insertWorkspaceAtDoor = async (tables: AtDoor, workspace: Insertable<WorkspaceTable>): Promise<boolean> =>
  (await tables
    .insertInto('workspaces')
    .values(workspace)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

export const anyAccount = async (tables: AtDoor): Promise<boolean> =>
  (await tables.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined

export const invitationAtDoor = (tables: AtDoor, given: GivenSecret<InvitationId>) =>
  tables
    .selectFrom('invitations as i')
    .innerJoin('memberships as m', (on) =>
      on.onRef('m.workspace_id', '=', 'i.workspace_id').onRef('m.account_id', '=', 'i.made_by'),
    )
    .select(['i.workspace_id', 'i.email', 'i.role', 'i.expires_at', 'm.role as maker_role'])
    .where('i.id', '=', given.id)
    .where('i.secret_hash', '=', given.hash)
    .executeTakeFirst()

export const useInvitation = async (tables: AtDoor, id: InvitationId): Promise<boolean> =>
  (await tables.deleteFrom('invitations').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n

export const isMember = async (tables: AtDoor, workspace: WorkspaceId, account: AccountId): Promise<boolean> =>
  (await tables
    .selectFrom('memberships')
    .select('role')
    .where('workspace_id', '=', workspace)
    .where('account_id', '=', account)
    .executeTakeFirst()) !== undefined

export const earliestOwner = (tables: AtDoor) =>
  tables
    .selectFrom('memberships')
    .select(['workspace_id', 'account_id'])
    .where('role', '=', 'owner')
    .orderBy('made_at')
    .orderBy('account_id')
    .limit(1)
    .executeTakeFirst()
