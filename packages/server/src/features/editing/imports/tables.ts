// Tables as the readers give them (cells are zones with an address, or with the heading of their column), as rows under headers: pure.
import type { Page } from '@muniment/reading/page'

export interface TableRow {
  /** Where a person finds it: 'Chronology!A12', 'table 1, row 3'. */
  readonly place: string
  /** One for each header; '' where the cell is empty. */
  readonly cells: readonly string[]
}

export interface Table {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
}

interface Cell {
  readonly sheet: string
  readonly column: number
  readonly row: number
  text: string
}

const ADDRESS = /^(?:(.*)!)?([A-Z]{1,3})(\d{1,7})$/

/** Collects the cells of a file page by page; a cell that goes on on the next page is one cell. */
export class TableReader {
  readonly #cells = new Map<string, Cell>()
  readonly #headed: { table: number; heading: string; row: number; text: string }[] = []
  #rows = 0
  #tables = 0
  #headings: ReadonlySet<string> = new Set()

  /** False when the file holds more cells than are taken. */
  add(page: Page): boolean {
    for (const zone of page.zones) {
      if (zone.kind === 'table-row') this.#rows++
      if (zone.kind !== 'cell' || zone.label === null) continue
      const text = page.text.slice(zone.start, zone.end)
      const [, sheet = '', letters, digits] = ADDRESS.exec(zone.label) ?? []
      if (letters === undefined) this.#addHeaded(zone.label, text)
      else this.#addAddressed(sheet, letters, Number(digits), text)
    }
    return this.#cells.size + this.#headed.length <= MOST_CELLS
  }

  #addAddressed(sheet: string, letters: string, row: number, text: string): void {
    const key = `${sheet}!${letters}${row}`
    const known = this.#cells.get(key)
    if (known !== undefined) known.text += text
    else this.#cells.set(key, { sheet: sheetName(sheet), column: columnOf(letters), row, text })
  }

  /** A table of a text has no addresses: another set of headings is another table. */
  #addHeaded(heading: string, text: string): void {
    const last = this.#headed.at(-1)
    const isNewRow = last?.row !== this.#rows
    if (isNewRow && !this.#headings.has(heading)) {
      this.#tables++
      this.#headings = new Set()
    }
    this.#headings = new Set([...this.#headings, heading])
    this.#headed.push({ table: this.#tables, heading, row: this.#rows, text })
  }

  tables(): Table[] {
    const sheets = Map.groupBy(this.#cells.values(), (cell) => cell.sheet)
    const texts = Map.groupBy(this.#headed, (cell) => cell.table)
    return [
      ...[...sheets].map(([name, cells]) => sheetTable(name, cells)),
      ...[...texts.values()].map((cells, index) => headedTable(`table ${index + 1}`, cells)),
    ].filter((table) => table.rows.length > 0)
  }
}

/** Some twenty thousand rows of thirty columns. */
const MOST_CELLS = 600_000
const MOST_COLUMNS = 60
/** A title may stand above the headers. */
const HEADER_WITHIN = 20

const sheetName = (written: string): string =>
  /^'.*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written

const columnOf = (letters: string): number =>
  letters.split('').reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 65) - 64, 0)

function sheetTable(name: string, cells: readonly Cell[]): Table {
  const rows = [...Map.groupBy(cells, (cell) => cell.row)].sort(([a], [b]) => a - b)
  const widths = rows.slice(0, HEADER_WITHIN).map(([, row]) => row.filter(({ text }) => text.trim() !== '').length)
  // The first row that is as wide as any near it: a title above is one cell.
  const head = widths.indexOf(Math.max(0, ...widths.map((width) => width)))
  const [, header = []] = rows[head] ?? []
  const columns = [...header].filter(({ column }) => column <= MOST_COLUMNS).sort((a, b) => a.column - b.column)
  return {
    name,
    headers: columns.map(({ text }) => text.trim()),
    rows: rows.slice(head + 1).flatMap(([number, row]) => {
      const byColumn = new Map(row.map((cell) => [cell.column, cell.text.trim()]))
      const texts = columns.map(({ column }) => byColumn.get(column) ?? '')
      const isNote = texts.filter((text) => text !== '').length <= 1 && columns.length > 3
      return isNote ? [] : [{ place: name === '' ? `row ${number}` : `${name}!A${number}`, cells: texts }]
    }),
  }
}

function headedTable(name: string, cells: readonly { heading: string; row: number; text: string }[]): Table {
  const headers = [...new Set(cells.map(({ heading }) => heading))].slice(0, MOST_COLUMNS)
  const rows = [...Map.groupBy(cells, (cell) => cell.row).values()]
  return {
    name,
    headers,
    rows: rows.map((row, index) => ({
      place: `${name}, row ${index + 1}`,
      cells: headers.map((header) =>
        row
          .filter(({ heading }) => heading === header)
          .map(({ text }) => text)
          .join('\n')
          .trim(),
      ),
    })),
  }
}
