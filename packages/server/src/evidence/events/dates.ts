// Dates as people give them: words are read by the reader that reads documents; an expression is checked by the calendar. Nothing is
// counted from today.
import type { RowDate } from '@muniment/contract'
import { type DateMention, type DateOptions, findDates, readEdtf } from '@muniment/reading/dates'
import { dateNotUnderstood } from './refusals.ts'
import { dateOfEvent, dayNumber, type EventDate, isoDay } from './rules.ts'

export interface DateAsGiven {
  readonly edtf: string
  readonly earliest?: string | null | undefined
  readonly latest?: string | null | undefined
  readonly precision?: string | undefined
  readonly qualifier?: string | null | undefined
  readonly time?: string | null | undefined
  readonly zone?: string | null | undefined
  readonly asWritten?: string | undefined
}

/** Refuses `event.date-not-understood`: no EDTF, or bounds outside what it says. */
export function dateFrom(given: DateAsGiven): EventDate {
  const read = readEdtf(given.edtf)
  if (read === null) throw dateNotUnderstood()
  const earliest = given.earliest ?? read.earliest
  const latest = given.latest ?? read.latest
  const isWithin =
    (read.earliest === null || (earliest !== null && earliest >= read.earliest)) &&
    (read.latest === null || (latest !== null && latest <= read.latest)) &&
    (earliest === null || latest === null || earliest <= latest)
  // Fiscal years reach beyond the year that names them.
  if (!isWithin && given.precision !== 'fiscal-year') throw dateNotUnderstood()
  return {
    edtf: read.edtf,
    earliest: earliest === null ? null : dayNumber(earliest),
    latest: latest === null ? null : dayNumber(latest),
    precision: given.precision ?? read.precision,
    qualifier: given.qualifier === undefined ? read.qualifier : given.qualifier,
    time: given.time ?? null,
    zone: typeof given.time === 'string' ? (given.zone ?? null) : null,
    asWritten: given.asWritten ?? given.edtf,
  }
}

export type Understood =
  /** `left`: the words that are no part of the date understood; whoever asks a person must not take the date for all that was said. */
  | { readonly outcome: 'understood'; readonly date: EventDate; readonly left: readonly string[] }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly outcome: 'not-understood' }

/**
 * What the words of a person mean as a date; in the other language where it understands more of them. What is a question in the given
 * language is not decided by the other one's habits.
 */
export function understandDate(text: string, options: DateOptions): Understood {
  const expression = readEdtf(text)
  if (expression !== null) return { outcome: 'understood', date: dateFrom({ edtf: text.trim() }), left: [] }
  const hour = isoHour(text)
  if (hour !== null) return { outcome: 'understood', date: hour, left: [] }
  const other = options.language === 'en' ? 'de' : 'en'
  const own = readIn(text, options)
  if (own.understood.outcome === 'ambiguous') return own.understood
  const others = readIn(text, { ...options, language: other })
  const isBetter = others.understood.outcome === 'understood' && others.uncovered < own.uncovered
  return own.understood.outcome === 'not-understood' || isBetter ? others.understood : own.understood
}

/** '2020-05-03T10:00', '2020-05-03T10:00:30Z': day, hour and zone as machines write them (ISO 8601-1); a row keeps no seconds. */
const ISO_HOUR =
  /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i

function isoHour(text: string): EventDate | null {
  const [, day = '', time = '', zone = null] = ISO_HOUR.exec(text.trim()) ?? []
  return readEdtf(day) === null ? null : dateFrom({ edtf: day, time, zone: zoneOf(zone), asWritten: text.trim() })
}

const zoneOf = (zone: string | null): string | null =>
  zone?.toUpperCase() === 'Z' ? 'UTC' : (zone?.replace(/(?<=\d\d)(?=\d\d$)/, ':') ?? null)

/** `uncovered`: letters and digits that no expression covers. */
function readIn(text: string, options: DateOptions): { readonly understood: Understood; readonly uncovered: number } {
  const dates = withItsHour(findDates(text, options))
  return { understood: understoodIn(text, dates), uncovered: wordsBeside(text, dates).join('').length }
}

/** '3. Mai 2019 um 16 Uhr' is two expressions and one date. */
function withItsHour(dates: readonly DateMention[]): readonly DateMention[] {
  const [day, hour, ...others] = dates
  if (day === undefined || hour === undefined || others.length > 0) return dates
  const isHour = hour.rule.startsWith('time.') && hour.time !== null
  return isHour && day.time === null && day.precision === 'day' && hour.value !== null
    ? [
        { ...day, time: hour.time },
        { ...hour, value: null, edtf: null },
      ]
    : dates
}

function understoodIn(text: string, dates: readonly DateMention[]): Understood {
  // An undecided date must not give way to another that happens to stand beside it.
  const [first] = dates
  if (first !== undefined && first.value === null && first.candidates.length > 0)
    return { outcome: 'ambiguous', candidates: first.candidates }
  const date = dateOfEvent({ dates }, (mention) => text.slice(mention.start, mention.end))
  return date === null ? { outcome: 'not-understood' } : { outcome: 'understood', date, left: wordsLeft(text, dates) }
}

/** What neither the date nor its other end, its hour and their qualifiers say. */
function wordsLeft(text: string, dates: readonly DateMention[]): readonly string[] {
  const first = dates.find(({ value }) => value !== null)
  const used = dates.filter(
    (date) =>
      date === first ||
      (date.range !== null && date.range.pair === first?.range?.pair) ||
      (date.value === null && date.rule.startsWith('time.')),
  )
  const isQualified = used.some(({ qualifier }) => qualifier !== null)
  const isRange = used.some(({ range }) => range !== null)
  return wordsBeside(text, used).filter((word) => {
    const small = word.toLowerCase()
    return !(ARTICLES.has(small) || (isQualified && QUALIFIERS.has(small)) || (isRange && ENDS.has(small)))
  })
}

function wordsBeside(text: string, dates: readonly DateMention[]): string[] {
  const words: string[] = []
  let at = 0
  for (const { start, end } of [...dates, { start: text.length, end: text.length }]) {
    words.push(...(text.slice(at, start).match(/[\p{L}\p{N}]+/gu) ?? []))
    at = Math.max(at, end)
  }
  return words
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Words that place a date and change nothing of it. */
const ARTICLES = setOf(
  'on in of at the year dated date am im an in der dem den des das vom zum zur um uhr jahr jahre jahres datum',
)
/** Words of which a qualifier is made; they are covered only where one was read. */
const QUALIFIERS = setOf(
  'about around approximately approx circa ca c or before after prior to not no later earlier than latest since until till by from on and etwa ungefähr gegen rund zirka vor nach seit ab bis spätestens frühestens nicht zum oder',
)
const ENDS = setOf('from to until till through between and von vom bis zwischen und zum auf')

/** A date as replies and exports give it. */
export const rowDateOf = (date: EventDate | null): RowDate | null =>
  date && {
    edtf: date.edtf,
    earliest: date.earliest === null ? null : isoDay(date.earliest),
    latest: date.latest === null ? null : isoDay(date.latest),
    precision: date.precision,
    qualifier: date.qualifier,
    time: date.time,
    zone: date.zone,
    asWritten: date.asWritten,
  }
