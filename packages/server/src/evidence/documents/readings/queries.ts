import type { ColumnType } from 'kysely'
import type { AccountId, DocumentId } from '../../../base/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import type { OneReading } from './one-reading.ts'

interface Tables {
  document_readings: {
    workspace_id: ColumnType<string, never, never>
    document_id: DocumentId
    account_id: AccountId
    since: Date
  }
}

type Reading = OneReading & { readonly account: AccountId }

/** Those of the documents of which it is noted after `before` that the account reads them. */
export async function notedReadings(
  scope: Scope,
  documents: readonly DocumentId[],
  { account, before, ahead }: Reading,
): Promise<ReadonlySet<DocumentId>> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('document_readings')
    .select('document_id')
    .where('document_id', 'in', [...documents])
    .where('account_id', '=', account)
    .where('since', '>', before)
    .where('since', '<=', ahead)
    .execute()
  return new Set(rows.map(({ document_id }) => document_id))
}

/** Notes that the account reads the document; false where that is noted already. */
export async function noteReading(
  scope: Scope,
  document: DocumentId,
  { account, now, before, ahead }: Reading,
): Promise<boolean> {
  const tables = scope.tables<Tables>()
  const known = await tables
    .selectFrom('document_readings')
    .select('since')
    .where('document_id', '=', document)
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (known !== undefined && known.since > before && known.since <= ahead) return false
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('document_readings')
    .values({ document_id: document, account_id: account, since: now })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'document_id', 'account_id'])
        .doUpdateSet({ since: now })
        .where((where) =>
          where.or([where('document_readings.since', '<=', before), where('document_readings.since', '>', ahead)]),
        ),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
