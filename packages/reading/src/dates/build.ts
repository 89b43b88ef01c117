// What both grammars build from the tokens a rule has kept.

import { daysInMonth } from './calendar.ts'
import type { Qualifier, TimeOfDay } from './mention.ts'
import type { Captures } from './pattern.ts'
import { type Built, calendar, type From, type Shape, type Unit, writtenYear, type Year } from './shape.ts'
import type { Token } from './token.ts'

const A_LEAP_YEAR = 2000

export function built(shape: Shape, time: TimeOfDay | null = null): Built {
  return { shape, time }
}

export function yearOf(token: Token | undefined, beforeChrist = false): Year | null {
  return token === undefined ? null : writtenYear(token.value, token.digits, beforeChrist)
}

/** A year two digits short, as it ends 5-May-99 or 17.3.89. */
export function shortOrLongYear(token: Token | undefined): Year | null {
  if (token === undefined || token.digits === 1 || token.digits === 3) return null
  return yearOf(token)
}

/** The day or the ordinal a token says: "7", "7th", "seventh". */
export function ordinalOf(token: Token | undefined): number | null {
  if (token === undefined) return null
  return token.entry?.ord ?? (token.entry === null && token.value > 0 ? token.value : null)
}

export function countOf(token: Token | undefined): number | null {
  if (token === undefined) return null
  return token.entry?.card ?? (token.entry === null ? token.value : null)
}

export function monthOf(token: Token | undefined): number | null {
  return token?.entry?.month ?? null
}

/** A day of a month; that June has no 31st is for the resolver to say, or the words would silently become the month. */
export function dayMonth(kept: Captures, year: Year | null = yearOf(kept['y'])): Built | null {
  const day = ordinalOf(kept['d'])
  const month = monthOf(kept['m'])
  if (day === null || month === null || day > 31) return null
  return built(calendar(year, month, day, kept['w']?.entry?.weekday ?? null))
}

export function monthYear(kept: Captures, year: Year | null = yearOf(kept['y'])): Built | null {
  const month = monthOf(kept['m'])
  return month === null ? null : built(calendar(year, month, null))
}

export function steps(unit: Unit, count: number, from: From | Shape): Built {
  return built({ kind: 'step', unit, count, from })
}

/** "last week", "the following month", "this year". */
export function stepUnit(kept: Captures, token = kept['u']): Built | null {
  const unit = token?.entry?.unit
  const step = kept['s']?.entry
  if (unit === undefined || step?.step === undefined || step.from === undefined || unit === 'hour') return null
  // "The past year" is a stretch up to now, not the year before.
  if (kept['s']?.text === 'past') return null
  // "On this day", "the next day" are counted from the day just named, "this week" and "next week" from the writer's own.
  return steps(unit, step.step, unit === 'day' && step.step >= 0 && kept['s']?.text !== 'coming' ? 'last' : step.from)
}

export function stepYear(token: Token | undefined): Year | null {
  const entry = token?.entry
  return entry?.step === undefined || entry.from === undefined ? null : { step: entry.step, from: entry.from }
}

export function period(
  unit: 'quarter' | 'half' | 'season' | 'week' | 'fiscal-year',
  number: number | null,
  year: Year | null,
  step: number | null = null,
): Built | null {
  const most = { quarter: 4, half: 2, season: 4, week: 53, 'fiscal-year': 1 }[unit]
  return number === null || number < 1 || number > most ? null : built({ kind: 'period', unit, number, year, step })
}

/** "Q4/2018": the lexer has read the number with its year. */
export function numberedOfYear(unit: 'quarter' | 'half', token: Token | undefined): Built | null {
  if (token === undefined) return null
  if (token.digits >= 1000) return period(unit, token.value, writtenYear(token.digits, 4))
  // "Q3/14"; "Q1/2" are two quarters.
  return token.end - token.start === 4 && token.digits >= 0
    ? period(unit, token.value, writtenYear(token.digits, 2))
    : null
}

