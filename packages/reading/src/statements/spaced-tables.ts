// Tables drawn with blanks, as bills and statements of account come in a text: a line that names its columns, and rows whose cells stand below.
import type { Span } from '../span.ts'

/** Blanks between two columns. */
const BETWEEN = /\t| {2,}|\s*\n\s*/g
/** What columns of a bill, an account or a time sheet are called. */
const COLUMN =
  /^(?:pos(?:ition)?\.?|nr\.?|no\.?|item|qty|quantity|menge|anzahl|einheit|unit|hours|stunden|std\.?|description|bezeichnung|leistung(?:en)?|beschreibung|work|tätigkeit|(?:[\p{L}-]+ )?(?:date|datum)|amount|betrag|net|netto|gross|brutto|gesamt|gesamtpreis|total|price|preis|einzelpreis|ep|gp|rate|satz|reference|referenz|ref\.?|status|details?|particulars|text|buchungstext|verwendungszweck|vorgang|transaction|beleg|debit|credit|soll|haben|balance|saldo|kontostand|gutschrift|belastung|charges?|payments?|zahlung(?:en)?|wertstellung|valuta|(?:paid|received|due|issued|sent)(?: on)?|(?:bezahlt|gezahlt|fällig|eingegangen|gebucht)(?: am)?|(?:invoice|rechnungs?|beleg|order)[ -]?(?:no|nr|nummer|number)\.?)(?: \(?(?:eur|€|£|gbp|usd|\$)\)?)?$/iu
const LEAST_COLUMNS = 3
const LEAST_KNOWN = 2
/** Lines of a table. */
const LONGEST_TABLE = 400
const LONGEST_LINE = 240
const RULE = /^[ \t]*[-=_–—]{3}[-=_–— ]*$/

export interface SpacedRow extends Span {
  /** What the column of each of its cells is called, in their order; empty where it stands below none. */
  readonly headings: readonly string[]
}

interface Cell extends Span {
  readonly words: string
}

/** The rows of tables drawn with blanks, whose first line says what at least two of their columns are. */
export function spacedRows(text: string): SpacedRow[] {
  const rows: SpacedRow[] = []
  let heads: readonly Cell[] = []
  let left = 0
  let open: { readonly start: number; readonly cells: readonly Cell[] } | null = null
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const cells = end - start > LONGEST_LINE ? [] : cellsIn(text.slice(start, end))
    if (left > 0 && !RULE.test(text.slice(start, Math.min(end, start + LONGEST_LINE)))) {
      const whole: readonly Cell[] = open === null ? cells : [...open.cells, ...cells]
      const isGoingOn = open !== null && (cells[0]?.start ?? 0) > 0
      if (cells.length >= LEAST_COLUMNS || (isGoingOn && cells.length > 0 && whole.length >= LEAST_COLUMNS)) {
        const isJoined = open !== null && isGoingOn
        const shown = isJoined ? whole : cells
        rows.push({
          start: isJoined ? (open?.start ?? start) : start,
          end,
          headings: shown.map((cell) => over(heads, cell)),
        })
        open = null
        left--
      } else if (open === null && cells.length === 2 && isBelow(heads, cells)) open = { start, cells }
      else {
        left = 0
        open = null
      }
    }
    if (left === 0 && isHeading(cells)) {
      left = LONGEST_TABLE
      heads = cells
    }
    start = end + 1
  }
  return rows
}

/** The cells of a row of any table, in order. */
export function cellsOfRow(text: string, row: Span): Span[] {
  const words = text.slice(row.start, row.end)
  const gap = /[\t|]/.test(words) ? /[\t|]/g : BETWEEN
  const cells: Span[] = []
  let start = 0
  for (const match of words.matchAll(gap)) {
    cells.push({ start: row.start + start, end: row.start + match.index })
    start = match.index + match[0].length
  }
  cells.push({ start: row.start + start, end: row.end })
  return cells
}

/** In the line `words`; places are counted from its beginning. */
function cellsIn(words: string): Cell[] {
  return cellsOfRow(words.replaceAll('\t', '  '), { start: 0, end: words.length })
    .map(({ start, end }) => ({ start, end, words: words.slice(start, end).trim() }))
    .filter((cell) => cell.words !== '')
}

const isHeading = (cells: readonly Cell[]): boolean =>
  cells.length >= LEAST_COLUMNS && cells.filter(({ words }) => COLUMN.test(words)).length >= LEAST_KNOWN

/** A row whose words go on in the next line has its first two columns. */
function isBelow(heads: readonly Cell[], [first, second]: readonly Cell[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    over(heads, first) === heads[0]?.words &&
    over(heads, second) === heads[1]?.words &&
    first.words.length <= 12
  )
}

/** The heading that stands over a cell, or nearest to it. */
function over(heads: readonly Cell[], cell: Cell): string {
  let best = ''
  let nearest = Number.NEGATIVE_INFINITY
  for (const head of heads) {
    const shared = Math.min(head.end, cell.end) - Math.max(head.start, cell.start)
    if (shared > nearest) {
      nearest = shared
      best = head.words
    }
  }
  return best
}
