// A table changes the chronology by approval: it is compared with the rows as they are, shown, and what a person approves is one edit.
import { type MatterId, newId, parseId, storable } from '../../../base/index.ts'
import { matterOf, openMatterOf, type Scanner, scanned } from '../../../evidence/documents/index.ts'
import { lastChange } from '../../../evidence/edits/index.ts'
import { type Act, recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince } from '../../../platform/http/index.ts'
import { type Authority, askerOf } from '../../../platform/tenancy/index.ts'
import {
  headingsMerged,
  importClosed,
  importNotFound,
  mappingUnfit,
  noTable,
  tableTooLarge,
  tooManyOpen,
} from '../refusals.ts'
import type { EditingMadeWith } from '../work.ts'
import { ACTS } from './acts.ts'
import type { KeptComparisons } from './compared.ts'
import { currentRows } from './current.ts'
import { likeliestTable, type Mapping, proposedMapping } from './mapping.ts'
import { type Proposal, proposalsOf } from './proposal.ts'
import * as queries from './queries.ts'
import { type FoundTables, type TablesFrom, tablesIn } from './read-tables.ts'
import { MOST_COLUMNS, type Table } from './tables.ts'
import { PLACES } from './words.ts'

export interface ImportsMadeWith extends EditingMadeWith, TablesFrom {
  readonly scanner: Scanner
}

/** Open ones of a matter: each keeps its rows until somebody decides. */
const MOST_OPEN = 20

export function importIdOf(text: string): queries.ImportId {
  const id = parseId<queries.ImportId>(text)
  if (id === null) throw importNotFound()
  return id
}

export const record = (
  scope: Scope,
  action: string,
  row: queries.ImportRow,
  facts: NonNullable<Act['facts']> = {},
): Promise<void> =>
  recordAct(scope, {
    action,
    targets: [
      { type: 'import', id: row.id },
      { type: 'matter', id: row.matter_id },
    ],
    facts,
  })

export interface TableFiled {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** Which of its tables; the one most likely meant where nothing is said. */
  readonly table: string | undefined
}

/** Reads the file. Refuses `document.infected`, `scanner.…` and what reading tables refuses. */
export async function tablesOfImport(
  { db, scanner, ...made }: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  file: TableFiled,
  signal: AbortSignal,
): Promise<FoundTables> {
  const { language } = await db.inWorkspace(authority, (scope) => openMatterOf(scope, matter))
  const bytes = scanned({ db, scanner }, authority, { matter }, file.bytes)
  return tablesIn(made, { ...file, bytes, who: askerOf(authority) }, PLACES[language], signal)
}

/**
 * Proposes what was found; nothing of the chronology changes. The same table filed again is the import that is open already.
 * Refuses `import.headings-merged`, `import.too-many-open`.
 */
export async function fileImport(
  { db, clock }: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  file: TableFiled,
  found: FoundTables,
): Promise<queries.ImportRow> {
  const table = tableMeant(found, file.table)
  return db.inWorkspace(authority, async (scope) => {
    const { day_order, language } = await openMatterOf(scope, matter)
    const open = await queries.openImports(scope, matter)
    const known = open.find((row) => row.sha256 === found.sha256 && row.table_name === table.name)
    if (known !== undefined) return known
    if (open.length >= MOST_OPEN) throw tooManyOpen({ open: open.length })
    const row: queries.ImportRow = {
      matter_id: matter,
      id: newId<queries.ImportId>(),
      account_id: scope.actor.kind === 'person' ? scope.actor.account : null,
      name: storable(file.name).slice(0, 1000) || 'table',
      sha256: found.sha256,
      table_name: storable(table.name).slice(0, 1000),
      tables: found.tables.map(({ name, rows }) => ({ name, rows: rows.length })),
      findings: found.findings,
      state: 'proposed',
      version: 1,
      mapping: proposedMapping(table, { language, dayOrder: day_order }),
      headers: table.headers,
      made_at: clock.now(),
      edit_id: null,
    }
    await queries.insertImport(scope, row, table.rows)
    await record(scope, ACTS.filed, row, { rows: table.rows.length })
    return row
  })
}

function tableMeant({ tables }: FoundTables, name: string | undefined): Table {
  const table = name === undefined ? likeliestTable(tables) : tables.find((one) => one.name === name)
  if (table === undefined) throw noTable()
  if (table.shape === 'merged') throw headingsMerged()
  if (table.shape === 'too-wide') throw tableTooLarge({ columns: MOST_COLUMNS })
  return table
}

/** Refuses `import.not-found`. */
export async function importOf(scope: Scope, matter: MatterId, id: queries.ImportId): Promise<queries.ImportRow> {
  await matterOf(scope, matter)
  const row = await queries.findImport(scope, matter, id)
  if (row === undefined) throw importNotFound()
  return row
}

export interface ImportSeen {
  readonly id: queries.ImportId
  readonly version: number
}

/** One that nothing was done with yet, as it was seen, held. Refuses `import.not-found`, `import.changed`, `import.closed`. */
export async function openImport(
  scope: Scope,
  matter: MatterId,
  { id, version }: ImportSeen,
): Promise<queries.ImportRow> {
  await openMatterOf(scope, matter)
  const row = await queries.holdImport(scope, matter, id)
  if (row === undefined) throw importNotFound()
  if (row.version !== version)
    throw new ChangedSince('import.changed', { id: row.id, version: row.version, state: row.state })
  if (row.state !== 'proposed') throw importClosed()
  return row
}

export async function listImports(
  scope: Scope,
  matter: MatterId,
  page: { readonly before: queries.ImportId | null; readonly limit: number },
): Promise<queries.ImportRow[]> {
  await matterOf(scope, matter)
  return queries.importsOfMatter(scope, matter, page)
}

export interface Proposed {
  readonly row: queries.ImportRow
  readonly proposals: readonly Proposal[]
  readonly sequence: number
}

/** What the file would change in the chronology as it is at this moment; nothing once it was decided on. */
export async function proposed(scope: Scope, row: queries.ImportRow, kept: KeptComparisons): Promise<Proposed> {
  const sequence = await lastChange(scope, row.matter_id)
  if (row.state !== 'proposed') return { row, proposals: [], sequence }
  const { matter_id: matter, id, version } = row
  const proposals = await kept.of(`${scope.workspace} ${matter} ${id} ${version} ${sequence}`, async () =>
    proposalsOf(
      await queries.rowsOfImport(scope, matter, id),
      row.headers,
      row.mapping,
      await currentRows(scope, matter),
    ),
  )
  return { row, proposals, sequence }
}

/** Refuses `import.mapping`. */
export function mapImport(
  { db }: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: ImportSeen,
  mapping: Mapping,
): Promise<queries.ImportRow> {
  return db.inWorkspace(authority, async (scope) => {
    const was = await openImport(scope, matter, seen)
    const meanings = mapping.columns.filter((field) => field !== 'note' && field !== 'ignored')
    if (mapping.columns.length !== was.headers.length || new Set(meanings).size < meanings.length) throw mappingUnfit()
    const row = { ...was, mapping, version: was.version + 1 }
    await queries.updateImport(scope, row)
    await record(scope, ACTS.mapped, row)
    return row
  })
}

export function dismissImport(
  { db }: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: ImportSeen,
): Promise<queries.ImportRow> {
  return db.inWorkspace(authority, async (scope) => {
    const was = await openImport(scope, matter, seen)
    const row = { ...was, state: 'dismissed' as const, version: was.version + 1 }
    await queries.updateImport(scope, row)
    await queries.dropRows(scope, row)
    await record(scope, ACTS.dismissed, row)
    return row
  })
}
