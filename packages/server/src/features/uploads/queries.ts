import { type ColumnType, type Selectable, sql } from 'kysely'
import type { AccountId, DocumentId, Id, MatterId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'

export type UploadId = Id<'upload'>
export type PartId = Id<'part'>
export type ReceiverId = Id<'receiver'>
type Count = ColumnType<number | string | bigint, number, number>

interface UploadTable {
  id: UploadId
  matter_id: MatterId
  document_id: DocumentId
  account_id: AccountId
  name: string
  sha256: string | null
  length: Count
  received: Count
  /** The request that sends it now. */
  receiver: ReceiverId | null
  filed_as: DocumentId | null
  made_at: Date
  expires_at: Date
}

export type UploadRow = Selectable<UploadTable>

interface Tables {
  uploads: UploadTable
  upload_parts: { upload_id: UploadId; starts_at: Count; bytes: Count; part: PartId }
}

export const insertUpload = (
  scope: Scope,
  upload: Omit<UploadRow, 'length' | 'received' | 'receiver' | 'filed_as'> & { readonly length: number },
) =>
  scope
    .tables<Tables>()
    .insertInto('uploads')
    .values({ ...upload, received: 0 })
    .execute()

/** Of whoever began it; to others it does not exist. */
export const findUpload = (scope: Scope, id: UploadId, account: AccountId) =>
  scope
    .tables<Tables>()
    .selectFrom('uploads')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', account)
    .executeTakeFirst()

export const openUploadsOf = (scope: Scope, account: AccountId) =>
  scope
    .tables<Tables>()
    .selectFrom('uploads')
    .select((from) => from.fn.countAll<string>().as('count'))
    .where('account_id', '=', account)
    .where('filed_as', 'is', null)
    .executeTakeFirstOrThrow()

/** From here on whoever sent it before sends it no more. */
export const takeReceiver = (scope: Scope, id: UploadId, receiver: ReceiverId) =>
  scope.tables<Tables>().updateTable('uploads').set({ receiver }).where('id', '=', id).execute()

export interface Advance {
  readonly receiver: ReceiverId
  readonly from: number
  readonly bytes: number
  readonly expiresAt: Date
}

/** Moves the upload on if it still stands at `from` and is still this receiver's; whether it did. */
export async function advance(
  scope: Scope,
  id: UploadId,
  { receiver, from, bytes, expiresAt }: Advance,
): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .tables<Tables>()
    .updateTable('uploads')
    .set({ received: from + bytes, expires_at: expiresAt })
    .where('id', '=', id)
    .where('receiver', '=', receiver)
    .where('received', '=', sql<number>`${from}::bigint`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const insertPart = (
  scope: Scope,
  part: { readonly upload_id: UploadId; readonly starts_at: number; readonly bytes: number; readonly part: PartId },
) => scope.tables<Tables>().insertInto('upload_parts').values(part).execute()

export const partsOf = (scope: Scope, id: UploadId) =>
  scope
    .tables<Tables>()
    .selectFrom('upload_parts')
    .select(['starts_at', 'bytes', 'part'])
    .where('upload_id', '=', id)
    .orderBy('starts_at')
    .execute()

export const deleteParts = (scope: Scope, id: UploadId) =>
  scope.tables<Tables>().deleteFrom('upload_parts').where('upload_id', '=', id).execute()

/** True for the first to say so. */
export async function markFiled(scope: Scope, id: UploadId, document: DocumentId): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .tables<Tables>()
    .updateTable('uploads')
    .set({ filed_as: document })
    .where('id', '=', id)
    .where('filed_as', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes it away; the row as it was, or nothing where somebody else did. */
export const deleteUpload = (scope: Scope, id: UploadId) =>
  scope
    .tables<Tables>()
    .deleteFrom('uploads')
    .where('id', '=', id)
    .returning(['id', 'length', 'filed_as'])
    .executeTakeFirst()

/** Whether bytes are kept under this id: as parts of an upload, or as the document it becomes. */
export async function holdsUpload(scope: Scope, id: DocumentId): Promise<boolean> {
  const row = await scope
    .tables<Tables>()
    .selectFrom('uploads')
    .select('id')
    .where(sql<boolean>`${id}::uuid in (id, document_id)`)
    .where('filed_as', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const expiredUploads = (scope: Scope, now: Date, limit: number) =>
  scope
    .tables<Tables>()
    .selectFrom('uploads')
    .selectAll()
    .where('expires_at', '<', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
