// What a workspace knows of its members, as the application's role: the policies keep it to this workspace and its own members.
import { type ColumnType, type Generated, sql } from 'kysely'
import type { AccountId, WorkspaceId } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'
import type { Role } from '../../../platform/tenancy/index.ts'
import type { InvitationId, SessionId, TokenId } from '../ids.ts'

interface WorkspaceTable {
  id: WorkspaceId
  name: string
  session_idle_minutes: number
  session_hours: number
  most_sessions: number
  version: number
  made_at: Date
}

/** Written and never read back: the role has no grant to read it. */
type SecretHash = ColumnType<never, Uint8Array, Uint8Array>

interface Tables {
  accounts: {
    id: AccountId
    email: string
    name: string
    language: 'en' | 'de'
    time_zone: string
    mention_letters: boolean
  }
  workspaces: WorkspaceTable
  memberships: {
    workspace_id: Generated<WorkspaceId>
    account_id: AccountId
    role: Role
    version: number
    made_at: Date
  }
  sessions: {
    workspace_id: WorkspaceId
    id: SessionId
    account_id: AccountId
    device: string
    signed_in_at: Date
    last_seen_at: Date
  }
  api_tokens: {
    id: TokenId
    account_id: AccountId
    secret_hash: SecretHash
    name: string
    scopes: string[]
    role: Role
    made_at: Date
    expires_at: Date
    last_used_at: Date | null
  }
  invitations: {
    id: InvitationId
    email: string
    role: Role
    secret_hash: SecretHash
    letter: Generated<'waiting' | 'sent' | 'printed' | 'failed'>
    made_by: AccountId
    made_at: Date
    expires_at: Date
  }
}

const on = (scope: Scope) => scope.tables<Tables>()

const WORKSPACE = ['id', 'name', 'session_idle_minutes', 'session_hours', 'most_sessions', 'version'] as const

export const workspace = (scope: Scope) =>
  on(scope).selectFrom('workspaces').select(WORKSPACE).executeTakeFirstOrThrow()

/** Held until the transaction ends: what depends on all members together (the last owner) happens one after the other. */
export const holdWorkspace = (scope: Scope) =>
  on(scope).selectFrom('workspaces').select(WORKSPACE).forUpdate().executeTakeFirstOrThrow()

export const updateWorkspace = (
  scope: Scope,
  change: Partial<Pick<WorkspaceTable, 'name' | 'session_idle_minutes' | 'session_hours' | 'most_sessions'>>,
) =>
  on(scope)
    .updateTable('workspaces')
    .set((from) => ({ ...change, version: from('version', '+', 1) }))
    .returning(WORKSPACE)
    .executeTakeFirstOrThrow()

const members = (scope: Scope) =>
  on(scope)
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.email', 'a.name', 'a.language', 'm.role', 'm.version', 'm.made_at'])

export const membersAfter = (
  scope: Scope,
  after: { readonly email: string; readonly id: AccountId } | null,
  limit: number,
) =>
  members(scope)
    .where((from) =>
      after === null ? from.lit(true) : from(from.refTuple('a.email', 'a.id'), '>', from.tuple(after.email, after.id)),
    )
    .orderBy('a.email')
    .orderBy('a.id')
    .limit(limit)
    .execute()

/** Each stands in the answer of who may see a matter, some 200 bytes. */
const MOST_MEMBERS = 50_000

export const allMembers = (scope: Scope) =>
  members(scope).orderBy('a.name').orderBy('a.id').$call(neverCut(MOST_MEMBERS))

export const member = (scope: Scope, id: AccountId) => members(scope).where('a.id', '=', id).executeTakeFirst()

/** A member, with the zone in which a letter tells them times. */
export const readerOfLetters = (scope: Scope, id: AccountId) =>
  members(scope).select('a.time_zone').where('a.id', '=', id).executeTakeFirst()

/** Of a member who wants letters when a comment names them. */
export const wantsMentionLetters = (scope: Scope, id: AccountId) =>
  members(scope).where('a.id', '=', id).where('a.mention_letters', '=', true).executeTakeFirst()

export const memberByEmail = (scope: Scope, email: string) =>
  members(scope).where('a.email', '=', email).executeTakeFirst()

/** Held until the transaction ends: what is counted of one member happens one after the other. */
export const holdMember = (scope: Scope, id: AccountId) =>
  on(scope).selectFrom('memberships').select('role').where('account_id', '=', id).forUpdate().executeTakeFirst()

export const countOwners = async (scope: Scope): Promise<number> =>
  Number(
    (
      await on(scope)
        .selectFrom('memberships')
        .select((from) => from.fn.countAll().as('owners'))
        .where('role', '=', 'owner')
        .executeTakeFirstOrThrow()
    ).owners,
  )

export const setRole = (scope: Scope, id: AccountId, role: Role) =>
  on(scope)
    .updateTable('memberships')
    .set((from) => ({ role, version: from('version', '+', 1) }))
    .where('account_id', '=', id)
    .execute()

/** Sessions, tokens and open invitations of the member go with the row. */
export const removeMember = (scope: Scope, id: AccountId) =>
  on(scope).deleteFrom('memberships').where('account_id', '=', id).execute()

