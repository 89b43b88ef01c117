// 'Eine zweite Lieferung folgte am 20.': a German day without its month is of the month that its paragraph told of before it. Where the paragraph
// told of none, it is named as not decided.
import { type DateMention, formatDay, parseDay } from '../dates/index.ts'
import { dayMention } from './day-mention.ts'

export interface BareDays {
  readonly dates: readonly DateMention[]
  /** Days without a month: no values. */
  readonly open: readonly DateMention[]
}

/** 'am 20.' before a comma, a stop or a word in small letters; 'am 2. Weihnachtstag' and 'am 3. postoperativen Tag' are others. */
const BARE =
  /(?<!\p{L})(?:am|ab dem|seit dem|erneut am)\s(?<day>\d{1,2}\.)(?=[,;)]|\s*\n|\s*$|\s(?!\p{Ll}+(?:en|er|e)\s\p{Lu})\p{Ll}|\s\p{Lu}\p{Ll}+(?:te|ten|rde|ren)\s)/gu
/** So far a paragraph reaches. Characters. */
const REACH = 900
/** Of the dates before it so many are looked at. */
const NEAREST = 20

export function withBareDays(text: string, dates: readonly DateMention[]): BareDays {
  const open: DateMention[] = []
  const found: DateMention[] = []
  let at = 0
  for (const { 0: words, index, groups } of text.matchAll(BARE)) {
    const end = index + words.length
    const start = end - (groups?.['day'] ?? '').length
    while (at < dates.length && (dates[at]?.end ?? 0) <= index) at++
    const number = Number.parseInt(groups?.['day'] ?? '', 10)
    if (number < 1 || number > 31 || (dates[at]?.start ?? end) < end) continue
    const before = dates
      .slice(Math.max(0, at - NEAREST), at)
      .findLast((date) => date.earliest !== null && IN_A_MONTH.has(date.precision))
    const isTold =
      before !== undefined && start - before.end <= REACH && !/\n[^\S\n]*\n/.test(text.slice(before.end, start))
    const from = isTold ? parseDay(before.earliest ?? '') : null
    if (from === null) {
      open.push(dayMention({ start, end }, null, { basis: null, undecided: 'no-anchor', rule: 'day.of-month' }))
      continue
    }
    const isLater = before?.precision === 'day' && number < from.day
    const month = isLater ? (from.month % 12) + 1 : from.month
    const day = formatDay({ year: from.year + (isLater && month === 1 ? 1 : 0), month, day: number })
    if (parseDay(day) === null) continue
    const basis = { kind: 'last-mentioned' as const, from: formatDay(from) }
    found.push(dayMention({ start, end }, day, { basis, rule: 'day.of-month' }))
  }
  return { dates: [...dates, ...found].sort((a, b) => a.start - b.start), open }
}

const IN_A_MONTH: ReadonlySet<string> = new Set(['day', 'month'])
