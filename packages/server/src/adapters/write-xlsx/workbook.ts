// A small writer of SpreadsheetML (ECMA-376): sheets of text, numbers, days and two-voiced cells, zipped by fflate. Written here because the
// libraries that do it pull in megabytes for what is six XML files. There is no way to write a formula: a string is a string.
import { strToU8, zipSync } from 'fflate'
import { DAY_MILLISECONDS } from '../../base/index.ts'

/** A cell: nothing, text, a whole number, an ISO day, or text in which quotations stand in another face. */
export type Cell = string | number | { readonly day: string } | { readonly runs: readonly Run[] } | null

export interface Run {
  readonly text: string
  readonly quoted: boolean
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly title: string /** Characters. */; readonly width: number }[]
  /** So many columns, from the left, are printed. */
  readonly printed: number
  readonly rows: readonly (readonly Cell[])[]
  /** The values to choose from in one column (0-based). */
  readonly choice: { readonly column: number; readonly values: readonly string[] } | null
  /** Sentences under the table. */
  readonly notes: readonly string[]
}

export interface Workbook {
  readonly title: string
  readonly madeAt: string
  /** Left and right of the printed head, and the words around the page number. */
  readonly head: readonly [string, string]
  readonly pageOf: readonly [string, string]
  readonly sheets: readonly Sheet[]
}

/** What Excel allows in a cell, in UTF-16 units. Callers shorten; what is longer is refused there by Excel as damage. */
export const longestCell = 32_767

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

// Indexes into cellXfs of `styles`.
const style = { plain: 0, head: 1, text: 2, day: 3, led: 4, number: 5, note: 6 } as const

/** The same workbook gives the same bytes: every entry carries the zip format's first day. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(workbook.sheets.length),
    '_rels/.rels': relationships([
      ['rId1', `${office}/officeDocument`, 'xl/workbook.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': coreProperties(workbook),
    'xl/workbook.xml': workbookPart(workbook.sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...workbook.sheets.map((_, i): [string, string, string] => [
        `rId${i + 1}`,
        `${office}/worksheet`,
        `worksheets/sheet${i + 1}.xml`,
      ]),
      ['rIdStyles', `${office}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
  }
  for (const [i, sheet] of workbook.sheets.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetPart(sheet, workbook)
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)]))
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

function sheetPart(sheet: Sheet, workbook: Workbook): string {
  const last = columnName(sheet.columns.length - 1)
  const range = `A1:${last}${sheet.rows.length + 1}`
  const titles = sheet.columns.map(({ title }) => title)
  const head = rowPart(
    1,
    ` ht="${heightOf(titles, sheet)}"`,
    sheet.columns.map(({ title }, i) => textCell(reference(i, 1), title, style.head)),
  )
  const rows = sheet.rows.map((cells, i) =>
    rowPart(
      i + 2,
      ` ht="${heightOf(cells, sheet)}"`,
      cells.map((cell, column) => cellPart(cell, reference(column, i + 2))),
    ),
  )
  const notes = sheet.notes.map((note, i) => {
    const row = firstNote(sheet.rows.length) + i
    const printed = sheet.columns.slice(0, sheet.printed).reduce((sum, { width }) => sum + width, 0)
    return rowPart(row, ` ht="${linesOf(note, printed) * 12 + 3}"`, [textCell(reference(0, row), note, style.note)])
  })
  const [left, right] = workbook.head
  const [page, of] = workbook.pageOf
  return (
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13"/>` +
    `<cols>${sheet.columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${head}${rows.join('')}${notes.join('')}</sheetData>` +
    `<autoFilter ref="${range}"/>${mergePart(sheet)}${choicePart(sheet)}` +
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>${escapeXml(`&L${headText(left)}&R${headText(right)}`)}</oddHeader>` +
    `<oddFooter>${escapeXml(`&C${page}&P${of}&N`)}</oddFooter></headerFooter></worksheet>`
  )
}

/** Notes stand below the table, a line apart. */
const firstNote = (rows: number): number => rows + 3
const lastRow = (rows: number, notes: number): number => (notes === 0 ? rows + 1 : firstNote(rows) + notes - 1)

function cellPart(cell: Cell, at: string): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${style.text}"/>`
  if (typeof cell === 'string') return textCell(at, cell, /^[=+\-@]/.test(cell) ? style.led : style.text)
  if (typeof cell === 'number') return `<c r="${at}" s="${style.number}"><v>${cell}</v></c>`
  if ('day' in cell) {
    const serial = serialOf(cell.day)
    return serial === null ? textCell(at, cell.day, style.led) : `<c r="${at}" s="${style.day}"><v>${serial}</v></c>`
  }
  const runs = cell.runs.map(
    ({ text, quoted }) =>
      `<r><rPr><sz val="${quoted ? 10 : 9}"/>${quoted ? '' : '<color rgb="FF444444"/>'}<rFont val="${quoted ? 'Times New Roman' : 'Arial'}"/></rPr>` +
      `<t xml:space="preserve">${escapeText(text)}</t></r>`,
  )
  return `<c r="${at}" s="${style.text}" t="inlineStr"><is>${runs.join('')}</is></c>`
}

