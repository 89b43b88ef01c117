// The rows of one sheet as table rows whose cells are called by their address (`Ledger!B7`), row by row in bounded memory, and the
// comments on its cells.
import { type Block, type CellText, cellName } from '@muniment/reading/page'
import { general } from './number-format.ts'
import { type Relation, relatedPart, relationsOf } from './relations.ts'
import { type Book, richText, type Sheet } from './xlsx-book.ts'
import { attributeOf, childOf, descendants, type Element, elementsIn, elementsOf, textIn, treeOf } from './xml.ts'
import type { OfficeZip } from './zip.ts'

/** Rows with text that are read of one sheet: some 4,000 pages. */
export const MOST_ROWS = 200_000

/** Up to here a row keeps its empty cells, so that columns stand under one another. */
const ALIGNED_COLUMNS = 8

/** What a person should know about a sheet that was read. */
export interface SheetNotes {
  hiddenRows: number
  hasHiddenColumns: boolean
  formulasWithoutResult: number
  isCutShort: boolean
}

export function emptyNotes(): SheetNotes {
  return { hiddenRows: 0, hasHiddenColumns: false, formulasWithoutResult: 0, isCutShort: false }
}

export function* sheetRows(zip: OfficeZip, book: Book, sheet: Sheet, notes: SheetNotes): Generator<Block> {
  const prefix = addressPrefix(sheet.name)
  let hiddenColumns: readonly (readonly [number, number])[] = []
  let columns = 0
  let number = 0
  let written = 0
  const wanted = new Set(['x:dimension', 'x:cols', 'x:row', 'x:headerFooter'])
  for (const element of elementsOf(zip, sheet.part, (name) => wanted.has(name))) {
    if (element.name === 'x:dimension') columns = columnCount(element.attributes.get('ref') ?? '')
    if (element.name === 'x:cols') hiddenColumns = hiddenRanges(element)
    if (element.name === 'x:headerFooter') yield* runningBlocks(element)
    if (element.name !== 'x:row') continue
    number = Number.parseInt(element.attributes.get('r') ?? '', 10) || number + 1
    const cells = cellsOf(element, book, notes)
    if (cells.length === 0) continue
    if (++written > MOST_ROWS) {
      notes.isCutShort = true
      return
    }
    const isHidden = isOn(element.attributes.get('hidden'))
    if (isHidden) notes.hiddenRows += 1
    notes.hasHiddenColumns ||= cells.some(({ column }) =>
      hiddenColumns.some(([from, to]) => column >= from && column <= to),
    )
    const label = `${prefix}${number}:${number}${isHidden ? ' (hidden)' : ''}`
    yield {
      kind: 'table-row',
      label,
      cells: placed(cells, prefix, number),
      columns: Math.min(columns, ALIGNED_COLUMNS),
    }
  }
}

interface ReadCell {
  /** 1 for A. */
  readonly column: number
  readonly text: string
}

function cellsOf(row: Element, book: Book, notes: SheetNotes): ReadCell[] {
  const cells: ReadCell[] = []
  let column = 0
  for (const cell of elementsIn(row)) {
    if (cell.name !== 'x:c') continue
    column = columnOf(cell.attributes.get('r') ?? '') || column + 1
    const text = cellText(cell, book)
    if (text === '' && childOf(cell, 'x:f') !== undefined && childOf(cell, 'x:v') === undefined)
      notes.formulasWithoutResult += 1
    if (text !== '') cells.push({ column, text })
  }
  return cells
}

function cellText(cell: Element, book: Book): string {
  const type = cell.attributes.get('t') ?? 'n'
  if (type === 'inlineStr') return richText(childOf(cell, 'x:is')).trim()
  const value = textIn(childOf(cell, 'x:v')).trim()
  if (value === '') return ''
  if (type === 's') return (book.strings[Number(value)] ?? '').trim()
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return value
  const number = Number(value)
  if (Number.isNaN(number)) return value
  const show = book.formats[Number(cell.attributes.get('s') ?? 0)] ?? general
  return show(number)
}

