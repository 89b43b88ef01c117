// Tables as the readers give them, as rows under headings: pure. Cells of a sheet are placed by their address, those of a text by the
// tabs between them. What cannot be taken as it stands says so by its shape; no row is left out in silence.
import type { Page, Zone } from '@muniment/reading/page'
import type { PlaceWords } from './words.ts'

export interface TableRow {
  /** Where a person finds it: 'Chronology!A12', 'table 1, row 3'. */
  readonly place: string
  /** One for each heading, '' where the cell is empty; of a text another number where cells are merged. */
  readonly cells: readonly string[]
}

export interface Table {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
  /** `merged`: the headings stand in two rows, or most rows have other cells than the headings. */
  readonly shape: 'plain' | 'merged' | 'too-wide'
}

/** Some twenty thousand rows of thirty columns. */
const MOST_CELLS = 600_000
export const MOST_COLUMNS = 60
/** A title may stand above the headings. */
const HEADINGS_WITHIN = 20
/** Only a row taller than a page goes on on the next one. */
const SHORTEST_OVER_PAGES = 400

const ADDRESS = /^(?:(.*)!)?([A-Z]{1,3})(\d{1,7})$/
/** Pages beside the visible text, as readers call them. */
const ASIDES = new Set(['Comments', 'Deleted text', 'Hidden text'])

interface Sheet {
  readonly rows: Map<number, Map<number, string>>
  readonly columns: Set<number>
}

interface TextRow {
  cells: string[]
  reachesEnd: boolean
}

/** Collects the cells of a file page by page; a cell that goes on on the next page is one cell. */
export class TableReader {
  readonly #isSheet: boolean
  readonly #sheets = new Map<string, Sheet>()
  readonly #texts: TextRow[][] = []
  #cells = 0

  constructor(isSheet: boolean) {
    this.#isSheet = isSheet
  }

  /** False when the file holds more cells than are taken. */
  add(page: Page): boolean {
    if (this.#isSheet) this.#addSheet(page)
    else if (!ASIDES.has(page.label ?? '')) this.#addTexts(page)
    // As a table a sheet is in every row as wide as in its widest: a few written cells can stand for millions.
    const inSheets = [...this.#sheets.values()].map(({ rows, columns }) => rows.size * columns.size)
    return inSheets.reduce((sum, size) => sum + size, this.#cells) <= MOST_CELLS
  }

  #addSheet({ zones, text }: Page): void {
    for (const { kind, label, start, end } of zones) {
      const [, sheet = '', letters, digits] = kind === 'cell' ? (ADDRESS.exec(label ?? '') ?? []) : []
      if (letters === undefined) continue
      const { rows, columns } = this.#sheets.getOrInsertComputed(sheet, () => ({ rows: new Map(), columns: new Set() }))
      const row = rows.get(Number(digits)) ?? new Map<number, string>()
      rows.set(Number(digits), row)
      const column = columnOf(letters)
      columns.add(column)
      row.set(column, (row.get(column) ?? '') + text.slice(start, end))
    }
  }

  #addTexts({ zones, text }: Page): void {
    let end = 0
    for (const zone of zones) {
      if (zone.kind !== 'table-row' || zone.start < end) continue
      const cells = cellsBetweenTabs(zone, zones, text)
      const table = this.#texts.at(-1)
      const last = table?.at(-1)
      const isUnderLast = zone.start === 0 ? last?.reachesEnd === true : end > 0 && text.slice(end, zone.start) === '\n'
      if (table === undefined || last === undefined || !isUnderLast) this.#texts.push([{ cells, reachesEnd: false }])
      else if (zone.start === 0 && goesOn(last.cells, cells, table[0]?.cells.length ?? 0)) {
        const [first = '', ...others] = cells
        last.cells = [...last.cells.slice(0, -1), `${last.cells.at(-1) ?? ''}${first}`, ...others]
      } else table.push({ cells, reachesEnd: false })
      end = zone.end
      this.#cells += cells.length
    }
    const last = this.#texts.at(-1)?.at(-1)
    if (last !== undefined) last.reachesEnd = end > 0 && end === text.length
  }

  /** `isHeading`: whether these are the words of a heading. */
  tables(isHeading: (words: string) => boolean, places: PlaceWords): Table[] {
    const sheets = [...this.#sheets].map(([written, sheet]) => sheetGrid(sheetName(written), sheet, places))
    const texts = this.#texts.map((rows, index): Grid => {
      const name = places.table(index + 1)
      const placed = rows.map(({ cells }, at) => ({ place: `${name}, ${places.row(at + 1)}`, cells: trimmed(cells) }))
      return { name, rows: placed }
    })
    return [...sheets, ...texts].flatMap((grid) => tableOf(grid, isHeading) ?? [])
  }
}

