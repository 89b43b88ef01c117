import { type ColumnType, type Generated, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { AccountId, DocumentId, MatterId } from '../../base/index.ts'
import { anyOf, neverCut, type Scope } from '../../platform/db/index.ts'

export type DocumentStatus = 'filed' | 'reading' | 'read' | 'refused'
export type Relation = 'attachment' | 'entry' | 'message'

/** A 64-bit integer comes back as a number or as text, by engine. */
type Big = ColumnType<number | string | bigint, number | undefined>

interface MatterTable {
  id: MatterId
  name: string
  language: 'en' | 'de'
  day_order: 'day-first' | 'month-first' | null
  /** IANA name: what a time without a zone is shown in. */
  time_zone: Generated<string>
  /** Of it nothing goes to a model outside the house. */
  is_privileged: Generated<boolean>
  gathering_failed: boolean
  /** When its rows were last put together; null while none ever were. */
  gathered_at: Date | null
  version: Generated<number>
  archived_at: Date | null
  trashed_at: Date | null
  trashed_by: AccountId | null
  made_at: Date
  changed: Big
}

export type MatterRow = Selectable<MatterTable>

interface DocumentTable {
  id: DocumentId
  matter_id: MatterId
  parent_id: DocumentId | null
  relation: Relation | null
  position: number
  name: string
  sha256: string
  bytes: ColumnType<number | string | bigint, number>
  kind: string | null
  status: DocumentStatus
  refusal: string | null
  /** With which the refusal is worded when it leaves. */
  refusal_facts: ColumnType<Readonly<Record<string, string | number>> | null, string | null, string | null>
  pages: number
  pages_read: number
  text_version: number | null
  custodian: string | null
  /** Days as `YYYY-MM-DD`: as reading found it, and as a person set it. */
  dated_as_read: Generated<string | null>
  dated_on: Generated<string | null>
  exhibit: Generated<string | null>
  bates_prefix: Generated<string | null>
  bates_first: Generated<number | null>
  bates_digits: Generated<number | null>
  filed_by: AccountId | null
  filed_at: Date
  version: Generated<number>
  trashed_at: Date | null
  trashed_by: AccountId | null
  /** The document whose removal took this one along. */
  trashed_with: DocumentId | null
  changed: Big
}

export type DocumentRow = Selectable<DocumentTable>

export interface Tables {
  matters: MatterTable
  documents: DocumentTable
}

/** Written with every change: whoever follows the matter asks for it. */
export const NOW_CHANGED = sql<number>`pg_current_xact_id()::text::bigint`

export const insertMatter = (
  scope: Scope,
  matter: Pick<MatterRow, 'id' | 'name' | 'language' | 'day_order' | 'time_zone' | 'is_privileged' | 'made_at'> &
    Partial<Pick<MatterRow, 'version'>>,
) =>
  scope
    .tables<Tables>()
    .insertInto('matters')
    .values({ ...matter, gathering_failed: false })
    .execute()

/** Also one in the trash. */
export const findAnyMatter = (scope: Scope, id: MatterId) =>
  scope.tables<Tables>().selectFrom('matters').selectAll().where('id', '=', id).executeTakeFirst()

export const findMatter = (scope: Scope, id: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('matters')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()

export const updateMatter = (scope: Scope, id: MatterId, change: Omit<Updateable<MatterTable>, 'id' | 'changed'>) =>
  scope
    .tables<Tables>()
    .updateTable('matters')
    .set({ ...change, changed: NOW_CHANGED })
    .where('id', '=', id)
    .execute()

export const deleteMatter = (scope: Scope, id: MatterId) =>
  scope.tables<Tables>().deleteFrom('matters').where('id', '=', id).execute()

/**
 * Holds the matter until the transaction ends: what changes it as a whole happens one after the other. Its key is not held: rows that refer
 * to it may be written meanwhile, and whoever wrote one may hold it then.
 */
export const holdMatter = (scope: Scope, id: MatterId) =>
  scope.tables<Tables>().selectFrom('matters').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const documentFiledAlready = (
  scope: Scope,
  at: Pick<DocumentRow, 'matter_id' | 'parent_id' | 'sha256' | 'name'>,
) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .selectAll()
    .where('matter_id', '=', at.matter_id)
    .where('parent_id', at.parent_id === null ? 'is' : '=', at.parent_id)
    .where('sha256', '=', at.sha256)
    .where('name', '=', at.name)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()

/** Of what was found in a document with these bytes, the one found after so many others. */
export const foundWithin = (scope: Scope, parent: DocumentId, sha256: string, others: number) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .select('id')
    .where('parent_id', '=', parent)
    .where('sha256', '=', sha256)
    .orderBy('position')
    .offset(others)
    .limit(1)
    .executeTakeFirst()

/** The last place taken in a matter: documents keep the order they were filed in. */
export const lastPosition = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .select((from) => from.fn.coalesce(from.fn.max('position'), from.lit(0)).as('last'))
    .where('matter_id', '=', matter)
    .executeTakeFirstOrThrow()

export async function countDocuments(scope: Scope, matter: MatterId): Promise<number> {
  const { documents } = await scope
    .tables<Tables>()
    .selectFrom('documents')
    .select((from) => from.fn.countAll().as('documents'))
    .where('matter_id', '=', matter)
    .executeTakeFirstOrThrow()
  return Number(documents)
}

export const insertDocument = (scope: Scope, document: Insertable<DocumentTable>) =>
  scope.tables<Tables>().insertInto('documents').values(document).execute()

/** Also one in the trash. */
export const findAnyDocument = (scope: Scope, id: DocumentId) =>
  scope.tables<Tables>().selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()

/** One that lies neither in the trash nor in a matter that does. */
export const findDocument = (scope: Scope, id: DocumentId) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .selectAll('documents')
    .where('documents.id', '=', id)
    .where('documents.trashed_at', 'is', null)
    .where('matters.trashed_at', 'is', null)
    .executeTakeFirst()

/** Those of them that are shown. */
export const findDocuments = (scope: Scope, ids: readonly DocumentId[]) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .select(['documents.id', 'documents.matter_id'])
    .where('documents.id', 'in', [...ids])
    .where('documents.trashed_at', 'is', null)
    .where('matters.trashed_at', 'is', null)
    .execute()

export const holdDocument = (scope: Scope, id: DocumentId) =>
  scope.tables<Tables>().selectFrom('documents').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** For whoever is about to delete them: nothing that refers to them is being written. */
export const holdToDelete = (scope: Scope, ids: readonly DocumentId[]) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .select('id')
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .forUpdate()
    .execute()

/** Those of the workspace in the order of their ids, in the trash or not. */
export const allDocumentsAfter = (scope: Scope, after: DocumentId | null, limit: number) => {
  const all = scope.tables<Tables>().selectFrom('documents').select(['id', 'sha256'])
  return (after === null ? all : all.where('id', '>', after)).orderBy('id').limit(limit).execute()
}

/** Those that are not in the trash. */
export const documentsOfMatter = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('trashed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .$call(neverCut(100_000))

/** Held to the end of the transaction, in the order of their ids; those of the matter that are not in the trash. */
export const holdDocuments = (scope: Scope, matter: MatterId, ids: readonly DocumentId[]) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('id', '=', anyOf(ids))
    .where('trashed_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

/** Another document with one of the Bates numbers, also in the trash: it may come back. */
export const numberedWithin = (
  scope: Scope,
  matter: MatterId,
  range: {
    readonly prefix: string
    readonly first: number
    readonly last: number
    readonly except: readonly DocumentId[]
  },
) =>
  scope
    .tables<Tables>()
    .selectFrom('documents')
    .select('id')
    .where('matter_id', '=', matter)
    .where(sql<boolean>`lower(bates_prefix) = lower(${range.prefix})`)
    .where('bates_first', '<=', range.last)
    .where(sql<boolean>`bates_first + greatest(pages, 1) - 1 >= ${range.first}::int`)
    .where(sql<boolean>`not (id = ${anyOf(range.except)})`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** The document and everything that was found inside it, however deep, also what is in the trash. */
export async function familyOf(scope: Scope, id: DocumentId): Promise<DocumentRow[]> {
  const tables = scope.tables<Tables>()
  const family = await tables.selectFrom('documents').selectAll().where('id', '=', id).execute()
  for (let above = [id]; above.length > 0; ) {
    const below = await tables.selectFrom('documents').selectAll().where('parent_id', '=', anyOf(above)).execute()
    family.push(...below)
    above = below.map((document) => document.id)
  }
  return family
}

export const updateDocument = (
  scope: Scope,
  id: DocumentId,
  change: Omit<Updateable<DocumentTable>, 'id' | 'matter_id' | 'changed'>,
) => updateDocuments(scope, [id], change)

export const updateDocuments = (
  scope: Scope,
  ids: readonly DocumentId[],
  change: Omit<Updateable<DocumentTable>, 'id' | 'matter_id' | 'changed'>,
) =>
  scope
    .tables<Tables>()
    .updateTable('documents')
    .set({ ...change, changed: NOW_CHANGED })
    .where('id', '=', anyOf(ids))
    .execute()

/**
 * Puts a document into the trash with its family, or takes it out. One statement: a row that is written twice in a transaction holds the
 * key of its matter, and two that do so wait for each other.
 */
export const moveFamily = (
  scope: Scope,
  root: DocumentId,
  family: readonly DocumentId[],
  trashed: { readonly at: Date; readonly by: AccountId | null } | null,
) =>
  scope
    .tables<Tables>()
    .updateTable('documents')
    .set({
      trashed_at: trashed?.at ?? null,
      trashed_by: trashed?.by ?? null,
      trashed_with:
        trashed === null ? null : sql<DocumentId | null>`case when id = ${root}::uuid then null else ${root}::uuid end`,
      version: sql<number>`version + case when id = ${root}::uuid then 1 else 0 end`,
      changed: NOW_CHANGED,
    })
    .where('id', '=', anyOf(family))
    .execute()

/** With all that was read from them. What cites them must be gone. */
export const deleteDocuments = (scope: Scope, ids: readonly DocumentId[]) =>
  scope.tables<Tables>().deleteFrom('documents').where('id', '=', anyOf(ids)).execute()

/** Ids and sizes of all a matter holds, also what is in the trash. */
export const holdingsOfMatter = (scope: Scope, matter: MatterId) =>
  scope.tables<Tables>().selectFrom('documents').select(['id', 'bytes']).where('matter_id', '=', matter).execute()

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
    .where('trashed_at', 'is', null)
    .groupBy('status')
    .orderBy('status')
    .execute()

/** By matter; one without documents is not among them. Those in the trash do not count. */
export async function countInMatters(
  scope: Scope,
  matters: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, { readonly documents: number; readonly waiting: number }>> {
  if (matters.length === 0) return new Map()
  const rows = await scope
    .tables<Tables>()
    .selectFrom('documents')
    .select((from) => [
      'matter_id',
      from.fn.countAll<string>().as('documents'),
      from.fn.countAll<string>().filterWhere('status', 'in', ['filed', 'reading']).as('waiting'),
    ])
    .where('matter_id', 'in', matters)
    .where('trashed_at', 'is', null)
    .groupBy('matter_id')
    .orderBy('matter_id')
    .execute()
  return new Map(rows.map((row) => [row.matter_id, { documents: Number(row.documents), waiting: Number(row.waiting) }]))
}

/** Rows of a matter that transactions not older than `since` touched, and from where to ask next time. */
export async function changesSince(scope: Scope, matter: MatterId, since: bigint) {
  const tables = scope.tables<Tables>()
  const documents = await tables
    .selectFrom('documents')
    .select(['id', 'status', 'refusal', 'pages', 'pages_read', 'text_version', 'version', 'trashed_at'])
    .where('matter_id', '=', matter)
    .where('changed', '>=', sql<number>`${since.toString()}::bigint`)
    // What has a number that no transaction has yet was written in the database from which it was moved.
    .where(sql<boolean>`changed < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`)
    .orderBy('position')
    .limit(MOST_CHANGES)
    .execute()
  return { documents, isCut: documents.length === MOST_CHANGES }
}

const MOST_CHANGES = 5000

/**
 * Every transaction before `ended` has ended: a row it touched is seen by now or never was. `coming` is a number that none has yet: what
 * bears it or a later one was written in the database from which it was moved.
 */
export async function horizon(scope: Scope): Promise<{ readonly ended: bigint; readonly coming: bigint }> {
  const { ended, coming } = await scope
    .tables<Tables>()
    .selectNoFrom([
      sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`.as('ended'),
      sql<string>`pg_snapshot_xmax(pg_current_snapshot())::text`.as('coming'),
    ])
    .executeTakeFirstOrThrow()
  return { ended: BigInt(ended), coming: BigInt(coming) }
}
