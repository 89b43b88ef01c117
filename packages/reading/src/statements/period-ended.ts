// 'The covenant was breached in the quarter ended 30 June 2024': at some time of those three months, not on their last day.
import { addDays, addMonths, type DateMention, formatDay, parseDay } from '../dates/index.ts'

export const IN_PERIOD_RULE = 'event.in-period'

const PERIOD = /\b(?<unit>year|half-year|quarter|month) (?:ended|ending)(?: on)?\s*$/i
const MONTHS: Readonly<Record<string, number>> = { year: 12, 'half-year': 6, quarter: 3, month: 1 }

/** The stretch that ended on the day; unchanged where its length is not said. */
export function inPeriod(text: string, date: DateMention): DateMention {
  const unit = PERIOD.exec(text.slice(Math.max(0, date.start - 40), date.start).replace(/\s+/g, ' '))?.groups?.['unit']
  const months = MONTHS[unit?.toLowerCase() ?? '']
  const last = date.precision === 'day' && date.range === null ? parseDay(date.value ?? '') : null
  if (months === undefined || last === null) return date
  const first = formatDay(addMonths(addDays(last, 1), -months))
  return { ...date, edtf: `${first}/${formatDay(last)}`, earliest: first }
}
