// The hour at which a row without one stands among the rows of its day: that of the part of the day it names ('on the morning of 8 February',
// „am Abend“), else that of the row told before it in the same document, for what is told later on a day happened later. Never shown.
import type { EventDate } from './rules.ts'

interface InDay {
  readonly date: Pick<EventDate, 'earliest' | 'latest' | 'time' | 'asWritten'> | null
  /** Where it is told. */
  readonly row: { readonly document: string; readonly position: number }
  readonly statement: { readonly kind: string }
}

const PARTS: readonly (readonly [words: RegExp, hour: string])[] = [
  [/\b(?:early morning|dawn|small hours)\b|(?<!\p{L})(?:frühmorgens|früh am Morgen|Morgengrauen)(?!\p{L})/iu, '05:00'],
  [/\bmorning\b|(?<!\p{L})(?:morgens?|vormittags?|früh)(?!\p{L})/iu, '09:00'],
  [/\b(?:noon|midday|lunchtime)\b|(?<!\p{L})mittags?(?!\p{L})/iu, '12:00'],
  [/\bafternoon\b|(?<!\p{L})nachmittags?(?!\p{L})/iu, '14:00'],
  [/\b(?:evening|tonight)\b|(?<!\p{L})abends?(?!\p{L})/iu, '18:00'],
]
/** 'Morgen' by itself is tomorrow. */
const TOMORROW = /^\s*(?:morgen|tomorrow)\b/iu

/** By the first teller of each group; a group that is not there has an hour of its own or none at all. */
export function toldHours<Teller extends InDay>(groups: readonly (readonly Teller[])[]): ReadonlyMap<Teller, string> {
  const hours = new Map<Teller, string>()
  const last = new Map<string, string>()
  const told = groups
    .flatMap(([best]) => (best?.date?.earliest === undefined ? [] : [best]))
    .sort((a, b) => a.row.document.localeCompare(b.row.document) || a.row.position - b.row.position)
  for (const best of told) {
    const { date, row, statement } = best
    if (date === null || date.earliest !== date.latest || statement.kind !== 'event') continue
    const day = `${row.document} ${String(date.earliest)}`
    const hour = date.time ?? partOfDay(date.asWritten) ?? last.get(day)
    if (hour === undefined) continue
    if (date.time === null) hours.set(best, hour)
    last.set(day, hour)
  }
  return hours
}

const partOfDay = (words: string): string | undefined =>
  TOMORROW.test(words) ? undefined : PARTS.find(([pattern]) => pattern.test(words))?.[1]
