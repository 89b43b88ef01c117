// Lays the drawn timeline out, as numbers: lanes, marks, labels, counts, the tray of undated rows and the threads between contradicting
// ones. Promises: no two labels or marks overlap, and every row is drawn, counted, or in the tray. Pure; pixels of a fixed width.
import type { DateShape } from '../../../evidence/exhibits/index.ts'
import { type Axis, axisTicks, makeAxis, type Tick, type TickWords } from './axis.ts'
import { fitText, textWidth } from './measure.ts'

export interface TimelineRow {
  readonly number: number
  readonly anchor: string
  readonly text: string
  readonly lane: string
  readonly deadline: boolean
  readonly unsure: boolean
  /** Goes on after the drawing ends. */
  readonly isOnward?: boolean
  /** null: undated. Days since 1970-01-01. */
  readonly when: { readonly shape: DateShape; readonly from: number | null; readonly to: number | null } | null
}

export interface Label {
  readonly x: number
  readonly text: string
  readonly end: boolean
  readonly width: number
}

export interface Mark {
  readonly row: TimelineRow
  readonly shape: DateShape
  readonly x1: number
  readonly x2: number
  /** Middle of its line. */
  readonly y: number
  readonly label: Label | null
}

export interface Counted {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly rows: readonly TimelineRow[]
}

export interface Gap {
  readonly x1: number
  readonly x2: number
  /** Its name, below the lanes. */
  readonly label: Label & { readonly y: number }
}

export interface Timeline {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly ticks: readonly Tick[]
  readonly breaks: readonly number[]
  readonly gaps: readonly Gap[]
  readonly lanes: readonly { readonly name: string; readonly top: number; readonly bottom: number }[]
  readonly marks: readonly Mark[]
  readonly counted: readonly Counted[]
  readonly tray: { readonly top: number; readonly entries: readonly Mark[]; readonly left: number } | null
  readonly threads: readonly { readonly from: Mark; readonly to: Mark }[]
  /** Contradictions with a row that is undated or only counted. */
  readonly threadsLeft: number
}

export const measure = {
  width: 1_240,
  gutter: 150,
  line: 19,
  fontSize: 10.5,
  labelGap: 5,
  arrow: 34,
  flag: 6,
  head: 34,
} as const

const edge = 44
const lanePadding = 8
const binWidth = 46
const gapLine = 14

/** Lines of marks in the whole drawing and in one lane, and the labels that are tried, the longest first. */
interface Room {
  readonly lines: number
  readonly linesOfALane: number
  readonly labels: readonly [longest: number, ...shorter: number[]]
}
export const ROOMS = {
  /** What fits an A4 page in landscape together with the head of the page. */
  whole: { lines: 24, linesOfALane: 9, labels: [210, 140, 84] },
  /** A page of its own, on which every row of a section finds a line. */
  section: { lines: 60, linesOfALane: 60, labels: [330, 210, 140, 84] },
} as const satisfies Record<string, Room>

export interface Wishes {
  readonly lanes: readonly string[]
  readonly contradictions: readonly (readonly [number, number])[]
  readonly words: TickWords & { readonly gap: (from: number, to: number) => string }
  readonly room?: Room
}

