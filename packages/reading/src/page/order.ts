// Reading order: recursive cuts along white space (XY-cut; Nagy and Seth 1984) on segments, not pixels. Bands of lines are put
// together as long as a white gap runs down through them; a group with such a gap is either columns, read one after the other, or a
// table, kept in rows; everything else is read from top to bottom.
import { columnSplit, type Gap, gapsLeft, gapsOf, NARROWEST_GAP, NARROWEST_REST, signatorySplit } from './columns.ts'
import { type Band, bandsOf, type Line, linesOf } from './lines.ts'
import type { Segment } from './segments.ts'
import { isListOfItems, type OrderContext, type Row, rowsOf } from './table.ts'

export type Block =
  | { readonly kind: 'lines'; readonly lines: Line[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }

/** Columns within columns go no deeper on any real page. */
const DEEPEST = 12

export function orderBlocks(segments: readonly Segment[], context: OrderContext): Block[] {
  const blocks: Block[] = []
  cut(segments, context, 0, blocks)
  return blocks
}

interface Group {
  bands: Band[]
  gaps: Gap[]
}

function cut(segments: readonly Segment[], context: OrderContext, depth: number, out: Block[]): void {
  if (segments.length === 0) return
  const bands = bandsOf(segments)
  for (const group of groupsOf(bands, context)) {
    if (group.gaps.length === 0 || depth >= DEEPEST) addLines(group.bands, out)
    else cutGroup(group, context, depth, out)
  }
}

function cutGroup(group: Group, context: OrderContext, depth: number, out: Block[]): void {
  const segments = group.bands.flatMap((band) => band.segments)
  if (signatorySplit(segments, group.gaps, context.fieldOf) !== null) return cutSignatures(group, context, depth, out)
  const columns = columnSplit(segments, group.gaps)
  if (columns !== null) {
    cut(columns.left, context, depth + 1, out)
    cut(columns.right, context, depth + 1, out)
    return
  }
  // Single lines before and after a table only happened not to touch its gaps.
  const { bands } = group
  let first = 0
  let end = bands.length
  while (first < end && isSingle(bands[first])) first++
  while (end > first && isSingle(bands[end - 1]) && !goesOnInCell(bands[end - 2], bands[end - 1], group.gaps, context))
    end--
  const body = bands.slice(first, end)
  const inner = body
    .slice(1)
    .reduce(
      (gaps, band) => gapsLeft(gaps, band.segments, NARROWEST_REST * context.em),
      gapsOf(body[0]?.segments ?? [], NARROWEST_GAP * context.em),
    )
  const gaps = inner.length > 0 ? inner : group.gaps
  addLines(bands.slice(0, first), out)
  if (body.filter((band) => !isSingle(band)).length < 2 || isListOfItems(body, gaps, context)) addLines(body, out)
  else out.push({ kind: 'table', rows: rowsOf(body, gaps, context) })
  addLines(bands.slice(end), out)
}

/** Signatures end with their last field; what only stands below them with the same gap (the foot of the page) is read after them. */
function cutSignatures({ bands, gaps }: Group, context: OrderContext, depth: number, out: Block[]): void {
  let end = bands.findLastIndex((band) => band.segments.some((segment) => context.fieldOf(segment) !== null)) + 1
  while (end < bands.length && isNextLine(bands[end - 1], bands[end], context) && !isPageNumber(bands[end])) end++
  const signed = bands.slice(0, end).flatMap((band) => band.segments)
  const sides = signatorySplit(signed, gaps, context.fieldOf) ?? { left: signed, right: [] }
  cut(sides.left, context, depth + 1, out)
  cut(sides.right, context, depth + 1, out)
  const rest = bands.slice(end).flatMap((band) => band.segments)
  cut(rest, context, depth + 1, out)
}

/** White space, in type sizes, between a line and the next of the same entry. */
const LINE_SPACE = 0.9

function isNextLine(above: Band | undefined, band: Band | undefined, context: OrderContext): boolean {
  return above !== undefined && band !== undefined && band.top - above.bottom < LINE_SPACE * context.em
}

/** So few glyphs alone are the number of the page, and no rest of a field. */
const PAGE_NUMBER_GLYPHS = 5

function isPageNumber(band: Band | undefined): boolean {
  const first = band?.segments[0]
  return isSingle(band) && first !== undefined && first.to - first.from <= PAGE_NUMBER_GLYPHS
}

function addLines(bands: readonly Band[], out: Block[]): void {
  if (bands.length === 0) return
  const lines = bands.flatMap((band) => linesOf(band.segments))
  const last = out.at(-1)
  if (last?.kind === 'lines' && goesDown(last.lines.at(-1), lines[0])) for (const line of lines) last.lines.push(line)
  else out.push({ kind: 'lines', lines })
}

/** Whether `next` stands below `line` in the same column, so that the space between them tells whether a paragraph ends. */
function goesDown(line: Line | undefined, next: Line | undefined): boolean {
  return (
    line !== undefined && next !== undefined && next.top > line.top && next.left < line.right && line.left < next.right
  )
}

function groupsOf(bands: readonly Band[], context: OrderContext): Group[] {
  const narrowest = NARROWEST_GAP * context.em
  const groups: Group[] = []
  let plain: Band[] = []
  let open: Group | null = null
  for (const band of bands) {
    const own = band.segments.length > 1 ? gapsOf(band.segments, narrowest) : []
    if (open !== null) {
      const last = open.bands.at(-1)
      const left = gapsLeft(open.gaps, band.segments, NARROWEST_REST * context.em)
      if (left.length > 0 && (own.length > 0 || follows(last, band, context))) {
        open.bands.push(band)
        open.gaps = left
        continue
      }
      groups.push(open)
      open = null
    }
    if (own.length === 0) {
      plain.push(band)
      continue
    }
    open = { bands: [band], gaps: own }
    joinLinesAbove(open, plain, context)
    if (plain.length > 0) groups.push({ bands: plain, gaps: [] })
    plain = []
  }
  if (open !== null) groups.push(open)
  if (plain.length > 0) groups.push({ bands: plain, gaps: [] })
  return groups
}

const MOST_LINES_ABOVE = 100

/** The first lines of a left column that starts higher than the right one belong to the group though they have no gap of their own. */
function joinLinesAbove(group: Group, plain: Band[], context: OrderContext): void {
  for (let above = plain.at(-1); above !== undefined; above = plain.at(-1)) {
    if (group.bands.length > MOST_LINES_ABOVE || !follows(above, group.bands[0], context)) return
    const left = gapsLeft(group.gaps, above.segments, NARROWEST_REST * context.em)
    if (left.length === 0) return
    plain.pop()
    group.bands.unshift(above)
    group.gaps = left
  }
}

/** White space above a band that still goes on with what stands there, in type sizes. */
const GOES_ON = 1.6

function follows(above: Band | undefined, band: Band | undefined, context: OrderContext): boolean {
  return above !== undefined && band !== undefined && band.top - above.bottom < GOES_ON * context.em
}

/** A line below a table that stands right of its first column is the rest of a cell. */
function goesOnInCell(
  above: Band | undefined,
  band: Band | undefined,
  gaps: readonly Gap[],
  context: OrderContext,
): boolean {
  const left = band?.segments[0]?.left ?? 0
  return left >= (gaps[0]?.right ?? 0) - 0.5 && follows(above, band, context)
}

function isSingle(band: Band | undefined): boolean {
  return band !== undefined && band.segments.length === 1
}
