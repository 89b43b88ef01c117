// What the columns of a table are called: the first of a run of rows, where every one of its cells is words.
import type { Span } from '../span.ts'

/** Rows farther apart than this belong to two tables. */
const APART = 3
const HEADING_LENGTH = 40
const COLUMNS = 24

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
  const cells = text.slice(row.start, row.end).split('\t')
  const areNames = cells.every(
    (cell) => cell.trim().length <= HEADING_LENGTH && /\p{L}/u.test(cell) && !/[\d:/]/.test(cell),
  )
  return areNames && cells.length <= COLUMNS ? cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) : null
}
