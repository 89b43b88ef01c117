// Holidays that fix a day of a year. Fixed ones by month and day, movable ones from Easter or as the n-th weekday of a month.

import { addDays, type Day, daysInMonth, easterSunday, weekdayOf } from './calendar.ts'

const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  'new-year': [1, 1],
  epiphany: [1, 6],
  'groundhog-day': [2, 2],
  valentine: [2, 14],
  'womens-day': [3, 8],
  'saint-patrick': [3, 17],
  'april-fools': [4, 1],
  'lady-day': [3, 25],
  'anzac-day': [4, 25],
  'earth-day': [4, 22],
  walpurgis: [4, 30],
  'workers-day': [5, 1],
  'childrens-day': [6, 1],
  juneteenth: [6, 19],
  'saint-john': [6, 24],
  'midsummer-day': [6, 24],
  'peter-and-paul': [6, 29],
  'canada-day': [7, 1],
  'independence-us': [7, 4],
  'bastille-day': [7, 14],
  'swiss-national': [8, 1],
  assumption: [8, 15],
  michaelmas: [9, 29],
  'german-unity': [10, 3],
  'austrian-national': [10, 26],
  reformation: [10, 31],
  halloween: [10, 31],
  'all-saints': [11, 1],
  'all-souls': [11, 2],
  'guy-fawkes': [11, 5],
  'saint-martin': [11, 11],
  'veterans-day': [11, 11],
  'saint-barbara': [12, 4],
  'saint-nicholas': [12, 6],
  'christmas-eve': [12, 24],
  christmas: [12, 25],
  'boxing-day': [12, 26],
  'new-years-eve': [12, 31],
}

const FROM_EASTER: Readonly<Record<string, number>> = {
  'carnival-thursday': -52,
  'carnival-monday': -48,
  'carnival-tuesday': -47,
  'ash-wednesday': -46,
  'palm-sunday': -7,
  'maundy-thursday': -3,
  'good-friday': -2,
  'easter-saturday': -1,
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
  'early-may': [5, 1, 1],
  'mothers-day': [5, 7, 2],
  'spring-bank': [5, 1, -1],
  'summer-bank': [8, 1, -1],
  'memorial-day': [5, 1, -1],
  'fathers-day': [6, 7, 3],
  'labor-day': [9, 1, 1],
  'columbus-day': [10, 1, 2],
  harvest: [10, 7, 1],
  thanksgiving: [11, 4, 4],
}

/** Days from the fourth Sunday in Advent; the Day of Repentance is the Wednesday before the last Sunday of the church's year. */
const SUNDAYS_BEFORE_CHRISTMAS: Readonly<Record<string, number>> = {
  'mourning-day': -35,
  repentance: -32,
  'eternity-sunday': -28,
  'first-advent': -21,
  'second-advent': -14,
  'third-advent': -7,
  'fourth-advent': 0,
}

const MOVING = ['black-friday', 'cyber-monday', 'election-day']

/** Every name `holidayIn` knows. */
export const HOLIDAYS: readonly string[] = [
  ...[FIXED, FROM_EASTER, NTH_WEEKDAY, SUNDAYS_BEFORE_CHRISTMAS].flatMap((named) => Object.keys(named)),
  ...MOVING,
]

export function holidayIn(name: string, year: number): Day | null {
  const fixed = FIXED[name]
  if (fixed !== undefined) return { year, month: fixed[0], day: fixed[1] }
  const offset = FROM_EASTER[name]
  // Easter by the Gregorian rule is only known to have been kept from 1583 on.
  if (offset !== undefined) return year < 1583 ? null : addDays(easterSunday(year), offset)
  const beforeChristmas = SUNDAYS_BEFORE_CHRISTMAS[name]
  if (beforeChristmas !== undefined) return addDays(fourthAdvent(year), beforeChristmas)
  if (name === 'black-friday' || name === 'cyber-monday')
    return addDays(nthWeekday(year, 11, 4, 4), name === 'black-friday' ? 1 : 4)
  // The Tuesday after the first Monday of November.
  if (name === 'election-day') return addDays(nthWeekday(year, 11, 1, 1), 1)
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

/** The last Sunday before Christmas Day. */
function fourthAdvent(year: number): Day {
  const eve = { year, month: 12, day: 24 }
  return addDays(eve, -(weekdayOf(eve) % 7))
}
