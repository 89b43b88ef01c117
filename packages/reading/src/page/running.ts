// Running headers, footers and page numbers: what stands at the edge of a page and comes again at the same place on its neighbours,
// or is a page number by its form. Pages stream through: a page is decided when the two after it are known, so memory stays flat.
import type { Page, Zone } from './page.ts'

/** How many pages before and after a page are looked at: even and odd pages may have headers of their own. */
const REACH = 2
/** Headers and footers stand in the outer parts of the page, as shares of its height. */
const TOP_PART = 0.15
const BOTTOM_PART = 0.85
/** Lines looked at from each edge. */
const MOST_LINES = 4

interface EdgeLine {
  readonly start: number
  readonly end: number
  readonly top: number
  readonly bottom: number
  /** The text with every number made the same. */
  readonly key: string
}

interface Entry {
  readonly page: Page
  readonly above: readonly EdgeLine[]
  readonly below: readonly EdgeLine[]
}

/** Takes pages in order and gives them back in order with their header and footer zones. */
export class RunningLines {
  private readonly seen: Entry[] = []
  /** Index in `seen` of the first page not yet given back. */
  private next = 0

  /** The pages that are decided by the coming of this one. */
  add(page: Page): Page[] {
    this.seen.push(entryOf(page))
    return this.decide(this.seen.length - REACH)
  }

  /** The pages still held: at the end of the document, or before something that is no page of text. */
  rest(): Page[] {
    return this.decide(this.seen.length)
  }

  private decide(end: number): Page[] {
    const pages: Page[] = []
    for (; this.next < end; this.next++) {
      const entry = this.seen[this.next]
      if (entry !== undefined) pages.push(this.marked(entry, this.next))
    }
    const gone = Math.max(0, this.next - REACH)
    this.seen.splice(0, gone)
    this.next -= gone
    return pages
  }

  private marked({ page, above, below }: Entry, at: number): Page {
    const others = this.seen.filter((_, i) => i !== at && Math.abs(i - at) <= REACH)
    const headers = runningPart(
      above,
      page,
      others.map((other) => other.above),
    )
    const footers = runningPart(
      below,
      page,
      others.map((other) => other.below),
    )
    if (headers.length + footers.length === 0) return page
    const out: Zone[] = [
      ...headers.map(({ start, end }) => ({ kind: 'header', label: null, start, end }) as const),
      ...footers.map(({ start, end }) => ({ kind: 'footer', label: null, start, end }) as const),
    ]
    const kept = page.zones.flatMap((zone) => without(zone, out, page.text))
    return { ...page, zones: [...kept, ...out].sort((a, b) => a.start - b.start || b.end - a.end) }
  }
}

/** From the edge inwards, as long as each line comes again on a neighbour or is a page number. */
function runningPart(lines: readonly EdgeLine[], page: Page, others: readonly (readonly EdgeLine[])[]): EdgeLine[] {
  const found: EdgeLine[] = []
  for (const line of lines) {
    if (!isPageNumber(line.key) && !comesAgain(line, page, others)) break
    found.push(line)
  }
  return found
}

function comesAgain(line: EdgeLine, page: Page, others: readonly (readonly EdgeLine[])[]): boolean {
  if (line.key === '') return false
  const isRecognised = page.origin === 'ocr'
  const slack = (isRecognised ? 0.025 : 0.01) * page.height + 2
  return others.some((lines) =>
    lines.some(
      (other) =>
        Math.abs(other.top - line.top) <= slack &&
        (other.key === line.key || (isRecognised && isAlike(other.key, line.key))),
    ),
  )
}

/** Recognition reads the same line a little differently each time: one letter in five may be another. */
const MISREAD = 0.2
/** Shorter lines are too easily alike. */
const SHORTEST_ALIKE = 8

function isAlike(one: string, other: string): boolean {
  const most = Math.floor(Math.max(one.length, other.length) * MISREAD)
  if (Math.min(one.length, other.length) < SHORTEST_ALIKE || Math.abs(one.length - other.length) > most) return false
  return editsBetween(one, other) <= most
}

/** Levenshtein's distance; both are at most `LONGEST_KEY` long. */
function editsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[other.length] ?? 0
}

const PAGE_NUMBER = /^(?:(?:page|seite|blatt|s\.|p\.) ?)?[-–—[(]? ?#(?: ?(?:of|von|\/) ?#)? ?[-–—\])]?$/u

/** Numbers are `#` in a key; a letter and a number (`F-12`, `A-3`) is the page number of an annex. */
function isPageNumber(key: string): boolean {
  return PAGE_NUMBER.test(key) || /^(?:[-–—] ?)?[ivxl]{1,6}(?: ?[-–—])?$/.test(key) || /^[a-z]{1,3}-#$/.test(key)
}

function entryOf(page: Page): Entry {
  const above: EdgeLine[] = []
  const below: EdgeLine[] = []
  const { text } = page
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    // A look at one character spares the lines of the middle: most of the page.
    const glance = page.boxes[start * 4 + 1] ?? 0
    if (end > start && (glance < TOP_PART * page.height || glance > (BOTTOM_PART - 0.1) * page.height)) {
      const line = edgeLine(page, start, end)
      if (line.bottom <= TOP_PART * page.height) above.push(line)
      else if (line.top >= BOTTOM_PART * page.height) below.push(line)
    }
    start = end + 1
  }
  above.sort((a, b) => a.top - b.top)
  below.sort((a, b) => b.bottom - a.bottom)
  return { page, above: above.slice(0, MOST_LINES), below: below.slice(0, MOST_LINES) }
}

const LONGEST_KEY = 120

function edgeLine(page: Page, start: number, end: number): EdgeLine {
  let top = Number.POSITIVE_INFINITY
  let bottom = 0
  for (let i = start; i < end; i++) {
    top = Math.min(top, page.boxes[i * 4 + 1] ?? 0)
    bottom = Math.max(bottom, page.boxes[i * 4 + 3] ?? 0)
  }
  const key = page.text
    .slice(start, Math.min(end, start + LONGEST_KEY))
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { start, end, top, bottom, key }
}

/** What of a zone is left beside the header and footer lines. */
function without(zone: Zone, out: readonly Zone[], text: string): Zone[] {
  let { start, end } = zone
  for (const cut of out) {
    if (cut.end <= start || cut.start >= end) continue
    if (cut.start <= start) start = cut.end
    else end = cut.start
  }
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return start < end ? [{ ...zone, start, end }] : []
}
