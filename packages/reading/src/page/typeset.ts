// Gives pages to formats that have none (mail, Word, spreadsheets, web pages), so that a citation in them is a page and a range
// like any other. The layout is a function of the text alone: the same file gives the same pages on every machine. A block stands
// whole on one page wherever a page can hold it, so that the sentence one would cite is rarely cut.
import type { Page, Zone, ZoneKind } from './page.ts'
import { breakLines, type Column, type Line, placeLine } from './typeset-lines.ts'

interface Placing {
  /** The label of the block's zone. */
  readonly label?: string | null | undefined
  /** Stands close under the block before it: '\n' between them instead of '\n\n'. Rows of a table always do. */
  readonly joined?: boolean | undefined
  /** Begins a new page. */
  readonly newPage?: boolean | undefined
  /** Begins a new page, which is called this, as are those after it up to the next block that says otherwise. */
  readonly pageLabel?: string | null | undefined
}

/** A paragraph, heading, list item, mail field …: text in which '\n' is a forced line break, and no soft ones. */
export interface TextBlock extends Placing {
  readonly kind: Exclude<ZoneKind, 'table-row' | 'cell'>
  readonly text: string
  /** Steps to the right, as for nested lists and quotations. */
  readonly indent?: number | undefined
  /** Of a heading: 1 is the highest. */
  readonly level?: number | undefined
  /** Zones inside the block (an insertion, a quotation), as ranges of `text`. */
  readonly zones?: readonly Zone[] | undefined
  /** The characters as the file has them, where they differ from `text`; `rawIndex` then maps each unit of `text`, or is -1. */
  readonly raw?: string | undefined
  readonly rawIndex?: ArrayLike<number> | undefined
}

export interface CellText {
  readonly text: string
  /** What a person would call the cell: `Ledger!B7`. */
  readonly label: string | null
  readonly zones?: readonly Zone[] | undefined
}

/** A row of a table. Its text is that of its cells with '\t' between them. */
export interface RowBlock extends Placing {
  readonly kind: 'table-row'
  readonly cells: readonly CellText[]
  /** Columns of the whole table, so that its rows stand under one another even where one has fewer cells. */
  readonly columns?: number | undefined
}

export type Block = TextBlock | RowBlock

// A4 in points, and margins of about 2 cm.
const WIDTH = 595
const HEIGHT = 842
const MARGIN = 57
const INDENT = 18
const DEEPEST_INDENT = 10
const BODY_SIZE = 10.5
const HEADING_SIZES = [15, 13, 12] as const
const LEADING = 1.35
const BLOCK_GAP = 7
/** With more cells than this, columns would be narrower than a date; the row is then set as running text. */
const MOST_COLUMNS = 8
const COLUMN_GAP = 8

/** Yields finished pages one by one and holds only the one being set. Page numbers begin at `firstNumber` (1 unless given). */
export function* typesetBlocks(blocks: Iterable<Block>, options: { firstNumber?: number } = {}): Generator<Page> {
  const scratch = { boxes: new Float32Array(4 * 4096), rawIndex: new Int32Array(4096) }
  let sheet = new Sheet(options.firstNumber ?? 1, null, scratch)
  let isAfterRow = false
  for (const block of blocks) {
    if (block.newPage === true || block.pageLabel !== undefined) {
      const label = block.pageLabel === undefined ? sheet.label : block.pageLabel
      if (!sheet.isBlank) yield sheet.finish()
      sheet = new Sheet(sheet.isBlank ? sheet.number : sheet.number + 1, label, scratch)
    }
    const isRow = block.kind === 'table-row'
    const job = isRow ? rowJob(block) : textJob(block)
    if (job.text === '') continue
    sheet.separate(block.joined === true || (isRow && isAfterRow))
    isAfterRow = isRow
    sheet = yield* setJob(sheet, job)
  }
  if (!sheet.isBlank) yield sheet.finish()
}

/** A block made ready: its whole text, the columns its parts stand in side by side, and all its zones. */
interface Job {
  readonly text: string
  readonly parts: readonly { readonly start: number; readonly end: number; readonly column: Column }[]
  readonly zones: readonly Zone[]
  readonly raw: string
  readonly rawIndex: ArrayLike<number> | null
}

