// The rows as they are drawn: each with its days and the shape that says how exact its date is; the lanes; the gaps in which nothing can lie.
import type { DrawnRow, TimelineReply } from '@muniment/contract'
import { type DateShape, shapeOfDate } from '@muniment/contract/dates'
import { dayOf } from './days.ts'

export interface Drawn {
  readonly row: DrawnRow
  /** Among the rows as they are listed. */
  readonly place: number
  readonly shape: DateShape
  /** Days; the last one exclusive, because a day lasts until it ends. An open end stands at the other one. */
  readonly from: number
  readonly to: number
}

/** The dated rows in the order of their first day, and the undated ones. */
export function drawnOf(rows: readonly DrawnRow[]): { readonly dated: Drawn[]; readonly undated: DrawnRow[] } {
  const dated: Drawn[] = []
  const undated: DrawnRow[] = []
  for (const [place, row] of rows.entries()) {
    const shape = row.date === null ? null : shapeOfDate(row.date)
    const [first, last] = [dayOf(row.date?.earliest ?? null), dayOf(row.date?.latest ?? null)]
    const from = first ?? last
    if (shape === null || from === null) undated.push(row)
    else dated.push({ row, place, shape, from, to: Math.max(from, last ?? from) + 1 })
  }
  return { dated: dated.sort((one, other) => one.from - other.from || one.place - other.place), undated }
}

export const LANE_CHOICES = ['none', 'party', 'tag', 'document'] as const
export type LaneChoice = (typeof LANE_CHOICES)[number]

export interface Lane {
  readonly name: string
  readonly rows: readonly Drawn[]
}

/** More lanes than these are not told apart; what is not in one of them stands in the last. */
const MOST_LANES = 7

/** A row stands once, in the lane that most rows are in of those it could be in. */
export function lanesOf(
  reply: Pick<TimelineReply, 'parties' | 'tags' | 'documents'>,
  dated: readonly Drawn[],
  by: LaneChoice,
  others: string,
): Lane[] {
  if (by === 'none') return [{ name: '', rows: dated }]
  const placesIn = ({ row }: Drawn): readonly number[] =>
    by === 'party' ? row.parties : by === 'tag' ? row.tags : row.documents
  const names =
    by === 'party'
      ? reply.parties.map(({ name }) => name)
      : by === 'tag'
        ? reply.tags
        : reply.documents.map(({ name }) => name.split('/').at(-1) ?? name)
  const counts = new Map<number, number>()
  for (const one of dated) for (const place of placesIn(one)) counts.set(place, (counts.get(place) ?? 0) + 1)
  const shown = [...counts]
    .sort(([one, many], [other, more]) => more - many || one - other)
    .slice(0, MOST_LANES)
    .map(([place]) => place)
  const rows = new Map<number | null, Drawn[]>(shown.map((place) => [place, []]))
  const rest: Drawn[] = []
  for (const one of dated) {
    const place = shown.find((lane) => placesIn(one).includes(lane))
    ;(place === undefined ? rest : (rows.get(place) ?? rest)).push(one)
  }
  const lanes = shown
    .map((place) => ({ name: names[place] ?? '', rows: rows.get(place) ?? [] }))
    .filter((lane) => lane.rows.length > 0)
  return rest.length === 0 ? lanes : [...lanes, { name: others, rows: rest }]
}

export interface Gap {
  readonly from: number
  readonly to: number
}

/** An interval so many times the usual one is worth naming. */
const LONGER = 6
const LEAST_DAYS = 30
const MOST_GAPS = 6

/** The longest intervals in which no row begins, ends or can lie, where they are much longer than the usual one. */
export function gapsIn(dated: readonly Drawn[]): Gap[] {
  const gaps: Gap[] = []
  const lengths: number[] = []
  let reached: number | null = null
  for (const { from, to } of dated) {
    if (reached !== null && from > reached) gaps.push({ from: reached, to: from })
    if (reached !== null) lengths.push(Math.max(0, from - reached))
    reached = Math.max(reached ?? to, to)
  }
  const usual = lengths.filter((days) => days > 0).sort((a, b) => a - b)
  const median = usual[Math.floor((usual.length - 1) / 2)] ?? 0
  const least = Math.max(LEAST_DAYS, LONGER * median)
  return gaps
    .filter(({ from, to }) => to - from >= least)
    .sort((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, MOST_GAPS)
}

/** All there is, with a margin; a single day stands in the middle of its month. */
export function wholeOf(dated: readonly Drawn[]): { readonly from: number; readonly to: number } {
  const from = dated.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY)
  const to = dated.reduce((most, one) => Math.max(most, one.to), Number.NEGATIVE_INFINITY)
  if (from > to) return { from: 0, to: 30 }
  const margin = Math.max(3, (to - from) * 0.04)
  return to - from < 2 ? { from: from - 15, to: to + 15 } : { from: from - margin, to: to + margin * 3.5 }
}
