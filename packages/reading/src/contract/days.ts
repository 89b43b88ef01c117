// Whole days in a stretch of a contract, read by the dates room, with two things contracts have that running text has not:
// ordinals broken by superscript ('24t h day of August') and blanks to be filled in by hand ('____ day of ____, 20__').
import { findDates } from '../dates/index.ts'
import type { Language, Span } from '../span.ts'

export interface Day extends Span {
  /** `YYYY-MM-DD` */
  readonly value: string
}

/** Same length as it came, so every offset stays true. */
function repaired(text: string): string {
  return text.replace(
    /(\d)(s\s{1,2}t|n\s{1,2}d|r\s{1,2}d|t\s{1,2}h)(?![a-z])/g,
    (_, digit: string, ordinal: string) => digit + ordinal.replace(/\s/, '').padEnd(ordinal.length, ' '),
  )
}

/** Every day of the calendar written out between `from` and `to`, with offsets into the whole text. */
export function daysBetween(text: string, from: number, to: number, language: Language): Day[] {
  const window = text.slice(from, to)
  if (!/\d/.test(window)) return []
  const mentions = findDates(repaired(window), { language, reference: null })
  return mentions
    .filter(({ precision, value, range }) =>
      precision === 'day' && value !== null && range?.end !== undefined ? true : precision === 'day' && value !== null,
    )
    .map(({ start, end, value }) => ({ start: start + from, end: end + from, value: (value ?? '').slice(0, 10) }))
    .filter(({ value }) => /^\d{4}-\d\d-\d\d$/.test(value))
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)'
const GAP = '(?:_{2,}|\\[[\\s_*•●.]{0,12}\\]|\\*{2,}|[•●]|\\.{4,}|…)'
const BLANK = new RegExp(
  [
    `${GAP}[\\s,]{0,4}(?:st|nd|rd|th)?\\s{0,4}(?:day\\s{1,4}of|${MONTH})`,
    `day\\s{1,4}of\\s{0,4}(?:${GAP}|,)`,
    `${MONTH}\\s{0,4}(?:${GAP}|,)\\s{0,4},?\\s{0,4}(?:\\d{4}|20|19|${GAP})`,
    `${GAP}\\s{0,4},\\s{0,4}(?:19|20)(?:\\d\\d|${GAP}|(?!\\d))`,
    `(?:as\\s{1,4}of|dated|effective|this|on)\\s{1,6}(?:${GAP}|,\\s{0,4}(?:19|20)\\d\\d|day\\s{1,4}of\\s{0,4},)`,
    `${GAP}[./-]${GAP}[./-](?:${GAP}|(?:19|20)\\d\\d)`,
  ].join('|'),
  'iu',
)

/** The first date left blank or blacked out between `from` and `to`. */
export function blankDate(text: string, from: number, to: number): Span | null {
  const match = BLANK.exec(text.slice(from, to))
  return match === null ? null : { start: from + match.index, end: from + match.index + match[0].length }
}
