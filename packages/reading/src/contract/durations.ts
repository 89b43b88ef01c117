// Lengths of time as contracts write them: 'five (5) years', 'an initial term of 18 months', 'zwei Jahre'. Lengths only; calendar
// dates are read, and counted on, by the dates room.
import { addDays, addMonths, type Day, formatDay, parseDay } from '../dates/index.ts'
import type { Span } from '../span.ts'

export interface Duration extends Span {
  readonly count: number
  readonly unit: 'year' | 'month' | 'week' | 'day'
}

/** Words for one, two, three … in this order. */
const COUNTED = [
  'a|an|one|first|ein|eine|einem|einer|eines|einen',
  'two|second|zwei',
  'three|third|drei',
  'four|fourth|vier',
  'five|fifth|fünf',
  'six|sixth|sechs',
  'seven|seventh|sieben',
  'eight|eighth|acht',
  'nine|ninth|neun',
  'ten|tenth|zehn',
  'eleven|eleventh|elf',
  'twelve|twelfth|zwölf',
  'thirteen|thirteenth|dreizehn',
  'fourteen|fourteenth|vierzehn',
  'fifteen|fifteenth|fünfzehn',
  'sixteen|sechzehn',
  'seventeen|siebzehn',
  'eighteen|achtzehn',
  'nineteen|neunzehn',
]
/** Words for twenty, thirty, forty … in this order. */
const TENS = [
  'twenty|twentieth|zwanzig',
  'thirty|thirtieth|dreißig|dreissig',
  'forty|vierzig',
  'fifty|fünfzig',
  'sixty|sechzig',
  'seventy|siebzig',
  'eighty|achtzig',
  'ninety|neunzig',
]
/** German says the units first: 'vierundzwanzig'. */
const GERMAN_UNITS = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ')

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...COUNTED.flatMap((words, i) => words.split('|').map((word) => [word, i + 1] as const)),
  ...TENS.flatMap((words, i) =>
    words
      .split('|')
      .flatMap((word) => [
        [word, 20 + 10 * i] as const,
        ...(/zig$|ßig$|ssig$/.test(word)
          ? GERMAN_UNITS.map((unit, ones) => [`${unit}und${word}`, 21 + 10 * i + ones] as const)
          : []),
      ]),
  ),
])

const WORD = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')
const DURATION = new RegExp(
  `(?<![\\p{L}\\d])(?:(${WORD}|\\d{1,3})(?:[\\s-]{1,3}(${WORD}))?\\s{0,4})?(?:\\(\\s{0,2}(\\d{1,3}|[Il](?=\\)))(?:\\s?(?:st|nd|rd|th))?\\s{0,2}\\)\\s{0,4})?-?\\s{0,4}(?:(?:full|calendar|contract|consecutive|additional|successive|volle[nrs]?|weitere[nrs]?)\\s{1,4}){0,2}(years?|months?|weeks?|days?|anniversary|(?:Kalender|Vertrags)?(?:[Jj]ahr(?:e[sn]?)?|[Mm]onat(?:e[sn]?)?|[Ww]ochen?)|(?:Kalender)?[Tt]age?n?|Vierteljahr(?:e[sn]?)?|Halbjahr(?:e[sn]?)?)(?!\\p{L})`,
  'giu',
)

/** 'mit dreimonatiger Frist', 'zweijährige Laufzeit', '14-tägig'. */
const ADJECTIVE = new RegExp(
  `(?<![\\p{L}\\d])(${WORD}|\\d{1,3})-?(jährig|monatig|wöchig|tägig)e?[rnms]?(?!\\p{L})`,
  'giu',
)

/** 'mit vierteljährlicher Frist', 'eine monatliche Kündigungsfrist'. */
const REGULAR = /(?<!\p{L})(?:(vierteljährl?ich|halbjährl?ich|monatlich)e?[rnms]?)(?=\s{1,4}(?:kündigungs)?frist)/giu

/** Every length of time in the text, in order. */
export function findDurations(text: string): Duration[] {
  const found: Duration[] = []
  for (const match of text.matchAll(DURATION)) {
    const [whole, first, second, digits, unit = ''] = match
    // One of the two notations may be misread by recognition: '(I)' for '(1)'.
    const count = digits !== undefined && /\d/.test(digits) ? Number(digits) : numberOf(first, second)
    if (count === null || count === 0) continue
    const months = monthsOf(unit)
    found.push({
      start: match.index,
      end: match.index + whole.length,
      count: count * (months ?? 1),
      unit: months === null ? unitOf(unit) : 'month',
    })
  }
  for (const match of text.matchAll(ADJECTIVE)) {
    const count = numberOf(match[1], undefined)
    if (count === null || count === 0) continue
    found.push({ start: match.index, end: match.index + match[0].length, count, unit: unitOf(match[2] ?? '') })
  }
  for (const { 0: whole, 1: word = '', index } of text.matchAll(REGULAR))
    found.push({ start: index, end: index + whole.length, count: monthsOf(word) ?? 1, unit: 'month' })
  return found.sort((a, b) => a.start - b.start)
}

/** Of units that are parts of a year: 'Vierteljahr', 'halbjährlich'. */
function monthsOf(word: string): number | null {
  return /^viertel/i.test(word) ? 3 : /^halb/i.test(word) ? 6 : null
}

function numberOf(first: string | undefined, second: string | undefined): number | null {
  if (first === undefined) return null
  const tens = /^\d+$/.test(first) ? Number(first) : (NUMBER_WORDS.get(first.toLowerCase()) ?? null)
  if (tens === null || second === undefined) return tens
  const ones = NUMBER_WORDS.get(second.toLowerCase()) ?? 0
  return tens >= 20 && ones < 10 ? tens + ones : ones
}

function unitOf(word: string): Duration['unit'] {
  const small = word.toLowerCase().replace(/^(?:kalender|vertrags)/, '')
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
