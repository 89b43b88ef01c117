// The running text of a document as every stage reads it. Running heads are left out of it, because they would come between the halves
// of sentences a hundred times; but a day that stands in them and nowhere else (a filing stamp, the date of a letter above its second page) is
// read once, where it first stands.
import { findDates } from '@muniment/reading/dates'
import { joinPages, type Page, type RunningText, type Zone } from '@muniment/reading/page'
import type { TextToUnderstand } from './understanding.ts'

/** The same text for the same pages and language: what one stage finds in it stands there for the next. */
export function runningTextOf({ pages, language }: Pick<TextToUnderstand, 'pages' | 'language'>): RunningText {
  const text = joinPages(pages)
  const kept = headsWithADay(pages, text.text, language)
  return kept.size === 0 ? text : joinPages(pages, kept)
}

/** Longer lines at the edge of a page are no heads. */
const LONGEST_HEAD = 300
/** Most documents have one or two; a diary has one above each of its pages. */
const MOST_DAYS = 2000

function headsWithADay(pages: readonly Page[], body: string, language: 'en' | 'de'): ReadonlySet<Zone> {
  const kept = new Set<Zone>()
  const seen = new Set<string>()
  for (const { text, zones } of pages)
    for (const zone of zones) {
      if ((zone.kind !== 'header' && zone.kind !== 'footer') || seen.size >= MOST_DAYS) continue
      const head = text.slice(zone.start, Math.min(zone.end, zone.start + LONGEST_HEAD))
      const days = daysIn(head, language).filter((day) => !seen.has(day))
      for (const day of days) seen.add(day)
      if (days.some((day) => !body.includes(day))) kept.add(zone)
    }
  return kept
}

/** The words that say a whole day. Without four digits in a row or a short date there is none, which spares most heads a reading. */
function daysIn(head: string, language: 'en' | 'de'): string[] {
  if (!/\d{4}|\d[./-]\d/.test(head)) return []
  return findDates(head, { language, reference: null })
    .filter((date) => date.precision === 'day' && date.value !== null)
    .map((date) => head.slice(date.start, date.end))
}
