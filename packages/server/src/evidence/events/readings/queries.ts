import type { ColumnType } from 'kysely'
import type { AccountId, MatterId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { OneReading } from '../../documents/index.ts'

interface Tables {
  chronology_readings: {
    workspace_id: ColumnType<string, never, never>
    matter_id: MatterId
    account_id: AccountId
    since: Date
  }
}

export interface Reading extends OneReading {
  readonly matter: MatterId
  readonly account: AccountId
}

export const isNoted = async (scope: Scope, { matter, account, before, ahead }: Reading): Promise<boolean> =>
  (await scope
    .tables<Tables>()
    .selectFrom('chronology_readings')
    .select('since')
    .where('matter_id', '=', matter)
    .where('account_id', '=', account)
    .where('since', '>', before)
    .where('since', '<=', ahead)
    .executeTakeFirst()) !== undefined

/** False where it was noted meanwhile. */
export async function noteReading(scope: Scope, { matter, account, now, before, ahead }: Reading): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await scope
    .tables<Tables>()
    .insertInto('chronology_readings')
    .values({ matter_id: matter, account_id: account, since: now })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'matter_id', 'account_id'])
        .doUpdateSet({ since: now })
        .where((where) =>
          where.or([where('chronology_readings.since', '<=', before), where('chronology_readings.since', '>', ahead)]),
        ),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
