// A mail's body as blocks to be typeset, each marked as new text, quotation or signature. Quotation marks at the line start (`>`) are
// taken off the text and kept in the raw characters: the same sentence reads the same in the mail and in its ten replies.
import { type Block, type TextBlock, wrappedLines } from '@muniment/reading/page'
import { htmlText } from '../read-markup/index.ts'
import { classifyLines, type LineClass } from './quotation.ts'

export interface MailBody {
  readonly blocks: readonly Block[]
  /** Text the HTML hides from its reader. */
  readonly hidden: readonly Block[]
}

/** Share of the HTML's words that the plain text must have to stand for it; some programs send only "please use an HTML reader". */
const ENOUGH = 0.85
const COMPARED_WORDS = 20_000

export function bodyOf(plain: string | null, html: string | null): MailBody {
  const text = plain?.trim() === '' ? null : plain
  if (html === null) return { blocks: text === null ? [] : plainBody(text), hidden: [] }
  const parsed = htmlText(html)
  const isSame = text !== null && covers(text, parsed.blocks)
  const blocks = isSame ? plainBody(text) : [...wrappedLines(markQuotation(parsed.blocks))]
  return { blocks: blocks.length === 0 && text !== null ? plainBody(text) : blocks, hidden: parsed.hidden }
}

function covers(text: string, blocks: readonly Block[]): boolean {
  const has = new Set(wordsOf(text))
  const wanted = blocks.flatMap((block) => wordsOf(textOf(block))).slice(0, COMPARED_WORDS)
  return wanted.filter((word) => has.has(word)).length >= wanted.length * ENOUGH
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function textOf(block: Block): string {
  return block.kind === 'table-row' ? block.cells.map((cell) => cell.text).join('\n') : block.text
}

export function plainBody(text: string): TextBlock[] {
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\0\f\v\uFEFF]/gu, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
  const classes = classifyLines(lines)
  const blocks: TextBlock[] = []
  let open: { kind: LineClass; depth: number; lines: string[] } | null = null
  const close = (): void => {
    if (open !== null && open.lines.length > 0) blocks.push(blockOf(open.lines, open.kind, open.depth))
    open = null
  }
  for (const [at, line] of lines.entries()) {
    const kind = classes[at] ?? 'new'
    const { depth, isBlank } = markOf(line)
    if (isBlank) {
      close()
      continue
    }
    if (open !== null && (open.kind !== kind || open.depth !== depth)) close()
    open ??= { kind, depth, lines: [] }
    open.lines.push(line)
  }
  close()
  return blocks
}

const MARK = /^\s?>[\s>]{0,40}/

function markOf(line: string): { depth: number; isBlank: boolean } {
  const mark = MARK.exec(line)?.[0] ?? ''
  return { depth: mark.split('>').length - 1, isBlank: line.slice(mark.length).trim() === '' }
}

/** One paragraph; `raw` keeps the marks that `text` does not show. */
function blockOf(lines: readonly string[], lineClass: LineClass, depth: number): TextBlock {
  const kind = lineClass === 'new' ? 'paragraph' : lineClass
  const raw = lines.join('\n')
  if (depth === 0) return { kind, text: raw }
  let text = ''
  const rawIndex: number[] = []
  let start = 0
  for (const line of lines) {
    const from = MARK.exec(line)?.[0].length ?? 0
    if (text !== '') {
      text += '\n'
      rawIndex.push(start - 1)
    }
    for (let at = from; at < line.length; at += 1) rawIndex.push(start + at)
    text += line.slice(from)
    start += line.length + 1
  }
  return { kind, text, raw, rawIndex, indent: depth }
}

/** Marks what HTML itself does not: Outlook puts no element around the mail it answers. */
export function markQuotation(blocks: readonly Block[]): Block[] {
  // A blank line stands between blocks, so that an attribution is never joined with the paragraph above it.
  const flat = blocks.map((block) => ({ block, lines: textOf(block).split('\n') }))
  const classes = classifyLines(flat.flatMap(({ lines }) => [...lines, '']))
  const marked: Block[] = []
  let at = 0
  for (const { block, lines } of flat) {
    const own = classes.slice(at, at + lines.length)
    at += lines.length + 1
    if (block.kind === 'table-row') marked.push(own.includes('quoted') ? quotedRow(block) : block)
    else if (block.kind === 'quoted' || own.every((one) => one === 'new')) marked.push(block)
    else marked.push(...splitByClass(block, lines, own))
  }
  return marked
}

function quotedRow(row: Extract<Block, { kind: 'table-row' }>): Block {
  const cells = row.cells.map((cell) => ({
    ...cell,
    zones: [{ kind: 'quoted' as const, label: null, start: 0, end: cell.text.length }, ...(cell.zones ?? [])],
  }))
  return { ...row, cells }
}

function splitByClass(block: TextBlock, lines: readonly string[], classes: readonly LineClass[]): TextBlock[] {
  const parts: TextBlock[] = []
  for (let from = 0; from < lines.length; ) {
    const lineClass = classes[from] ?? 'new'
    let to = from + 1
    while (to < lines.length && classes[to] === lineClass) to += 1
    const text = lines.slice(from, to).join('\n').trim()
    const kind = lineClass === 'new' ? block.kind : lineClass
    if (text !== '') parts.push({ kind, text, indent: block.indent })
    from = to
  }
  return parts
}
