// Holidays that fix a day of a year. Fixed ones by month and day, movable ones from Easter or as the n-th weekday of a month.

import { addDays, type Day, daysInMonth, easterSunday, weekdayOf } from './calendar.ts'

const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  'new-year': [1, 1],
  epiphany: [1, 6],
  valentine: [2, 14],
  'saint-patrick': [3, 17],
  'earth-day': [4, 22],
  'workers-day': [5, 1],
  'childrens-day': [6, 1],
  'peter-and-paul': [6, 29],
  'independence-us': [7, 4],
  assumption: [8, 15],
  'german-unity': [10, 3],
  reformation: [10, 31],
  halloween: [10, 31],
  'all-saints': [11, 1],
  'guy-fawkes': [11, 5],
  'veterans-day': [11, 11],
  'saint-nicholas': [12, 6],
  'christmas-eve': [12, 24],
  christmas: [12, 25],
  'boxing-day': [12, 26],
  'new-years-eve': [12, 31],
}

const FROM_EASTER: Readonly<Record<string, number>> = {
  'carnival-monday': -48,
  'ash-wednesday': -46,
  'maundy-thursday': -3,
  'good-friday': -2,
  easter: 0,
  'easter-monday': 1,
  ascension: 39,
  pentecost: 49,
  'whit-monday': 50,
  'corpus-christi': 60,
}

/** Month, weekday, which one (−1 the last). */
const NTH_WEEKDAY: Readonly<Record<string, readonly [number, number, number]>> = {
  'mlk-day': [1, 1, 3],
  'presidents-day': [2, 1, 3],
  'memorial-day': [5, 1, -1],
  'labor-day': [9, 1, 1],
  'columbus-day': [10, 1, 2],
  thanksgiving: [11, 4, 4],
}

export function holidayIn(name: string, year: number): Day | null {
  const fixed = FIXED[name]
  if (fixed !== undefined) return { year, month: fixed[0], day: fixed[1] }
  const offset = FROM_EASTER[name]
  // Easter by the Gregorian rule is only known to have been kept from 1583 on.
  if (offset !== undefined) return year < 1583 ? null : addDays(easterSunday(year), offset)
  if (name === 'repentance') return repentanceDay(year)
  const nth = NTH_WEEKDAY[name]
  return nth === undefined ? null : nthWeekday(year, nth[0], nth[1], nth[2])
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) }
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = { year, month, day: 1 }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

/** The Wednesday before 23 November (Saxony's law on Sundays and holidays). */
function repentanceDay(year: number): Day {
  const latest = { year, month: 11, day: 22 }
  return addDays(latest, -((weekdayOf(latest) - 3 + 7) % 7))
}
