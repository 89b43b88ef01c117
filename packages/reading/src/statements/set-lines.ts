// Lines that say one thing each though no mark ends them: rows of a table drawn with blanks below the names of its columns, sums of a bill,
// and what minutes charge somebody with.
import type { Span } from '../span.ts'

/** Blanks between two columns. */
const BETWEEN = /\t| {2,}/
/** What columns of a bill or a time sheet are called. */
const COLUMN =
  /^(?:pos(?:ition)?\.?|nr\.?|no\.?|item|qty|quantity|menge|anzahl|einheit|unit|hours|stunden|std\.?|description|bezeichnung|leistung(?:en)?|beschreibung|work|tätigkeit|date|datum|amount|betrag|gesamt|gesamtpreis|total|price|preis|einzelpreis|ep|gp|rate|satz)(?: \(?(?:eur|€|£|gbp|usd|\$)\)?)?$/iu
const LEAST_COLUMNS = 3
const LEAST_KNOWN = 2
/** Lines of a table. */
const LONGEST_TABLE = 400

/** The rows of tables drawn with blanks, whose first line says what at least two of their columns are. */
export function spacedRows(text: string): Span[] {
  const rows: Span[] = []
  let left = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (left > 0) {
      left = isRow(text, start, end) ? left - 1 : 0
      if (left > 0) rows.push({ start, end })
    }
    if (left === 0 && isHeading(text, start, end)) left = LONGEST_TABLE
    start = end + 1
  }
  return rows
}

const LONGEST_LINE = 240

function cellsOf(text: string, start: number, end: number): string[] {
  if (end - start > LONGEST_LINE) return []
  return text
    .slice(start, end)
    .trim()
    .split(BETWEEN)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

function isHeading(text: string, start: number, end: number): boolean {
  const cells = cellsOf(text, start, end)
  return cells.length >= LEAST_COLUMNS && cells.filter((cell) => COLUMN.test(cell)).length >= LEAST_KNOWN
}

const isRow = (text: string, start: number, end: number): boolean => cellsOf(text, start, end).length >= LEAST_COLUMNS

const SUM = /[\d)][.,]\d\d(?:[ \t]?(?:EUR|€|GBP|USD|CHF))?[ \t]*$/u
/** 'LM to write …', 'FO / HT: circulate …'. */
const CHARGE = /^[ \t]{0,12}\p{Lu}{2,3}(?:[ \t]?[/,&+][ \t]?\p{Lu}{2,3}){0,4}(?::|[ \t]+to)[ \t]+\p{L}/u

/** The line around a date in a run of sums or of charges, which no sentence goes on from; null in any other. */
export function ownLine(text: string, sentence: Span, date: Span): Span | null {
  const line = lineAround(text, date)
  if (line === null) return null
  const start = Math.max(sentence.start, line.start)
  const end = Math.min(sentence.end, line.end)
  if (start <= sentence.start && end >= sentence.end) return null
  const words = text.slice(start, end)
  if (CHARGE.test(text.slice(line.start, end))) return { start, end }
  const above =
    text
      .slice(Math.max(0, start - LONGEST_LINE), Math.max(0, start - 1))
      .split('\n')
      .at(-1) ?? ''
  const below = text.slice(end + 1, end + 1 + LONGEST_LINE).split('\n', 1)[0] ?? ''
  return SUM.test(words) && (SUM.test(above) || SUM.test(below)) ? { start, end } : null
}

/** Null for a line longer than any of a list. */
function lineAround(text: string, { start, end }: Span): Span | null {
  const ahead = text.slice(Math.max(0, start - LONGEST_LINE), start)
  const behind = text.slice(end, end + LONGEST_LINE)
  const from = ahead.lastIndexOf('\n')
  const to = behind.indexOf('\n')
  const isOpen = (from < 0 && start > LONGEST_LINE) || (to < 0 && end + LONGEST_LINE < text.length)
  return isOpen ? null : { start: start - ahead.length + from + 1, end: end + (to < 0 ? behind.length : to) }
}
