// Reads tables kept as text: comma, semicolon, tab or bar between the cells (RFC 4180 and its relatives). Every cell is called by its
// address as a spreadsheet program would show it.
import { type Block, cellName, typesetBlocks } from '@muniment/reading/page'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { decodeText, withoutControls } from './encoding.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Records by which the delimiter is judged. */
const SAMPLE = 50
const SAMPLE_CHARACTERS = 50_000

/** Records that are read: some 4,000 pages. */
const MOST_RECORDS = 200_000

const ALIGNED_COLUMNS = 8

export async function* readCsv(file: OpenFile): AsyncGenerator<ReadItem> {
  const text = withoutControls(decodeText(file.bytes))
  let pages = 0
  const state = { isCutShort: false }
  for (const page of typesetBlocks(csvBlocks(text, state))) {
    pages += 1
    yield { item: 'page', page }
  }
  if (pages === 0) yield { item: 'finding', finding: { code: 'text.no-text', page: null } }
  if (state.isCutShort) {
    const facts = { detail: 'first-rows', count: MOST_RECORDS } as const
    yield { item: 'finding', finding: { code: 'text.part-left-out', page: null, facts } }
  }
}

function* csvBlocks(text: string, state: { isCutShort: boolean }): Generator<Block> {
  // Excel writes the delimiter into a first line that is not part of the table.
  const named = /^sep=([^\n"])\n/iu.exec(text)?.[1]
  const delimiter = named ?? likelyDelimiter(text)
  let row = 0
  let written = 0
  for (const cells of recordsOf(text, named === undefined ? 0 : 6, delimiter)) {
    row += 1
    if (cells.every((cell) => cell.trim() === '')) continue
    if (++written > MOST_RECORDS) {
      state.isCutShort = true
      return
    }
    const isHeader = written === 1 && isHeading(cells)
    const addressed = cells.map((cell, index) => ({ text: cell.trim(), label: cellName(index + 1, row) }))
    const kept = addressed.length > ALIGNED_COLUMNS ? addressed.filter((cell) => cell.text !== '') : addressed
    yield { kind: 'table-row', label: isHeader ? 'header row' : `row ${row}`, cells: kept }
  }
}

/** A first row of words, none twice, is what the columns are called. */
function isHeading(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim())
  return names.every((name) => name !== '' && !/\d/u.test(name)) && new Set(names).size === names.length
}

/** The one that gives most records the same number of cells, and more than one. */
function likelyDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>()
    let count = 0
    for (const cells of recordsOf(sample, 0, delimiter)) {
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
      if (++count >= SAMPLE) break
    }
    const score = Math.max(0, ...widths.values()) / Math.max(1, count)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Records from `from` on. A quoted cell may hold delimiters and line ends; '""' in it is a quotation mark. */
function* recordsOf(text: string, from: number, delimiter: string): Generator<string[]> {
  let cells: string[] = []
  let at = from
  while (at < text.length) {
    const { cell, end } = cellAt(text, at, delimiter)
    cells.push(cell)
    at = end + 1
    if (text[end] === delimiter && at < text.length) continue
    if (text[end] === delimiter) cells.push('')
    yield cells
    cells = []
  }
}

function cellAt(text: string, start: number, delimiter: string): { cell: string; end: number } {
  if (text[start] !== '"') {
    const end = plainEnd(text, start, delimiter)
    return { cell: text.slice(start, end), end }
  }
  let cell = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) break
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const end = plainEnd(text, quote + 1, delimiter)
      return { cell: cell + text.slice(quote + 1, end), end }
    }
    cell += '"'
    at = quote + 2
  }
  // A mark that is never closed is a character like any other.
  const end = plainEnd(text, start, delimiter)
  return { cell: text.slice(start, end), end }
}

function plainEnd(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++
  return end
}
