// Numbers with what belongs to them: 2020-03-16, 3.4.2020, 4/25/20, 20160310, 1980s, 7th, 19:15, 12.30. What looks like more than a date (a
// version, an amount, a telephone number) comes back as one token of no class. Every pattern is anchored and bounded: linear on any input.

import { daysInMonth } from './calendar.ts'
import { CLASS } from './lexicon.ts'
import { calendar, type Shape, writtenYear } from './shape.ts'
import { isDigit, isLetter, numberToken, type Token } from './token.ts'

const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/y
const FULL = /(\d{1,2})([-/.])( ?)(\d{1,2})\2( ?)(\d{4}|\d{2})(?!\d)/y
// "2. 11. Mai": the second item of a list begins with a day.
const DOTTED_PAIR = /(\d{1,2})\. ?(\d{1,2})\.(?! ?\d| ?(?:Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))/y
const SLASH_PAIR = /(\d{1,2})([-/])(\d{1,2})(?![\d])/y
const MONTH_YEAR = /(\d{1,2})([/.])((?:1[5-9]|2\d)\d\d)(?!\d)/y
const YEAR_MONTH = /([12]\d{3})-(0[1-9]|1[0-2])(?![\d])/y
const COLON = /(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,6})?)?(?![\d:])/y
const POINT_TIME = /(\d{1,2})\.(\d\d)(?![\d])/y
const DIGITS = /\d{1,9}/y
const OPAQUE = /\d[\d.,]*/y
// Raised letters come out of PDF files apart: "15t h day", "1 st day".
const SUFFIX = /(?:s ?t|n ?d|r ?d|t ?h)\b| (?:st|nd|rd|th)\b/y
const DECADE_SUFFIX = /['’]?(?:s|er|ern)\b/y

interface Read {
  readonly end: number
  readonly mask: number
  readonly value: number
  readonly digits: number
  readonly shape: Shape | null
}

export function readNumber(text: string, at: number, gap: number, german: boolean): Token {
  const read = readAt(text, at, german)
  const { end, mask, value, digits, shape } = read
  return numberToken(at, end, text.slice(at, Math.min(end, at + 12)), mask, value, digits, gap, shape)
}

function readAt(text: string, at: number, german: boolean): Read {
  if (!isDigit(text.charCodeAt(at))) {
    return { ...shortYear(text, at) }
  }
  return fullDate(text, at) ?? clock(text, at) ?? partialDate(text, at, german) ?? plainNumber(text, at, german)
}

/** '89, '80s */
function shortYear(text: string, at: number): Read {
  const value = Number(text.slice(at + 1, at + 3))
  DECADE_SUFFIX.lastIndex = at + 3
  const decade = DECADE_SUFFIX.exec(text)
  if (decade !== null && value % 10 === 0)
    return { end: at + 3 + decade[0].length, mask: CLASS.DECADE, value: value / 10, digits: 2, shape: null }
  return { end: at + 3, mask: CLASS.YEAR, value, digits: 2, shape: null }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** More digits joined on by a separator: then it was a version, an amount or a telephone number. */
function goesOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (isDigit(next)) return true
  return (next === 46 || next === 44 || next === 47 || next === 45) && isDigit(text.charCodeAt(end + 1))
}

function fullDate(text: string, at: number): Read | null {
  const iso = match(ISO, text, at)
  if (iso !== null && !goesOn(text, at + iso[0].length)) {
    const [year, month, day] = [Number(iso[1]), Number(iso[3]), Number(iso[4])]
    if ((validDay(year, month, day) || impossibleDay(year, month, day)) && (iso[2] !== '.' || iso[4]?.length === 2))
      return dateRead(at + iso[0].length, calendar(writtenYear(year, 4), month, day))
  }
  const full = match(FULL, text, at)
  if (full !== null && (full[2] === '.' || (full[3] === '' && full[5] === ''))) {
    // 3.4.2020-5.4.2020 is a range, so a dash may go on.
    const end = at + full[0].length
    const yearDigits = full[6]?.length ?? 4
    if (text.charCodeAt(end) === 45 ? yearDigits === 2 && full[2] === '-' : goesOn(text, end)) return null
    const shape = numericShape(Number(full[1]), Number(full[4]), Number(full[6]), yearDigits, full[2] === '.')
    if (shape !== null) return dateRead(end, shape)
  }
  return null
}

function dateRead(end: number, shape: Shape): Read {
  return { end, mask: CLASS.DATE, value: 0, digits: 0, shape }
}

function validDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** 31 June, 30 February: written as a date in a year of our time, it is one that someone got wrong. */
function impossibleDay(year: number, month: number, day: number): boolean {
  const isOurs = year < 100 || (year >= 1900 && year <= 2099)
  return isOurs && month >= 1 && month <= 12 && day <= 31 && day > daysInMonth(year, month)
}

/** Between dots the day comes first in every language; between strokes either may. */
function numericShape(first: number, second: number, year: number, digits: number, dotted: boolean): Shape | null {
  if (digits === 4 && (year < 1000 || year > 2999)) return null
  const written = writtenYear(year, digits)
  // The 29th of February is settled with the century by the resolver.
  const leap = digits === 2 ? 2000 : year
  const dayFirst = second >= 1 && second <= 12 && first >= 1 && first <= daysInMonth(leap, second)
  const monthFirst = first >= 1 && first <= 12 && second >= 1 && second <= daysInMonth(leap, first)
  if (dotted) {
    if (dayFirst) return calendar(written, second, first)
    if (monthFirst && digits === 4) return calendar(written, first, second)
    return impossibleDay(leap, second, first) ? calendar(written, second, first) : null
  }
  if (dayFirst && monthFirst && first !== second)
    return { kind: 'numeric', first, second, year: written, weekday: null }
  if (dayFirst) return calendar(written, second, first)
  if (monthFirst) return calendar(written, first, second)
  if (impossibleDay(leap, second, first)) return calendar(written, second, first)
  return impossibleDay(leap, first, second) ? calendar(written, first, second) : null
}

function clock(text: string, at: number): Read | null {
  const found = match(COLON, text, at)
  if (found === null || Number(found[1]) > 24 || Number(found[2]) > 59) return null
  if (isLetter(text.charCodeAt(at + found[0].length))) return afterClock(text, at, found)
  return {
    end: at + found[0].length,
    mask: CLASS.CLOCK,
    value: Number(found[1]),
    digits: Number(found[2]),
    shape: null,
  }
}

/** 9:34pm, 19:15Z, 8:00h: letters may follow if they are a time's. */
function afterClock(text: string, at: number, found: RegExpExecArray): Read | null {
  const rest = text.slice(at + found[0].length, at + found[0].length + 3).toLowerCase()
  if (!/^(?:[ap]\.?m\b|z\b|h\b|uhr)/.test(rest)) return null
  return {
    end: at + found[0].length,
    mask: CLASS.CLOCK,
    value: Number(found[1]),
    digits: Number(found[2]),
    shape: null,
  }
}

function partialDate(text: string, at: number, german: boolean): Read | null {
  const yearMonth = match(YEAR_MONTH, text, at)
  if (
    yearMonth !== null &&
    // 2007-08 is read as two years, 2019-03 as a month: only where the second number could not be a later year.
    Number(yearMonth[2]) <= Number(yearMonth[1]) % 100 &&
    !goesOn(text, at + yearMonth[0].length) &&
    !isLetter(text.charCodeAt(at + yearMonth[0].length))
  ) {
    return {
      end: at + yearMonth[0].length,
      mask: CLASS.PAIR,
      value: Number(yearMonth[2]),
      digits: Number(yearMonth[1]),
      shape: null,
    }
  }
  const monthYear = match(MONTH_YEAR, text, at)
  if (
    monthYear !== null &&
    !goesOn(text, at + monthYear[0].length) &&
    Number(monthYear[1]) >= 1 &&
    Number(monthYear[1]) <= 12
  ) {
    return {
      end: at + monthYear[0].length,
      mask: CLASS.PAIR,
      value: Number(monthYear[1]),
      digits: Number(monthYear[3]),
      shape: null,
    }
  }
  const dotted = german ? match(DOTTED_PAIR, text, at) : null
  const [day, month] = [Number(dotted?.[1]), Number(dotted?.[2])]
  if (dotted !== null && (validDay(2000, month, day) || impossibleDay(2000, month, day))) {
    return {
      end: at + dotted[0].length,
      mask: CLASS.PAIR,
      value: day,
      digits: -month,
      shape: null,
    }
  }
  const slash = match(SLASH_PAIR, text, at)
  if (
    slash !== null &&
    slash[2] === '/' &&
    !goesOn(text, at + slash[0].length) &&
    !isLetter(text.charCodeAt(at + slash[0].length))
  ) {
    const end = at + slash[0].length
    return { end, mask: CLASS.PAIR, value: Number(slash[1]), digits: Number(slash[3]), shape: null }
  }
  const point = match(POINT_TIME, text, at)
  if (point !== null && !goesOn(text, at + point[0].length) && Number(point[1]) <= 24 && Number(point[2]) <= 59) {
    return { end: at + point[0].length, mask: CLASS.HM, value: Number(point[1]), digits: Number(point[2]), shape: null }
  }
  return null
}

function plainNumber(text: string, at: number, german: boolean): Read {
  const digits = match(DIGITS, text, at)?.[0] ?? ''
  const end = at + digits.length
  const value = Number(digits)
  const next = text.charCodeAt(end)
  const none = { value, digits: digits.length, shape: null }
  if (
    isDigit(next) ||
    ((next === 46 || next === 44) && isDigit(text.charCodeAt(end + 1)) && !isDayBeforeYear(text, end, digits.length))
  ) {
    return { ...none, end: at + (match(OPAQUE, text, at)?.[0].length ?? digits.length), mask: 0 }
  }
  if (isLetter(next) || next === 39 || next === 0x2019 || (next === 32 && !german && digits.length <= 2))
    return suffixed(text, end, value, digits.length, german)
  return { ...none, end, mask: numberMask(value, digits.length) }
}

/** "October 1,1996": a comma without a space, but four digits are no thousands. */
function isDayBeforeYear(text: string, comma: number, digits: number): boolean {
  if (digits > 2 || text.charCodeAt(comma) !== 44) return false
  YEAR_ALONE.lastIndex = comma + 1
  return YEAR_ALONE.test(text)
}

const YEAR_ALONE = /[12]\d{3}(?![\d.,]\d|\d)/y

function suffixed(text: string, end: number, value: number, digits: number, german: boolean): Read {
  const decade = match(DECADE_SUFFIX, text, end)
  if (
    decade !== null &&
    value % 10 === 0 &&
    (digits === 2 || (value >= 1000 && value < 2100)) &&
    (digits === 4 || digits === 2) &&
    decade[0].endsWith('s') !== german
  ) {
    return { end: end + decade[0].length, mask: CLASS.DECADE, value: value / 10, digits, shape: null }
  }
  const suffix = match(SUFFIX, text, end)
  if (suffix !== null && !german) {
    const mask = CLASS.ORD | (value >= 1 && value <= 31 ? CLASS.DAY : 0)
    return { end: end + suffix[0].length, mask, value, digits, shape: null }
  }
  return { end, mask: numberMask(value, digits), value, digits, shape: null }
}

function numberMask(value: number, digits: number): number {
  if (digits > 4) return 0
  let mask: number = CLASS.NUM
  if (digits <= 2 && value >= 1 && value <= 31) mask |= CLASS.DAY
  if (digits === 4 && value >= 1000 && value <= 2999) mask |= CLASS.YEAR
  return mask
}
