// A row's date written out for a person: unambiguous, with its precision visible, in English and in German. "3 March 2021",
// "about 2019", "before 4 April 2020", "Q2 2020", "3–5 May 2020". Never a bare number pair that could be read two ways.
import type { RowDate } from '../chronology.ts'
import { type DatePoint, readEdtf } from './edtf.ts'
import { type Language, type PhraseUnit, qualify } from './qualifier-words.ts'

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
} as const

const seasons = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  de: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
} as const

const openWords: ReadonlySet<string> = new Set(['before', 'on-or-before', 'after', 'on-or-after', 'since', 'until'])

const partsOfUnit: ReadonlySet<string> = new Set(['early', 'mid', 'late', 'start', 'end'])

/** The date and, where one is said, its time of day. */
export function writeDate(date: RowDate, language: Language): string {
  const qualifiers = qualifiersOf(date)
  if (date.time === null) return writeDay(date, language, qualifiers)
  // Of a day with its hour it is the hour that is not known exactly.
  const day = writeDay(
    date,
    language,
    qualifiers.filter((word) => word !== 'about'),
  )
  const about = qualifiers.includes('about') ? { en: 'at about ', de: 'gegen ' }[language] : ''
  const zone = date.zone === null ? '' : ` (${/^[+-]/.test(date.zone) ? `UTC${date.zone}` : date.zone})`
  return `${day}, ${about}${date.time}${language === 'de' ? ' Uhr' : ''}${zone}`
}

/** An ISO day or instant as `3 March 2021`; itself when it is neither. */
export function writeIsoDay(iso: string, language: Language): string {
  const point = isoPoint(iso.slice(0, iso.indexOf('T') < 0 ? iso.length : iso.indexOf('T')))
  return point === null ? iso : writePoint(point, language)
}

interface Phrase {
  readonly words: string
  readonly unit: PhraseUnit
}

function writeDay(date: RowDate, language: Language, qualifiers: readonly string[]): string {
  const span = readEdtf(date.edtf)
  const phrase = namedUnit(date, language) ?? pointOrRange(date, language)
  if (phrase === null) return date.edtf
  let { words, unit } = phrase
  for (const qualifier of qualifiers) {
    words = qualify(words, qualifier, language, unit)
    unit = 'plain'
  }
  return span?.uncertain === true ? `${words} (${language === 'de' ? 'unsicher' : 'uncertain'})` : words
}

/** From the inside out: "until the end of June" is the end of June, and open before it. */
function qualifiersOf(date: RowDate): readonly string[] {
  const span = readEdtf(date.edtf)
  // How far a fiscal year reaches is the company's affair: its approximate mark is no "about".
  const about = span?.about === true && date.precision !== 'fiscal-year' ? 'about' : null
  const qualifier = date.qualifier ?? about
  if (qualifier !== null && openWords.has(qualifier)) return [qualifier]
  const [from, to] = boundsOf(date)
  const open = from === null && to !== null ? 'until' : from !== null && to === null ? 'since' : null
  return [qualifier, open].filter((word) => word !== null)
}

function pointOrRange(date: RowDate, language: Language): Phrase | null {
  const [from, to] = boundsOf(date)
  const anchor = anchorOf(date, from, to)
  if (anchor !== null) return { words: writePoint(anchor, language, date), unit: anchor.unit }
  return from === null || to === null ? null : { words: writeRange(from, to, language), unit: 'range' }
}

/** The two ends as said in EDTF; where that cannot be read, the first and last day it can mean. */
function boundsOf(date: RowDate): readonly [DatePoint | null, DatePoint | null] {
  const span = readEdtf(date.edtf)
  if (span !== null) return [span.from, span.to]
  return [isoPoint(date.earliest ?? ''), isoPoint(date.latest ?? '')]
}

/** The one point the date is about, or null for a range. */
function anchorOf(date: RowDate, from: DatePoint | null, to: DatePoint | null): DatePoint | null {
  const { qualifier, precision } = date
  if (from === to) return from
  if (qualifier === 'before' || qualifier === 'on-or-before' || qualifier === 'until') return to
  if (qualifier === 'after' || qualifier === 'on-or-after' || qualifier === 'since') return from
  const inside = from ?? to
  if (inside !== null && qualifier !== null && partsOfUnit.has(qualifier)) {
    // "early March" may be stored as the days it can mean; the person said the month.
    if (precision === 'year') return { ...inside, unit: 'year', part: 0, day: 0 }
    return precision === 'month' && inside.unit === 'day' ? { ...inside, unit: 'month', day: 0 } : inside
  }
  if (from === null || to === null) return inside
  return samePoint(from, to) ? from : null
}

