// Names as tables and registers write them: in a column whose head says so, and surname first.
import { givenName } from '../names/index.ts'
import { oneOf } from './alternatives.ts'
import type { PersonalFinding } from './finding.ts'
import { isOrdinary } from './ordinary-words.ts'

const SEPARATOR = /\t|;|\|/
const HEAD_OF_NAMES = new RegExp(
  `^(?:${oneOf('Name Nachname Familienname Zuname Vorname Vornamen Rufname Geburtsname Surname Forename Forenames')}|(?:[Ll]ast|[Ff]irst|[Mm]iddle|[Ff]amily|[Gg]iven|[Ff]ull)[ _][Nn]ames?)$`,
)
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,? \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u
/** Rows looked at below one head. */
const MOST_ROWS = 10_000
/** A longer line is no row of a table. Characters. */
const LONGEST_LINE = 1000

interface Cell {
  readonly text: string
  readonly start: number
}

function cellsOf(line: string, at: number, mark: string): Cell[] {
  let start = at
  return line.split(mark).map((raw) => {
    const cell = { text: raw.trim(), start: start + (raw.length - raw.trimStart().length) }
    start += raw.length + mark.length
    return cell
  })
}

function* linesOf(text: string): Generator<{ line: string; start: number }> {
  let start = 0
  while (start <= text.length) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    yield { line: text.slice(start, Math.min(end, start + LONGEST_LINE)), start }
    start = end + 1
  }
}

interface Table {
  readonly mark: string
  readonly columns: readonly number[]
  readonly width: number
  rows: number
}

/** Two columns at least, and one of them names. */
function tableFrom(line: string): Table | null {
  const mark = SEPARATOR.exec(line)?.[0]
  if (mark === undefined) return null
  const heads = cellsOf(line, 0, mark)
  const columns = heads.flatMap(({ text }, i) => (HEAD_OF_NAMES.test(text) ? [i] : []))
  return columns.length === 0 ? null : { mark, columns, width: heads.length, rows: 0 }
}

/** "Muster, Erika" and "SAMPLE, JANE" as the whole of a cell, a line, or what a label announces. */
const SURNAME_FIRST =
  /(?<=^|[\n\t;|]|: ?)(\p{Lu}[\p{L}'’-]{1,40}), (\p{Lu}\p{L}{1,30})(?: \p{Lu}\.?)?(?=[ ]{0,3}(?:$|[\n\t;|(]))/gu

export function registerNames(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  let table: Table | null = null
  for (const { line, start } of linesOf(text)) {
    const head = tableFrom(line)
    if (head !== null) {
      table = head
      continue
    }
    if (table === null) continue
    const cells = cellsOf(line, start, table.mark)
    if (cells.length !== table.width || table.rows++ >= MOST_ROWS) {
      table = null
      continue
    }
    for (const column of table.columns) {
      const cell = cells[column]
      if (cell === undefined || !NAME.test(cell.text)) continue
      const end = cell.start + cell.text.length
      findings.push({ type: 'PERSON', start: cell.start, end, confidence: 0.75, rule: 'name-by-column' })
    }
  }
  for (const match of text.matchAll(SURNAME_FIRST)) {
    const [written, surname = '', given = ''] = match
    if (givenName(given.toLowerCase()) !== 'sure' || isOrdinary(surname.toLowerCase())) continue
    const end = match.index + written.length
    findings.push({ type: 'PERSON', start: match.index, end, confidence: 0.7, rule: 'surname-first' })
  }
  return findings
}
