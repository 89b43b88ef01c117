// Reads Excel workbooks (.xlsx, .xlsm, .xltx; macros are never looked at). Every sheet begins a page that bears its name; formulas
// show the result that was stored. Sheets, rows and columns that the workbook hides are read, and said to be hidden.
import { type Block, onOwnPage, typesetBlocks } from '@muniment/reading/page'
import type { OpenFile, ReadFinding, ReadItem } from '../../evidence/text/reader.ts'
import { type ReadDetail, ReadRefusal } from '../../evidence/text/refusals.ts'
import { embeddedFiles } from './embedded.ts'
import { factsOf, relatedPart, relationsOf } from './relations.ts'
import { type Book, openBook, type Sheet } from './xlsx-book.ts'
import { commentBlocks, emptyNotes, MOST_ROWS, type SheetNotes, shapeBlocks, sheetRows } from './xlsx-sheet.ts'
import { OfficeZip } from './zip.ts'

/** Throws `ReadRefusal`: `text.encrypted`, `text.damaged`, `text.bomb`, `text.unknown-kind` for a binary workbook. */
export async function* readXlsx(file: OpenFile): AsyncGenerator<ReadItem> {
  const zip = new OfficeZip(file.bytes)
  const root = relationsOf(zip, '')
  const main = relatedPart(zip, root, 'officeDocument') ?? 'xl/workbook.xml'
  if (main.toLowerCase().endsWith('.bin')) {
    throw new ReadRefusal('text.unknown-kind', { detail: 'binary-workbook' })
  }
  if (!zip.has(main)) throw new ReadRefusal('text.damaged', { detail: 'part-missing' })
  for (const fact of factsOf(zip, root)) yield { item: 'fact', fact }

  const book = openBook(zip, main)
  const notes = new Map(book.sheets.map((sheet) => [sheet.name, emptyNotes()]))
  const firstPages = new Map<string, number>()
  for (const page of typesetBlocks(blocksOf(zip, book, notes))) {
    if (page.label !== null && !firstPages.has(page.label)) firstPages.set(page.label, page.number)
    yield { item: 'page', page }
  }
  if (firstPages.size === 0) yield { item: 'finding', finding: { code: 'text.no-text', page: null } }
  for (const sheet of book.sheets) {
    const page = firstPages.get(sheet.name) ?? null
    for (const finding of findingsOn(sheet, notes.get(sheet.name) ?? emptyNotes(), page))
      yield { item: 'finding', finding }
  }
  for (const sheet of book.sheets) yield* embeddedFiles(zip, relationsOf(zip, sheet.part))
}

function* blocksOf(zip: OfficeZip, book: Book, notes: ReadonlyMap<string, SheetNotes>): Generator<Block> {
  for (const sheet of book.sheets) {
    yield* onOwnPage(sheet.name, sheetBlocks(zip, book, sheet, notes.get(sheet.name) ?? emptyNotes()))
  }
  yield* onOwnPage('Comments', allComments(zip, book))
}

function* allComments(zip: OfficeZip, book: Book): Generator<Block> {
  for (const sheet of book.sheets) yield* commentBlocks(zip, book, sheet)
}

function* sheetBlocks(zip: OfficeZip, book: Book, sheet: Sheet, notes: SheetNotes): Generator<Block> {
  yield* sheetRows(zip, book, sheet, notes)
  yield* shapeBlocks(zip, relationsOf(zip, sheet.part))
}

function* findingsOn({ name: sheet, isHidden }: Sheet, notes: SheetNotes, page: number | null): Generator<ReadFinding> {
  const hidden = (facts: ReadDetail): ReadFinding => ({ code: 'text.hidden-part', page, facts })
  const leftOut = (facts: ReadDetail): ReadFinding => ({ code: 'text.part-left-out', page, facts })
  if (isHidden && page !== null) yield hidden({ detail: 'sheet-hidden', sheet })
  if (notes.hiddenRows > 0) yield hidden({ detail: 'sheet-hidden-rows', sheet, count: notes.hiddenRows })
  if (notes.hasHiddenColumns) yield hidden({ detail: 'sheet-hidden-columns', sheet })
  const count = notes.formulasWithoutResult
  if (count > 0) yield leftOut({ detail: 'sheet-formulas', sheet, count })
  if (notes.isCutShort) yield leftOut({ detail: 'sheet-first-rows', sheet, count: MOST_ROWS })
}
