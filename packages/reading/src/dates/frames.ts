// What a frame makes of the date inside it: a weekday before it, a part of it, a count of days from it.

import { countOf, partOf, steps } from './build.ts'
import type { Qualifier } from './mention.ts'
import type { Captures } from './pattern.ts'
import type { Built, Shape } from './shape.ts'
import type { Token } from './token.ts'
import type { WorkingWeek } from './working-days.ts'

export function withWeekday(kept: Captures): Built | null {
  const inner = kept['x']?.node
  const weekday = weekdayOf(kept['w'])
  if (inner === null || inner === undefined || weekday === null) return null
  if (inner.shape.kind !== 'calendar' && inner.shape.kind !== 'numeric') return null
  return inner.shape.weekday === null ? { shape: { ...inner.shape, weekday }, time: inner.time } : null
}

export function withPart(kept: Captures): Built | null {
  const inner = kept['x']?.node
  if (inner === null || inner === undefined || inner.part !== null) return null
  return { shape: inner.shape, part: partOf(kept['p']) }
}

export function inside(kept: Captures, change: (shape: Shape) => Shape = (shape) => shape): Built | null {
  const inner = kept['x']?.node
  return inner === null || inner === undefined ? null : { shape: change(inner.shape), time: inner.time }
}

/** "the first Monday in August 2020", "the first day of 2018". */
export function nthOf(kept: Captures): Built | null {
  const of = kept['x']?.node
  const nth = kept['o']?.entry?.ord
  if (of === null || of === undefined || nth === undefined || of.part !== null) return null
  const weekday = kept['w'] === undefined ? null : weekdayOf(kept['w'])
  return kept['w'] !== undefined && (weekday === null || nth > 5)
    ? null
    : { shape: { kind: 'nth', nth, weekday, of: of.shape } }
}

/** "the last Friday in May 2020", "the last day of 2017": "last Friday" has been read by itself. */
export function lastOf(kept: Captures): Built | null {
  const of = kept['x']?.node
  const last = kept['w']?.node
  if (of === null || of === undefined || last === null || last === undefined || of.part !== null) return null
  if (last.shape.kind === 'weekday' && last.shape.step === -1 && last.shape.week === null)
    return { shape: { kind: 'nth', nth: -1, weekday: last.shape.weekday, of: of.shape } }
  const isDay = last.rule === 'relative.unit' && last.shape.kind === 'step' && last.shape.unit === 'day'
  return isDay && last.shape.count === -1 ? { shape: { kind: 'nth', nth: -1, weekday: null, of: of.shape } } : null
}

/** "the last business day of June 2020", "am ersten Werktag des Jahres 2018": `o` says which, of a week of so many working days. */
export function nthWorkingDay(kept: Captures, week: WorkingWeek): Built | null {
  const of = kept['x']?.node
  const said = kept['o']?.entry
  const nth = said?.ord ?? (said?.step === -1 ? -1 : undefined)
  if (of === null || of === undefined || nth === undefined || of.part !== null) return null
  return { shape: { kind: 'nth', nth, weekday: null, week, of: of.shape } }
}

/** "the last week of September", "in der ersten Woche des Mai": where in the month; which days those are is not said. */
export function weekOfMonth(kept: Captures): Built | null {
  const of = kept['x']?.node
  const last = kept['w']?.node?.shape
  const isLast = last?.kind === 'step' && last.unit === 'week' && last.count === -1
  const part = isLast ? 'end' : WEEKS_OF_MONTH[kept['o']?.entry?.ord ?? 0]
  if (of === null || of === undefined || part === undefined || of.part !== null || !isMonth(of.shape)) return null
  return { shape: of.shape, part }
}

/** By their ordinals. */
const WEEKS_OF_MONTH: Readonly<Record<number, Qualifier>> = { 1: 'start', 2: 'mid', 3: 'mid', 4: 'late' }

const isMonth = (shape: Shape): boolean =>
  shape.kind === 'calendar'
    ? shape.month !== null && shape.day === null
    : shape.kind === 'step' && shape.unit === 'month'

