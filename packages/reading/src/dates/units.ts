// One unit of time counted on or back from a day: which point the words then name.

import { addDays, addMonths, type Day } from './calendar.ts'
import type { Point } from './point.ts'
import * as point from './point.ts'
import type { Unit } from './shape.ts'

export function monthsOf(unit: Unit): number {
  return {
    hour: 0,
    day: 0,
    week: 0,
    weekend: 0,
    month: 1,
    quarter: 3,
    half: 6,
    season: 3,
    year: 12,
    'fiscal-year': 12,
    decade: 120,
    century: 1200,
  }[unit]
}

type Counted = (from: Day, count: number, extraDays: number, exact: boolean) => Point | null

const COUNTED: Readonly<Record<Unit, Counted>> = {
  hour: () => null,
  season: () => null,
  day: (from, count, extraDays) => point.dayPoint(addDays(from, count + extraDays)),
  week: (from, count, extraDays, exact) => {
    const day = addDays(from, count * 7 + extraDays)
    return exact || extraDays !== 0 ? point.dayPoint(day) : point.weekPoint(day)
  },
  weekend: (from, count) => point.weekendPoint(addDays(from, count * 7)),
  month: (from, count, extraDays) => {
    const day = addMonths({ ...from, day: 1 }, count)
    return extraDays === 0
      ? point.monthPoint(day.year, day.month)
      : point.dayPoint(addDays(addMonths(from, count), extraDays))
  },
  quarter: (from, count) => {
    const day = addMonths({ ...from, day: 1 }, count * 3)
    return point.quarterPoint(day.year, Math.ceil(day.month / 3))
  },
  half: (from, count) => {
    const day = addMonths({ ...from, day: 1 }, count * 6)
    return point.halfPoint(day.year, day.month <= 6 ? 1 : 2)
  },
  year: (from, count) => point.yearPoint(from.year + count),
  'fiscal-year': (from, count) => point.fiscalYearPoint(from.year + count),
  decade: (from, count) => point.decadePoint(Math.floor(from.year / 10) + count),
  century: (from, count) => point.centuryPoint(Math.floor(from.year / 100) + 1 + count, false),
}

/** `exact`: "two weeks later" is a day, "next week" a week. */
export function unitPoint(unit: Unit, exact: boolean, from: Day, count: number, extraDays: number): Point | null {
  return COUNTED[unit](from, count, extraDays, exact)
}
