// Ordered lines to text: words from gaps, lines to '\n', paragraphs to '\n\n', a word broken over a line end joined, a table row on one
// line with a tab between its cells. Paragraphs and rows are noted with what is needed to tell headings and footnotes apart.
//
// Line-end hyphens: a soft hyphen always joins. A hyphen joins when letters stand on both sides, the next line starts lower case, and
// nothing says it belongs to the word: a prefix that keeps it ('non-profit'), an elision ('Vor- und'), the same compound elsewhere on
// the page. A hyphen that stays between two letters or digits closes up with what follows ('AG-Vorstand', '2020-2021'); otherwise it
// ends its line. So does a slash: 'and/or' and a file number are one word where the line breaks after it.
import { HYPHEN } from './glyphs.ts'
import { closesUp, isCompound } from './joint.ts'
import type { Line } from './lines.ts'
import type { Block } from './order.ts'
import type { Segment } from './segments.ts'
import type { Row } from './table.ts'
import { strandsOf, weave } from './weave.ts'
import {
  codeAt,
  firstWordOf,
  isLabelText,
  isSoftHyphen,
  type Letters,
  startsWord,
  WORD_GAP,
  wordGapOf,
} from './words.ts'
import type { PageWriter } from './writer.ts'

const SLASH = 0x2f

export interface Paragraph {
  readonly kind: 'lines' | 'row'
  readonly start: number
  end: number
  /** Lines of the page; 1 for a row. */
  lines: number
  /** Mean type size in points, weighted by glyphs. */
  em: number
  glyphs: number
  /** In the frame in which the text is upright. */
  readonly top: number
  readonly isBold: boolean
  readonly label: string
  /** Cells of a row. */
  readonly cells: readonly { readonly start: number; readonly end: number }[]
}

export class Composer {
  readonly paragraphs: Paragraph[] = []
  private readonly letters: Letters
  private readonly out: PageWriter
  /** Where in the raw text the lines end. */
  private readonly lineEnds = new Set<number>()
  private lookups = 0

  constructor(letters: Letters, out: PageWriter) {
    this.letters = letters
    this.out = out
  }

  add(blocks: readonly Block[]): void {
    this.noteLineEnds(blocks)
    const longest = blocks.reduce<readonly Line[]>(
      (most, block) => (block.kind === 'lines' && block.lines.length > most.length ? block.lines : most),
      [],
    )
    const pagePitch = usualPitch(longest, 0)
    for (const block of blocks) {
      if (this.out.length > 0) this.blockEnd()
      if (block.kind === 'lines') this.addLines(block.lines, pagePitch)
      else this.addTable(block.rows)
    }
  }

  /** Line numbers of the margin, on one line behind the text. Returns where they stand. */
  addMargin(numbers: readonly Segment[]): { start: number; end: number } | null {
    if (numbers.length === 0) return null
    if (this.out.length > 0) this.blockEnd()
    const start = this.out.length
    for (const [i, number] of numbers.entries()) {
      if (i > 0) this.out.space()
      this.addSegment(number)
    }
    return { start, end: this.out.length }
  }

  private blockEnd(): void {
    this.out.lineEnd()
    this.out.lineEnd()
  }

