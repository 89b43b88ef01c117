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
  | { readonly outcome: 'understood'; readonly date: EventDate }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly outcome: 'not-understood' }

/**
 * What the words of a person mean as a date; in the other language where it understands more of them. What is a question in the given
 * language is not decided by the other one's habits.
 */
export function understandDate(text: string, options: DateOptions): Understood {
  const expression = readEdtf(text)
  if (expression !== null) return { outcome: 'understood', date: dateFrom({ edtf: text.trim() }) }
  const other = options.language === 'en' ? 'de' : 'en'
  const own = readIn(text, options)
  if (own.understood.outcome === 'ambiguous') return own.understood
  const others = readIn(text, { ...options, language: other })
  const isBetter = others.understood.outcome === 'understood' && others.left < own.left
  return own.understood.outcome === 'not-understood' || isBetter ? others.understood : own.understood
}

/** `left`: letters and digits that no expression covers. */
function readIn(text: string, options: DateOptions): { readonly understood: Understood; readonly left: number } {
  const dates = findDates(text, options)
  let left = 0
  let at = 0
  for (const { start, end } of [...dates, { start: text.length, end: text.length }]) {
    left += (text.slice(at, start).match(/[\p{L}\p{N}]/gu) ?? []).length
    at = Math.max(at, end)
  }
  return { understood: understoodIn(text, dates), left }
}

function understoodIn(text: string, dates: readonly DateMention[]): Understood {
  // An undecided date must not give way to another that happens to stand beside it.
  const [first] = dates
  if (first !== undefined && first.value === null && first.candidates.length > 0)
    return { outcome: 'ambiguous', candidates: first.candidates }
  const date = dateOfEvent({ dates }, (mention) => text.slice(mention.start, mention.end))
  return date === null ? { outcome: 'not-understood' } : { outcome: 'understood', date }
}

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
