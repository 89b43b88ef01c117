// What the columns of a table are called: the first of a run of rows, where every one of its cells is words.
import type { Span } from '../span.ts'
import { cellsOfRow, spacedRows } from './spaced-tables.ts'

/** Rows farther apart than this belong to two tables. */
const APART = 3
const HEADING_LENGTH = 40
const COLUMNS = 24

/** A table typed in a text is drawn with bars. */
const CELL = /[\t|]/
const BARRED = /^[^\n|]{0,200}(?:\|[^\n|]{0,200}){2,12}$/gmu

/** The rows of tables typed with bars, of two lines at least. */
function barredRows(text: string): Span[] {
  const lines = [...text.matchAll(BARRED)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
  return lines.filter(
    ({ start, end }, i) =>
      (lines[i - 1]?.end ?? -APART) + APART > start || end + APART > (lines[i + 1]?.start ?? Infinity),
  )
}

/** The column headings for each row of a table, in its order; nothing for the heading row itself and for tables without one. */
function headingsOfRows(text: string, rows: readonly Span[]): ReadonlyMap<number, readonly string[]> {
  const known = new Map<number, readonly string[]>()
  let headings: readonly string[] | null = null
  let end = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    if (row.start - end > APART) headings = headingsIn(text, row)
    else if (headings !== null) known.set(row.start, headings)
    end = row.end
  }
  return known
}

function headingsIn(text: string, row: Span): readonly string[] | null {
  if (row.end - row.start > COLUMNS * HEADING_LENGTH) return null
  const cells = text.slice(row.start, row.end).split(CELL)
  const areNames = cells.every(
    (cell) => cell.trim().length <= HEADING_LENGTH && /\p{L}/u.test(cell) && !/[\d:/]/.test(cell),
  )
  return areNames && cells.length <= COLUMNS ? cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) : null
}

export const DAY_CELL =
  /^[^\p{L}\p{N}]*(?:\p{L}{2,10}\.?,? )?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})[^\p{L}\p{N}]*$/u
const WORD = /\p{L}{3,}/gu
/** A cell with so many words beside its date says more than the name of a paper. */
const PROSE = 4

/**
 * The cell of prose around a date, in a row that opens with a day of its own: 'Notes of 5 May | Spoke to the insurer. Deadline 12 June.' tells of
 * two days, and only the first is the row's. Null for any other.
 */
export function noteAround(text: string, row: Span, date: Span): Span | null {
  const first = text.indexOf('\t', row.start)
  if (first < 0 || first >= date.start || first - row.start > HEADING_LENGTH) return null
  if (!DAY_CELL.test(text.slice(row.start, first))) return null
  const start = text.lastIndexOf('\t', date.start) + 1
  const tab = text.indexOf('\t', date.end)
  const end = tab < 0 || tab > row.end ? row.end : tab
  const words = `${text.slice(start, date.start)} ${text.slice(date.end, end)}`
  return (words.match(WORD)?.length ?? 0) >= PROSE ? { start, end } : null
}

/** The rows of all tables of a text, in order, and what the columns of each are called. @param drawn rows that the reader of the file knows */
export function tableRows(
  text: string,
  drawn: readonly Span[],
): { rows: readonly Span[]; headings: ReadonlyMap<number, readonly string[]> } {
  const spaced = spacedRows(text)
  const rows = [...drawn, ...barredRows(text), ...spaced].sort((a, b) => a.start - b.start)
  const named = spaced.map(({ start, headings }) => [start, headings] as const)
  return { rows, headings: new Map([...headingsOfRows(text, rows), ...named]) }
}

/** What the column of a date in a row is called; empty where that is not known. */
export function headingOver(text: string, row: Span, date: Span, headings: readonly string[]): string {
  const cells = cellsOfRow(text, row)
  const column = cells.findIndex(({ start, end }) => start <= date.start && end >= date.end)
  return cells.length === headings.length ? (headings[column] ?? '') : ''
}

export function isOnlyDates(cells: string): boolean {
  return !/[\p{L}\p{N}]/u.test(cells.replace(WHOLE_DATE, ' '))
}

const WHOLE_DATE =
  /\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/gu