/** Units that EDTF has no notation of its own for: named by the precision. */
function namedUnit(date: RowDate, language: Language): Phrase | null {
  const german = language === 'de'
  if (date.precision === 'fiscal-year') {
    const [from, to] = boundsOf(date)
    const year = (from ?? to)?.year
    if (year === undefined) return null
    return { words: `${german ? 'Geschäftsjahr' : 'fiscal year'} ${writeYear(year, language)}`, unit: 'fiscal-year' }
  }
  if (date.precision !== 'week' && date.precision !== 'weekend') return null
  const days = date.precision === 'week' ? 6 : 1
  // Open to one side, the other end still says which week it is.
  const first = date.earliest ?? laterDay(date.latest, -days)
  const [from, to] = [isoPoint(first ?? ''), isoPoint(date.latest ?? laterDay(date.earliest, days) ?? '')]
  if (from === null || to === null) return null
  const name = date.precision === 'week' ? (german ? 'Woche vom' : 'week of') : german ? 'Wochenende' : 'weekend of'
  return { words: `${name} ${writeRange(from, to, language)}`, unit: date.precision }
}

function laterDay(iso: string | null, days: number): string | null {
  const time = Date.parse(`${iso ?? ''}T00:00:00Z`)
  const later = new Date(time + days * 86_400_000)
  return Number.isNaN(later.getTime()) ? null : later.toISOString().slice(0, 10)
}

function writePoint(point: DatePoint, language: Language, date?: RowDate): string {
  const { part, day } = point
  const german = language === 'de'
  const year = writeYear(point.year, language)
  const month = months[language][part - 1] ?? ''
  const century = Math.floor(point.year / 100) + 1
  const written: Readonly<Record<DatePoint['unit'], string>> = {
    day: `${day}${german ? '.' : ''} ${month} ${year}`,
    month: `${month} ${year}`,
    season: `${seasons[language][part - 1] ?? ''} ${year}${turnOfYear(point, date)}`,
    quarter: german ? `${part}. Quartal ${year}` : `Q${part} ${year}`,
    half: german ? `${part}. Halbjahr ${year}` : `${part === 1 ? 'first' : 'second'} half of ${year}`,
    year,
    decade: german ? `${point.year}er Jahre` : `${point.year}s`,
    century: german ? `${century}. Jahrhundert` : `${century}${ordinal(century)} century`,
  }
  return written[point.unit]
}

/** A winter that reaches into the next year says so: 2021/22. */
function turnOfYear(point: DatePoint, date: RowDate | undefined): string {
  const last = isoPoint(date?.latest ?? '')
  return last?.year === point.year + 1 ? `/${String(last.year).slice(-2)}` : ''
}

function writeRange(from: DatePoint, to: DatePoint, language: Language): string {
  if (from.unit === 'day' && to.unit === 'day' && from.year === to.year) {
    const dot = language === 'de' ? '.' : ''
    const end = writePoint(to, language)
    if (from.part === to.part) return `${from.day}${dot}–${end}`
    return `${from.day}${dot} ${months[language][from.part - 1] ?? ''} – ${end}`
  }
  if (from.unit === 'month' && to.unit === 'month' && from.year === to.year) {
    return `${months[language][from.part - 1] ?? ''}–${writePoint(to, language)}`
  }
  const tight = from.unit === 'year' && to.unit === 'year' && from.year > 0
  return `${writePoint(from, language)}${tight ? '–' : ' – '}${writePoint(to, language)}`
}

function writeYear(year: number, language: Language): string {
  if (year > 0) return String(year)
  return `${1 - year} ${language === 'de' ? 'v. Chr.' : 'BC'}`
}

function ordinal(number: number): string {
  const tens = number % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

function isoPoint(day: string): DatePoint | null {
  const point = readEdtf(day)?.from ?? null
  return point?.unit === 'day' ? point : null
}

function samePoint(one: DatePoint, other: DatePoint): boolean {
  return one.year === other.year && one.unit === other.unit && one.part === other.part && one.day === other.day
}
