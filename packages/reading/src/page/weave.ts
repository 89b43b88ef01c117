// A file may draw a line with a hole in it and fill the hole later: the raised 'th' of a day, a word in another colour. Such segments
// overlap on their line and are put together glyph by glyph. What was drawn over other text (a stamp, a word twice for boldness) does
// not fit into a hole and stays apart.
import type { Line } from './lines.ts'
import type { Segment } from './segments.ts'
import type { Letters } from './words.ts'

/** Glyphs may overlap by this share of the narrower one (kerning, italics) and still stand side by side. */
const KERNING = 0.4

/** The ink positions of the line from left to right, when segments interlock without covering each other; else null. */
export function weave({ ink }: Letters, line: Line): number[] | null {
  if (!interlocks(line)) return null
  const positions: number[] = []
  for (const { from, to } of line.segments) for (let k = from; k < to; k++) positions.push(k)
  const { boxes } = ink
  const left = (k: number): number => boxes[k * 4] ?? 0
  const right = (k: number): number => boxes[k * 4 + 2] ?? 0
  positions.sort((a, b) => left(a) - left(b) || a - b)
  for (const [i, k] of positions.entries()) {
    const before = positions[i - 1]
    if (before === undefined || before === k - 1) continue
    const overlap = right(before) - left(k)
    if (overlap > KERNING * Math.min(right(before) - left(before), right(k) - left(k)) + 0.05) return null
  }
  return positions
}

/**
 * The segments of a line that does not weave, each written line of its own: of two stamps drawn over each other each is read to its end.
 * A line without such overlaps is one strand.
 */
export function strandsOf(line: Line): readonly (readonly Segment[])[] {
  if (!interlocks(line)) return [line.segments]
  const strands: Segment[][] = []
  let edge = Number.POSITIVE_INFINITY
  for (const segment of [...line.segments].sort((a, b) => a.from - b.from)) {
    const open = strands.at(-1)
    if (open === undefined || segment.left < edge - 0.15 * segment.em) strands.push([segment])
    else open.push(segment)
    edge = segment.right
  }
  return strands.sort(([a], [b]) => (a?.left ?? 0) - (b?.left ?? 0))
}

function interlocks(line: Line): boolean {
  let edge = Number.NEGATIVE_INFINITY
  let found = false
  for (const segment of line.segments) {
    if (segment.rightToLeft) return false
    if (segment.left < edge - 0.15 * segment.em) found = true
    edge = Math.max(edge, segment.right)
  }
  return found
}
