// The axis of the drawn timeline: one scale for all rows, linear in days. Stretches in which nothing begins or ends and that would squeeze
// everything else are shortened, and the axis shows the break. Gaps are named: longer than usual, and no row can lie in them.
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { DAY_MILLISECONDS } from '../../../base/index.ts'

/** What the axis must know of a row; days since 1970-01-01, null for an open end. */
export interface AxisRow {
  readonly from: number | null
  readonly to: number | null
  /** Whether the event may lie on any day between (a month, a year), rather than last from one to the other. */
  readonly somewhere: boolean
}

export interface Gap {
  /** Days: the last before and the first after it on which a row begins or ends. */
  readonly from: number
  readonly to: number
}

export interface Axis {
  readonly x: (day: number) => number
  /** Pixels a day takes where the axis is not shortened. */
  readonly dayWidth: number
  /** Shortened stretches, in days. */
  readonly breaks: readonly Gap[]
  readonly gaps: readonly Gap[]
  readonly first: number
  readonly last: number
}

const breakWidth = 34
const mostBreaks = 8
const mostGaps = 6
/** An interval this many times the usual one is worth naming as a gap, or shortening where it squeezes the rest. */
const longer = 6
/** Share of what is not shortened yet, above which a stretch squeezes the rest. */
const squeezing = 0.1

/** null when no row has a day. */
export function makeAxis(rows: readonly AxisRow[], left: number, right: number): Axis | null {
  const days = [...new Set(rows.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null))].sort(
    (a, b) => a - b,
  )
  const [only] = days
  if (only === undefined) return null
  if (days.length === 1) days.splice(0, 1, only - 15, only, only + 15)
  const intervals = days.slice(1).map((to, i) => ({ from: days[i] ?? to, to }))
  const lengths = intervals.map(lengthOf).sort((a, b) => a - b)
  const usual = lengths[Math.floor((lengths.length - 1) / 2)] ?? 1
  const [first, last] = [days[0] ?? only, days.at(-1) ?? only]

  const breaks = stretchesToShorten(intervals, usual, last - first)
  const gaps = longest(
    intervals.filter(
      (interval) => lengthOf(interval) > Math.max(longer * usual, 30) && !rows.some((row) => couldLieIn(row, interval)),
    ),
    mostGaps,
  )
  const shortened = new Set(breaks)
  const whole = intervals.reduce((sum, interval) => sum + (shortened.has(interval) ? 0 : lengthOf(interval)), 0)
  // One day more than the last: a bar ends where its last day ends.
  const dayWidth = (right - left - breaks.length * breakWidth) / (whole + 1)
  const range = [left]
  for (const interval of intervals)
    range.push((range.at(-1) ?? left) + (shortened.has(interval) ? breakWidth : lengthOf(interval) * dayWidth))
  const scale: ScaleLinear<number, number> = scaleLinear()
    .domain([...days, last + 1])
    .range([...range, right])
  return { x: (day) => scale(day), dayWidth, breaks, gaps, first, last }
}

export interface Tick {
  readonly x: number
  readonly label: string
  /** A new year, or the first of a stretch. */
  readonly strong: boolean
}

export interface TickWords {
  readonly months: readonly string[]
  readonly year: (year: number) => string
}

/** Calendar ticks that stand at least `apart` from each other; the first of each stretch names its year. */
export function axisTicks(axis: Axis, words: TickWords, apart: number): readonly Tick[] {
  const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000].find(
    (count) => count * 30.4 * axis.dayWidth >= apart,
  )
  const step = axis.dayWidth >= apart / 15 ? null : (months ?? 12_000)
  const ticks: Tick[] = []
  for (const stretch of stretches(axis)) {
    let named = false
    const days = step === null ? dayTicks(stretch, Math.ceil(apart / axis.dayWidth)) : monthTicks(stretch, step)
    for (const day of days.length === 0 ? [stretch.from] : days) {
      const x = axis.x(day)
      if (x - (ticks.at(-1)?.x ?? Number.NEGATIVE_INFINITY) < apart) continue
      const date = new Date(day * DAY_MILLISECONDS)
      const [year, month] = [words.year(date.getUTCFullYear()), words.months[date.getUTCMonth()] ?? '']
      const strong = !named || (date.getUTCMonth() === 0 && date.getUTCDate() === 1)
      const said = step !== null && step >= 12 ? year : strong ? `${month} ${year}` : month
      ticks.push({ x, strong, label: step === null && days.length > 0 ? `${date.getUTCDate()} ${said}` : said })
      named = true
    }
  }
  return ticks
}

/** Days since 1970-01-01 of an ISO day, also before the year 0; null when it is none. */
export function dayOf(iso: string | null): number | null {
  const [, year, month, day] = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(iso ?? '') ?? []
  if (year === undefined) return null
  const time = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return Number.isNaN(time) ? null : Math.round(time / DAY_MILLISECONDS)
}

/** The longest first, as long as one takes more than its share of what would be left. */
function stretchesToShorten(intervals: readonly Gap[], usual: number, total: number): readonly Gap[] {
  const shortened: Gap[] = []
  let left = total
  for (const interval of longest(intervals, mostBreaks)) {
    if (lengthOf(interval) <= longer * usual || lengthOf(interval) <= squeezing * left) break
    shortened.push(interval)
    left -= lengthOf(interval)
  }
  return shortened
}

function stretches({ breaks, first, last }: Axis): readonly Gap[] {
  const sorted = breaks.toSorted((a, b) => a.from - b.from)
  const starts = [first, ...sorted.map(({ to }) => to)]
  const ends = [...sorted.map(({ from }) => from), last]
  return starts.map((from, i) => ({ from, to: ends[i] ?? from }))
}

function monthTicks({ from, to }: Gap, step: number): readonly number[] {
  const start = new Date(from * DAY_MILLISECONDS)
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  const days: number[] = []
  for (let at = Math.floor(month / step) * step; days.length < 1_000; at += step) {
    const day = Math.round(
      new Date(0).setUTCFullYear(Math.floor(at / 12), at - Math.floor(at / 12) * 12, 1) / DAY_MILLISECONDS,
    )
    if (!(day <= to)) break
    if (day >= from) days.push(day)
  }
  return days
}

function dayTicks({ from, to }: Gap, step: number): readonly number[] {
  const days: number[] = []
  for (let day = from; day <= to && days.length < 1_000; day += Math.max(1, step)) days.push(day)
  return days
}

function couldLieIn({ from, to, somewhere }: AxisRow, gap: Gap): boolean {
  return somewhere && from !== null && to !== null && from < gap.to && to > gap.from
}

function longest(gaps: readonly Gap[], most: number): readonly Gap[] {
  return gaps.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, most)
}

function lengthOf({ from, to }: Gap): number {
  return to - from
}
