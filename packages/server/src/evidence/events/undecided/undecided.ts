// The expressions of time that stand in a text and were not dated, each with its place and the reason: whoever reads the chronology
// can look at every one. Equal words of a page are one entry with several places; nothing else is left out without being counted.
import type { DateMention, Undecided as UndecidedReason } from '@muniment/reading/dates'
import type { Page, RunningText } from '@muniment/reading/page'
import { type QuotePart, quoteParts } from '../rules.ts'

export interface UndecidedDate {
  readonly page: number
  /** As the page has them, at every place; of an expression that a page break divides, the first part. */
  readonly words: string
  readonly places: readonly Pick<QuotePart, 'start' | 'end' | 'place'>[]
  readonly reason: UndecidedReason
  /** The days it can mean, where there is a choice. */
  readonly candidates: readonly string[]
}

export interface Undecided {
  /** In the order of the text. */
  readonly dates: readonly UndecidedDate[]
  /** Expressions not dated, and those of them that `dates` names the place of. */
  readonly count: number
  readonly listed: number
}

/** Of one document. A ledger whose every row can be read in two ways has some thousands; beyond, a text was made to have many. */
const MOST_PLACES = 20_000

/** '6:00 AM' in a timetable says no day: there is nothing to decide. */
const isHourOnly = ({ undecided, rule }: DateMention): boolean =>
  undecided === 'no-anchor' && rule.startsWith('time.clock')

export function undecidedIn(
  dates: readonly DateMention[],
  text: RunningText,
  pages: ReadonlyMap<number, Page>,
): Undecided {
  const found = new Map<string, UndecidedDate & { readonly places: Pick<QuotePart, 'start' | 'end' | 'place'>[] }>()
  let listed = 0
  let count = 0
  for (const date of dates) {
    if (date.undecided === null || isHourOnly(date)) continue
    count += 1
    if (listed === MOST_PLACES) continue
    const [part] = quoteParts(pages, text.locate(date.start, date.end))
    if (part === undefined) continue
    listed += 1
    const { page, start, end, quote, place } = part
    const { undecided: reason, candidates } = date
    const key = JSON.stringify([page, quote, reason, candidates])
    const known = found.get(key)
    if (known !== undefined) known.places.push({ start, end, place })
    else found.set(key, { page, words: quote, places: [{ start, end, place }], reason, candidates })
  }
  return { dates: [...found.values()], count, listed }
}
