// What repeated requests were answered.
import { sql } from 'kysely'
import type { AccountId } from '../../base/index.ts'
import type { Scope } from '../db/index.ts'

interface KeyTable {
  account_id: AccountId
  key: string
  request_hash: Uint8Array
  request: string
  status: number | null
  reply: string | null
  made_at: Date
}

interface Tables {
  idempotency_keys: KeyTable
}

export type NewKey = Pick<KeyTable, 'account_id' | 'key' | 'request_hash' | 'request' | 'made_at'>

/** Takes the key for this request; false where it is taken. */
export const takeKey = async (scope: Scope, row: NewKey) =>
  (
    await scope
      .tables<Tables>()
      .insertInto('idempotency_keys')
      .values({ ...row, status: null, reply: null })
      .onConflict((on) => on.constraint('idempotency_keys_pkey').doNothing())
      .returning('key')
      .execute()
  ).length > 0

export const answerUnder = (scope: Scope, account: AccountId, key: string) =>
  scope
    .tables<Tables>()
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'request', 'status', 'reply', 'made_at'])
    .where('account_id', '=', account)
    .where('key', '=', key)
    .executeTakeFirst()

/** Takes a key over from a request that never ended; false where somebody else was quicker. */
export const takeOver = async (scope: Scope, row: NewKey, from: string): Promise<boolean> =>
  (
    await scope
      .tables<Tables>()
      .updateTable('idempotency_keys')
      .set({ request_hash: row.request_hash, request: row.request, made_at: row.made_at })
      .where('account_id', '=', row.account_id)
      .where('key', '=', row.key)
      .where('request', '=', from)
      .where('status', 'is', null)
      .executeTakeFirst()
  ).numUpdatedRows > 0n

/** `reply`: null where it is too long to be kept. */
export const keepAnswer = (scope: Scope, { account_id, key, request }: NewKey, status: number, reply: string | null) =>
  scope
    .tables<Tables>()
    .updateTable('idempotency_keys')
    .set({ status, reply })
    .where('account_id', '=', account_id)
    .where('key', '=', key)
    .where('request', '=', request)
    .execute()

export const giveKeyBack = (scope: Scope, { account_id, key, request }: NewKey) =>
  scope
    .tables<Tables>()
    .deleteFrom('idempotency_keys')
    .where('account_id', '=', account_id)
    .where('key', '=', key)
    .where('request', '=', request)
    .execute()

/** Their keys stay taken, as of requests whose server ended before they were answered. Locks rows in key order, so two of these cannot deadlock. */
export const forgetReplies = (scope: Scope, givenUpMilliseconds: number) =>
  sql`with told as (select account_id, key from idempotency_keys where reply is not null order by account_id, key for update)
    update idempotency_keys as kept
    set status = null, reply = null, made_at = made_at - ${givenUpMilliseconds} * interval '1 millisecond'
    from told where kept.account_id = told.account_id and kept.key = told.key`.execute(scope.tables<Tables>())

export const forgetKeysBefore = (scope: Scope, moment: Date) =>
  scope.tables<Tables>().deleteFrom('idempotency_keys').where('made_at', '<', moment).execute()
