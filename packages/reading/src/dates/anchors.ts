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
  /** The date named before, and the last that was a day. */
  last: Point | null
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

// Without any other hint 69–99 are the 1900s, as POSIX strptime has it. With one, the century that lies nearest, at most twenty years ahead.
const POSIX_PIVOT = 69
const YEARS_AHEAD = 20

function shortYear(value: number, anchors: Anchors): { year: number; basis: DateBasis } {
  const known =
    (anchors.narrative ? anchors.last?.first.year : undefined) ?? anchors.reference?.year ?? anchors.last?.first.year
  if (known === undefined) {
    return { year: value + (value >= POSIX_PIVOT ? 1900 : 2000), basis: { kind: 'century', from: String(POSIX_PIVOT) } }
  }
  let year = Math.floor((known + YEARS_AHEAD - value) / 100) * 100 + value
  if (year < known - 79) year += 100
  return { year, basis: { kind: 'century', from: String(known) } }
}
