// A person's desk in a matter: the columns they see and those they take away, the views they saved, how far they have looked. It is nobody else's business, so it is
// not in the log, in no export, and no admin sees it.
import type { DeskChange, DeskReply } from '@muniment/contract'
import type { MatterId } from '../../../base/index.ts'
import { matterOf } from '../../../evidence/documents/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { personIn } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import type { EditingMadeWith } from '../work.ts'
import * as queries from './queries.ts'

const NOTHING_KEPT = { columns: null, export_columns: null, views: [], looked_sequence: null, looked_at: null }

async function deskRow(scope: Scope, matter: MatterId): Promise<queries.DeskRow> {
  const account = personIn(scope)
  await matterOf(scope, matter)
  const kept = await queries.findDesk(scope, matter, account)
  return kept ?? { matter_id: matter, account_id: account, ...NOTHING_KEPT }
}

const replyOf = ({ columns, export_columns, views, looked_sequence, looked_at }: queries.DeskRow): DeskReply => ({
  columns,
  exportColumns: export_columns,
  views,
  looked:
    looked_sequence === null || looked_at === null
      ? null
      : { sequence: Number(looked_sequence), at: looked_at.toISOString() },
})

/** Refuses `matter.not-found`. */
export const deskOf = (
  { db }: Pick<EditingMadeWith, 'db'>,
  authority: Authority,
  matter: MatterId,
): Promise<DeskReply> => db.lookInWorkspace(authority, async (scope) => replyOf(await deskRow(scope, matter)))

export const changeDesk = (
  { db, clock }: Pick<EditingMadeWith, 'db' | 'clock'>,
  authority: Authority,
  matter: MatterId,
  { columns, exportColumns, views, looked }: DeskChange,
): Promise<DeskReply> =>
  db.inWorkspace(authority, async (scope) => {
    const was = await deskRow(scope, matter)
    const row: queries.DeskRow = {
      ...was,
      columns: columns === undefined ? was.columns : columns,
      export_columns: exportColumns === undefined ? was.export_columns : exportColumns,
      views: views ?? was.views,
      ...(looked === undefined ? {} : { looked_sequence: looked, looked_at: clock.now() }),
    }
    await queries.putDesk(scope, row)
    return replyOf(row)
  })
