// Where everything stands at one zoom, as numbers. No two marks or labels overlap, every row that is seen is drawn or counted, and the row
// one is at is always drawn. It runs once a frame while somebody zooms, over thousands of rows: one pass, no sorting, nothing measured.

import type { Span } from './days.ts'
import type { Drawn, Lane } from './drawn.ts'

export const SIZE = {
  head: 30,
  laneName: 17,
  line: 21,
  lanePadding: 4,
  mark: 12,
  /** Between two marks on a line. */
  apart: 8,
  arrow: 26,
  label: 232,
  leastLabel: 64,
  bin: 54,
  letter: 7,
} as const

export interface Mark {
  readonly drawn: Drawn
  readonly x1: number
  readonly x2: number
  /** Middle of its line. */
  readonly y: number
  /** Pixels its words have to the right of it; 0: none are shown. */
  readonly room: number
}

export interface Counted {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly rows: readonly Drawn[]
}

export interface LaidLane {
  /** Tells it apart: two documents may have one name. */
  readonly number: number
  readonly name: string
  readonly top: number
  readonly bottom: number
}

export interface Layout {
  readonly height: number
  readonly lanes: readonly LaidLane[]
  readonly marks: readonly Mark[]
  readonly counted: readonly Counted[]
  /** Rows that lie outside of what is seen. */
  readonly before: number
  readonly after: number
}

export interface Frame {
  readonly width: number
  /** What there is; more is taken where the lanes need it. */
  readonly height: number
  readonly span: Span
  /** The row that is drawn whatever is dense. */
  readonly at: string | undefined
}

const LEAST_LINES = 2

export function layOut(lanes: readonly Lane[], frame: Frame): Layout {
  const hasNames = lanes.some(({ name }) => name !== '')
  const around = SIZE.lanePadding * 2 + (hasNames ? SIZE.laneName : 0)
  const each = (frame.height - SIZE.head) / Math.max(1, lanes.length)
  const lines = Math.max(LEAST_LINES, Math.floor((each - around) / SIZE.line))
  const marks: Mark[] = []
  const counted: Counted[] = []
  const laid: LaidLane[] = []
  let top: number = SIZE.head
  let [before, after] = [0, 0]
  for (const [number, lane] of lanes.entries()) {
    const first = top + SIZE.lanePadding + (hasNames ? SIZE.laneName : 0)
    const filled = fillLane(lane.rows, frame, { first, lines, number })
    marks.push(...filled.marks)
    counted.push(...filled.counted)
    before += filled.before
    after += filled.after
    const bottom = Math.max(top + each, first + lines * SIZE.line + SIZE.lanePadding)
    laid.push({ number, name: lane.name, top, bottom })
    top = bottom
  }
  return { height: Math.max(frame.height, top), lanes: laid, marks, counted, before, after }
}

interface Lines {
  readonly first: number
  readonly lines: number
  readonly number: number
}

interface Edges {
  readonly one: Drawn
  readonly x1: number
  readonly x2: number
}