/** "1Q 2015"; "3Q14" and "1H15" in one word: "1h15" is an hour. */
export function shortPeriod(unit: 'quarter' | 'half', kept: Captures): Built | null {
  const [number, letter, year] = [kept['o'], kept['q'], kept['y']]
  if (number === undefined || letter === undefined || year === undefined) return null
  if (year.digits === 4) return period(unit, number.value, writtenYear(year.value, 4))
  if (!letter.capital || letter.gap !== 0 || year.gap !== 0 || year.end - year.start !== 2) return null
  return period(unit, number.value, writtenYear(year.value, 2))
}

export function century(number: number | null, beforeChrist: boolean): Built | null {
  return number === null || number < 1 || number > 30 ? null : built({ kind: 'century', century: number, beforeChrist })
}

/** "two days later": `sign` 1, "two days ago": −1. */
export function shifted(kept: Captures, sign: number, from: From | Shape): Built | null {
  const count = countOf(kept['n'])
  const unit = kept['u']?.entry?.unit
  if (count === null || unit === undefined || unit === 'hour' || count > 10_000) return null
  const weeks = kept['u']?.text === 'fortnight' ? 2 : 1
  return built({ kind: 'step', unit, count: sign * count * weeks, from, exact: true })
}

export function weekday(
  kept: Captures,
  step: number | null = kept['s']?.entry?.step ?? null,
  week: Shape | null = null,
): Built | null {
  const day = kept['w']?.entry?.weekday
  if (day === undefined) return null
  return built({ kind: 'weekday', weekday: day, step, week, nearest: kept['s']?.entry?.from === 'document' })
}

/** The week a weekday lies in: "Monday next week". */
export function weekStep(kept: Captures): Shape | null {
  const entry = kept['s']?.entry
  return entry?.step === undefined || entry.from === undefined
    ? null
    : { kind: 'step', unit: 'week', count: entry.step, from: entry.from }
}

export function holiday(name: string, kept: Captures): Built {
  return built({
    kind: 'holiday',
    name,
    year: yearOf(kept['y']) ?? stepYear(kept['t']),
    step: kept['s']?.entry?.step ?? null,
  })
}

export function time(
  hour: number,
  minute: number | null,
  zone: string | null,
  second: number | null = null,
): TimeOfDay | null {
  // 24:00 is the end of the day it is said of (ISO 8601-1, 4.3.8): no hour of that day, and 0:00 would be a day too early.
  return hour > 23 || (minute ?? 0) > 59 ? null : { hour, minute, second, zone }
}

export function clockTime(kept: Captures): TimeOfDay | null {
  const token = kept['c'] ?? kept['n']
  if (token === undefined) return null
  const meridiem = kept['a']?.entry?.meridiem
  let hour = token.value
  if (meridiem !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + meridiem
  }
  return time(hour, kept['c'] === undefined ? null : token.digits, kept['z']?.entry?.zone ?? null)
}

/** The qualifier a word for a part of a period stands for. */
export function partOf(token: Token | undefined): Qualifier | null {
  return token?.entry?.part ?? null
}

/** "5/12", "28.10.", "09/2021": a day and a month, or a month and a year, if the words around want one. */
export function pair(kept: Captures): Built | null {
  const token = kept['p']
  if (token === undefined) return null
  const weekday = kept['w']?.entry?.weekday ?? null
  const year = stepYear(kept['s'])
  if (token.digits >= 1000)
    return token.value > 12 || weekday !== null || year !== null
      ? null
      : built(calendar(writtenYear(token.digits, 4), token.value, null))
  if (token.digits < 0) return built(calendar(year, -token.digits, token.value, weekday))
  const fits = (month: number, day: number): boolean =>
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(A_LEAP_YEAR, month)
  if (!fits(token.value, token.digits) && !fits(token.digits, token.value)) return null
  return built({ kind: 'numeric', first: token.value, second: token.digits, year, weekday })
}
