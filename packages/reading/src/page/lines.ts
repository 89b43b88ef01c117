// Segments to lines: what stands on one line, and the bands of white space between lines.
import type { Segment } from './segments.ts'

export interface Line {
  /** From left to right, or from right to left when most of the line is written so. */
  readonly segments: readonly Segment[]
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly em: number
  /** How many glyphs. */
  readonly size: number
}

/** A stretch of the page from one horizontal white gap to the next; one line of text, or several where columns interlock. */
export interface Band {
  readonly segments: readonly Segment[]
  readonly top: number
  readonly bottom: number
}

/** Boxes reach from the font's ascent to its descent and so overlap in tight setting; the ink of a line keeps to the inner part. */
const INNER = 0.2

export function innerTop(segment: Segment): number {
  return segment.top + INNER * (segment.bottom - segment.top)
}

export function innerBottom(segment: Segment): number {
  return segment.bottom - INNER * (segment.bottom - segment.top)
}

export function bandsOf(segments: readonly Segment[]): Band[] {
  const sorted = [...segments].sort((a, b) => innerTop(a) - innerTop(b))
  const bands: Band[] = []
  let open: Segment[] = []
  let top = 0
  let bottom = Number.NEGATIVE_INFINITY
  for (const segment of sorted) {
    const starts = innerTop(segment)
    if (open.length > 0 && starts >= bottom) {
      bands.push({ segments: open, top, bottom })
      open = []
    }
    if (open.length === 0) {
      top = starts
      bottom = starts
    }
    open.push(segment)
    bottom = Math.max(bottom, innerBottom(segment))
  }
  if (open.length > 0) bands.push({ segments: open, top, bottom })
  return bands
}

/** Lines from top to bottom. Segments share a line when their middles lie within half a type size. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const first = segments[0]
  if (segments.length === 1 && first !== undefined) return [lineOf([first])]
  const sorted = [...segments].sort((a, b) => a.top + a.bottom - b.top - b.bottom)
  const lines: Line[] = []
  let open: Segment[] = []
  let middle = 0
  for (const segment of sorted) {
    const here = (segment.top + segment.bottom) / 2
    if (open.length > 0 && here - middle > 0.5 * Math.min(lowest(open), segment.bottom - segment.top)) {
      lines.push(lineOf(open))
      open = []
    }
    if (open.length === 0) middle = here
    open.push(segment)
  }
  if (open.length > 0) lines.push(lineOf(open))
  return lines
}

function lowest(segments: readonly Segment[]): number {
  // The first segment stands for its line: looking at all of them again for each would be quadratic on a hostile page.
  const first = segments[0]
  return first === undefined ? 0 : Math.max(first.bottom - first.top, 1)
}

export function lineOf(segments: Segment[]): Line {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  let em = 0
  let size = 0
  let backwards = 0
  for (const segment of segments) {
    const glyphs = segment.to - segment.from
    left = Math.min(left, segment.left)
    top = Math.min(top, segment.top)
    right = Math.max(right, segment.right)
    bottom = Math.max(bottom, segment.bottom)
    em = Math.max(em, segment.em)
    size += glyphs
    if (segment.rightToLeft) backwards += glyphs
  }
  if (backwards * 2 > size) segments.sort((a, b) => b.right - a.right)
  else segments.sort((a, b) => a.left - b.left)
  return { segments, left, top, right, bottom, em, size }
}

/** Zero where there is no line. */
export function middleOf(line: Line | undefined): number {
  return line === undefined ? 0 : (line.top + line.bottom) / 2
}
