// Says in one line per mention how it was read: which rule, from which anchor, to which value.

import { findDates } from './find.ts'
import type { DateBasis, DateMention, DateOptions } from './mention.ts'

export interface DateExplanation {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly explanation: string
}

export function explainDates(text: string, options: DateOptions): DateExplanation[] {
  return findDates(text, options).map((mention) => ({
    start: mention.start,
    end: mention.end,
    rule: mention.rule,
    explanation: explain(text.slice(mention.start, mention.end), mention),
  }))
}

function explain(written: string, mention: DateMention): string {
  const parts = [`“${written.replace(/\s+/g, ' ')}”`]
  if (mention.value === null) parts.push(unresolved(mention))
  else {
    parts.push(`is the ${mention.precision} ${mention.value}`)
    if (mention.earliest !== mention.latest)
      parts.push(`(${mention.earliest ?? 'open'} to ${mention.latest ?? 'open'})`)
  }
  if (mention.qualifier !== null) parts.push(`said as “${mention.qualifier}”`)
  if (mention.time !== null) parts.push(`at ${timeText(mention.time)}`)
  if (mention.range !== null) parts.push(`, the ${mention.range.end === 'from' ? 'beginning' : 'end'} of a range`)
  if (mention.basis !== null) parts.push(`— ${BASIS[mention.basis.kind](mention.basis.from, mention.value ?? '')}`)
  return parts.join(' ').replace(' ,', ',')
}

function unresolved({ candidates, undecided }: DateMention): string {
  if (undecided === 'impossible-day') return 'names a day or week that the calendar does not have'
  return candidates.length > 0
    ? `can be ${candidates.join(' or ')}: nothing in the text decides`
    : 'has no date to be counted from'
}

function timeText({ hour, minute, zone }: NonNullable<DateMention['time']>): string {
  return `${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}${zone === null ? '' : ` ${zone}`}`
}

const BASIS: Readonly<Record<DateBasis['kind'], (from: string, value: string) => string>> = {
  'document-date': (from) => `counted from the document’s date ${from}`,
  'last-mentioned': (from) => `counted from ${from}, named before`,
  'defined-term': (from) => `counted from the defined date ${from}`,
  'day-order': (from) => `read with the ${from === 'day-first' ? 'day' : 'month'} first`,
  century: (_from, value) => `two-digit year read as ${value.slice(0, 4).padEnd(4, '0')}`,
  'working-days': (from) => `counted in working days from ${from}, public holidays not counted out`,
  holiday: (from) => `the holiday ${from}`,
}
