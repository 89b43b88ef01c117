// Breaks text into lines of a given width and puts a box on every UTF-16 unit of a line. A line breaks after a space, a tab, a
// hyphen or a slash; a word wider than the line breaks where it must, never inside a surrogate pair. Linear in the text.
import { advanceOf } from './typeset-widths.ts'

/** A column of text: left edge, right edge and type size, in points. */
export interface Column {
  readonly left: number
  readonly right: number
  readonly size: number
}

export interface Line {
  readonly start: number
  /** Includes the space or '\n' the line ends in. */
  readonly end: number
}

/** Points between tab stops, counted from the left edge of the column. */
const TAB_STOP = 36

/** Marks without width could make a line of any length; after this many units it ends. */
const LONGEST_LINE = 2000

const TAB = 0x09
const NEW_LINE = 0x0a
const SPACE = 0x20
const HYPHEN = 0x2d
const SLASH = 0x2f
const NO_BREAK_SPACE = 0xa0

/** The lines of `text` from `from` on, at most `limit` of them. */
export function breakLines(text: string, from: number, column: Column, limit: number): Line[] {
  const lines: Line[] = []
  let start = from
  while (start < text.length && lines.length < limit) {
    const end = lineEnd(text, start, column)
    lines.push({ start, end })
    start = end
  }
  return lines
}

function lineEnd(text: string, start: number, column: Column): number {
  const width = column.right - column.left
  let x = 0
  let lastBreak = -1
  let at = start
  while (at < text.length && at - start < LONGEST_LINE) {
    const code = text.codePointAt(at) ?? 0
    if (code === NEW_LINE) return at + 1
    const next = x + advance(code, x, column.size)
    const hangs = code === SPACE || code === TAB
    if (next > width && !hangs && at > start) return lastBreak > start ? lastBreak : at
    x = next
    at += code > 0xffff ? 2 : 1
    if (hangs || code === HYPHEN || code === SLASH) lastBreak = at
  }
  return at
}

function advance(code: number, x: number, size: number): number {
  if (code === TAB) return TAB_STOP - (x % TAB_STOP)
  return (advanceOf(code) * size) / 1000
}

/**
 * Writes the boxes of one line into `boxes`, from unit `to` on; `top` is the top of the line in points. Spaces, tabs, line ends and
 * second halves of surrogate pairs get a box of no width at the end of the ink before them, or at the line's start.
 */
export function placeLine(
  text: string,
  line: Line,
  column: Column,
  top: number,
  boxes: Float32Array,
  to: number,
): void {
  const bottom = top + column.size * 1.2
  let x = 0
  let inkEnd = column.left
  let unit = to * 4
  const put = (left: number, right: number) => {
    boxes[unit] = left
    boxes[unit + 1] = top
    boxes[unit + 2] = right
    boxes[unit + 3] = bottom
    unit += 4
  }
  for (let at = line.start; at < line.end; ) {
    const code = text.codePointAt(at) ?? 0
    const left = column.left + x
    const width = code === NEW_LINE ? 0 : advance(code, x, column.size)
    x += width
    const inkless = code === SPACE || code === TAB || code === NEW_LINE || code === NO_BREAK_SPACE || width === 0
    if (!inkless) inkEnd = Math.min(left + width, column.right)
    put(inkless ? inkEnd : Math.min(left, column.right), inkEnd)
    if (code > 0xffff) put(inkEnd, inkEnd)
    at += code > 0xffff ? 2 : 1
  }
}
