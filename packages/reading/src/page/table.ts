// Tables: rows kept together, however many lines a cell has. Which lines make a row is read from the white space between lines and
// from the first column: a line without a first cell goes on with the row above it.
import type { Gap } from './columns.ts'
import { type Band, type Line, linesOf } from './lines.ts'
import type { Segment } from './segments.ts'

export interface OrderContext {
  /** The type size most of the page is set in, in points. */
  readonly em: number
  /** Whether the segment is a list label such as `(a)` or `1.`, and nothing but it. */
  readonly isLabel: (segment: Segment) => boolean
  /** Whether the segment begins an entry: a label, or a name such as `Address:`. */
  readonly startsEntry: (segment: Segment) => boolean
  /** What a signatory is asked for at the beginning of the segment ('By: …', 'Date: …'), or null. */
  readonly fieldOf: (segment: Segment) => string | null
}

/** The cells of a row from left to right, empty ones left out; each is its lines from top to bottom. */
export interface Row {
  readonly cells: readonly (readonly Line[])[]
}

/** `(a)   text` over several lines is a list, not a table of two columns: labels left of one gap, text right of it. */
export function isListOfItems(bands: readonly Band[], gaps: readonly Gap[], context: OrderContext): boolean {
  const gap = gaps[0]
  if (gaps.length !== 1 || gap === undefined) return false
  let labels = 0
  let others = 0
  for (const band of bands) {
    for (const segment of band.segments) {
      if (segment.right > gap.left + 0.01) continue
      if (context.isLabel(segment)) labels++
      else others++
    }
  }
  return labels > 0 && labels >= 4 * others
}

export function rowsOf(bands: readonly Band[], gaps: readonly Gap[], context: OrderContext): Row[] {
  const edges = gaps.map((gap) => (gap.left + gap.right) / 2)
  const joined = rowGroups(bands, edges[0] ?? 0, context)
  return joined.map((group) => ({
    cells: cellsOf(
      group.flatMap((band) => band.segments),
      edges,
    ),
  }))
}

function rowGroups(bands: readonly Band[], firstEdge: number, context: OrderContext): Band[][] {
  const spaces = bands.slice(1).map((band, i) => band.top - (bands[i]?.bottom ?? 0))
  const smallest = spaces.reduce((least, space) => Math.min(least, Math.max(space, 0)), Number.POSITIVE_INFINITY)
  const groups: Band[][] = []
  for (const [i, band] of bands.entries()) {
    const open = groups.at(-1)
    const space = spaces[i - 1] ?? 0
    const height = Math.max(band.bottom - band.top, 1)
    const near = space <= smallest * 1.3 + 0.15 * height
    const startsRow = hasFirstCell(band, firstEdge) || startsEntry(band, context)
    if (open !== undefined && near && space < height && !startsRow && open.some((b) => hasFirstCell(b, firstEdge)))
      open.push(band)
    else groups.push([band])
  }
  return groups
}

/** `b)   text` or `Address:   text` below `a)   text` is an entry of its own, though the first cell stands only once. */
function startsEntry(band: Band, context: OrderContext): boolean {
  const first = band.segments.reduce<Segment | null>(
    (most, s) => (most === null || s.left < most.left ? s : most),
    null,
  )
  return band.segments.length > 1 && first !== null && context.startsEntry(first)
}

function hasFirstCell(band: Band, firstEdge: number): boolean {
  return band.segments.some((segment) => segment.left + segment.right < 2 * firstEdge)
}

function cellsOf(segments: readonly Segment[], edges: readonly number[]): Line[][] {
  const columns: Segment[][] = Array.from({ length: edges.length + 1 }, () => [])
  for (const segment of segments) columns[columnOf(segment, edges)]?.push(segment)
  return columns.filter((column) => column.length > 0).map((column) => linesOf(column))
}

function columnOf(segment: Segment, edges: readonly number[]): number {
  const middle = (segment.left + segment.right) / 2
  let low = 0
  let high = edges.length
  while (low < high) {
    const at = (low + high) >>> 1
    if ((edges[at] ?? 0) <= middle) low = at + 1
    else high = at
  }
  return low
}
