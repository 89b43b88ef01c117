// What an imported table would change, row by row: pure. A cell that says what the row says already changes nothing; a date that cannot
// be understood is shown, never guessed and never dropped.
import type { ChronologyRow } from '@muniment/contract'
import {
  type DateAsGiven,
  EVENT_STATUSES,
  type EventStatus,
  rowDateOf,
  understandDate,
} from '../../../evidence/events/index.ts'
import { plainLines, plainText, wordsIn, writeDate } from '../../../evidence/exhibits/index.ts'
import type { Field, Mapping } from './mapping.ts'
import type { TableRow } from './tables.ts'

export interface Proposal {
  readonly position: number
  readonly place: string
  readonly kind: 'added' | 'changed' | 'removed' | 'conflict' | 'unchanged'
  readonly event: string | null
  /** The version of the row these changes were compared with. */
  readonly version: number | null
  readonly changes: readonly { readonly field: Field; readonly before: string; readonly after: string }[]
  /** Cells that were not understood; their words are kept as a note. */
  readonly problems: readonly { readonly field: Field; readonly words: string; readonly why: string }[]
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

export interface CurrentRow extends ChronologyRow {
  readonly partyNames: readonly string[]
}

type Cells = Readonly<Partial<Record<Field, string>>>

export function proposalsOf(
  rows: readonly TableRow[],
  headers: readonly string[],
  mapping: Mapping,
  current: ReadonlyMap<string, CurrentRow>,
): Proposal[] {
  const isOurs = mapping.columns.includes('id')
  const seen = new Set<string>()
  const proposals = rows.flatMap((row, position): Proposal[] => {
    const cells = cellsOf(row, mapping)
    const note = noteOf(row, headers, mapping)
    const known = cells.id === undefined ? undefined : current.get(cells.id.toLowerCase())
    if (known === undefined) {
      const added = addedRow(cells, mapping, note)
      return added === null ? [] : [{ position, place: row.place, event: null, version: null, ...added }]
    }
    seen.add(known.id)
    return [
      { position, place: row.place, event: known.id, version: known.version, ...changedRow(cells, mapping, known) },
    ]
  })
  if (!isOurs) return proposals
  const gone = [...current.values()].filter(({ id }) => !seen.has(id))
  return [...proposals, ...gone.map((row, index) => removedRow(row, rows.length + index))]
}

function removedRow({ id, text, version }: CurrentRow, position: number): Proposal {
  const changes = [{ field: 'text' as const, before: text, after: '' }]
  return { position, place: '', kind: 'removed', event: id, version, changes, problems: [], wanted: { note: '' } }
}

const cellsOf = (row: TableRow, { columns }: Mapping): Cells =>
  Object.fromEntries(
    columns.flatMap((field, index) => {
      const text = row.cells[index] ?? ''
      return field === 'note' || field === 'ignored' ? [] : [[field, text] as const]
    }),
  )

const noteOf = (row: TableRow, headers: readonly string[], { columns }: Mapping): string =>
  columns
    .flatMap((field, index) => {
      const text = row.cells[index] ?? ''
      return field === 'note' && text !== '' ? [`${headers[index] || `Column ${index + 1}`}: ${text}`] : []
    })
    .join('\n')

const LABELS = { en: { date: 'Date', status: 'Status' }, de: { date: 'Datum', status: 'Stand' } } as const

function addedRow(
  cells: Cells,
  mapping: Mapping,
  note: string,
): Omit<Proposal, 'position' | 'place' | 'event' | 'version'> | null {
  const text = (cells.text ?? '').trim()
  const { date, problems } = dateOfCells(cells, mapping)
  if (text === '' && date === undefined && problems.length === 0) return null
  const strange = [...problems, ...unknownStatus(cells)]
  const unread = strange.map(
    ({ field, words }) => `${LABELS[mapping.language][field === 'status' ? 'status' : 'date']}: ${words}`,
  )
  const status = statusOf(cells.status ?? '')
  const kind = kindOf(cells.kind ?? '')
  return {
    kind: 'added',
    changes: [
      ...(date ? [{ field: 'date' as const, before: '', after: date.edtf }] : []),
      { field: 'text', before: '', after: text },
    ],
    problems: strange,
    wanted: {
      date: date ?? null,
      text: text === '' ? (mapping.language === 'de' ? '(ohne Text)' : '(no text)') : text,
      ...(status === undefined ? {} : { status }),
      ...(kind === undefined ? {} : { kind }),
      parties: listIn(cells.parties ?? ''),
      tags: listIn(cells.tags ?? ''),
      isKey: isYes(cells.key ?? ''),
      note: [note, ...unread].filter((part) => part !== '').join('\n'),
    },
  }
}

/** A row of ours: every cell is compared with what an export of the row as it is now would say. */
function changedRow(
  cells: Cells,
  mapping: Mapping,
  row: CurrentRow,
): Omit<Proposal, 'position' | 'place' | 'event' | 'version'> {
  const changes: Proposal['changes'][number][] = []
  let wanted: Wanted = { note: '' }
  const say = (field: Field, before: string, after: string, more: Omit<Wanted, 'note'>): void => {
    changes.push({ field, before, after })
    wanted = { ...wanted, ...more }
  }
  const { date, problems } = changedDate(cells, mapping, row)
  if (date !== undefined) say('date', row.date?.edtf ?? '', date?.edtf ?? '', { date })
  if (cells.text !== undefined && cells.text !== '' && !isAlike(cells.text, row.text))
    say('text', row.text, cells.text, { text: cells.text })
  const status = cells.status === undefined ? undefined : statusOf(cells.status)
  if (status !== undefined && status !== row.status) say('status', row.status ?? '', status ?? '', { status })
  const kind = kindOf(cells.kind ?? '')
  if (kind !== undefined && kind !== row.kind) say('kind', row.kind, kind, { kind })
  if (cells.parties !== undefined) {
    const parties = listIn(cells.parties)
    if (!isSameList(parties, row.partyNames)) say('parties', row.partyNames.join('; '), parties.join('; '), { parties })
  }
  if (cells.tags !== undefined) {
    const tags = listIn(cells.tags)
    if (!isSameList(tags, row.tags)) say('tags', row.tags.join('; '), tags.join('; '), { tags })
  }
  if (cells.key !== undefined && isYes(cells.key) !== row.isKey)
    say('key', row.isKey ? 'yes' : '', isYes(cells.key) ? 'yes' : '', { isKey: isYes(cells.key) })
  const isStale = cells.version !== undefined && cells.version !== '' && cells.version !== String(row.version)
  const kindOfProposal = changes.length === 0 ? 'unchanged' : isStale ? 'conflict' : 'changed'
  return { kind: kindOfProposal, changes, problems: [...problems, ...unknownStatus(cells)], wanted }
}

const isAlike = (a: string, b: string): boolean => flat(a) === flat(b)
/** As a cell has it: an apostrophe may guard what looks like a formula. */
const flat = (text: string): string => plainText(plainLines(text)).replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')

interface DateCells {
  /** Nothing: the cells do not ask for another date; null: for none. */
  readonly date?: DateAsGiven | null
  readonly problems: Proposal['problems']
}

function dateOfCells(cells: Cells, mapping: Mapping): DateCells {
  const edtf = (cells.edtf ?? '').trim()
  if (edtf !== '') return understood('edtf', edtf, mapping, cells.time)
  const words = (cells.date ?? '').trim()
  if (words !== '' && !isUndated(words)) return understood('date', words, mapping, cells.time)
  const ends = [cells.earliest ?? '', cells.latest ?? ''].map((end) => end.trim())
  const [from = '', to = ''] = ends
  if (from === '' && to === '') return { problems: [] }
  if (from === to || to === '') return understood('earliest', from, mapping, cells.time)
  return spanOf(from, to, mapping)
}

function spanOf(from: string, to: string, mapping: Mapping): DateCells {
  const [first, last] = [understood('earliest', from, mapping), understood('latest', to, mapping)]
  if (!last.date) return last
  if (from !== '' && !first.date) return first
  const start = first.date?.edtf.split('/')[0] ?? '..'
  const date = { edtf: `${start}/${last.date.edtf.split('/').at(-1) ?? ''}`, asWritten: `${from} – ${to}` }
  return { date, problems: [] }
}

function understood(field: Field, words: string, { language, dayOrder }: Mapping, time?: string): DateCells {
  const isPrecise = /^\d{4}-\d\d-\d\d$/.test(words)
  const read = understandDate(words, { language, dayOrder: isPrecise ? null : dayOrder, reference: null })
  if (read.outcome === 'understood') {
    const date = rowDateOf(read.date)
    const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)/.exec((time ?? '').trim())
    if (date !== null)
      return {
        date: {
          ...date,
          time: date.time ?? (clock === null ? null : `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}`),
        },
        problems: [],
      }
  }
  const why =
    read.outcome === 'ambiguous'
      ? `can mean ${read.candidates.join(' or ')}`
      : 'is no date that can be understood by itself'
  return { problems: [{ field, words, why }] }
}

