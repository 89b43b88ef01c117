// What the columns of a table are called: the first of a run of rows, where every one of its cells is words.
import type { Span } from '../span.ts'

/** Rows farther apart than this belong to two tables. */
const APART = 3
const HEADING_LENGTH = 40
const COLUMNS = 24

/** A table typed in a text is drawn with bars. */
export const CELL = /[\t|]/
const BARRED = /^[^\n|]{0,200}(?:\|[^\n|]{0,200}){2,12}$/gmu

/** The rows of tables typed with bars, of two lines at least. */
export function barredRows(text: string): Span[] {
  const lines = [...text.matchAll(BARRED)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
  return lines.filter(
    ({ start, end }, i) =>
      (lines[i - 1]?.end ?? -APART) + APART > start || end + APART > (lines[i + 1]?.start ?? Infinity),
  )
}

/** The column headings for each row of a table, in its order; nothing for the heading row itself and for tables without one. */
export function headingsOfRows(text: string, rows: readonly Span[]): ReadonlyMap<number, readonly string[]> {
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

const DAY_CELL =
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
