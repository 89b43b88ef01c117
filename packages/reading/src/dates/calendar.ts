// Arithmetic on the proleptic Gregorian calendar with astronomical years (year 0 is 1 BC), as ISO 8601 counts them. No clock, no zone, no
// surprise: a day is a day. Written days are `YYYY-MM-DD`, before the year 0 `-YYYY-MM-DD`. A day that does not exist is null, never repaired.

export interface Day {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

const DAYS_BEFORE_1970 = 719_468 // from 0000-03-01, where the 400-year cycle begins

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isDay({ year, month, day }: Day): boolean {
  return Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    DAYS_BEFORE_1970
  )
}

export function dayOfNumber(number: number): Day {
  const z = number + DAYS_BEFORE_1970
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

/** The same day of another month; the last day of a month that is too short (31 January + 1 month = 28 or 29 February, as § 188 (3) BGB has it). */
export function addMonths(day: Day, count: number): Day {
  const months = day.year * 12 + day.month - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) }
}

export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12)
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

export interface IsoWeek {
  readonly year: number
  /** 1–53 */
  readonly week: number
}

/** ISO 8601: the week belongs to the year its Thursday lies in. */
export function isoWeekOf(day: Day): IsoWeek {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const start = dayNumber({ year: thursday.year, month: 1, day: 1 })
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - start) / 7) + 1 }
}

export function mondayOfWeek({ year, week }: IsoWeek): Day {
  const fourth = { year, month: 1, day: 4 }
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
}

export function weeksInYear(year: number): number {
  return isoWeekOf({ year, month: 12, day: 28 }).week
}

/** Gregorian Easter Sunday (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 }
}

/** `2021-03-03`, `-0263-01-01`. */
export function formatDay({ year, month, day }: Day): string {
  return `${formatYear(year)}-${two(month)}-${two(day)}`
}

export function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

export function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Exactly `YYYY-MM-DD` (or `-YYYY-MM-DD`) of a day that exists; anything else is null. */
export function parseDay(written: string): Day | null {
  const parts = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(written)
  if (parts === null) return null
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
  return isDay(day) ? day : null
}

export function compareDays(a: Day, b: Day): number {
  return dayNumber(a) - dayNumber(b)
}
