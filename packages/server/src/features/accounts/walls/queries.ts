import type { AccountId, MatterId } from '../../../base/index.ts'
import { neverCut, type Scope } from '../../../platform/db/index.ts'

interface Tables {
  walls: { matter_id: MatterId; account_id: AccountId; reason: string; made_by: AccountId; made_at: Date }
  closed_matters: { matter_id: MatterId; reason: string; made_by: AccountId; made_at: Date }
  matter_members: { matter_id: MatterId; account_id: AccountId }
}

const on = (scope: Scope) => scope.tables<Tables>()

export const wallsOfMatter = (scope: Scope, matter: MatterId) =>
  on(scope)
    .selectFrom('walls')
    .select(['account_id', 'reason', 'made_by', 'made_at'])
    .where('matter_id', '=', matter)
    .orderBy('account_id')
    .$call(neverCut(100_000))

export const raiseWall = (
  scope: Scope,
  wall: { matter_id: MatterId; account_id: AccountId; reason: string; made_by: AccountId; made_at: Date },
) =>
  on(scope)
    .insertInto('walls')
    .values(wall)
    .onConflict((on) => on.constraint('walls_pkey').doUpdateSet({ reason: wall.reason }))
    .execute()

export const removeWall = async (scope: Scope, matter: MatterId, account: AccountId): Promise<boolean> =>
  (
    await on(scope)
      .deleteFrom('walls')
      .where('matter_id', '=', matter)
      .where('account_id', '=', account)
      .executeTakeFirst()
  ).numDeletedRows > 0n

export const closing = (scope: Scope, matter: MatterId) =>
  on(scope)
    .selectFrom('closed_matters')
    .select(['reason', 'made_by', 'made_at'])
    .where('matter_id', '=', matter)
    .executeTakeFirst()

export const namedIn = async (scope: Scope, matter: MatterId): Promise<ReadonlySet<AccountId>> =>
  new Set(
    (
      await on(scope)
        .selectFrom('matter_members')
        .select('account_id')
        .where('matter_id', '=', matter)
        .orderBy('account_id')
        .$call(neverCut(100_000))
    ).map(({ account_id }) => account_id),
  )

export const close = (
  scope: Scope,
  closed: { matter_id: MatterId; reason: string; made_by: AccountId; made_at: Date },
) =>
  on(scope)
    .insertInto('closed_matters')
    .values(closed)
    .onConflict((on) => on.constraint('closed_matters_pkey').doUpdateSet({ reason: closed.reason }))
    .execute()

export const nameOnly = async (scope: Scope, matter: MatterId, accounts: readonly AccountId[]): Promise<void> => {
  await on(scope).deleteFrom('matter_members').where('matter_id', '=', matter).execute()
  await on(scope)
    .insertInto('matter_members')
    .values(accounts.map((account_id) => ({ matter_id: matter, account_id })))
    .execute()
}

export const reopen = async (scope: Scope, matter: MatterId): Promise<boolean> =>
  (await on(scope).deleteFrom('closed_matters').where('matter_id', '=', matter).executeTakeFirst()).numDeletedRows > 0n

/**
 * How many matters nobody who may manage members would see without this member. A count, asked of the database with its own rights:
 * whoever asks may be walled off from the very matters that are counted.
 */
export const mattersOnlySeenBy = async (scope: Scope, account: AccountId): Promise<number> => {
  const { rows } = await scope.connection.query('select sec.matters_only_seen_by($1) as matters', [account])
  return Number(rows[0]?.['matters'] ?? 0)
}