function placed(cells: readonly ReadCell[], prefix: string, row: number): CellText[] {
  const named = (cell: ReadCell): CellText => ({ text: cell.text, label: `${prefix}${cellName(cell.column, row)}` })
  const last = cells.at(-1)?.column ?? 0
  if (last > ALIGNED_COLUMNS) return cells.map(named)
  const aligned: CellText[] = Array.from({ length: last }, () => ({ text: '', label: null }))
  for (const cell of cells) aligned[cell.column - 1] = named(cell)
  return aligned
}

/** `Ledger!`, `'Year 2021'!`: quoted as a spreadsheet program does. */
function addressPrefix(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`
}

function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/iu.exec(address)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function columnCount(dimension: string): number {
  return columnOf(dimension.split(':')[1] ?? dimension)
}

function hiddenRanges(columns: Element): (readonly [number, number])[] {
  return elementsIn(columns)
    .filter((column) => isOn(column.attributes.get('hidden')))
    .map((column) => [Number(column.attributes.get('min')), Number(column.attributes.get('max'))] as const)
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** The words printed above and below a sheet, without the codes for fonts, page numbers and the like (18.3.1.46). */
function* runningBlocks(element: Element): Generator<Block> {
  const seen = new Set<string>()
  for (const part of elementsIn(element)) {
    const text = textIn(part)
      .replaceAll(/&(?:[LCR]|"[^"]{0,200}"|K[0-9A-F]{6}|\d{1,3}|[A-Z])/giu, ' ')
      .replaceAll('&&', '&')
      .replaceAll(/\s+/gu, ' ')
      .trim()
    const kind = part.name.endsWith('Header') ? 'header' : 'footer'
    if (text === '' || seen.has(`${kind} ${text}`)) continue
    seen.add(`${kind} ${text}`)
    yield { kind, label: null, text }
  }
}

/** Words in shapes drawn over the cells. */
export function* shapeBlocks(zip: OfficeZip, relations: readonly Relation[]): Generator<Block> {
  const part = relatedPart(zip, relations, 'drawing')
  const tree = part === null ? null : treeOf(zip, part)
  if (tree === null) return
  for (const paragraph of descendants(tree, 'a:p')) {
    const text = textIn(paragraph).trim()
    if (text !== '') yield { kind: 'text-box', label: null, text }
  }
}

/** Comments and notes; where a comment has both forms, the newer, which knows its day and its replies. */
export function* commentBlocks(zip: OfficeZip, book: Book, sheet: Sheet): Generator<Block> {
  const relations = relationsOf(zip, sheet.part)
  const prefix = addressPrefix(sheet.name)
  const threaded = new Set<string>()
  for (const { type, target } of relations) {
    if (type !== 'threadedComment') continue
    for (const comment of elementsOf(zip, target, (name) => name === 'tc:threadedComment')) {
      const address = comment.attributes.get('ref') ?? ''
      threaded.add(address)
      const author = book.people.get(comment.attributes.get('personId') ?? '') ?? ''
      const day = comment.attributes.get('dT')?.slice(0, 10) ?? ''
      yield* commentBlock(textIn(childOf(comment, 'tc:text')), [`${prefix}${address}`, author, day])
    }
  }
  const part = relatedPart(zip, relations, 'comments')
  const tree = part === null ? null : treeOf(zip, part)
  const authors = elementsIn(childOf(tree, 'x:authors')).map(textIn)
  for (const comment of elementsIn(childOf(tree, 'x:commentList'))) {
    const address = attributeOf(comment, 'ref') ?? ''
    if (threaded.has(address)) continue
    const author = authors[Number(comment.attributes.get('authorId'))] ?? ''
    yield* commentBlock(richText(childOf(comment, 'x:text')), [`${prefix}${address}`, author])
  }
}

function* commentBlock(text: string, label: readonly string[]): Generator<Block> {
  if (text.trim() === '') return
  yield { kind: 'comment', label: label.filter((part) => part.trim() !== '').join(', '), text: text.trim() }
}
