// How many days lie between two rows, honest about what their dates leave open.
import type { EventReply } from '@muniment/contract'

type RowDate = EventReply['date']

export interface Interval {
  /** Days; 0 where the later may begin before the earlier has ended. */
  readonly least: number
  /** Null: an end is open. */
  readonly most: number | null
}

const DAY_MILLISECONDS = 86_400_000

/** Null: one of them is not there, or lies before any calendar this browser counts. */
function daysBetween(from: string | null, to: string | null): number | null {
  const days = Math.round((Date.parse(to ?? '') - Date.parse(from ?? '')) / DAY_MILLISECONDS)
  return Number.isNaN(days) ? null : days
}

/** Null: one of them is undated, or nothing can be said. */
export function intervalOf(from: RowDate, to: RowDate): Interval | null {
  if (from === null || to === null) return null
  const least = daysBetween(from.latest, to.earliest)
  const most = daysBetween(from.earliest, to.latest)
  if (least === null && most === null) return null
  return { least: Math.max(0, least ?? 0), most: most === null ? null : Math.max(0, most) }
}
