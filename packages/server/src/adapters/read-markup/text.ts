// Reads plain text, Markdown, and files that are text all the same (JSON, XML, logs). Every character stays; paragraphs are what
// blank lines separate, form feeds end a page, and Markdown's headings, lists, quotations and tables are zones. Such a file has no pages
// of its own: every line is a zone under its number in the file, which is how its places are cited.
import { type Block, type CellText, type TextBlock, typesetBlocks, type Zone } from '@muniment/reading/page'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { decodeText, withoutControls } from './encoding.ts'

/** A line longer than this is a paragraph of its own; typed lines end at 72 to 100 characters. */
const LONGEST_TYPED_LINE = 140

export async function* readText(file: OpenFile): AsyncGenerator<ReadItem> {
  const text = withoutControls(decodeText(file.bytes))
  const blocks = /\.(?:md|markdown|mdown)$/iu.test(file.name) ? markdownBlocks(text) : plainBlocks(text)
  let pages = 0
  for (const page of typesetBlocks(blocks)) {
    pages += 1
    yield { item: 'page', page }
  }
  if (pages === 0) yield { item: 'finding', finding: { code: 'text.no-text', page: null } }
}

interface TypedLine {
  readonly line: string
  /** 1-based, in the file. */
  readonly number: number
}

/** The lines of a text, and whether a form feed stands before them. */
function* linesOf(text: string): Generator<TypedLine & { newPage: boolean }> {
  let from = 0
  let number = 0
  let newPage = false
  while (from <= text.length) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    number += 1
    const parts = text.slice(from, end).split('\f')
    for (const [index, part] of parts.entries()) {
      newPage ||= index > 0
      yield { line: part.trimEnd(), number, newPage }
      if (part.trim() !== '') newPage = false
    }
    from = end + 1
  }
}

/** Paragraphs of plain text. */
function* plainBlocks(text: string): Generator<Block> {
  let lines: TypedLine[] = []
  let breaks = false
  const paragraph = function* (): Generator<Block> {
    if (lines.length === 0) return
    const kind = lines.every(({ line }) => line.startsWith('>')) ? 'quoted' : 'paragraph'
    yield { kind, ...joined(lines), newPage: breaks }
    lines = []
  }
  for (const { line, number, newPage } of linesOf(text)) {
    const isLong = line.length > LONGEST_TYPED_LINE
    if (line.trim() === '' || isLong || newPage) yield* paragraph()
    if (line.trim() === '') continue
    if (lines.length === 0) breaks = newPage
    lines.push({ line, number })
    if (isLong) yield* paragraph()
  }
  yield* paragraph()
}

/** The lines as one text, each a zone under its number. */
function joined(lines: readonly TypedLine[]): Pick<TextBlock, 'text' | 'zones'> {
  const zones: Zone[] = []
  let start = 0
  for (const { line, number } of lines) {
    zones.push({ kind: 'line', label: String(number), start, end: start + line.length })
    start += line.length + 1
  }
  return { text: lines.map(({ line }) => line).join('\n'), zones }
}

interface MarkdownLine {
  readonly kind: 'heading' | 'list-item' | 'quoted' | 'paragraph' | 'rule' | 'row'
  readonly level: number
}

/** Markdown as it is written, marks and all, in blocks of what they mean (CommonMark 0.31). */
function* markdownBlocks(text: string): Generator<Block> {
  let open: { kind: 'list-item' | 'quoted' | 'paragraph'; lines: TypedLine[]; indent: number } | null = null
  let isFenced = false
  let breaks = false
  const close = function* (): Generator<Block> {
    if (open !== null) yield { kind: open.kind, ...joined(open.lines), indent: open.indent, newPage: breaks }
    open = null
    breaks = false
  }
  for (const { line, number, newPage } of linesOf(text)) {
    const isFence = /^ {0,3}(?:```|~~~)/u.test(line)
    if (isFence) isFenced = !isFenced
    const shape = isFenced || isFence ? ({ kind: 'paragraph', level: 0 } as const) : markdownLine(line)
    if ((line.trim() === '' && !isFenced) || newPage) yield* close()
    breaks ||= newPage
    if (line.trim() === '') continue
    if (shape.kind === 'heading' || shape.kind === 'row' || shape.kind === 'list-item') yield* close()
    if (shape.kind === 'heading') {
      yield { kind: 'heading', ...joined([{ line: line.trim(), number }]), level: shape.level, newPage: breaks }
      breaks = false
    } else if (shape.kind === 'row') {
      yield { kind: 'table-row', cells: cellsOf(line, number), newPage: breaks }
      breaks = false
    } else if (shape.kind !== 'rule') {
      const goesOn: boolean = open !== null && (shape.kind === 'paragraph' || shape.kind === open.kind)
      if (!goesOn) yield* close()
      open ??= { kind: shape.kind, lines: [], indent: shape.level }
      open.lines.push({ line, number })
    }
  }
  yield* close()
}

function markdownLine(line: string): MarkdownLine {
  const heading = /^ {0,3}(#{1,6})(?:\s|$)/u.exec(line)?.[1]
  if (heading !== undefined) return { kind: 'heading', level: heading.length }
  if (/^ {0,3}>/u.test(line)) return { kind: 'quoted', level: 0 }
  const inner = line.trim()
  if (inner.length > 1 && inner.startsWith('|') && inner.endsWith('|')) {
    return { kind: inner.includes('-') && /^[\s:|-]+$/u.test(inner) ? 'rule' : 'row', level: 0 }
  }
  const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s/u.exec(line)?.[1]
  if (item !== undefined) return { kind: 'list-item', level: Math.min(8, Math.floor(item.length / 2)) }
  return { kind: 'paragraph', level: 0 }
}

function cellsOf(line: string, number: number): CellText[] {
  const inner = line.trim().replace(/^\|/u, '').replace(/\|$/u, '')
  return inner.split('|').map((cell) => {
    const text = cell.trim()
    return { text, label: null, zones: joined([{ line: text, number }]).zones }
  })
}