  private addLines(lines: readonly Line[], pagePitch: number): void {
    const pitch = usualPitch(lines, pagePitch)
    const edges = rightEdges(lines)
    let open: Paragraph | null = null
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1]
      const word = this.firstWord(line)
      if (before !== undefined && open !== null) {
        if (
          this.startsParagraph(before, line, word, pitchAt(lines, i, pitch), edges[i - 1] ?? 0) ||
          isIndented(before, line, lines[i + 1])
        ) {
          open.end = this.out.length
          open = null
          this.blockEnd()
        } else this.lineEnd(before, word)
      }
      if (open === null) {
        open = this.paragraph('lines', line, isLabelText(word) ? word : '')
        this.paragraphs.push(open)
      } else widen(open, line)
      this.addLine(line, isLabelText(word))
    }
    if (open !== null) open.end = this.out.length
  }

  private paragraph(kind: 'lines' | 'row', line: Line, label: string): Paragraph {
    const isBold = this.isBold(line)
    const start = this.out.length
    return {
      kind,
      start,
      end: start,
      lines: 1,
      em: line.em,
      glyphs: line.size,
      top: line.top,
      isBold,
      label,
      cells: [],
    }
  }

  private startsParagraph(before: Line, line: Line, word: string, pitch: Pitch, rightEdge: number): boolean {
    const step = stepTo(line, before)
    // The next word would have fitted: the line was ended on purpose.
    const isBroken = before.right + (word.length + 1) * 0.5 * line.em < rightEdge
    if (step < 0 || step > 1.3 * (isBroken ? pitch.usual : pitch.here) + 0.5) return true
    const few = Math.min(before.size, line.size)
    // Of a few recognised letters the size is a guess: none may reach below the line, or all of them.
    const alike = !isBroken && few < FEW_GLYPHS ? 1.6 : 1.25
    if (Math.max(before.em, line.em) > alike * Math.min(before.em, line.em) && few > 2) return true
    const stop = this.lastCode(before)
    const ends = stop === 46 || stop === 58 || stop === 59 || stop === 33 || stop === 63
    if (isLabelText(word) && (isBroken || ends || stop === 44)) return true
    if (isBroken && this.isBold(before) && !this.isBold(line)) return true
    return isBroken && (ends || line.left > before.left + line.em || before.left > line.left + 3 * line.em)
  }

  /** A line end inside a paragraph. */
  private lineEnd(before: Line, word: string): void {
    const last = before.segments.at(-1)
    if (last === undefined || last.to - last.from < 2) return this.out.lineEnd()
    const k = last.to - 1
    const code = codeAt(this.letters, k)
    if (code !== HYPHEN && code !== 0x2010 && code !== SLASH) return this.out.lineEnd()
    const stem = this.stemBefore(last)
    if (code === SLASH) return closesUp(stem, word) ? undefined : this.out.lineEnd()
    if (isSoftHyphen(this.letters, k) && stem !== '') return this.out.dropGlyph()
    const starts = word.codePointAt(0) ?? 0
    if (
      stem !== '' &&
      isLowerCase(starts) &&
      !isCompound(stem, stem.length, word, 0, this.isWord) &&
      !this.isWrittenWithHyphen(stem, word)
    ) {
      return this.out.dropGlyph()
    }
    if (!closesUp(stem, word)) this.out.lineEnd()
  }

  /** The letters and digits directly before the hyphen that ends the segment. */
  private stemBefore(segment: Segment): string {
    const gap = wordGapOf(this.letters, segment)
    let stem = ''
    for (let k = segment.to - 1; k > segment.from && stem.length < 40; k--) {
      if (startsWord(this.letters, k - 1, k, gap)) break
      stem = String.fromCodePoint(codeAt(this.letters, k - 1)) + stem
    }
    return stem
  }

  /** Within a line of the page: the file may give the halves of a broken word without the line end between them. */
  private isWrittenWithHyphen(stem: string, word: string): boolean {
    const second = /^\p{L}+/u.exec(word)?.[0] ?? ''
    if (second.length < 2) return false
    const { raw } = this.letters.glyphs
    const compound = `${stem}-${second}`
    for (let at = raw.indexOf(compound); at >= 0; at = raw.indexOf(compound, at + 1)) {
      if (this.lookups++ > MOST_LOOKUPS) return false
      if (!this.lineEnds.has(at + stem.length)) return true
    }
    return false
  }

  private noteLineEnds(blocks: readonly Block[]): void {
    const { ink, glyphs } = this.letters
    for (const block of blocks) {
      const lines = block.kind === 'lines' ? block.lines : block.rows.flatMap((row) => row.cells.flat())
      for (const line of lines) {
        const last = line.segments.at(-1)
        if (last !== undefined) this.lineEnds.add(glyphs.rawIndex[ink.glyph[last.to - 1] ?? 0] ?? -1)
      }
    }
  }

  /** Whether the page has this word standing by itself. */
  private readonly isWord = (word: string): boolean => {
    const { raw } = this.letters.glyphs
    for (let at = raw.indexOf(word); at >= 0; at = raw.indexOf(word, at + 1)) {
      if (this.lookups++ > MOST_LOOKUPS) return false
      if (!/[\p{L}\p{N}-]/u.test(raw.charAt(at - 1)) && !/[\p{L}\p{N}-]/u.test(raw.charAt(at + word.length)))
        return true
    }
    return false
  }

  private addLine(line: Line, hasLabel: boolean): void {
    const woven = weave(this.letters, line)
    if (woven !== null) return this.addWoven(woven, line.em)
    for (const [s, strand] of strandsOf(line).entries()) {
      let last: Segment | null = null
      if (s > 0) this.out.tab()
      for (const [i, segment] of strand.entries()) {
        if (last !== null) this.between(last, segment, hasLabel && i === 1)
        this.addSegment(segment)
        last = segment
      }
    }
  }

  private between(last: Segment, next: Segment, afterLabel: boolean): void {
    const em = Math.min(last.em, next.em)
    const gap = Math.max(next.left - last.right, last.left - next.right)
    if (gap > 2 * em && !afterLabel) return this.out.tab()
    const hasSpaceBehind = (this.letters.ink.space[last.to] ?? -1) >= 0
    if (hasSpaceBehind || startsWord(this.letters, last.to - 1, next.from, WORD_GAP * em)) this.out.space()
  }

  private addWoven(positions: readonly number[], em: number): void {
    for (const [i, k] of positions.entries()) {
      const before = positions[i - 1]
      if (before !== undefined && startsWord(this.letters, before, k, WORD_GAP * em)) this.out.space()
      this.out.glyph(k)
    }
  }

  private addSegment(segment: Segment): void {
    const gap = wordGapOf(this.letters, segment)
    this.out.glyph(segment.from)
    for (let k = segment.from + 1; k < segment.to; k++) {
      if (startsWord(this.letters, k - 1, k, gap)) this.out.space()
      this.out.glyph(k)
    }
  }

  private addTable(rows: readonly Row[]): void {
    for (const [i, row] of rows.entries()) {
      if (i > 0) this.out.lineEnd()
      const first = row.cells[0]?.[0]
      if (first === undefined) continue
      const cells: { start: number; end: number }[] = []
      const paragraph = { ...this.paragraph('row', first, ''), cells }
      this.paragraphs.push(paragraph)
      for (const [c, cell] of row.cells.entries()) {
        if (c > 0) this.out.tab()
        const start = this.out.length
        this.addCell(cell)
        cells.push({ start, end: this.out.length })
      }
      paragraph.end = this.out.length
    }
  }

  private addCell(lines: readonly Line[]): void {
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1]
      if (before !== undefined) this.cellLineEnd(before, this.firstWord(line))
      this.addLine(line, true)
    }
  }

  private cellLineEnd(before: Line, word: string): void {
    const length = this.out.length
    this.lineEnd(before, word)
    // A row stays on one line: what would end a line in running text is a space here.
    if (this.out.length > length) this.out.replaceLineEnd()
  }

  private firstWord(line: Line): string {
    const first = line.segments[0]
    return first === undefined ? '' : firstWordOf(this.letters, first, 40)
  }

  private isBold(line: Line): boolean {
    const first = line.segments[0]
    return first !== undefined && this.letters.glyphs.bold?.[this.letters.ink.glyph[first.from] ?? 0] === 1
  }

  private lastCode(line: Line): number {
    const last = line.segments.at(-1)
    return last === undefined ? 0 : codeAt(this.letters, last.to - 1)
  }
}