/** "last Christmas", "letzte Weihnachten". */
export function turnedHoliday(kept: Captures): Built | null {
  const shape = kept['x']?.node?.shape
  const step = kept['s']?.entry?.step
  if (shape?.kind !== 'holiday' || shape.year !== null || shape.step !== null || step === undefined) return null
  return { shape: { ...shape, step } }
}

/** "two days after 3 May"; without a number one day: "the day after 3 May". */
export function counted(kept: Captures, sign: number): Built | null {
  const inner = kept['x']?.node
  const unit = kept['u']?.entry?.unit
  if (inner === null || inner === undefined || unit === undefined || unit === 'hour' || inner.shape.kind === 'clock')
    return null
  const count = kept['n'] === undefined ? 1 : countOf(kept['n'])
  // "Business days after 3 May": a plural whose number is not ours to read.
  const isOne = unit === 'day' && /^(?:day|tag|tags)$/.test(kept['u']?.text ?? '')
  if (count === null || count > 10_000 || (kept['n'] === undefined && !isOne)) return null
  return steps(unit, sign * count, inner.shape)
}

/** "the week before Halloween", "in der Woche vor Weihnachten": the week that holds most of the seven days in front of it; of any other day it is counted. */
export function weekBefore(kept: Captures): Built | null {
  const shape = kept['x']?.node?.shape
  return shape?.kind === 'holiday' ? steps('week', 0, { kind: 'step', unit: 'day', count: -4, from: shape }) : null
}

/** "Easter (31 March 2024)": the day is written behind the name. */
export function feastWithDay(kept: Captures): Built | null {
  const [feast, day] = [kept['x']?.node, kept['d']?.node]
  if (feast?.shape.kind !== 'holiday' || (day?.shape.kind !== 'calendar' && day?.shape.kind !== 'numeric')) return null
  return { shape: day.shape, time: day.time }
}

/** "the Easter weekend" */
export function weekendOf(kept: Captures): Built | null {
  const shape = kept['x']?.node?.shape
  return shape?.kind === 'holiday' && kept['w']?.node?.rule === 'weekend.bare' ? steps('weekend', 0, shape) : null
}

/** "the week commencing 17 June", "in der Woche vom 17. Juni". */
export function weekOf(kept: Captures): Built | null {
  return kept['x']?.node?.shape.kind === 'weekday'
    ? null
    : inside(kept, (shape) => ({ kind: 'step', unit: 'week', count: 0, from: shape }))
}

/** "the Monday after 5 May 2014", "am Freitag vor Ostern 2014". */
export function besideDay(kept: Captures, sign: 1 | -1): Built | null {
  const inner = kept['x']?.node
  const weekday = weekdayOf(kept['w'])
  if (inner === null || inner === undefined || weekday === null) return null
  const named = kept['w']?.node?.shape
  if (named?.kind === 'weekday' && (named.step !== null || named.week !== null)) return null
  return { shape: { kind: 'beside', weekday, sign, of: inner.shape } }
}

/** "half a year after 5 May 2014" */
export function halfYear(kept: Captures, sign: 1 | -1): Built | null {
  const inner = kept['x']?.node
  return inner === null || inner === undefined || inner.shape.kind === 'clock'
    ? null
    : steps('month', 6 * sign, inner.shape)
}

/** "9:34 p.m. on 19 March": the zone may stand behind the date. */
export function withTime(kept: Captures): Built | null {
  const inner = kept['x']?.node
  const time = kept['c']?.node?.time
  if (inner === null || inner === undefined || time === null || time === undefined || inner.time !== null) return null
  // "Friday, 8:00 a.m." is an opening hour
  if (inner.shape.kind === 'weekday') return null
  return { shape: inner.shape, part: inner.part, time: { ...time, zone: time.zone ?? kept['z']?.entry?.zone ?? null } }
}

/** The weekday a word says, or the node it has already become. */
export function weekdayOf(token: Token | undefined): number | null {
  const shape = token?.node?.shape
  return shape?.kind === 'weekday' ? shape.weekday : (token?.entry?.weekday ?? null)
}
