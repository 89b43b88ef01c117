// Where a row stands among the rows of its day, as digits that compare as text. Read rows stand by date and source; a row moved by hand
// stands between two others, whatever is gathered around it. Pure.
import type { EventDate } from './rules.ts'

/** Undated rows come last. The greatest number PostgreSQL's integer holds. */
const NO_DAY = 2_147_483_647
const SPAN = 7
const CLOCK = 6
const SOURCE = 13

export const sortDayOf = (date: EventDate | null): number => date?.earliest ?? date?.latest ?? NO_DAY

/** Documents as they were filed, statements as they stand in them; `null`: after all documents. */
export interface Source {
  readonly document: number
  readonly statement: number
}

/** Last day, then time of day, then source. `hour`: where a row without a time of its own stands. */
export const rankOf = (date: EventDate | null, source: Source | null, hour: string | null = null): string =>
  spanOf(date) + clockOf(date?.time ?? hour) + sourceOf(source)

/** The rank a row has after its date changed: its source stays. */
export const rankWithDate = (rank: string, date: EventDate | null): string =>
  spanOf(date) +
  clockOf(date?.time ?? null) +
  (rank.length >= SPAN + CLOCK + SOURCE ? rank.slice(SPAN + CLOCK, SPAN + CLOCK + SOURCE) : sourceOf(null))

function spanOf(date: EventDate | null): string {
  const most = 10 ** SPAN - 1
  if (date === null || date.latest === null) return String(most)
  return padded(Math.min(most, date.latest - sortDayOf(date)), SPAN)
}

/** No time before any time of that day. */
function clockOf(time: string | null): string {
  const digits = (time ?? '').replaceAll(':', '')
  return digits === '' ? padded(0, CLOCK) : padded(Number(digits.padEnd(6, '0')) + 1, CLOCK)
}

const sourceOf = (source: Source | null): string =>
  source === null ? '9'.repeat(SOURCE) : padded(source.document, 6) + padded(source.statement, SOURCE - 6)

const padded = (value: number, digits: number): string =>
  String(Math.max(0, Math.min(10 ** digits - 1, value))).padStart(digits, '0')

/** A rank between two; null is the beginning or the end of the day. Null when there is no room: a rank grows too long. */
export function rankBetween(before: string | null, after: string | null): string | null {
  const low = before ?? ''
  let rank = ''
  // As a fraction in base ten: the first digit where there is room above `low` and below `after`.
  for (let at = 0; at < LONGEST; at++) {
    const floor = Number(low[at] ?? 0)
    const isFree = after === null || rank !== after.slice(0, at)
    const ceiling = isFree ? 10 : Number(after[at] ?? 0)
    if (ceiling - floor >= 2) return rank + String(Math.floor((floor + ceiling) / 2))
    rank += String(floor)
  }
  return null
}

const LONGEST = 180
