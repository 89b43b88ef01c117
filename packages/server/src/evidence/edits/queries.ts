import { type ColumnType, type Selectable, sql } from 'kysely'
import type { AccountId, MatterId } from '../../base/index.ts'
import { neverCut, recordsOf, type Scope, slicesOf } from '../../platform/db/index.ts'
import type { State } from './difference.ts'
import type { Change, Edit, EditId, TargetKind } from './edit.ts'

export interface ChangeRow {
  matter_id: MatterId
  /** A 64-bit integer comes back as a number while it fits. */
  sequence: ColumnType<number | string, number>
  kind: string
  target_id: string
  at: Date
}

interface EditTable {
  matter_id: MatterId
  id: EditId
  sequence: ColumnType<number | string, number>
  account_id: AccountId | null
  act: string
  at: Date
  undoes: EditId | null
  undone_by: EditId | null
}
export type EditRow = Selectable<EditTable>

interface Tables {
  changes: ChangeRow
  edits: EditTable
  edit_changes: {
    matter_id: MatterId
    edit_id: EditId
    position: number
    target_kind: TargetKind
    target_id: string
    before: ColumnType<State | null, string | null>
    after: ColumnType<State, string>
  }
}

export const lastSequence = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('changes')
    .select((from) => from.fn.coalesce(from.fn.max('sequence'), sql<number | string>`0`).as('last'))
    .where('matter_id', '=', matter)
    .executeTakeFirstOrThrow()

/** The last of them, and whether a transaction wrote it that one who stood there may not have seen. Numbers of transactions wrap at 32 bits. */
export const lastSequenceSince = (scope: Scope, matter: MatterId, since: bigint) =>
  scope
    .tables<Tables>()
    .selectFrom('changes')
    .select([
      'sequence',
      sql<boolean>`((changes.xmin::text::bigint - ${since.toString()}::bigint) & 4294967295) < 2147483648`.as('is_new'),
    ])
    .where('matter_id', '=', matter)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertChange = (scope: Scope, change: Omit<ChangeRow, 'sequence'> & { sequence: number }) =>
  scope.tables<Tables>().insertInto('changes').values(change).execute()

/** What happened after a number, in order. */
export const changesAfter = (scope: Scope, matter: MatterId, sequence: number, limit: number) =>
  scope
    .tables<Tables>()
    .selectFrom('changes')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute()

export const insertEdit = (scope: Scope, edit: Omit<EditRow, 'sequence'> & { sequence: number }) =>
  scope.tables<Tables>().insertInto('edits').values(edit).execute()

export async function deleteEdit(scope: Scope, edit: Edit): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables.deleteFrom('edits').where('matter_id', '=', edit.matter).where('id', '=', edit.id).execute()
  await tables
    .deleteFrom('changes')
    .where('matter_id', '=', edit.matter)
    .where('sequence', '=', edit.sequence)
    .execute()
}

export const markUndone = (scope: Scope, matter: MatterId, edit: EditId, by: EditId) =>
  scope
    .tables<Tables>()
    .updateTable('edits')
    .set({ undone_by: by })
    .where('matter_id', '=', matter)
    .where('id', '=', edit)
    .execute()

export async function insertEditChanges(scope: Scope, edit: Edit, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ kind, id, before, after }, position) => ({
    matter_id: edit.matter,
    edit_id: edit.id,
    position,
    target_kind: kind,
    target_id: id,
    before,
    after,
  }))
  const columns = sql.join(
    (['matter_id', 'edit_id', 'position', 'target_kind', 'target_id', 'before', 'after'] as const).map((name) =>
      sql.ref(name),
    ),
  )
  for (const slice of slicesOf(rows))
    await sql`insert into edit_changes (${columns}) select ${columns} from ${recordsOf('edit_changes', slice)} as given`.execute(
      scope.tables(),
    )
}

export const findEdit = (scope: Scope, matter: MatterId, id: EditId) =>
  scope
    .tables<Tables>()
    .selectFrom('edits')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .executeTakeFirst()

export async function changesOfEdit(scope: Scope, matter: MatterId, edit: EditId): Promise<Change[]> {
  const rows = await scope
    .tables<Tables>()
    .selectFrom('edit_changes')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('edit_id', '=', edit)
    .orderBy('position')
    .$call(neverCut(100_000))
  return rows.map((row) => ({ kind: row.target_kind, id: row.target_id, before: row.before, after: row.after }))
}

/** One's own acts, the last first. */
export const editsOfAccount = (
  scope: Scope,
  matter: MatterId,
  account: AccountId,
  page: { before: number | null; limit: number },
) =>
  scope
    .tables<Tables>()
    .selectFrom('edits')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('account_id', '=', account)
    .$if(page.before !== null, (query) => query.where('sequence', '<', page.before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(page.limit)
    .execute()

/** Everything people did to one thing, the last first. */
export const historyOfTarget = (
  scope: Scope,
  matter: MatterId,
  target: string,
  page: { before: number | null; limit: number },
) =>
  scope
    .tables<Tables>()
    .selectFrom('edit_changes')
    .innerJoin('edits', (join) =>
      join.onRef('edits.matter_id', '=', 'edit_changes.matter_id').onRef('edits.id', '=', 'edit_changes.edit_id'),
    )
    .selectAll('edits')
    .select(['edit_changes.before', 'edit_changes.after', 'edit_changes.target_kind'])
    .where('edit_changes.matter_id', '=', matter)
    .where('edit_changes.target_id', '=', target)
    .$if(page.before !== null, (query) => query.where('edits.sequence', '<', page.before ?? 0))
    .orderBy('edits.sequence', 'desc')
    .orderBy('edit_changes.position')
    .limit(page.limit)
    .execute()
