import type { ColumnType, Insertable, Selectable, Updateable } from 'kysely'
import type { DocumentId, MatterId } from '../../base/index.ts'
import type { Scope } from '../../platform/db/index.ts'

export type DocumentStatus = 'filed' | 'reading' | 'read' | 'refused'
export type Relation = 'attachment' | 'entry' | 'message'

export interface MatterRow {
  id: MatterId
  name: string
  language: 'en' | 'de'
  day_order: 'day-first' | 'month-first' | null
  gathering_failed: boolean
  made_at: Date
}

interface DocumentTable {
  id: DocumentId
  matter_id: MatterId
  parent_id: DocumentId | null
  relation: Relation | null
  position: number
  name: string
  sha256: string
  /** A 64-bit integer comes back as a number or as text, by engine. */
  bytes: ColumnType<number | string, number>
  kind: string | null
  status: DocumentStatus
  refusal: string | null
  /** With which the refusal is worded when it leaves. */
  refusal_facts: ColumnType<Readonly<Record<string, string | number>> | null, string | null, string | null>
  pages: number
  pages_read: number
  text_version: number | null
  filed_at: Date
}

export type DocumentRow = Selectable<DocumentTable>

interface Tables {
  matters: MatterRow
  documents: DocumentTable
}

export const insertMatter = (scope: Scope, matter: MatterRow) =>
  scope.tables<Tables>().insertInto('matters').values(matter).execute()

export const findMatter = (scope: Scope, id: MatterId) =>
  scope.tables<Tables>().selectFrom('matters').selectAll().where('id', '=', id).executeTakeFirst()

export const listMatters = (scope: Scope) =>
  scope.tables<Tables>().selectFrom('matters').selectAll().orderBy('made_at').orderBy('id').limit(1000).execute()

export const markGathering = (scope: Scope, id: MatterId, hasFailed: boolean) =>
  scope.tables<Tables>().updateTable('matters').set({ gathering_failed: hasFailed }).where('id', '=', id).execute()

/** Holds the matter until the transaction ends: what changes it as a whole happens one after the other. */
export const holdMatter = (scope: Scope, id: MatterId) =>
  scope.tables<Tables>().selectFrom('matters').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const documentFiledAlready = (
  scope: Scope,
  at: Pick<DocumentRow, 'matter_id' | 'parent_id' | 'sha256' | 'name'>,
) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .select('id')
    .where('matter_id', '=', at.matter_id)
    .where('parent_id', at.parent_id === null ? 'is' : '=', at.parent_id)
    .where('sha256', '=', at.sha256)
    .where('name', '=', at.name)
    .executeTakeFirst()

/** The last place taken in a matter: documents keep the order they were filed in. */
export const lastPosition = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .select((from) => from.fn.coalesce(from.fn.max('position'), from.lit(0)).as('last'))
    .where('matter_id', '=', matter)
    .executeTakeFirstOrThrow()

export const insertDocument = (scope: Scope, document: Insertable<DocumentTable>) =>
  scope.tables<Tables>().insertInto('documents').values(document).execute()

export const findDocument = (scope: Scope, id: DocumentId) =>
  scope.tables<Tables>().selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()

export const documentsOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .selectAll()
    .where('matter_id', '=', matter)
    .orderBy('position')
    .orderBy('id')
    .limit(100_000)
    .execute()

export const updateDocument = (
  scope: Scope,
  id: DocumentId,
  change: Omit<Updateable<DocumentTable>, 'id' | 'matter_id'>,
) => scope.tables<Tables>().updateTable('documents').set(change).where('id', '=', id).execute()

export const countByStatus = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .select((from) => [
      'status',
      from.fn.countAll<string>().as('documents'),
      from.fn.sum<string>('pages_read').as('pages_read'),
      from.fn.sum<string>('pages').as('pages'),
    ])
    .where('matter_id', '=', matter)
    .groupBy('status')
    .orderBy('status')
    .execute()
