// A spreadsheet changes the chronology by approval: it is compared with the rows as they are, shown, and what a person approves is one
// edit.
import { type MatterId, newId, parseId, storable } from '../../../base/index.ts'
import { matterOf, openMatterOf } from '../../../evidence/documents/index.ts'
import { lastChange } from '../../../evidence/edits/index.ts'
import { recordAct } from '../../../platform/audit/index.ts'
import type { Scope } from '../../../platform/db/index.ts'
import { ChangedSince } from '../../../platform/http/index.ts'
import type { Authority } from '../../../platform/tenancy/index.ts'
import { importClosed, importNotFound, noTable } from '../refusals.ts'
import type { EditingMadeWith } from '../work.ts'
import { ACTS } from './acts.ts'
import { currentRows } from './current.ts'
import { likeliestTable, type Mapping, proposedMapping } from './mapping.ts'
import { type Proposal, proposalsOf } from './proposal.ts'
import * as queries from './queries.ts'
import { type TablesFrom, tablesIn } from './read-tables.ts'

export interface ImportsMadeWith extends EditingMadeWith, TablesFrom {}

export function importIdOf(text: string): queries.ImportId {
  const id = parseId<queries.ImportId>(text)
  if (id === null) throw importNotFound()
  return id
}

const record = (scope: Scope, action: string, row: queries.ImportRow, facts: Record<string, number> = {}) =>
  recordAct(scope, {
    action,
    targets: [
      { type: 'import', id: row.id },
      { type: 'matter', id: row.matter_id },
    ],
    facts,
  })

/** Reads the file and proposes; nothing of the chronology changes. Refuses what reading tables refuses. */
export async function fileImport(
  { db, clock, ...made }: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  signal: AbortSignal,
): Promise<queries.ImportRow> {
  await db.inWorkspace(authority, (scope) => openMatterOf(scope, matter))
  const table = likeliestTable(await tablesIn(made, file, signal))
  if (table === undefined) throw noTable()
  return db.inWorkspace(authority, async (scope) => {
    const { language, day_order } = await openMatterOf(scope, matter)
    const row: queries.ImportRow = {
      matter_id: matter,
      id: newId<queries.ImportId>(),
      account_id: scope.actor.kind === 'person' ? scope.actor.account : null,
      name: storable(file.name).slice(0, 1000) || 'table',
      state: 'proposed',
      version: 1,
      mapping: proposedMapping(table.headers, { language, dayOrder: day_order }),
      headers: table.headers,
      made_at: clock.now(),
      edit_id: null,
    }
    await queries.insertImport(scope, row, table.rows)
    await record(scope, ACTS.filed, row, { rows: table.rows.length })
    return row
  })
}

/** Refuses `import.not-found`. */
export async function importOf(scope: Scope, matter: MatterId, id: queries.ImportId): Promise<queries.ImportRow> {
  await matterOf(scope, matter)
  const row = await queries.findImport(scope, matter, id)
  if (row === undefined) throw importNotFound()
  return row
}

/** One that nothing was done with yet, as it was seen. Refuses `import.closed`, `import.changed`. */
export async function openImport(
  scope: Scope,
  matter: MatterId,
  { id, version }: { readonly id: queries.ImportId; readonly version: number },
): Promise<queries.ImportRow> {
  const row = await importOf(scope, matter, id)
  if (row.version !== version)
    throw new ChangedSince('import.changed', { id: row.id, version: row.version, state: row.state })
  if (row.state !== 'proposed') throw importClosed()
  return row
}

export async function listImports(scope: Scope, matter: MatterId): Promise<queries.ImportRow[]> {
  await matterOf(scope, matter)
  return queries.importsOfMatter(scope, matter)
}

export interface Proposed {
  readonly row: queries.ImportRow
  readonly proposals: readonly Proposal[]
  readonly sequence: number
}

/** What the file would change in the chronology as it is at this moment. */
export async function proposed(scope: Scope, row: queries.ImportRow): Promise<Proposed> {
  const rows = await queries.rowsOfImport(scope, row.matter_id, row.id)
  const { shown } = await currentRows(scope, row.matter_id)
  return {
    row,
    proposals: proposalsOf(rows, row.headers, row.mapping, shown),
    sequence: await lastChange(scope, row.matter_id),
  }
}

export function mapImport(
  { db }: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: { readonly id: queries.ImportId; readonly version: number },
  mapping: Mapping,
): Promise<queries.ImportRow> {
  return db.inWorkspace(authority, async (scope) => {
    await openMatterOf(scope, matter)
    const was = await openImport(scope, matter, seen)
    const columns = was.headers.map((_, index) => mapping.columns[index] ?? 'note')
    const row = { ...was, mapping: { ...mapping, columns }, version: was.version + 1 }
    await queries.updateImport(scope, row)
    await record(scope, ACTS.mapped, row)
    return row
  })
}

export function dismissImport(
  { db }: ImportsMadeWith,
  authority: Authority,
  matter: MatterId,
  seen: { readonly id: queries.ImportId; readonly version: number },
): Promise<queries.ImportRow> {
  return db.inWorkspace(authority, async (scope) => {
    await openMatterOf(scope, matter)
    const was = await openImport(scope, matter, seen)
    const row = { ...was, state: 'dismissed' as const, version: was.version + 1 }
    await queries.updateImport(scope, row)
    await record(scope, ACTS.dismissed, row)
    return row
  })
}
