import type { ColumnType, Selectable } from 'kysely'
import { type AccountId, type Id, type MatterId, storableJson } from '../../../base/index.ts'
import type { EditId } from '../../../evidence/edits/index.ts'
import type { ReadFinding } from '../../../evidence/text/reader.ts'
import { neverCut, type Scope, slicesOf } from '../../../platform/db/index.ts'
import type { Mapping } from './mapping.ts'
import type { TableRow } from './tables.ts'

export type ImportId = Id<'import'>

interface ImportTable {
  matter_id: MatterId
  id: ImportId
  account_id: AccountId | null
  name: string
  /** Of the file: the same one filed again is the same import while it is open. */
  sha256: string
  table_name: string
  tables: ColumnType<readonly { readonly name: string; readonly rows: number }[], string, never>
  findings: ColumnType<readonly ReadFinding[], string, never>
  state: 'proposed' | 'applied' | 'dismissed'
  version: number
  mapping: ColumnType<Mapping, string, string>
  headers: ColumnType<readonly string[], string, never>
  made_at: Date
  edit_id: EditId | null
}
export type ImportRow = Selectable<ImportTable>

interface Tables {
  imports: ImportTable
  import_rows: {
    matter_id: MatterId
    import_id: ImportId
    position: number
    place: string
    cells: ColumnType<readonly string[], string, never>
  }
}

const COLUMNS = [
  'matter_id',
  'id',
  'account_id',
  'name',
  'sha256',
  'table_name',
  'tables',
  'findings',
  'state',
  'version',
  'mapping',
  'headers',
  'made_at',
  'edit_id',
] as const

export async function insertImport(scope: Scope, row: ImportRow, rows: readonly TableRow[]): Promise<void> {
  const tables = scope.tables<Tables>()
  await tables
    .insertInto('imports')
    .values({
      ...row,
      mapping: storableJson(row.mapping),
      headers: storableJson(row.headers),
      tables: storableJson(row.tables),
      findings: storableJson(row.findings),
    })
    .execute()
  const lines = rows.map(({ place, cells }, position) => ({
    matter_id: row.matter_id,
    import_id: row.id,
    position,
    place,
    cells: storableJson(cells),
  }))
  for (const slice of slicesOf(lines)) await tables.insertInto('import_rows').values(slice).execute()
}

export const findImport = (scope: Scope, matter: MatterId, id: ImportId) =>
  scope
    .tables<Tables>()
    .selectFrom('imports')
    .select(COLUMNS)
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .executeTakeFirst()

/** Nobody else decides on it until the transaction ends. */
export const holdImport = (scope: Scope, matter: MatterId, id: ImportId) =>
  scope
    .tables<Tables>()
    .selectFrom('imports')
    .select(COLUMNS)
    .where('matter_id', '=', matter)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const openImports = (scope: Scope, matter: MatterId) =>
  scope
    .tables<Tables>()
    .selectFrom('imports')
    .select(COLUMNS)
    .where('matter_id', '=', matter)
    .where('state', '=', 'proposed')
    .orderBy('id')
    .$call(neverCut(1000))

/** The last first; `before`: the one to go on after. */
export const importsOfMatter = (
  scope: Scope,
  matter: MatterId,
  { before, limit }: { readonly before: ImportId | null; readonly limit: number },
) =>
  scope
    .tables<Tables>()
    .selectFrom('imports')
    .select(COLUMNS)
    .where('matter_id', '=', matter)
    .$if(before !== null, (query) => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const rowsOfImport = (scope: Scope, matter: MatterId, id: ImportId): Promise<TableRow[]> =>
  scope
    .tables<Tables>()
    .selectFrom('import_rows')
    .select(['place', 'cells'])
    .where('matter_id', '=', matter)
    .where('import_id', '=', id)
    .orderBy('position')
    .$call(neverCut(100_000))

export const updateImport = (scope: Scope, { matter_id, id, mapping, state, version, edit_id }: ImportRow) =>
  scope
    .tables<Tables>()
    .updateTable('imports')
    .set({ mapping: storableJson(mapping), state, version, edit_id })
    .where('matter_id', '=', matter_id)
    .where('id', '=', id)
    .execute()

/** What was decided on is shown no more: what the file said is not kept beside what became of it. */
export const dropRows = (scope: Scope, { matter_id, id }: ImportRow) =>
  scope
    .tables<Tables>()
    .deleteFrom('import_rows')
    .where('matter_id', '=', matter_id)
    .where('import_id', '=', id)
    .execute()
