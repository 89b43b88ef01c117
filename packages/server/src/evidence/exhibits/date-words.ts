// A row's date written out for a person: unambiguous, with its precision visible, in English and in German. "3 March 2021",
// "about 2019", "before 4 April 2020", "Q2 2020", "3–5 May 2020". Never a bare number pair that could be read two ways.
import type { Chronology, RowDate } from '@muniment/contract'
import { type DatePoint, readEdtf } from './edtf.ts'

export type Language = Chronology['language']

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
} as const

const seasons = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  de: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
} as const

const qualifiers: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map(
    Object.entries({
      about: 'about {}',
      before: 'before {}',
      after: 'after {}',
      since: 'since {}',
      until: 'until {}',
      early: 'early {}',
      mid: 'mid-{}',
      late: 'late {}',
      start: 'beginning of {}',
      end: 'end of {}',
    }),
  ),
  de: new Map(
    Object.entries({
      about: 'um {}',
      before: 'vor {dative}',
      after: 'nach {dative}',
      since: 'seit {dative}',
      until: 'bis {accusative}',
      early: 'Anfang {}',
      mid: 'Mitte {}',
      late: 'Ende {}',
      start: 'Beginn {}',
      end: 'Ende {}',
    }),
  ),
}

const withArticle: ReadonlySet<string> = new Set(['day', 'season', 'quarter', 'half', 'century'])

const partsOfUnit: ReadonlySet<string> = new Set(['early', 'mid', 'late', 'start', 'end'])

/** The date and, where one is said, its time of day. */
export function writeDate(date: RowDate, language: Language): string {
  const day = writeDay(date, language)
  if (date.time === null) return day
  const zone = date.zone === null ? '' : ` (${/^[+-]/.test(date.zone) ? `UTC${date.zone}` : date.zone})`
  return `${day}, ${date.time}${language === 'de' ? ' Uhr' : ''}${zone}`
}

/** An ISO day or instant as `3 March 2021`; itself when it is neither. */
export function writeIsoDay(iso: string, language: Language): string {
  const point = isoPoint(iso.slice(0, iso.indexOf('T') < 0 ? iso.length : iso.indexOf('T')))
  return point === null ? iso : writePoint(point, language)
}

function writeDay(date: RowDate, language: Language): string {
  const span = readEdtf(date.edtf)
  const uncertain = span?.uncertain === true ? (language === 'de' ? ' (unsicher)' : ' (uncertain)') : ''
  const qualifier = date.qualifier ?? (span?.about === true ? 'about' : null)

  const named = writeNamedUnit(date, language)
  if (named !== null) return qualify(named, qualifier, language, 'year') + uncertain

  const [from, to] = boundsOf(date)
  const anchor = anchorOf(date, qualifier, from, to)
  if (anchor !== null) return qualify(writePoint(anchor, language, date), qualifier, language, anchor.unit) + uncertain
  if (from === null && to === null) return date.edtf
  if (from === null || to === null) {
    const only = from ?? to
    const words = only === null ? date.edtf : writePoint(only, language, date)
    return qualify(words, from === null ? 'until' : 'since', language, only?.unit ?? 'day') + uncertain
  }
  return qualify(writeRange(from, to, language), qualifier, language, 'range') + uncertain
}

/** The two ends as said in EDTF; where that cannot be read, the first and last day it can mean. */
function boundsOf(date: RowDate): readonly [DatePoint | null, DatePoint | null] {
  const span = readEdtf(date.edtf)
  if (span !== null) return [span.from, span.to]
  return [isoPoint(date.earliest ?? ''), isoPoint(date.latest ?? '')]
}

/** The one point the date is about, or null for a range. */
function anchorOf(
  date: RowDate,
  qualifier: string | null,
  from: DatePoint | null,
  to: DatePoint | null,
): DatePoint | null {
  if (from === to) return from
  if (qualifier === 'before' || qualifier === 'until') return to
  if (qualifier === 'after' || qualifier === 'since') return from
  const inside = from ?? to
  if (inside !== null && qualifier !== null && partsOfUnit.has(qualifier)) {
    // "early March" is stored as the days it can mean; the person said the month.
    if (date.precision === 'year') return { ...inside, unit: 'year', part: 0, day: 0 }
    return date.precision === 'month' && inside.unit === 'day' ? { ...inside, unit: 'month', day: 0 } : inside
  }
  return from !== null && to !== null && samePoint(from, to) ? from : null
}

/** Units that EDTF has no notation of its own for, or that are kept as an interval of days: named by the precision. */
function writeNamedUnit(date: RowDate, language: Language): string | null {
  const [from, to] = [isoPoint(date.earliest ?? ''), isoPoint(date.latest ?? '')]
  if (from === null || to === null) return null
  const german = language === 'de'
  switch (date.precision) {
    case 'week':
      return (german ? 'Woche vom ' : 'week of ') + writeRange(from, to, language)
    case 'weekend':
      return (german ? 'Wochenende ' : 'weekend of ') + writeRange(from, to, language)
    case 'fiscal-year':
      return (german ? 'Geschäftsjahr ' : 'fiscal year ') + writeYear(to.year, language)
    case 'decade':
      return german ? `${from.year}er Jahre` : `${from.year}s`
    default:
      return null
  }
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

function qualify(
  words: string,
  qualifier: string | null,
  language: Language,
  unit: DatePoint['unit'] | 'range',
): string {
  if (qualifier === null) return words
  const pattern = qualifiers[language].get(qualifier)
  if (pattern === undefined) return `${qualifier} ${words}`
  // German sets the article of a day ("vor dem 4. April"); a bare year or month has none ("vor 2019", "vor März 2020").
  const [dative, accusative] = withArticle.has(unit) ? ['dem ', 'zum '] : ['', '']
  if (language === 'de' && unit === 'day' && qualifier === 'about') return `um den ${words}`
  return pattern
    .replace('{dative}', () => dative + words)
    .replace('{accusative}', () => accusative + words)
    .replace('{}', () => words)
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
