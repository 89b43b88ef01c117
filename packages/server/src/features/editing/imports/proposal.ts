// What an imported table would change, row by row: pure. A cell that says what the row says already changes nothing; what cannot be
// understood is shown, never guessed and never dropped.
import type { ChronologyRow, ImportField, ImportKind, RowDate } from '@muniment/contract'
import { readEdtf } from '@muniment/reading/dates'
import { type EventId, parseId } from '../../../base/index.ts'
import { type DateAsGiven, dateFrom, type EventStatus, rowDateOf } from '../../../evidence/events/index.ts'
import {
  type Cells,
  foldedName,
  isAlike,
  isSameList,
  keyOf,
  kindOf,
  type Problem,
  partiesOf,
  type Said,
  statusOf,
  tagsOf,
  textOf,
} from './cells.ts'
import { changedDate, dateOf, timeProblem } from './dates.ts'
import type { Mapping } from './mapping.ts'
import type { TableRow } from './tables.ts'
import { PLACES } from './words.ts'

interface Change {
  readonly field: ImportField
  readonly before: string
  readonly after: string
  /** Of the field `date`: what a person is to read of it. */
  readonly dates?: { readonly before: RowDate | null; readonly after: RowDate | null }
}

export interface Proposal {
  /** Of the row in the file; removals come after all of them. */
  readonly position: number
  readonly place: string
  readonly kind: ImportKind
  readonly event: EventId | null
  /** The row the file names, whether it is there or not. */
  readonly named: EventId | null
  readonly changes: readonly Change[]
  /** Cells that were not understood; of a new row their words are kept in its note. */
  readonly problems: readonly Problem[]
  readonly wanted: Wanted
}

/** What the cells ask for; what is not there is not asked. */
export interface Wanted {
  readonly date?: DateAsGiven | null
  readonly text?: string
  readonly kind?: ChronologyRow['kind']
  readonly status?: EventStatus | null
  readonly parties?: readonly string[]
  readonly tags?: readonly string[]
  readonly isKey?: boolean
  /** Columns that mean nothing here, and cells that were not understood. */
  readonly note: string
}

export interface CurrentRow extends Omit<ChronologyRow, 'id' | 'basis' | 'reasons'> {
  readonly id: EventId
  readonly partyNames: readonly string[]
}

export interface Compared {
  readonly rows: ReadonlyMap<string, CurrentRow>
  /** Names and aliases of the cast, as names are compared. */
  readonly names: ReadonlySet<string>
}

type Outcome = Pick<Proposal, 'kind' | 'changes' | 'problems' | 'wanted'>

const NOTHING: Wanted = { note: '' }

export function proposalsOf(
  rows: readonly TableRow[],
  headers: readonly string[],
  mapping: Mapping,
  current: Compared,
): Proposal[] {
  const seen = new Set<string>()
  const proposals = rows.flatMap((row, position): Proposal[] => {
    const place = { position, place: row.place, event: null, named: null }
    const words = row.cells.filter((cell) => cell !== '').join(' | ')
    if (row.cells.length !== headers.length)
      return words === '' ? [] : [{ ...place, ...leftOut({ field: 'text', code: 'merged-cells', words }) }]
    const cells = cellsOf(row, mapping)
    const named = parseId<EventId>(cells.id ?? '')
    const known = named === null ? undefined : current.rows.get(named)
    if (known !== undefined && !seen.has(known.id)) {
      seen.add(known.id)
      return [{ ...place, event: known.id, named, ...changedRow(cells, mapping, known, current) }]
    }
    const added = addedRow(row, headers, mapping, current)
    if (added === null) return []
    if (named === null) return [{ ...place, ...added }]
    const problem = { field: 'id', code: known === undefined ? 'unknown-id' : 'id-twice', words: named } as const
    const kind = added.kind === 'added' ? 'conflict' : added.kind
    return [{ ...place, named, ...added, kind, problems: [problem, ...added.problems] }]
  })
  // A file that names no row of this matter says nothing of what is not in it.
  const gone = seen.size === 0 ? [] : [...current.rows.values()].filter(({ id }) => !seen.has(id))
  return [...proposals, ...gone.map((row, index) => removedRow(row, rows.length + index))]
}

const leftOut = (problem: Problem): Outcome => ({ kind: 'left-out', changes: [], problems: [problem], wanted: NOTHING })

function removedRow({ id, text }: CurrentRow, position: number): Proposal {
  const changes = [{ field: 'text' as const, before: text, after: '' }]
  return { position, place: '', kind: 'removed', event: id, named: id, changes, problems: [], wanted: NOTHING }
}

const cellsOf = (row: TableRow, { columns }: Mapping): Cells =>
  Object.fromEntries(
    columns.flatMap((field, index) =>
      field === 'note' || field === 'ignored' ? [] : [[field, row.cells[index] ?? ''] as const],
    ),
  )

/** Word for word: columns that mean nothing here, and cells that were not understood. */
function noteOf(
  row: TableRow,
  headers: readonly string[],
  { columns, language }: Mapping,
  unread: ReadonlySet<ImportField>,
): string {
  return columns
    .flatMap((field, index) => {
      const text = row.cells[index] ?? ''
      const heading = headers[index] || PLACES[language].column(index + 1)
      return text !== '' && (field === 'note' || unread.has(field)) ? [`${heading}: ${text}`] : []
    })
    .join('\n')
}