/** Days since 1899-12-30, which is right from 1 March 1900 on; Excel counts a 29 February 1900 that never was, so earlier days stay text. */
function serialOf(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < '1900-03-01') return null
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round((time - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS)
}

function textCell(at: string, text: string, styleIndex: number): string {
  return `<c r="${at}" s="${styleIndex}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}

function rowPart(number: number, height: string, cells: readonly string[]): string {
  return `<row r="${number}"${height}>${cells.join('')}</row>`
}

/** Points, for the cell with most lines: not every program measures wrapped text on opening. Excel allows 409. */
function heightOf(cells: readonly Cell[], { columns }: Sheet): number {
  const lines = cells.map((cell, i) => {
    if (cell === null || typeof cell === 'number' || (typeof cell === 'object' && 'day' in cell)) return 1
    const text = typeof cell === 'string' ? cell : cell.runs.map((run) => run.text).join('')
    return linesOf(text, columns[i]?.width ?? 10)
  })
  return Math.min(409, Math.max(1, ...lines) * 12 + 3)
}

/** Rather one too many than one too few: a column as wide as n digits holds n letters of 9 points less its indent; no program hyphenates. */
function linesOf(text: string, width: number): number {
  const room = Math.max(4, width - 2)
  let lines = 0
  for (const line of text.split('\n')) {
    let used = room
    for (const word of line.split(/(?<=[\s-])/)) {
      const letters = word.trimEnd().length
      if (used + letters <= room) used += word.length
      else {
        lines += Math.max(1, Math.ceil(letters / room))
        used = letters <= room ? word.length : (letters % room) + 1
      }
    }
    if (line === '') lines += 1
  }
  return Math.max(1, lines)
}

/** A note runs across the printed columns, on as many lines as it needs. */
function mergePart({ notes, rows, printed }: Sheet): string {
  if (notes.length === 0 || printed < 2) return ''
  const merged = notes.map((_, i) => {
    const row = firstNote(rows.length) + i
    return `<mergeCell ref="A${row}:${reference(printed - 1, row)}"/>`
  })
  return `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`
}

function choicePart({ choice, rows }: Sheet): string {
  if (choice === null || rows.length === 0) return ''
  const column = columnName(choice.column)
  return (
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${rows.length + 1}">` +
    `<formula1>${escapeXml(`"${choice.values.join(',')}"`)}</formula1></dataValidation></dataValidations>`
  )
}

function workbookPart(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name }) => `'${name.replaceAll("'", "''")}'`)
  const defined = sheets.flatMap(({ columns, printed, rows, notes }, i) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeXml(`${names[i] ?? ''}!$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`)}</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${escapeXml(`${names[i] ?? ''}!$A$1:$${columnName(printed - 1)}$${lastRow(rows.length, notes.length)}`)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(`${names[i] ?? ''}!$1:$1`)}</definedName>`,
  ])
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
    `<definedNames>${defined.join('')}</definedNames></workbook>`
  )
}

const face = '<name val="Arial"/><family val="2"/>'
const wrapped = (vertical: string): string =>
  `<alignment horizontal="left" vertical="${vertical}" wrapText="1" indent="1"/>`
const xf = (font: number, fill: number, border: number, rest: string, alignment: string): string =>
  `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${rest}>${alignment}</xf>`

const styles =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="3"><font><sz val="9"/>${face}</font><font><b/><sz val="9"/>${face}</font><font><sz val="9"/><color rgb="FF555555"/>${face}</font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEFEDE8"/></patternFill></fill></fills>' +
  '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="medium"><color rgb="FF222222"/></bottom><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="hair"><color rgb="FFAAAAAA"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">' +
  xf(0, 0, 0, '', '') +
  xf(1, 2, 1, '', wrapped('center')) +
  xf(0, 0, 2, '', wrapped('top')) +
  xf(0, 0, 2, '', '<alignment horizontal="left" vertical="top"/>').replace(
    'numFmtId="0"',
    'numFmtId="164" applyNumberFormat="1"',
  ) +
  // "Led" by the apostrophe Excel keeps in the style: still text when somebody edits the cell.
  xf(0, 0, 2, ' quotePrefix="1"', wrapped('top')) +
  xf(0, 0, 2, '', '<alignment horizontal="left" vertical="top"/>') +
  xf(2, 0, 0, '', wrapped('top')) +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${parts.join('')}` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  )
}

function coreProperties({ title, madeAt }: Workbook): string {
  const time = Date.parse(madeAt)
  const instant = `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19)}Z`
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`
  )
}

function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const list = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${relations}">${list.join('')}</Relationships>`
}

function reference(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

/** 0 → A, 25 → Z, 26 → AA */
function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}

/** Of a head or foot: an ampersand begins a code, digits after one a size; Excel allows 255 characters in all. */
function headText(text: string): string {
  return text.slice(0, 60).toWellFormed().replaceAll('&', '&&')
}

/** `_x0041_` would be read as an escaped character (ECMA-376 22.9.2.19): its own underscore is escaped. */
function escapeText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