/** Half a surrogate pair or a zero cannot be stored or sent; each becomes the sign for a lost character, unit for unit. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

function textJob(block: TextBlock): Job {
  const { kind } = block
  const text = storable(block.text)
  const size = kind === 'heading' ? (HEADING_SIZES[(block.level ?? 1) - 1] ?? 11) : BODY_SIZE
  const steps = Math.max(0, Math.min(block.indent ?? 0, DEEPEST_INDENT))
  const column = { left: MARGIN + steps * INDENT, right: WIDTH - MARGIN, size }
  const zones = [{ kind, label: block.label ?? null, start: 0, end: text.length }, ...(block.zones ?? [])]
  const rawIndex = block.raw === undefined ? null : (block.rawIndex ?? [])
  return { text, parts: [{ start: 0, end: text.length, column }], zones, raw: storable(block.raw ?? text), rawIndex }
}

function rowJob(block: RowBlock): Job {
  const text = storable(block.cells.map((cell) => cell.text).join('\t'))
  const zones: Zone[] = [{ kind: 'table-row', label: block.label ?? null, start: 0, end: text.length }]
  const columns = columnsFor(Math.max(block.cells.length, block.columns ?? 0))
  const parts: { start: number; end: number; column: Column }[] = []
  let start = 0
  for (const [index, cell] of block.cells.entries()) {
    const end = start + cell.text.length
    if (end > start) zones.push({ kind: 'cell', label: cell.label, start, end })
    for (const zone of cell.zones ?? []) zones.push({ ...zone, start: start + zone.start, end: start + zone.end })
    const column = columns[index]
    // The tab after a cell belongs to its line.
    if (column !== undefined) parts.push({ start, end: Math.min(end + 1, text.length), column })
    start = end + 1
  }
  const isBlank = text.length < block.cells.length
  const running = [{ start: 0, end: text.length, column: bodyColumn() }]
  return { text: isBlank ? '' : text, parts: parts.length > 0 ? parts : running, zones, raw: text, rawIndex: null }
}

function bodyColumn(): Column {
  return { left: MARGIN, right: WIDTH - MARGIN, size: BODY_SIZE }
}

function columnsFor(count: number): Column[] {
  if (!(count <= MOST_COLUMNS)) return []
  const width = (WIDTH - 2 * MARGIN) / count
  return Array.from({ length: count }, (_, index) => ({
    left: MARGIN + index * width,
    right: MARGIN + (index + 1) * width - COLUMN_GAP,
    size: BODY_SIZE,
  }))
}

/** Sets one block, on this page if it fits, else on the next, else over as many as it needs; gives back the page it ended on. */
function* setJob(sheet: Sheet, job: Job): Generator<Page, Sheet> {
  const lines = job.parts.map((part) => linesOfPart(job, part))
  const tallest = Math.max(...lines.map((part, index) => part.length * lineHeight(job.parts[index]?.column)))
  if (tallest > HEIGHT - 2 * MARGIN) return yield* setOverPages(sheet, job)
  let onto = sheet
  if (onto.room < tallest) {
    yield onto.finish()
    onto = onto.next()
  }
  onto.write(job, 0, job.text.length, lines)
  return onto
}

function lineHeight(column: Column | undefined): number {
  return (column?.size ?? BODY_SIZE) * LEADING
}

function linesOfPart(job: Job, part: { start: number; end: number; column: Column }): Line[] {
  const text = part.end === job.text.length ? job.text : job.text.slice(0, part.end)
  return breakLines(text, part.start, part.column, linesPerPage(part.column) + 1)
}

function linesPerPage(column: Column): number {
  return Math.floor((HEIGHT - 2 * MARGIN) / lineHeight(column))
}

/** A block longer than a page runs on from where we are; the rows of a table among them as running text. */
function* setOverPages(sheet: Sheet, job: Job): Generator<Page, Sheet> {
  const column = job.parts.length === 1 ? (job.parts[0]?.column ?? bodyColumn()) : bodyColumn()
  const text = job.text
  const zones = new ZonesInTurn(job.zones)
  let onto = sheet
  let from = 0
  while (from < text.length) {
    const fitting = Math.max(0, Math.floor(onto.room / lineHeight(column)))
    const lines = breakLines(text, from, column, fitting + 1)
    const overflow = lines[fitting]
    if (overflow === undefined) {
      const parts = [{ start: from, end: text.length, column }]
      onto.write({ ...job, parts, zones: zones.before(text.length) }, from, text.length, [lines])
      return onto
    }
    const end = fitting === 0 ? from : pageEnd(text, from, overflow.start)
    if (end > from) {
      const placed = lines.filter((line) => line.start < end).map((line) => ({ ...line, end: Math.min(line.end, end) }))
      onto.write({ ...job, parts: [{ start: from, end, column }], zones: zones.before(end) }, from, end, [placed])
    }
    yield onto.finish()
    onto = onto.next()
    from = end
  }
  return onto
}

/** Hands out the zones of a long block page by page, each page only those that reach onto it. */
class ZonesInTurn {
  readonly #waiting: readonly Zone[]
  #next = 0
  #open: Zone[] = []

  constructor(zones: readonly Zone[]) {
    this.#waiting = zones.toSorted((a, b) => a.start - b.start)
  }

  /** The zones of the units up to `end` that were not wholly handed out before. */
  before(end: number): Zone[] {
    const zones = this.#open
    for (
      let zone = this.#waiting[this.#next];
      zone !== undefined && zone.start < end;
      zone = this.#waiting[++this.#next]
    ) {
      zones.push(zone)
    }
    this.#open = zones.filter((zone) => zone.end > end)
    return zones
  }
}

/** Where to leave a page that is full at `limit`: after the last sentence or forced line of its last third, so none is cut. */
function pageEnd(text: string, from: number, limit: number): number {
  const earliest = limit - Math.floor((limit - from) / 3)
  for (let at = limit; at > earliest; at--) {
    const before = text.charCodeAt(at - 1)
    if (before === 0x0a) return at
    const isSpace = before === 0x20
    if (isSpace && '.!?;'.includes(text[at - 2] ?? ' ')) return at
  }
  return limit
}

