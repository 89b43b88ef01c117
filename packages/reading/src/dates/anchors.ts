// From what a date is counted that does not say it all: the document's own date, or the date named before it.

import { type Day, formatDay } from './calendar.ts'
import type { DateBasis } from './mention.ts'
import type { Point } from './point.ts'
import type { From, Unit, Year } from './shape.ts'

export type Tense = 'past' | 'future' | null

export interface Anchors {
  readonly reference: Day | null
  /** Does the text tell of times far from its own date? */
  readonly narrative: boolean
  /** The order of 03/04/2020 where the reader is. */
  dayOrder: 'day-first' | 'month-first' | null
  /** The years that the text itself speaks of in four digits, those of names left out; a bounded number of them. */
  readonly years: readonly YearOfText[]
  /** Is the date that is read a day of birth? */
  isBirth: boolean
  /** The date named before, and the last that was a day. */
  last: Point | null
  /** From what year the century of that date was taken, where its own words leave it open. */
  lastCentury: string | null
  lastDay: Day | null
  /** Where the date named before ends. */
  lastAt: number
}

export interface Anchor {
  readonly day: Day
  readonly basis: DateBasis
}

export function documentAnchor({ reference }: Anchors): Anchor | null {
  return reference === null ? null : { day: reference, basis: { kind: 'document-date', from: formatDay(reference) } }
}

function lastAnchor({ last }: Anchors): Anchor | null {
  return last === null ? null : { day: last.first, basis: { kind: 'last-mentioned', from: last.edtf } }
}

export function lastDayAnchor({ lastDay }: Anchors): Anchor | null {
  return lastDay === null ? null : { day: lastDay, basis: { kind: 'last-mentioned', from: formatDay(lastDay) } }
}

export function anchorFor(from: From, unit: Unit, anchors: Anchors): Anchor | null {
  const document = documentAnchor(anchors)
  const last = unit === 'day' || unit === 'week' || unit === 'weekend' ? lastDayAnchor(anchors) : lastAnchor(anchors)
  if (from === 'document') return document
  if (from === 'last') return last ?? (anchors.narrative ? null : document)
  return anchors.narrative ? (last ?? document) : (document ?? last)
}

/** The year the words give, or null where they give none; a year of two digits lies in the century nearest to what is known. */
export function yearValue(year: Year, anchors: Anchors): { year: number; basis: DateBasis | null } | null {
  if ('step' in year) {
    const anchor = anchorFor(year.from, 'year', anchors)
    return anchor === null ? null : { year: anchor.day.year + year.step, basis: anchor.basis }
  }
  if (year.beforeChrist) return { year: 1 - year.value, basis: null }
  if (year.digits === 4) return { year: year.value, basis: null }
  return shortYear(year.value, anchors)
}

// Without any other hint 69–99 are the 1900s, as POSIX strptime has it; from the document's own date the century that lies nearest, at most
// twenty years ahead. A birth lies behind it.
const POSIX_PIVOT = 69
const YEARS_AHEAD = 20
/**
 * How far from a date of the text the century may be taken from it. A bare year ("founded in 1923") says what came after it, and little of what
 * came before; a day of birth lies before whatever year its text names.
 */
const REACH_OF_DATE = { back: 40, ahead: 40 }
const REACH_OF_YEAR = { back: 5, ahead: 15 }
const REACH_OF_LIFE = { back: 79, ahead: 0 }

export interface YearOfText {
  readonly year: number
  /** It stands there without a day or a month. */
  readonly isBare: boolean
}

function shortYear(value: number, anchors: Anchors): { year: number; basis: DateBasis } {
  const { last, reference } = anchors
  const told = anchors.narrative && last !== null ? yearNear(value, yearOfPoint(last), anchors) : null
  // What rests on a century that was taken from elsewhere rests on the same.
  if (told !== null)
    return anchors.lastCentury === null ? told : { ...told, basis: { kind: 'century', from: anchors.lastCentury } }
  if (reference !== null) {
    const ahead = anchors.isBirth ? 0 : YEARS_AHEAD
    return inCentury(Math.floor((reference.year + ahead - value) / 100) * 100 + value, reference.year)
  }
  const away = ({ year, basis }: { year: number; basis: DateBasis }) => Math.abs(year - Number(basis.from))
  const [ofText] = anchors.years
    .flatMap((known) => yearNear(value, known, anchors) ?? [])
    .sort((a, b) => away(a) - away(b))
  return ofText ?? inCentury(value + (value >= POSIX_PIVOT ? 1900 : 2000), POSIX_PIVOT)
}

const yearOfPoint = ({ first, precision }: Point): YearOfText => ({ year: first.year, isBare: precision === 'year' })

function yearNear(value: number, known: YearOfText, { isBirth }: Anchors): { year: number; basis: DateBasis } | null {
  const reach = isBirth ? REACH_OF_LIFE : known.isBare ? REACH_OF_YEAR : REACH_OF_DATE
  const year = Math.floor((known.year + reach.ahead - value) / 100) * 100 + value
  return year >= known.year - reach.back ? inCentury(year, known.year) : null
}

const inCentury = (year: number, known: number): { year: number; basis: DateBasis } => ({
  year,
  basis: { kind: 'century', from: String(known) },
})
