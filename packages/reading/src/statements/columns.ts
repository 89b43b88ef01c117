// Signature pages are set in columns: two signatories beside each other, every line of theirs holding a cell of each. Which cell of a
// line stands in the column of a date, whether tabs, runs of spaces or only the repeated label ('By: … By: …') set the cells apart.
import type { Span } from '../span.ts'
import { lineAt } from './spans.ts'

/** A signature block has few lines, and none of them is a line of prose. */
const MOST_LINES = 12
const LONGEST_LINE = 160
const PROSE = /(?:\p{Ll}{2,20}[,;]?\s){5}/u
/** So many characters left or right a cell may begin and still stand below the one above. */
const SHIFT = 12

interface Line extends Span {
  /** In order; an empty one where tabs leave a cell out. */
  readonly cells: readonly Span[]
}

/** The lines above a date that belong to its signature block, from the nearest up, each cut to the column of the date. */
export interface Block {
  /** How many columns stand beside each other, and which of them is the date's. */
  readonly columns: number
  readonly column: number
  readonly lines: readonly (Span & { readonly isWhole: boolean })[]
}

/** The block of lines above the date at `at`, up to the date of the block before it. */
export function blockAbove(text: string, at: number): Block {
  const own = lineOf(text, lineAt(text, { start: at, end: at }))
  const above: Line[] = []
  for (let top = own.start, seen = 0; top > 0 && above.length < MOST_LINES && seen < 3 * MOST_LINES; seen++) {
    const line = lineOf(text, lineAt(text, { start: top - 1, end: top - 1 }))
    const words = text.slice(line.start, line.end)
    if (words.length > LONGEST_LINE || DATED.test(words)) break
    if (words.trim() !== '' && !PROSE.test(words)) above.push(line)
    top = line.start
  }
  const rule = own.cells.length > 1 ? own : (above.find(({ cells }) => cells.length > 1) ?? own)
  const columns = rule.cells.length
  const starts = rule.cells.map((cell) => cell.start - rule.start)
  const column =
    rule === own
      ? own.cells.findLastIndex((cell) => cell.start <= at)
      : nearest(starts, (own.cells[0]?.start ?? own.start) - own.start)
  const lines = above.map((line) => cellIn(line, columns, Math.max(0, column), starts))
  return { columns, column: Math.max(0, column), lines: lines.filter((line) => line !== null) }
}

/** The cell below the one that holds `at`, on the next line that is not empty; null where the two lines are not cut alike. */
export function cellBelow(text: string, at: number): Span | null {
  const own = lineOf(text, lineAt(text, { start: at, end: at }))
  let next = own.end + 1
  while (next < text.length && /\s/.test(text.charAt(next))) next++
  if (next >= text.length || next - own.end > MOST_LINES) return null
  const below = lineOf(text, lineAt(text, { start: next, end: next }))
  const column = own.cells.findLastIndex((cell) => cell.start <= at)
  return own.cells.length === below.cells.length ? (below.cells[column] ?? null) : null
}

const DATED = /\b(?:Date|DATE|Datum|Dated)\b\W{0,3}/
/** Labels of a signature block; where one comes twice in a line, a second column begins. */
const LABEL =
  /(?<![\p{L}])(?:B[Yy]|N(?:ame|AME)|T(?:itle|ITLE)|I(?:ts|TS)|D(?:ate|ATE)|D(?:atum|ATUM)|Funktion|Position)(?: ?\([^)\n]{1,20}\))? ?:/gu
const BARE_LABEL = new RegExp(`^\\s*${LABEL.source}\\s*$`, 'u')

function lineOf(text: string, { start, end }: Span): Line {
  const line = text.slice(start, end)
  if (line.length > LONGEST_LINE * 2) return { start, end, cells: [{ start, end }] }
  return { start, end, cells: cellsOf(line).map((cell) => ({ start: start + cell.start, end: start + cell.end })) }
}

function cellsOf(line: string): Span[] {
  if (line.includes('\t')) return withTheirLabels(line, cutAt(line, /\t/g))
  const apart = withTheirLabels(
    line,
    cutAt(line, /[ \u00a0]{3,}/g).filter(({ start, end }) => end > start),
  )
  if (apart.length !== 1) return apart
  const labels = [...line.matchAll(LABEL)]
  const again = labels.filter((label) => label[0] === labels[0]?.[0])
  if (again.length < 2) return apart
  return again.map((label, i) => ({ start: i === 0 ? 0 : label.index, end: again[i + 1]?.index ?? line.length }))
}

/** 'By:' in a cell of its own stands in the column of what fills it in. */
function withTheirLabels(line: string, cells: readonly Span[]): Span[] {
  const whole: Span[] = []
  let start: number | null = null
  for (const [i, cell] of cells.entries()) {
    const isLabel = i + 1 < cells.length && BARE_LABEL.test(line.slice(cell.start, cell.end))
    if (!isLabel) whole.push({ start: start ?? cell.start, end: cell.end })
    start = isLabel ? (start ?? cell.start) : null
  }
  return whole
}

function cutAt(line: string, gap: RegExp): Span[] {
  const cells: Span[] = []
  let start = 0
  for (const match of line.matchAll(gap)) {
    cells.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  cells.push({ start, end: line.length })
  return cells
}

function nearest(starts: readonly number[], x: number): number {
  let best = 0
  for (const [i, start] of starts.entries()) if (Math.abs(start - x) < Math.abs((starts[best] ?? 0) - x)) best = i
  return best
}

/** Null where the line has nothing in this column. A line that is not cut at all is whole: several names may stand in it. */
function cellIn(
  { start, end, cells }: Line,
  columns: number,
  column: number,
  starts: readonly number[],
): (Span & { readonly isWhole: boolean }) | null {
  if (columns < 2) return { start, end, isWhole: true }
  const own = cells.length === columns ? cells[column] : undefined
  if (own !== undefined) return { ...own, isWhole: false }
  const [only] = cells
  if (cells.length === 1 && only !== undefined) {
    const x = only.start - start
    return x > SHIFT && nearest(starts, x) !== column ? null : { start, end, isWhole: x <= SHIFT }
  }
  const near = cells.find((cell) => Math.abs(cell.start - start - (starts[column] ?? 0)) <= SHIFT)
  return near === undefined ? null : { ...near, isWhole: false }
}