export function layOutTimeline(
  rows: readonly TimelineRow[],
  { lanes: laneNames, contradictions, words, room = ROOMS.whole }: Wishes,
): Timeline {
  const plot = { left: measure.gutter, right: measure.width - 8, top: measure.head }
  const axis = makeAxis(rows.filter(isDated).map(axisRow), plot.left + edge, plot.right - edge)
  const filled =
    axis === null
      ? { lanes: [], marks: [], counted: [], bottom: plot.top }
      : fillLanes(rows, laneNames, axis, { ...plot, room })
  const gaps = axis === null ? [] : nameGaps(axis, plot, filled.bottom + 4, words.gap)
  const gapsEnd = Math.max(filled.bottom, ...gaps.map(({ label }) => label.y + gapLine / 2 + 2))
  const tray = fillTray(
    rows.filter((row) => row.when === null),
    gapsEnd + 12,
  )
  const byNumber = new Map(filled.marks.map((mark) => [mark.row.number, mark]))
  const threads = contradictions.flatMap(([one, other]) => {
    const [from, to] = [byNumber.get(one), byNumber.get(other)]
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  return {
    width: measure.width,
    height: tray === null ? gapsEnd + 4 : tray.top + measure.line + 10,
    plot: { ...plot, bottom: filled.bottom },
    ticks: axis === null ? [] : axisTicks(axis, words, 58),
    breaks: axis === null ? [] : axis.breaks.map(({ from, to }) => (axis.x(from) + axis.x(to)) / 2),
    gaps,
    lanes: filled.lanes,
    marks: filled.marks,
    counted: filled.counted,
    tray,
    threads,
    threadsLeft: contradictions.length - threads.length,
  }
}

interface Filled {
  readonly marks: readonly Mark[]
  readonly counted: readonly Counted[]
  readonly bottom: number
}

/** Lanes take the lines they want, as long as all together fit the page; then the tallest give some up. */
function fillLanes(
  rows: readonly TimelineRow[],
  names: readonly string[],
  axis: Axis,
  {
    left,
    right,
    top,
    room,
  }: { readonly left: number; readonly right: number; readonly top: number; readonly room: Room },
): Filled & { readonly lanes: Timeline['lanes'] } {
  const byLane = Map.groupBy(rows.filter(isDated), (row) => row.lane)
  const inUse = names.flatMap((name) => {
    const inLane = byLane.get(name)
    return inLane === undefined
      ? []
      : [
          {
            name,
            rows: inLane,
            lines: linesWanted(inLane, axis, { left, right, top: 0, lines: room.linesOfALane, labels: room.labels }),
          },
        ]
  })
  let allowed = room.linesOfALane
  while (allowed > 1 && inUse.reduce((sum, { lines }) => sum + Math.min(lines, allowed), 0) > room.lines) allowed -= 1

  const [lanes, marks, counted]: [Timeline['lanes'][number][], Mark[], Counted[]] = [[], [], []]
  let y = top
  for (const { name, rows: inLane } of inUse) {
    const filled = fillLane(inLane, axis, { left, right, top: y + lanePadding, lines: allowed, labels: room.labels })
    marks.push(...filled.marks)
    counted.push(...filled.counted)
    lanes.push({ name, top: y, bottom: filled.bottom + lanePadding })
    y = filled.bottom + lanePadding
  }
  return { lanes, marks, counted, bottom: y }
}

function linesWanted(rows: readonly TimelineRow[], axis: Axis, space: LaneSpace): number {
  return Math.round((fillLane(rows, axis, space).bottom - space.top) / measure.line)
}

interface LaneSpace {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly lines: number
  readonly labels: readonly number[]
}

/** The longest labels with which every row finds a place; when none does, the shortest ones, and the rest is counted. */
function fillLane(rows: readonly TimelineRow[], axis: Axis, space: LaneSpace): Filled {
  for (let longestLabel = 0; ; longestLabel++) {
    const widths = space.labels.slice(longestLabel)
    const filled = fillGreedily(rows, axis, space, widths)
    if (filled.counted.length === 0 || widths.length === 0) return filled
  }
}

/** From left to right: the longest label that any line has room for, then a shorter one, then the number, then the bare mark. */
function fillGreedily(rows: readonly TimelineRow[], axis: Axis, space: LaneSpace, widths: readonly number[]): Filled {
  const ends: number[] = []
  const marks: Mark[] = []
  const left: { readonly row: TimelineRow; readonly x: number }[] = []
  const placed = rows
    .map((row) => ({ row, ...extentOf(row, axis) }))
    .sort((a, b) => a.x1 - b.x1 || a.row.number - b.row.number)
  for (const { row, shape, x1, x2 } of placed) {
    const found = findPlace(row, x1, x2, ends, space, widths)
    if (found === null) {
      left.push({ row, x: (x1 + x2) / 2 })
      continue
    }
    ends[found.line] = found.end
    marks.push({ row, shape, x1, x2, y: space.top + (found.line + 0.5) * measure.line, label: found.label })
  }
  const bottom = space.top + Math.max(1, ends.length) * measure.line
  const counted = countLeft(left, space, bottom + measure.line / 2)
  return { marks, counted, bottom: counted.length > 0 ? bottom + measure.line : bottom }
}

function findPlace(
  row: TimelineRow,
  x1: number,
  x2: number,
  ends: readonly number[],
  { left, right, lines }: LaneSpace,
  widths: readonly number[],
): { readonly line: number; readonly end: number; readonly label: Label | null } | null {
  const number = String(row.number)
  const inside =
    x2 - x1 < widths.length * 40 + 60
      ? null
      : fitText(`${number}  ${row.text}`, measure.fontSize, Math.min(360, x2 - x1 - 8))
  const texts = [
    ...new Set([
      ...(inside === null ? [] : [inside]),
      ...widths.map((width) => fitText(`${number}  ${row.text}`, measure.fontSize, width)),
      number,
    ]),
  ]
  for (const text of texts) {
    const width = textWidth(text, measure.fontSize)
    for (let line = 0; line < lines; line++) {
      const start = (ends[line] ?? left) + measure.labelGap
      if (start > x1) continue
      if (width + 8 <= x2 - x1) return { line, end: x2, label: { x: x1 + 4, text, end: false, width } }
      const after = x2 + measure.labelGap + (row.deadline ? measure.flag : 0)
      if (after + width <= right) return { line, end: after + width, label: { x: after, text, end: false, width } }
      if (start + width + measure.labelGap <= x1) {
        return { line, end: x2, label: { x: x1 - measure.labelGap, text, end: true, width } }
      }
    }
  }
  for (let line = 0; line < lines; line++) {
    if ((ends[line] ?? left) + 2 <= x1) return { line, end: x2, label: null }
  }
  return null
}

function countLeft(
  left: readonly { readonly row: TimelineRow; readonly x: number }[],
  space: LaneSpace,
  y: number,
): Counted[] {
  const bins = Map.groupBy(left, ({ x }) =>
    Math.floor((Math.min(Math.max(x, space.left), space.right - 1) - space.left) / binWidth),
  )
  return [...bins].map(([bin, entries]) => ({
    x: space.left + (bin + 0.5) * binWidth,
    y,
    text: `+${entries.length}`,
    rows: entries.map(({ row }) => row),
  }))
}

function fillTray(rows: readonly TimelineRow[], top: number): Timeline['tray'] {
  if (rows.length === 0) return null
  const entries: Mark[] = []
  let x: number = measure.gutter
  const room = measure.width - 90
  const width = Math.min(ROOMS.whole.labels[0], Math.max(24, (room - x) / rows.length - 22))
  for (const row of rows) {
    const text = fitText(
      `${row.number}  ${row.text}`,
      measure.fontSize,
      Math.max(width, textWidth(String(row.number), measure.fontSize)),
    )
    const labelWidth = textWidth(text, measure.fontSize)
    if (x + 12 + labelWidth > room) break
    const label = { x: x + 12, text, end: false, width: labelWidth }
    entries.push({ row, shape: 'unit', x1: x, x2: x + 7, y: top + measure.line / 2, label })
    x += 12 + labelWidth + 10
  }
  return { top, entries, left: rows.length - entries.length }
}

function extentOf(
  row: TimelineRow,
  axis: Axis,
): { readonly shape: DateShape; readonly x1: number; readonly x2: number } {
  const { shape, from, to } = row.when ?? { shape: 'day', from: axis.first, to: axis.first }
  const x1 = axis.x(from ?? to ?? axis.first)
  // A day is drawn where it begins, as is an open end; what is longer, to the end of its last day.
  const closed = shape === 'unit' || shape === 'about' || shape === 'period'
  const x2 = axis.x((to ?? from ?? axis.first) + (closed ? 1 : 0))
  if (shape === 'before') return { shape, x1: x2 - measure.arrow, x2 }
  if (shape === 'after') return { shape, x1, x2: x1 + measure.arrow }
  if (shape === 'day') return { shape, x1: x1 - 1.5, x2: x1 + 1.5 }
  return { shape, x1, x2: Math.max(x2, x1 + (shape === 'about' ? 16 : 5)) }
}

/** Names stand below the lanes, under their gap, on as many lines as keep them apart. */
function nameGaps(
  axis: Axis,
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
  name: (from: number, to: number) => string,
): readonly Gap[] {
  const ends: number[] = []
  const gaps: Gap[] = []
  for (const { from, to } of axis.gaps.toSorted((a, b) => a.from - b.from)) {
    const [x1, x2] = [axis.x(from) + 3, axis.x(to) - 3]
    // Too narrow to be seen.
    if (x2 - x1 < 8) continue
    const text = name(from, to)
    const width = textWidth(text, 10)
    const x = Math.max(left, Math.min(right - width, (x1 + x2 - width) / 2))
    const free = ends.findIndex((end) => end + 10 <= x)
    const line = free === -1 ? ends.length : free
    ends[line] = x + width
    gaps.push({ x1, x2, label: { x, text, end: false, width, y: top + (line + 0.5) * gapLine } })
  }
  return gaps
}

function isDated(row: TimelineRow): boolean {
  return row.when !== null
}

function axisRow({ when }: TimelineRow): { from: number | null; to: number | null; somewhere: boolean } {
  return {
    from: when?.from ?? null,
    to: when?.to ?? null,
    somewhere: when?.shape === 'unit' || when?.shape === 'about',
  }
}