/** Between the cells of a row stand tabs, also round empty cells, which are no zones. */
function cellsBetweenTabs(row: Zone, zones: readonly Zone[], text: string): string[] {
  const cells: string[] = []
  let at = row.start
  let column = 0
  const skip = (to: number): void => {
    for (; at < to; at++) {
      cells[column] ??= ''
      column++
    }
  }
  for (const zone of zones) {
    if (zone.kind !== 'cell' || zone.start < at || zone.end > row.end) continue
    skip(zone.start)
    cells[column] = text.slice(zone.start, zone.end)
    at = zone.end
  }
  skip(row.end)
  cells[column] ??= ''
  return cells
}

const goesOn = (last: readonly string[], next: readonly string[], width: number): boolean =>
  last.length + next.length - 1 === width && last.join().length + next.join().length >= SHORTEST_OVER_PAGES

interface Grid {
  readonly name: string
  readonly rows: readonly TableRow[]
}

const trimmed = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim())

const sheetName = (written: string): string =>
  /^'.*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written

const columnOf = (letters: string): number =>
  letters.split('').reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 65) - 64, 0)

/** Every column in which anything stands, also one without a heading. */
function sheetGrid(name: string, { rows, columns: found }: Sheet, places: PlaceWords): Grid {
  const columns = [...found].sort((a, b) => a - b)
  return {
    name,
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([number, row]) => ({
        place: name === '' ? places.row(number) : `${name}!A${number}`,
        cells: trimmed(columns.map((column) => row.get(column) ?? '')),
      })),
  }
}

const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '')

function tableOf({ name, rows }: Grid, isHeading: (words: string) => boolean): Table | null {
  const head = headingsAt(rows, isHeading)
  const headers = rows[head]?.cells ?? []
  const below = rows.slice(head + 1).filter(({ cells }) => cells.join('\n') !== headers.join('\n'))
  if (below.length === 0 || filled(headers).length < 2) return null
  const isMore = ({ cells }: TableRow): boolean => filled(cells).length > 1 && filled(cells).every(isHeading)
  const others = below.filter(({ cells }) => filled(cells).length > 1 && cells.length !== headers.length)
  const isMerged = [rows[head - 1], rows[head + 1]].some((row) => row !== undefined && isMore(row))
  return {
    name,
    headers,
    rows: below,
    shape:
      headers.length > MOST_COLUMNS ? 'too-wide' : isMerged || others.length * 2 > below.length ? 'merged' : 'plain',
  }
}

/** The row with most words that head columns; else the first of several words without a number; else the widest. */
function headingsAt(rows: readonly TableRow[], isHeading: (words: string) => boolean): number {
  const near = rows.slice(0, HEADINGS_WITHIN).map(({ cells }) => filled(cells))
  const known = near.map((cells) => cells.filter(isHeading).length)
  const most = Math.max(0, ...known)
  if (most > 1) return known.indexOf(most)
  const words = near.findIndex((cells) => cells.length > 1 && !cells.some((cell) => /\d/.test(cell)))
  const widths = near.map((cells) => cells.length)
  return words < 0 ? widths.indexOf(Math.max(0, ...widths)) : words
}
