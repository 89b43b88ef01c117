// EDTF (ISO 8601-2, levels 0 to 2 as far as dates of this reader go) back to the days it can mean. Pure; no input throws.
import { compareDays, type Day, formatDay, isDay } from './calendar.ts'
import type { Precision, Qualifier } from './mention.ts'
import { dayPoint, halfPoint, inCalendar, monthPoint, quarterPoint, seasonPoint, yearPoint } from './point.ts'

export interface EdtfDate {
  /** As given, open ends written `..`. */
  readonly edtf: string
  /** First and last day, `YYYY-MM-DD`; null for an open end, never both. */
  readonly earliest: string | null
  readonly latest: string | null
  /** Of an interval: of its first end. */
  readonly precision: Precision
  /** `about` for `~` and `%`, `since` and `until` for an open end. */
  readonly qualifier: Qualifier | null
}

interface End {
  readonly edtf: string
  readonly first: Day
  readonly last: Day
  readonly precision: Precision
}

/** Null for what is no such expression, is open at both ends, runs backwards, or names a day the calendar does not have. */
export function readEdtf(text: string): EdtfDate | null {
  if (text.length > 40) return null
  const ends = text.trim().split('/')
  const [one = '', two] = ends
  if (ends.length > 2) return null
  const about = /[~%]/.test(text) ? ('about' as const) : null
  if (two === undefined) {
    const end = endOf(one)
    return end && { edtf: end.edtf, ...spanOf(end, end), precision: end.precision, qualifier: about }
  }
  const [from, to] = [isOpen(one) ? null : endOf(one), isOpen(two) ? null : endOf(two)]
  const given = from ?? to
  if (given === null || (from === null && !isOpen(one)) || (to === null && !isOpen(two))) return null
  if (from !== null && to !== null && compareDays(from.first, to.last) > 0) return null
  const qualifier = from === null ? 'until' : to === null ? 'since' : about
  return {
    edtf: `${from?.edtf ?? '..'}/${to?.edtf ?? '..'}`,
    ...spanOf(from, to),
    precision: given.precision,
    qualifier,
  }
}

const isOpen = (end: string): boolean => end === '' || end === '..'

const spanOf = (from: End | null, to: End | null) => ({
  earliest: from === null ? null : formatDay(from.first),
  latest: to === null ? null : formatDay(to.last),
})

const POINT = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/

function endOf(text: string): End | null {
  const [, digits = '', part, day] = POINT.exec(text) ?? []
  if (digits === '') return null
  const point = pointOf(digits, part === undefined ? null : Number(part), day === undefined ? null : Number(day))
  return point && { ...point, edtf: text }
}

function pointOf(digits: string, part: number | null, day: number | null): Omit<End, 'edtf'> | null {
  if (digits.endsWith('X')) return part === null ? unspecified(digits) : null
  const year = Number(digits)
  if (!inCalendar({ year })) return null
  if (part === null) return yearPoint(year)
  if (part >= 1 && part <= 12) {
    if (day === null) return monthPoint(year, part)
    const named = { year, month: part, day }
    return isDay(named) ? dayPoint(named) : null
  }
  if (day !== null) return null
  if (part >= 21 && part <= 24) return seasonPoint(year, part - 20)
  if (part >= 33 && part <= 36) return quarterPoint(year, part - 32)
  return part === 40 || part === 41 ? halfPoint(year, part - 39) : null
}

/** '199X': all years of that decade; '19XX': of that century. */
function unspecified(digits: string): Omit<End, 'edtf'> {
  const years = [digits.replaceAll('X', '0'), digits.replaceAll('X', '9')].map(Number).sort((a, b) => a - b)
  const [from = 0, to = 0] = years
  return {
    first: { year: from, month: 1, day: 1 },
    last: { year: to, month: 12, day: 31 },
    precision: digits.endsWith('XX') ? 'century' : 'decade',
  }
}
