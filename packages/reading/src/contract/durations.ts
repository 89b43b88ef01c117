// Lengths of time as contracts write them: 'five (5) years', 'an initial term of 18 months', 'zwei Jahre'. Lengths only; calendar
// dates are read, and counted on, by the dates room.
import { addDays, addMonths, type Day, formatDay, parseDay } from '../dates/index.ts'
import type { Span } from '../span.ts'

export interface Duration extends Span {
  readonly count: number
  readonly unit: 'year' | 'month' | 'week' | 'day'
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  fifteenth: 15,
  twentieth: 20,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  eines: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  fünfzehn: 15,
  achtzehn: 18,
  zwanzig: 20,
  vierundzwanzig: 24,
  dreißig: 30,
  sechsunddreißig: 36,
  sechzig: 60,
  neunzig: 90,
}

const WORD = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const DURATION = new RegExp(
  `(?<![\\p{L}\\d])(?:(${WORD}|\\d{1,3})(?:[\\s-]{1,3}(${WORD}))?\\s{0,4})?(?:\\(\\s{0,2}(\\d{1,3}|[Il](?=\\)))(?:\\s?(?:st|nd|rd|th))?\\s{0,2}\\)\\s{0,4})?-?\\s{0,4}(?:(?:full|calendar|contract|consecutive|additional|successive|volle[nrs]?|weitere[nrs]?)\\s{1,4}){0,2}(years?|months?|weeks?|days?|anniversary|Jahr(?:e[sn]?)?|Monat(?:e[sn]?)?|Wochen?|Tage?n?)(?!\\p{L})`,
  'giu',
)

/** 'mit dreimonatiger Frist', 'zweijährige Laufzeit', '14-tägig'. */
const ADJECTIVE = new RegExp(
  `(?<![\\p{L}\\d])(${WORD}|\\d{1,3})-?(jährig|monatig|wöchig|tägig)e?[rnms]?(?!\\p{L})`,
  'giu',
)

/** Every length of time in the text, in order. */
export function findDurations(text: string): Duration[] {
  const found: Duration[] = []
  for (const match of text.matchAll(DURATION)) {
    const [whole, first, second, digits, unit = ''] = match
    // One of the two notations may be misread by recognition: '(I)' for '(1)'.
    const count = digits !== undefined && /\d/.test(digits) ? Number(digits) : numberOf(first, second)
    if (count === null || count === 0) continue
    found.push({ start: match.index, end: match.index + whole.length, count, unit: unitOf(unit) })
  }
  for (const match of text.matchAll(ADJECTIVE)) {
    const count = numberOf(match[1], undefined)
    if (count === null || count === 0) continue
    found.push({ start: match.index, end: match.index + match[0].length, count, unit: unitOf(match[2] ?? '') })
  }
  return found.sort((a, b) => a.start - b.start)
}

function numberOf(first: string | undefined, second: string | undefined): number | null {
  if (first === undefined) return null
  const tens = /^\d+$/.test(first) ? Number(first) : (NUMBER_WORDS[first.toLowerCase()] ?? null)
  if (tens === null || second === undefined) return tens
  const ones = NUMBER_WORDS[second.toLowerCase()] ?? 0
  return tens >= 20 && ones < 10 ? tens + ones : ones
}

function unitOf(word: string): Duration['unit'] {
  const small = word.toLowerCase()
  if (small.startsWith('month') || small.startsWith('monat')) return 'month'
  if (small.startsWith('week') || small.startsWith('woche') || small.startsWith('wöch')) return 'week'
  if (small.startsWith('day') || small.startsWith('tag') || small.startsWith('täg')) return 'day'
  return 'year'
}

/** The day that many years, months, weeks or days later, or null outside the years 1 to 9999; the last day of a month stays one. */
export function addDuration(day: string, { count, unit }: Pick<Duration, 'count' | 'unit'>): string | null {
  if (unit === 'week' || unit === 'day') return shiftDays(day, unit === 'week' ? count * 7 : count)
  const from = parseDay(day)
  return from === null ? null : written(addMonths(from, unit === 'year' ? count * 12 : count))
}

export function shiftDays(day: string, days: number): string | null {
  const from = parseDay(day)
  return from === null ? null : written(addDays(from, days))
}

/** ISO 8601: `P5Y`, `P90D`. */
export function isoPeriod({ count, unit }: Pick<Duration, 'count' | 'unit'>): string {
  return `P${count}${unit.charAt(0).toUpperCase()}`
}

function written(day: Day): string | null {
  return day.year < 1 || day.year > 9999 ? null : formatDay(day)
}