/** Grows to the longest page and is written over by the next, since pages come by the thousand. */
interface Scratch {
  boxes: Float32Array
  rawIndex: Int32Array
}

/** One page being set. */
class Sheet {
  readonly number: number
  readonly label: string | null
  readonly #scratch: Scratch
  #texts: string[] = []
  #length = 0
  #raws: string[] = []
  #rawLength = 0
  #zones: Zone[] = []
  #y = MARGIN
  #gap = ''

  constructor(number: number, label: string | null, scratch: Scratch) {
    this.number = number
    this.label = label
    this.#scratch = scratch
  }

  /** The page after this one, which must be finished: both write into the same scratch. */
  next(): Sheet {
    return new Sheet(this.number + 1, this.label, this.#scratch)
  }

  get isBlank(): boolean {
    return this.#length === 0
  }

  /** Points left for lines, under the gap that comes first. */
  get room(): number {
    return HEIGHT - MARGIN - this.#y - (this.#gap === '\n\n' ? BLOCK_GAP : 0)
  }

  separate(joined: boolean): void {
    this.#gap = this.isBlank ? '' : joined ? '\n' : '\n\n'
  }

  /** Writes the units from `start` to `end` of a block, whose parts have these lines; the caller knows that they fit. */
  write(job: Job, start: number, end: number, lines: readonly (readonly Line[])[]): void {
    this.#writeGap()
    const base = this.#length - start
    this.#reserve(end - start)
    let bottom = this.#y
    for (const [index, part] of job.parts.entries()) {
      let top = this.#y
      for (const line of lines[index] ?? []) {
        placeLine(job.text, line, part.column, top, this.#scratch.boxes, base + line.start)
        top += lineHeight(part.column)
      }
      bottom = Math.max(bottom, top)
    }
    this.#y = bottom
    this.#writeRaw(job, start, end)
    this.#texts.push(job.text.slice(start, end))
    this.#length += end - start
    for (const zone of job.zones) this.#addZone(zone, base, start, end)
  }

  #addZone(zone: Zone, base: number, start: number, end: number): void {
    const from = Math.max(zone.start, start)
    const to = Math.min(zone.end, end)
    if (from < to) this.#zones.push({ kind: zone.kind, label: zone.label, start: base + from, end: base + to })
  }

  #writeGap(): void {
    if (this.#gap === '') return
    this.#reserve(this.#gap.length)
    for (const _ of this.#gap) {
      const at = this.#length
      for (let side = 0; side < 4; side++) {
        // No width, at the end of the character before.
        this.#scratch.boxes[at * 4 + side] = this.#scratch.boxes[(at - 1) * 4 + (side === 0 ? 2 : side)] ?? 0
      }
      this.#scratch.rawIndex[at] = -1
      this.#length++
    }
    this.#texts.push(this.#gap)
    this.#raws.push('\n')
    this.#rawLength += 1
    if (this.#gap === '\n\n') this.#y += BLOCK_GAP
    this.#gap = ''
  }

  #writeRaw(job: Job, start: number, end: number): void {
    const { rawIndex } = job
    const from = rawIndex === null ? start : rawStart(rawIndex, start, job)
    const to = rawIndex === null ? end : rawStart(rawIndex, end, job)
    for (let at = start; at < end; at++) {
      const index = rawIndex === null ? at : (rawIndex[at] ?? -1)
      const stands = index >= from && index < to
      this.#scratch.rawIndex[this.#length + at - start] = stands ? index - from + this.#rawLength : -1
    }
    this.#raws.push(job.raw.slice(from, to))
    this.#rawLength += Math.max(0, to - from)
  }

  #reserve(units: number): void {
    const needed = this.#length + units
    const { boxes, rawIndex } = this.#scratch
    if (needed <= rawIndex.length) return
    const size = Math.max(needed, 2 * rawIndex.length)
    this.#scratch.boxes = new Float32Array(size * 4)
    this.#scratch.boxes.set(boxes)
    this.#scratch.rawIndex = new Int32Array(size)
    this.#scratch.rawIndex.set(rawIndex)
  }

  finish(): Page {
    return {
      number: this.number,
      label: this.label,
      width: WIDTH,
      height: HEIGHT,
      text: this.#texts.join(''),
      boxes: this.#scratch.boxes.slice(0, this.#length * 4),
      raw: this.#raws.join(''),
      rawIndex: this.#scratch.rawIndex.slice(0, this.#length),
      origin: 'typeset',
      confidence: null,
      zones: this.#zones.sort((a, b) => a.start - b.start || b.end - a.end),
    }
  }
}

/** The raw index where the units from `at` on begin: the raw text is taken to run in the same order as the text. */
function rawStart(rawIndex: ArrayLike<number>, at: number, job: Job): number {
  if (at === 0) return 0
  for (let unit = at; unit < job.text.length; unit++) {
    const index = rawIndex[unit] ?? -1
    if (index >= 0) return Math.min(index, job.raw.length)
  }
  return job.raw.length
}