export const endSessionsOfMember = async (scope: Scope, id: AccountId): Promise<number> =>
  Number((await on(scope).deleteFrom('sessions').where('account_id', '=', id).executeTakeFirst()).numDeletedRows)

/** Of every member the `most` used last stay. */
export const endSurplus = async (scope: Scope, most: number): Promise<number> =>
  Number(
    (
      await on(scope)
        .deleteFrom('sessions')
        .where('id', 'in', (from) =>
          from
            .selectFrom(
              from
                .selectFrom('sessions')
                .select((inner) => [
                  'id',
                  inner.fn
                    .agg<number>('row_number')
                    .over((over) =>
                      over.partitionBy('account_id').orderBy('last_seen_at', 'desc').orderBy('id', 'desc'),
                    )
                    .as('place'),
                ])
                .as('ranked'),
            )
            .select('ranked.id')
            .where('ranked.place', '>', most),
        )
        .executeTakeFirst()
    ).numDeletedRows,
  )

export const sessionsOfMember = (scope: Scope, id: AccountId) =>
  on(scope)
    .selectFrom('sessions')
    .select(['workspace_id', 'id', 'account_id', 'device', 'signed_in_at', 'last_seen_at'])
    .where('account_id', '=', id)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .$call(neverCut(1000))

const INVITATION = ['id', 'email', 'role', 'letter', 'made_by', 'made_at', 'expires_at'] as const

export const invitationsAfter = (
  scope: Scope,
  after: { readonly email: string; readonly id: InvitationId } | null,
  limit: number,
) =>
  on(scope)
    .selectFrom('invitations')
    .select(INVITATION)
    .where((from) =>
      after === null ? from.lit(true) : from(from.refTuple('email', 'id'), '>', from.tuple(after.email, after.id)),
    )
    .orderBy('email')
    .orderBy('id')
    .limit(limit)
    .execute()

export const countInvitations = async (scope: Scope): Promise<number> =>
  Number(
    (
      await on(scope)
        .selectFrom('invitations')
        .select((from) => from.fn.countAll().as('open'))
        .executeTakeFirstOrThrow()
    ).open,
  )

export const insertInvitation = (
  scope: Scope,
  invitation: {
    id: InvitationId
    email: string
    role: Role
    secret_hash: Uint8Array
    made_by: AccountId
    made_at: Date
    expires_at: Date
  },
) => on(scope).insertInto('invitations').values(invitation).returning(INVITATION).executeTakeFirstOrThrow()

export const invitation = (scope: Scope, id: InvitationId) =>
  on(scope).selectFrom('invitations').select(INVITATION).where('id', '=', id).executeTakeFirst()

export const invitationTo = (scope: Scope, email: string, now: Date) =>
  on(scope)
    .selectFrom('invitations')
    .select('role')
    .where('email', '=', email)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Another link, in place of the one before. */
export const renewInvitation = (scope: Scope, id: InvitationId, hash: Uint8Array) =>
  on(scope).updateTable('invitations').set({ secret_hash: hash }).where('id', '=', id).execute()

export const setLetter = (scope: Scope, id: InvitationId, letter: 'sent' | 'printed' | 'failed') =>
  on(scope).updateTable('invitations').set({ letter }).where('id', '=', id).execute()

export const removeInvitation = (scope: Scope, id: InvitationId) =>
  on(scope).deleteFrom('invitations').where('id', '=', id).execute()

/** An address is invited once: a newer invitation takes the place of the older, and what has expired goes. */
export const clearInvitations = (scope: Scope, email: string, now: Date) =>
  on(scope)
    .deleteFrom('invitations')
    .where((from) => from.or([from('email', '=', email), from('expires_at', '<=', now)]))
    .execute()

const TOKEN = ['id', 'account_id', 'name', 'scopes', 'role', 'made_at', 'expires_at', 'last_used_at'] as const

/** In the order they were made: their ids begin with the time. */
export const tokensAfter = (scope: Scope, of: AccountId | null, after: string | null, limit: number) =>
  on(scope)
    .selectFrom('api_tokens')
    .select(TOKEN)
    .where((from) => (of === null ? from.lit(true) : from('account_id', '=', of)))
    .where((from) => (after === null ? from.lit(true) : from('id', '>', sql<TokenId>`${after}::uuid`)))
    .orderBy('id')
    .limit(limit)
    .execute()

export const countTokens = async (scope: Scope, of: AccountId): Promise<number> =>
  Number(
    (
      await on(scope)
        .selectFrom('api_tokens')
        .select((from) => from.fn.countAll().as('held'))
        .where('account_id', '=', of)
        .executeTakeFirstOrThrow()
    ).held,
  )

export const insertToken = (
  scope: Scope,
  token: {
    id: TokenId
    account_id: AccountId
    secret_hash: Uint8Array
    name: string
    scopes: string[]
    role: Role
    made_at: Date
    expires_at: Date
  },
) =>
  on(scope)
    .insertInto('api_tokens')
    .values({ ...token, last_used_at: null })
    .returning(TOKEN)
    .executeTakeFirstOrThrow()

export const token = (scope: Scope, id: TokenId) =>
  on(scope).selectFrom('api_tokens').select(TOKEN).where('id', '=', id).executeTakeFirst()

export const removeToken = (scope: Scope, id: TokenId) =>
  on(scope).deleteFrom('api_tokens').where('id', '=', id).execute()
