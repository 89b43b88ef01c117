// What a person keeps about a matter for themselves: nobody else reads it, and no export has a query for it. The policy sees to the account.
import type { DeskReply } from '@muniment/contract'
import type { ColumnType, Selectable } from 'kysely'
import { type AccountId, type MatterId, storableJson } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

interface DeskTable {
  workspace_id: ColumnType<string, never, never>
  matter_id: MatterId
  account_id: AccountId
  columns: ColumnType<DeskReply['columns'], string | null, string | null>
  export_columns: ColumnType<DeskReply['exportColumns'], string | null, string | null>
  views: ColumnType<DeskReply['views'], string, string>
  looked_sequence: ColumnType<number | string | null, number | null, number | null>
  looked_at: Date | null
}
export type DeskRow = Omit<Selectable<DeskTable>, 'workspace_id'>

const deskIn = (scope: Scope, matter: MatterId, account: AccountId) =>
  scope
    .tables<{ desks: DeskTable }>()
    .selectFrom('desks')
    .select(['matter_id', 'account_id', 'columns', 'export_columns', 'views', 'looked_sequence', 'looked_at'])
    .where('matter_id', '=', matter)
    .where('account_id', '=', account)

export const findDesk = (scope: Scope, matter: MatterId, account: AccountId) =>
  deskIn(scope, matter, account).executeTakeFirst()

/** The desk as nobody else changes it until the transaction ends; an empty one where there was none. */
export async function deskToChange(scope: Scope, matter: MatterId, account: AccountId): Promise<DeskRow> {
  await scope
    .tables<{ desks: DeskTable }>()
    .insertInto('desks')
    .values({ matter_id: matter, account_id: account, views: storableJson([]) })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'matter_id', 'account_id']).doNothing())
    .execute()
  return deskIn(scope, matter, account).forUpdate().executeTakeFirstOrThrow()
}

export const changeDesk = (
  scope: Scope,
  { matter_id, account_id, columns, export_columns, views, looked_sequence, looked_at }: DeskRow,
) =>
  scope
    .tables<{ desks: DeskTable }>()
    .updateTable('desks')
    .set({
      columns: columns === null ? null : storableJson(columns),
      export_columns: export_columns === null ? null : storableJson(export_columns),
      views: storableJson(views),
      looked_sequence: looked_sequence === null ? null : Number(looked_sequence),
      looked_at,
    })
    .where('matter_id', '=', matter_id)
    .where('account_id', '=', account_id)
    .execute()