const isFound = <T>(value: T | undefined): value is T => value !== undefined

const isNothing = (cell: string, field: ImportField | undefined): boolean =>
  cell === '' || (field === 'ignored' && /^\d{1,6}[.)]?$/.test(cell))

/** Null for a row in which nothing stands, or nothing but its number. */
function addedRow(row: TableRow, headers: readonly string[], mapping: Mapping, current: Compared): Outcome | null {
  if (row.cells.every((cell, index) => isNothing(cell, mapping.columns[index]))) return null
  const cells = cellsOf(row, mapping)
  const words = row.cells.filter((cell) => cell !== '')
  const date = dateOf(cells, mapping)
  const text = textOf(cells)
  const status = statusOf(cells)
  const kind = kindOf(cells)
  const key = keyOf(cells)
  const tags = tagsOf(cells)
  const parties = partiesOf(cells, (name) => current.names.has(foldedName(name)))
  const read: readonly Said<unknown>[] = [date, text, status, kind, key, tags, parties]
  const problems = [...read.map(({ problem }) => problem), timeProblem(cells)].filter(isFound)
  if (text.value === undefined) return { kind: 'left-out', changes: [], problems, wanted: { note: words.join(' | ') } }
  const wanted: Wanted = {
    date: date.value ?? null,
    text: text.value,
    ...(status.value === undefined ? {} : { status: status.value }),
    ...(kind.value === undefined ? {} : { kind: kind.value }),
    parties: parties.value ?? [],
    tags: tags.value ?? [],
    isKey: key.value ?? false,
    note: noteOf(row, headers, mapping, new Set(problems.map(({ field }) => field))),
  }
  const sets: readonly (readonly [ImportField, string])[] = [
    ['date', dateSaid(wanted.date ?? null)],
    ['text', text.value],
    ['kind', kind.value ?? ''],
    ['status', status.value ?? ''],
    ['parties', (parties.value ?? []).join('; ')],
    ['tags', (tags.value ?? []).join('; ')],
    ['key', key.value === true ? 'yes' : ''],
  ]
  const dates = { before: null, after: dateToBe(wanted.date ?? null) }
  const changes = sets.flatMap(([field, after]): Change[] =>
    after === '' ? [] : [{ field, before: '', after, ...(field === 'date' ? { dates } : {}) }],
  )
  return { kind: 'added', changes, problems, wanted }
}

const dateToBe = (date: DateAsGiven | null): RowDate | null => date && rowDateOf(dateFrom(date))

/** An expression, and what it does not say by itself. */
function dateSaid(date: DateAsGiven | null): string {
  if (date === null) return ''
  const whole = readEdtf(date.edtf)
  const isNarrower =
    (date.earliest ?? whole?.earliest) !== whole?.earliest || (date.latest ?? whole?.latest) !== whole?.latest
  const bounds = isNarrower ? [`(${date.earliest ?? ''} – ${date.latest ?? ''})`] : []
  return [date.edtf, ...bounds, ...(typeof date.time === 'string' ? [date.time] : [])].join(' ')
}

/** A row of ours: every cell is compared with what an export of the row as it is now would say. */
function changedRow(cells: Cells, mapping: Mapping, row: CurrentRow, current: Compared): Outcome {
  const changes: Change[] = []
  let wanted = NOTHING
  const say = (field: ImportField, before: string, after: string, more: Omit<Wanted, 'note'>): void => {
    if (before === after) return
    const dates = { before: row.date, after: dateToBe(more.date ?? null) }
    changes.push({ field, before, after, ...(field === 'date' ? { dates } : {}) })
    wanted = { ...wanted, ...more }
  }
  const date = changedDate(cells, mapping, row.date)
  if (date.value !== undefined) say('date', dateSaid(row.date), dateSaid(date.value), { date: date.value })
  const text = cells.text === undefined ? {} : textOf(cells)
  if (text.value !== undefined && !isAlike(text.value, row.text))
    say('text', row.text, text.value, { text: text.value })
  const status = statusOf(cells)
  if (status.value !== undefined) say('status', row.status ?? '', status.value ?? '', { status: status.value })
  const kind = kindOf(cells)
  if (kind.value !== undefined) say('kind', row.kind, kind.value, { kind: kind.value })
  const parties = partiesOf(cells, (name) => current.names.has(foldedName(name)))
  if (parties.value !== undefined && !isSameList(parties.value, row.partyNames))
    say('parties', row.partyNames.join('; '), parties.value.join('; '), { parties: parties.value })
  const tags = tagsOf(cells)
  if (tags.value !== undefined && !isSameList(tags.value, row.tags))
    say('tags', row.tags.join('; '), tags.value.join('; '), { tags: tags.value })
  const key = keyOf(cells)
  if (key.value !== undefined) say('key', row.isKey ? 'yes' : '', key.value ? 'yes' : '', { isKey: key.value })
  const read: readonly Said<unknown>[] = [date, text, status, kind, parties, tags, key]
  // Without the version it was exported with, nobody can tell whether the row was changed here since.
  const kindOfProposal =
    changes.length === 0 ? 'unchanged' : cells.version === String(row.version) ? 'changed' : 'conflict'
  return { kind: kindOfProposal, changes, problems: read.map(({ problem }) => problem).filter(isFound), wanted }
}
