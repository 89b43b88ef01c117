// White gaps that run down a group of lines, and whether they part columns of running text or signatories (read one after the other) or
// the cells of a table (read row by row). Text columns are filled: long lines that reach their right edge, or lines whose heights do not
// answer each other across the gap. Cells are short, and stand side by side.
import { type Line, linesOf, middleOf } from './lines.ts'
import type { Segment } from './segments.ts'
import { areSignatories } from './signatures.ts'

/** A white interval of x. */
export interface Gap {
  readonly left: number
  readonly right: number
}

/** A gap narrower than this many type sizes parts nothing on its own line. */
export const NARROWEST_GAP = 0.8
/** What must stay white of it on the lines around: the longest entry of a column may come close to the next. */
export const NARROWEST_REST = 0.3

/** No table has more columns; a hostile page may have a gap for every glyph. */
const MOST_COLUMNS = 64

/** The white gaps between the segments of one band, from left to right. */
export function gapsOf(segments: readonly Segment[], narrowest: number): Gap[] {
  const sorted = [...segments].sort((a, b) => a.left - b.left)
  const gaps: Gap[] = []
  let edge = Number.POSITIVE_INFINITY
  for (const segment of sorted) {
    if (segment.left - edge >= narrowest) gaps.push({ left: edge, right: segment.left })
    edge = edge === Number.POSITIVE_INFINITY ? segment.right : Math.max(edge, segment.right)
  }
  if (gaps.length <= MOST_COLUMNS) return gaps
  const widest = gaps.sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, MOST_COLUMNS)
  return widest.sort((a, b) => a.left - b.left)
}

/** What of `gaps` stays white when the segments of another band are added. Both from left to right; one pass over each. */
export function gapsLeft(gaps: readonly Gap[], segments: readonly Segment[], narrowest: number): Gap[] {
  const sorted = [...segments].sort((a, b) => a.left - b.left)
  const left: Gap[] = []
  let k = 0
  for (const gap of gaps) {
    let from = gap.left
    while (k < sorted.length && (sorted[k]?.right ?? 0) <= from) k++
    let at = k
    for (; at < sorted.length; at++) {
      const segment = sorted[at]
      if (segment === undefined || segment.left >= gap.right) break
      if (segment.left - from >= narrowest) left.push({ left: from, right: segment.left })
      from = Math.max(from, segment.right)
    }
    // The last one that reached into this gap may reach into the next too.
    k = Math.max(k, at - 1)
    if (gap.right - from >= narrowest) left.push({ left: from, right: gap.right })
  }
  return left
}

/** Looking at more gaps than this finds no further columns and costs a hostile page too much. */
const MOST_GAPS = 6

interface Sides {
  readonly left: readonly Segment[]
  readonly right: readonly Segment[]
}

/** The two sides of the widest gap that parts columns of running text, or null. */
export function columnSplit(segments: readonly Segment[], gaps: readonly Gap[]): Sides | null {
  for (const gap of widestOf(gaps)) {
    const { left, right } = sidesOf(segments, gap)
    if (areColumns(linesOf(left), linesOf(right), sidesChange(segments, middleOfGap(gap)))) return { left, right }
  }
  return null
}

/**
 * The two sides of the gap that parts people who sign beside each other, or null. Of several gaps the rightmost: what stands between the
 * columns is the rest of a line of the left one.
 */
export function signatorySplit(
  segments: readonly Segment[],
  gaps: readonly Gap[],
  fieldOf: (segment: Segment) => string | null,
): Sides | null {
  for (const gap of widestOf(gaps).sort((a, b) => b.left - a.left)) {
    const { left, right } = sidesOf(segments, gap)
    if (areSignatories(linesOf(left), linesOf(right), fieldOf)) return { left, right }
  }
  return null
}

const widestOf = (gaps: readonly Gap[]): Gap[] =>
  [...gaps].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, MOST_GAPS)

const middleOfGap = (gap: Gap): number => (gap.left + gap.right) / 2

function sidesOf(segments: readonly Segment[], gap: Gap): Sides {
  const middle = middleOfGap(gap)
  return {
    left: segments.filter((segment) => segment.left + segment.right < 2 * middle),
    right: segments.filter((segment) => segment.left + segment.right >= 2 * middle),
  }
}

/** How often the file, in the order it drew the segments, went from one side to the other. A table goes at every row. */
function sidesChange(segments: readonly Segment[], middle: number): number {
  const drawn = [...segments].sort((a, b) => a.from - b.from)
  let changes = 0
  for (const [i, segment] of drawn.entries()) {
    const before = drawn[i - 1]
    if (before === undefined) continue
    if (segment.left + segment.right < 2 * middle !== before.left + before.right < 2 * middle) changes++
  }
  return changes
}

/** A file that writes columns one after the other goes over once, and perhaps back for a line below. */
const FEW_CHANGES = 2
/** Shorter lines may be the labels of a form and, drawn later, what was filled in. */
const ENTRY_GLYPHS = 14

function areColumns(left: readonly Line[], right: readonly Line[], changes: number): boolean {
  const fewer = Math.min(left.length, right.length)
  const more = Math.max(left.length, right.length)
  if (fewer === 0 || more < 3) return false
  const filled = isRunningText(left) && isRunningText(right)
  if (fewer < 3) return filled && more >= 6
  if (filled || (fewer >= 4 && sideBySide(left, right) < 0.4)) return true
  return changes <= FEW_CHANGES && fewer >= 4 && meanSize(left) >= ENTRY_GLYPHS && meanSize(right) >= ENTRY_GLYPHS
}

function meanSize(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.size, 0) / Math.max(1, lines.length)
}

const SHORT_LINE_GLYPHS = 20
const FULL_LINE_SHARE = 0.6

function isRunningText(lines: readonly Line[]): boolean {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let glyphs = 0
  let ink = 0
  let extent = 0
  for (const line of lines) {
    left = Math.min(left, line.left)
    right = Math.max(right, line.right)
    glyphs += line.size
    extent += line.right - line.left
    for (const segment of line.segments) ink += segment.right - segment.left
  }
  if (glyphs < SHORT_LINE_GLYPHS * lines.length || ink < 0.85 * extent) return false
  const full = lines.filter((line) => line.right - line.left >= FULL_LINE_SHARE * (right - left)).length
  return full >= 0.5 * lines.length
}

/** The share of lines of the smaller side that have a line of the other side at the same height. */
function sideBySide(left: readonly Line[], right: readonly Line[]): number {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  let k = 0
  let answered = 0
  for (const line of few) {
    const slack = 0.2 * line.em
    while (k < many.length && middleOf(many[k]) < middleOf(line) - slack) k++
    if (k < many.length && Math.abs(middleOf(many[k]) - middleOf(line)) <= slack) answered++
  }
  return few.length === 0 ? 1 : answered / few.length
}