const isUndated = (words: string): boolean =>
  (['en', 'de'] as const).some((language) => wordsIn(language).undated.toLowerCase() === words.toLowerCase())

/** Which of the four cells of a date somebody changed: the one that no longer says what the row says. */
function changedDate(cells: Cells, mapping: Mapping, row: CurrentRow): DateCells {
  const { date } = row
  const edtf = (cells.edtf ?? date?.edtf ?? '').trim()
  if (edtf !== (date?.edtf ?? '')) return edtf === '' ? { date: null, problems: [] } : understood('edtf', edtf, mapping)
  const words = (cells.date ?? '').trim()
  const isSaid = (['en', 'de'] as const).some((language) =>
    date === null ? isUndated(words) || words === '' : isAlike(words, writeDate(date, language)),
  )
  if (cells.date !== undefined && words !== '' && !isSaid)
    return isUndated(words) ? { date: null, problems: [] } : understood('date', words, mapping)
  const ends = { earliest: cells.earliest ?? date?.earliest ?? '', latest: cells.latest ?? date?.latest ?? '' }
  if (ends.earliest === (date?.earliest ?? '') && ends.latest === (date?.latest ?? '')) return { problems: [] }
  const asked = dateOfCells({ earliest: ends.earliest, latest: ends.latest }, mapping)
  return asked.date === undefined && asked.problems.length === 0 ? { date: null, problems: [] } : asked
}

const listIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;\n]/)
      .map((item) => plainText(item))
      .filter((item) => item !== ''),
  ),
]

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.map(flat).sort().join('\n') === b.map(flat).sort().join('\n')

const isYes = (cell: string): boolean => /^(?:yes|ja|x|true|wahr|1|✓|✔)$/i.test(cell.trim())

/** Undefined: the cell names no status. */
function statusOf(cell: string): EventStatus | null | undefined {
  const word = cell.trim().toLowerCase()
  if (word === '') return null
  return EVENT_STATUSES.find(
    (status) =>
      status === word ||
      (['en', 'de'] as const).some((language) => wordsIn(language).status[status].toLowerCase() === word),
  )
}

const unknownStatus = ({ status = '' }: Cells): Proposal['problems'] =>
  statusOf(status) === undefined ? [{ field: 'status', words: status, why: 'names no status of a row' }] : []

const KINDS = ['event', 'document-date', 'deadline', 'term'] as const

/** 'Document date: signed' names a kind and a role. */
function kindOf(cell: string): ChronologyRow['kind'] | undefined {
  const word = (cell.split(':')[0] ?? '').trim().toLowerCase()
  return KINDS.find(
    (kind) =>
      kind === word || (['en', 'de'] as const).some((language) => wordsIn(language).kind[kind].toLowerCase() === word),
  )
}
