// The columns of a written chronology: which stand, in which order, how wide, and what those say that stand only where somebody chose them.
// Who leaves a column out says less, never something else: what marks a row as inferred, unsure or contradicted then stands under the event.
import { type Chronology, type ChronologyRow, type ExportColumn, USUAL_COLUMNS } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { capitalised, contradictionNotes, longestBasis, roleWord, type ScheduleNote, writtenAs } from './notes.ts'
import { printed } from './plain.ts'
import { type Words, wordsIn } from './words.ts'

export interface ScheduleColumn {
  readonly name: ExportColumn
  readonly title: string
  /** Of the width of the page; together 1. */
  readonly share: number
}

export type UsualColumn = (typeof USUAL_COLUMNS)[number]
export type MoreColumn = Exclude<ExportColumn, UsualColumn>
/** Lines by column. */
export type Cells = Readonly<Record<MoreColumn, readonly Pick<ScheduleNote, 'text' | 'to'>[]>>

const USUAL: ReadonlySet<string> = new Set(USUAL_COLUMNS)
/** Stands only where it was chosen: its words are in a row's `cells`. */
export const isMoreColumn = (name: ExportColumn): name is MoreColumn => !USUAL.has(name)

/** The column that says what a note says. */
export const COLUMN_OF_NOTE = {
  kind: 'kind',
  inferred: 'basis',
  confidence: 'confidence',
  contradiction: 'contradiction',
  status: 'status',
} as const satisfies Record<ScheduleNote['kind'], MoreColumn>

/** In hundredths of a page on which the usual ones stand alone. */
const WIDTHS: Readonly<Record<ExportColumn, number>> = {
  number: 4,
  date: 13,
  event: 31,
  parties: 15,
  source: 37,
  kind: 11,
  confidence: 11,
  basis: 16,
  contradiction: 16,
  status: 11,
  key: 8,
  reviewed: 10,
  tags: 11,
}
/** A number is as wide among many columns as among few. */
const NUMBER_SHARE = 0.04

export function shownColumns({ columns }: Pick<Chronology, 'columns'>, words: Words): readonly ScheduleColumn[] {
  const shown = columns ?? USUAL_COLUMNS
  const isNarrow = shown.length > MOST_WIDE
  const others = shown.reduce((sum, name) => sum + (name === 'number' ? 0 : WIDTHS[name]), 0)
  const room = shown.includes('number') ? 1 - NUMBER_SHARE : 1
  return shown.map((name) => ({
    name,
    title: isNarrow ? breakable(words.columns[name]) : words.columns[name],
    share: name === 'number' ? NUMBER_SHARE : (WIDTHS[name] / others) * room,
  }))
}

const MOST_WIDE = 7
/** Where long words of headings may break when columns are narrow. */
const BREAKS =
  'Con-fidence Contra-diction Re-viewed Verläss-lichkeit Wider-spruch Schlüs-sel Schlag-worte Er-schlossen Betei-ligte Fund-stelle'
    .split(' ')
    .map((word) => [word.replace('-', ''), word.replace('-', '\u00ad')] as const)

const breakable = (title: string): string =>
  BREAKS.reduce((broken, [whole, parts]) => broken.replace(whole, parts), title)

/** One sentence for the head of the file; none where nobody chose. */
export function stateColumns({ columns }: Pick<Chronology, 'columns'>, words: Words): readonly string[] {
  if (columns === null) return []
  const titles = (names: readonly ExportColumn[]): readonly string[] => names.map((name) => words.columns[name])
  return [words.chosenColumns(titles(columns), titles(USUAL_COLUMNS.filter((name) => !columns.includes(name))))]
}

/** What each row says in the columns that are not the usual ones. */
export function layOutCells(
  chronology: Chronology,
  contradictions = contradictionNotes(chronology, wordsIn(chronology.language)),
): (row: ChronologyRow) => Cells {
  const words = wordsIn(chronology.language)
  const lines = (...texts: readonly (string | null)[]): Cells['kind'] =>
    texts.flatMap((text) => (text === null || text === '' ? [] : [{ text, to: null }]))
  return (row) => ({
    kind: lines(words.kind[row.kind], row.role === null ? null : roleWord(row.role, words)),
    confidence: lines(words.confidence[row.confidence]),
    basis: lines(row.basis === null ? null : printed(row.basis, longestBasis) + writtenAs(row.date, words)),
    contradiction: contradictions.get(row.id) ?? [],
    status: lines(row.status === null ? null : capitalised(words.status[row.status])),
    key: lines(row.isKey ? words.yes : null),
    reviewed: lines(row.reviewedAt === null ? null : writeIsoDay(row.reviewedAt, chronology.language)),
    tags: lines(...row.tags.map((tag) => printed(tag, 120))),
  })
}
