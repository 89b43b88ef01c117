// What repeated requests were answered.
import type { AccountId } from '../../base/index.ts'
import type { Scope } from '../db/index.ts'

interface KeyTable {
  account_id: AccountId
  key: string
  request_hash: Uint8Array
  status: number | null
  reply: string | null
  made_at: Date
}

interface Tables {
  idempotency_keys: KeyTable
}

/** Takes the key for this request; false where it is taken. */
export const takeKey = async (scope: Scope, row: Pick<KeyTable, 'account_id' | 'key' | 'request_hash' | 'made_at'>) =>
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
    .select(['request_hash', 'status', 'reply', 'made_at'])
    .where('account_id', '=', account)
    .where('key', '=', key)
    .executeTakeFirst()

export const keepAnswer = (scope: Scope, account: AccountId, key: string, status: number, reply: string) =>
  scope
    .tables<Tables>()
    .updateTable('idempotency_keys')
    .set({ status, reply })
    .where('account_id', '=', account)
    .where('key', '=', key)
    .execute()

export const giveKeyBack = (scope: Scope, account: AccountId, key: string) =>
  scope
    .tables<Tables>()
    .deleteFrom('idempotency_keys')
    .where('account_id', '=', account)
    .where('key', '=', key)
    .execute()

export const forgetKeysBefore = (scope: Scope, moment: Date) =>
  scope.tables<Tables>().deleteFrom('idempotency_keys').where('made_at', '<', moment).execute()
