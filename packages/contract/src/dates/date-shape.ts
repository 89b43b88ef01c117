// What a row's date looks like when it is drawn: a drawing must not look surer than the date is.
import type { RowDate } from '../chronology.ts'
import { readEdtf } from './edtf.ts'

/**
 * `day`: one day. `unit`: a month, week, year … in which it happened. `about`: its ends are not sharp. `period`: it lasted from one
 * day to the other. `before`, `after`: open to one side.
 */
export type DateShape = 'day' | 'unit' | 'about' | 'period' | 'before' | 'after'

const unitsKeptAsIntervals: ReadonlySet<string> = new Set([
  'week',
  'weekend',
  'season',
  'quarter',
  'half',
  'fiscal-year',
  'decade',
  'century',
])

/** null when the date has neither a first nor a last day. */
export function shapeOfDate(date: RowDate): DateShape | null {
  if (date.earliest === null && date.latest === null) return null
  if (date.earliest === null) return 'before'
  if (date.latest === null) return 'after'
  const span = readEdtf(date.edtf)
  if (date.qualifier === 'about' || span?.about === true) return 'about'
  if (date.earliest === date.latest) return 'day'
  const interval = span !== null && span.from !== span.to
  return interval && date.qualifier === null && !unitsKeptAsIntervals.has(date.precision) ? 'period' : 'unit'
}
