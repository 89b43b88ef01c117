import { type ColumnType, type Kysely, sql } from 'kysely'
import type { Id, WorkspaceId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'

type Count = ColumnType<number | string | bigint, number, number>

type Limit = ColumnType<number | string | bigint | null>

export type ReceiptId = Id<'receipt'>

interface Tables {
  receipts: { id: ReceiptId; bytes: Count; renewed_at: Date }
  workspace_usage: { bytes: Count; documents: Count; reserved: Count }
  workspace_limits: { bytes: Limit; documents: Limit; recognised_pages: Limit }
  recognised_pages: { month: ColumnType<Date, string>; pages: Count }
}

/** What the operator said for this workspace; null where the installation's settings hold. */
export const ownLimits = (scope: Scope) =>
  scope
    .tables<Tables>()
    .selectFrom('workspace_limits')
    .select(['bytes', 'documents', 'recognised_pages'])
    .executeTakeFirst()

export const usageNow = (scope: Scope) =>
  scope.tables<Tables>().selectFrom('workspace_usage').select(['bytes', 'documents', 'reserved']).executeTakeFirst()

export const startCounting = (scope: Scope) =>
  scope
    .tables<Tables>()
    .insertInto('workspace_usage')
    .values({ bytes: 0, documents: 0, reserved: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

interface Change {
  readonly bytes: number
  readonly documents: number
  readonly reserved: number
}

/** Adds what fits below both limits; whether it did. The row is held from here to the end of the transaction. */
export async function addUsage(
  scope: Scope,
  { bytes, documents, reserved }: Change,
  limits: { readonly bytes: number; readonly documents: number },
): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .tables<Tables>()
    .updateTable('workspace_usage')
    .set({
      bytes: sql<number>`bytes + ${bytes}::bigint`,
      documents: sql<number>`documents + ${documents}::bigint`,
      reserved: sql<number>`greatest(0, reserved + ${reserved}::bigint)`,
    })
    .where(
      sql<boolean>`bytes + ${bytes}::bigint + greatest(0, reserved + ${reserved}::bigint) <= ${limits.bytes}::bigint`,
    )
    .where(sql<boolean>`documents + ${documents}::bigint <= ${limits.documents}::bigint`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes away; never below nothing. */
export const takeUsage = (scope: Scope, { bytes, documents, reserved }: Change) =>
  scope
    .tables<Tables>()
    .updateTable('workspace_usage')
    .set({
      bytes: sql<number>`greatest(0, bytes - ${bytes}::bigint)`,
      documents: sql<number>`greatest(0, documents - ${documents}::bigint)`,
      reserved: sql<number>`greatest(0, reserved - ${reserved}::bigint)`,
    })
    .execute()

/** Held to the end of the transaction: whoever adds waits. */
export const holdUsage = (scope: Scope) =>
  scope
    .tables<Tables>()
    .selectFrom('workspace_usage')
    .select(['bytes', 'documents', 'reserved'])
    .forUpdate()
    .executeTakeFirst()

export const addReceipt = (scope: Scope, id: ReceiptId, bytes: number, now: Date) =>
  scope
    .tables<Tables>()
    .insertInto('receipts')
    .values({ id, bytes, renewed_at: now })
    .onConflict((conflict) =>
      conflict
        .constraint('receipts_pkey')
        .doUpdateSet({ bytes: sql<number>`receipts.bytes + ${bytes}::bigint`, renewed_at: now }),
    )
    .execute()

/** Takes it away; what it still held. */
export async function takeReceipt(scope: Scope, id: ReceiptId): Promise<number> {
  const gone = await scope.tables<Tables>().deleteFrom('receipts').where('id', '=', id).returning('bytes').execute()
  return sumOf(gone)
}

/** Those that nobody renewed since; what they held. */
export async function takeLapsed(scope: Scope, before: Date): Promise<number> {
  const gone = await scope
    .tables<Tables>()
    .deleteFrom('receipts')
    .where('renewed_at', '<', before)
    .returning('bytes')
    .execute()
  return sumOf(gone)
}

const sumOf = (rows: readonly { readonly bytes: number | string | bigint }[]): number =>
  rows.reduce((sum, { bytes }) => sum + Number(bytes), 0)

export const recognisedIn = (scope: Scope, month: string) =>
  scope
    .tables<Tables>()
    .selectFrom('recognised_pages')
    .select('pages')
    .where('month', '=', sql<Date>`${month}::date`)
    .executeTakeFirst()

/** Counts one page more if that stays below the limit; whether it did. */
export async function addRecognised(scope: Scope, month: string, limit: number): Promise<boolean> {
  await scope
    .tables<Tables>()
    .insertInto('recognised_pages')
    .values({ month, pages: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numUpdatedRows } = await scope
    .tables<Tables>()
    .updateTable('recognised_pages')
    .set({ pages: sql<number>`pages + 1` })
    .where('month', '=', sql<Date>`${month}::date`)
    .where('pages', '<', limit)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** For the custodian: what the operator allows each workspace. */
export interface LimitTables {
  workspace_limits: { workspace_id: WorkspaceId; bytes: Limit; documents: Limit; recognised_pages: Limit }
}

/** What is left out stays as it is; null is what the settings say. */
export async function setLimits(
  tables: Kysely<LimitTables>,
  workspace: WorkspaceId,
  limits: Partial<Record<'bytes' | 'documents' | 'recognised_pages', number | null>>,
): Promise<void> {
  const nothing = { bytes: null, documents: null, recognised_pages: null }
  await tables
    .insertInto('workspace_limits')
    .values({ workspace_id: workspace, ...nothing, ...limits })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ workspace_id: workspace, ...limits }))
    .execute()
}