/** Marks are put on the first line that is free; what finds none is counted on the last, in the order of time. */
function fillLane(
  rows: readonly Drawn[],
  { width, span, at }: Frame,
  { first, lines, number }: Lines,
): Omit<Layout, 'lanes' | 'height'> {
  const perDay = width / (span.to - span.from)
  let [before, after] = [0, 0]
  const usable = lines - 1
  const marks: Mark[] = []
  const bins = new Map<number, Drawn[]>()
  const held = heldAt(rows, at, (one) => edgesOf(one, span.from, perDay), { first, width })
  if (held !== null) marks.push(held)
  const ends: number[] = Array.from({ length: usable }, () => Number.NEGATIVE_INFINITY)
  const last: (Edges | undefined)[] = Array.from({ length: usable }, () => undefined)
  // Words are given to a mark once it is known where the next one on its line begins.
  const settle = (line: number, until: number): void => {
    const before = last[line]
    if (before === undefined) return
    const stop = line === 0 && held !== null && held.x1 > before.x2 ? Math.min(until, held.x1) : until
    marks.push(markOf(before, first + line * SIZE.line, width, roomFor(before, stop)))
  }
  // Before here all lines are taken: of thousands of rows most are counted without a look at any line.
  let fullUntil = Number.NEGATIVE_INFINITY
  for (const one of rows) {
    const edges = edgesOf(one, span.from, perDay)
    const { x1, x2 } = edges
    if (x2 < 0) before += 1
    if (x1 > width) after += 1
    if (x2 < 0 || x1 > width || one === held?.drawn) continue
    const line = x1 < fullUntil ? null : freeLine(ends, edges, held)
    if (line === null) {
      fullUntil = Math.max(fullUntil, Math.min(...ends))
      const middle = Math.max(0, (x1 + Math.min(x2, width)) / 2)
      const bin = Math.min(Math.floor(middle / SIZE.bin), Math.floor(width / SIZE.bin))
      const others = bins.get(bin)
      if (others === undefined) bins.set(bin, [one])
      else others.push(one)
      continue
    }
    settle(line, edges.x1)
    last[line] = edges
    ends[line] = edges.x2 + SIZE.apart
  }
  for (let line = 0; line < usable; line++) settle(line, Number.POSITIVE_INFINITY)
  const y = first + usable * SIZE.line + SIZE.line / 2
  const counted = [...bins].map(([bin, of]) => ({
    key: `${number} ${bin}`,
    x: Math.min(bin * SIZE.bin + SIZE.bin / 2, width - SIZE.bin / 2),
    y,
    rows: of,
  }))
  // As they are walked through, not as they were put down.
  marks.sort((one, other) => one.drawn.from - other.drawn.from || one.drawn.place - other.drawn.place)
  return { marks, counted, before, after }
}

/** The row one is at keeps its place on the first line. */
function heldAt(
  rows: readonly Drawn[],
  at: string | undefined,
  edgesOf: (one: Drawn) => Edges,
  { first, width }: { readonly first: number; readonly width: number },
): Mark | null {
  const one = at === undefined ? undefined : rows.find(({ row }) => row.id === at)
  const edges = one === undefined ? null : edgesOf(one)
  if (edges === null || edges.x2 < 0 || edges.x1 > width) return null
  return markOf(edges, first, width, wantedBy(edges))
}

/** A mark is as wide as what it says, and never too narrow to be seen or pressed. */
function edgesOf(one: Drawn, start: number, perDay: number): Edges {
  const [left, right] = [(one.from - start) * perDay, (one.to - start) * perDay]
  if (one.shape === 'before') return { one, x1: right - SIZE.arrow, x2: right }
  if (one.shape === 'after') return { one, x1: left, x2: left + SIZE.arrow }
  return right - left < 4
    ? { one, x1: (left + right) / 2 - 2, x2: (left + right) / 2 + 2 }
    : { one, x1: left, x2: right }
}

const wantedBy = ({ one: { row } }: Edges): number =>
  Math.min(SIZE.label, Math.max(24, row.words.length * SIZE.letter + 4))

/** What its words may take before the next mark on its line; nothing where that is too little to be read. */
function roomFor(edges: Edges, until: number): number {
  const wanted = wantedBy(edges)
  const left = until - edges.x2 - SIZE.apart - 4
  return left >= wanted ? wanted : left < SIZE.leastLabel ? 0 : left
}

function markOf({ one, x1, x2 }: Edges, top: number, width: number, room: number): Mark {
  const left = Math.min(room, Math.max(0, width - x2 - 4))
  return { drawn: one, x1, x2, y: top + SIZE.line / 2, room: left < 24 ? 0 : left }
}

/** The line that has been free for longest: so marks stand apart, and their words find room. */
function freeLine(ends: readonly number[], { x1, x2 }: Edges, held: Mark | null): number | null {
  let best: number | null = null
  for (let line = 0; line < ends.length; line++) {
    const end = ends[line] ?? 0
    if (end > x1 || (best !== null && end >= (ends[best] ?? 0))) continue
    const isTaken =
      line === 0 && held !== null && x2 + SIZE.apart >= held.x1 && x1 <= held.x2 + held.room + 4 + SIZE.apart
    if (!isTaken) best = line
  }
  return best
}
