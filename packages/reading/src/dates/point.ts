// A resolved date: what TIMEX3 and EDTF call it, and the first and last day it can mean.

import {
  addDays,
  type Day,
  dayNumber,
  daysInMonth,
  formatDay,
  formatYear,
  isoWeekOf,
  mondayOfWeek,
  two,
} from './calendar.ts'
import type { Precision, Qualifier } from './mention.ts'

export interface Point {
  readonly precision: Precision
  readonly value: string
  readonly edtf: string
  readonly first: Day
  readonly last: Day
}

const LAST_YEAR = 9999

export function inCalendar({ year }: { readonly year: number }): boolean {
  return Number.isInteger(year) && year >= -LAST_YEAR && year <= LAST_YEAR
}

export function dayPoint(day: Day): Point {
  const value = day.year > 0 ? formatDay(day) : `${timexYear(day.year)}-${two(day.month)}-${two(day.day)}`
  return { precision: 'day', value, edtf: formatDay(day), first: day, last: day }
}

export function monthPoint(year: number, month: number): Point {
  return {
    precision: 'month',
    value: `${timexYear(year)}-${two(month)}`,
    edtf: `${formatYear(year)}-${two(month)}`,
    first: { year, month, day: 1 },
    last: { year, month, day: daysInMonth(year, month) },
  }
}

export function yearPoint(year: number): Point {
  return { precision: 'year', value: timexYear(year), edtf: formatYear(year), ...wholeYear(year, year) }
}

/** TIMEX3 counts years before Christ as people do: 264 BC is `BC0264`, astronomically −263. */
function timexYear(year: number): string {
  return year > 0 ? formatYear(year) : `BC${String(1 - year).padStart(4, '0')}`
}

function wholeYear(from: number, to: number): { first: Day; last: Day } {
  return { first: { year: from, month: 1, day: 1 }, last: { year: to, month: 12, day: 31 } }
}

export function quarterPoint(year: number, quarter: number): Point {
  const month = quarter * 3
  return {
    precision: 'quarter',
    value: `${timexYear(year)}-Q${quarter}`,
    edtf: `${formatYear(year)}-${32 + quarter}`,
    first: { year, month: month - 2, day: 1 },
    last: { year, month, day: daysInMonth(year, month) },
  }
}

export function halfPoint(year: number, half: number): Point {
  const month = half * 6
  return {
    precision: 'half',
    value: `${timexYear(year)}-H${half}`,
    edtf: `${formatYear(year)}-${39 + half}`,
    first: { year, month: month - 5, day: 1 },
    last: { year, month, day: daysInMonth(year, month) },
  }
}

const SEASON_VALUES = ['SP', 'SU', 'FA', 'WI'] as const

/** Meteorological months of the northern half, widened by one at each side's calendar beginning: spring is March to June's 20th. Winter takes the year it begins in. */
export function seasonPoint(year: number, season: number): Point | null {
  const name = SEASON_VALUES[season - 1]
  if (name === undefined) return null
  const firstMonth = season * 3
  const last =
    season === 4
      ? { year: year + 1, month: 3, day: 20 }
      : { year, month: firstMonth + 3, day: season === 3 ? 21 : season === 1 ? 20 : 22 }
  return {
    precision: 'season',
    value: `${timexYear(year)}-${name}`,
    edtf: `${formatYear(year)}-${20 + season}`,
    first: { year, month: firstMonth, day: 1 },
    last,
  }
}

export function weekPoint(day: Day): Point {
  const { year, week } = isoWeekOf(day)
  const first = mondayOfWeek({ year, week })
  const last = addDays(first, 6)
  return {
    precision: 'week',
    value: `${timexYear(year)}-W${two(week)}`,
    edtf: `${formatDay(first)}/${formatDay(last)}`,
    first,
    last,
  }
}

export function weekendPoint(day: Day): Point {
  const { year, week } = isoWeekOf(day)
  const first = addDays(mondayOfWeek({ year, week }), 5)
  const last = addDays(first, 1)
  return {
    precision: 'weekend',
    value: `${timexYear(year)}-W${two(week)}-WE`,
    edtf: `${formatDay(first)}/${formatDay(last)}`,
    first,
    last,
  }
}

/** A fiscal year is known by its number; where it begins is the company's affair, so its bounds are those a year-end between April and December allows. */
export function fiscalYearPoint(year: number): Point {
  return {
    precision: 'fiscal-year',
    value: `FY${timexYear(year)}`,
    edtf: `${formatYear(year)}~`,
    first: { year: year - 1, month: 4, day: 1 },
    last: { year: year + 1, month: 6, day: 30 },
  }
}

export function decadePoint(decade: number): Point {
  return {
    precision: 'decade',
    value: String(decade).padStart(3, '0'),
    edtf: `${String(decade).padStart(3, '0')}X`,
    ...wholeYear(decade * 10, decade * 10 + 9),
  }
}

export function centuryPoint(century: number, beforeChrist: boolean): Point {
  const digits = two(century - 1)
  if (beforeChrist) {
    const first = 1 - century * 100
    return {
      precision: 'century',
      value: `BC${digits}`,
      edtf: `${formatYear(first)}/${formatYear(first + 99)}`,
      ...wholeYear(first, first + 99),
    }
  }
  return {
    precision: 'century',
    value: digits,
    edtf: `${digits}XX`,
    ...wholeYear((century - 1) * 100, (century - 1) * 100 + 100),
  }
}

/** The days a part of a period can mean: early, mid and late take a third each; of a month its decades of days. */
export function narrowed(point: Point, part: Qualifier | null): { first: Day; last: Day } {
  const { first, last } = point
  if (part === null || point.precision === 'day') return { first, last }
  const length = dayNumber(last) - dayNumber(first) + 1
  const isMonth = point.precision === 'month'
  const third = isMonth ? 10 : Math.ceil(length / 3)
  if (part === 'early' || part === 'start') return { first, last: addDays(first, third - 1) }
  if (part === 'mid')
    return { first: addDays(first, third), last: isMonth ? addDays(first, 19) : addDays(last, -third) }
  if (part === 'late' || part === 'end') return { first: isMonth ? addDays(first, 20) : addDays(last, 1 - third), last }
  return { first, last }
}