/** The first line of a paragraph set in: the lines around it start at the edge, and it is as full as they are. */
function isIndented(before: Line, line: Line, next: Line | undefined): boolean {
  if (next === undefined || Math.abs(next.left - before.left) > 0.5 * line.em) return false
  const indent = line.left - next.left
  if (indent < 1.2 * line.em || indent > 8 * line.em) return false
  return line.right > Math.max(before.right, next.right) - 3 * line.em
}

function widen(paragraph: Paragraph, line: Line): void {
  paragraph.lines++
  paragraph.em = (paragraph.em * paragraph.glyphs + line.em * line.size) / (paragraph.glyphs + line.size)
  paragraph.glyphs += line.size
}

/** Looking through the page for the halves of broken words: enough for any page, and not quadratic on a hostile one. */
const MOST_LOOKUPS = 500

/**
 * The usual distance from line to line; the lower quartile, because paragraphs only ever add to it. Too few lines to tell are set like
 * the rest of the page (`otherwise`), unless that is another type size.
 */
function usualPitch(lines: readonly Line[], otherwise: number): number {
  const steps: number[] = []
  let em = 0
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    em = Math.max(em, line.em)
    if (before === undefined) continue
    const step = stepTo(line, before)
    if (step > 0.5 * line.em) steps.push(step)
  }
  if (steps.length < 3) return otherwise > em && otherwise < WIDEST_PITCH * em ? otherwise : 1.3 * em
  steps.sort((a, b) => a - b)
  return Math.min(Math.max(steps[steps.length >> 2] ?? 0, em), WIDEST_PITCH * em)
}

interface Pitch {
  readonly usual: number
  /** Of double-spaced text above single-spaced notes: what the lines around have. */
  readonly here: number
}

/** Two steps of one width, one after the other, are a setting; a single wide one is a gap. */
function pitchAt(lines: readonly Line[], i: number, usual: number): Pitch {
  const [above, before, line, next] = [lines[i - 2], lines[i - 1], lines[i], lines[i + 1]]
  if (before === undefined || line === undefined) return { usual, here: usual }
  const step = stepTo(line, before)
  const beside = [above && stepTo(before, above), next && stepTo(next, line)]
  const isEven = beside.some((other) => other !== undefined && Math.abs(other - step) < 0.08 * step)
  return { usual, here: isEven && step < WIDEST_PITCH * line.em ? Math.max(step, usual) : usual }
}

const stepTo = (line: Line, before: Line): number => (line.top + line.bottom - before.top - before.bottom) / 2

/** Lines of fewer glyphs may lack ascenders, capitals or descenders. */
const FEW_GLYPHS = 20

/** Double spacing, in type sizes; lines further apart belong to different blocks. */
const WIDEST_PITCH = 2.7

/** How far right the lines around each line reach. */
const NEIGHBOURS = 3

function rightEdges(lines: readonly Line[]): number[] {
  return lines.map((_, i) => {
    let edge = 0
    for (let k = Math.max(0, i - NEIGHBOURS); k <= Math.min(lines.length - 1, i + NEIGHBOURS); k++) {
      edge = Math.max(edge, lines[k]?.right ?? 0)
    }
    return edge
  })
}

function isLowerCase(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  const letter = String.fromCodePoint(code)
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase()
}
