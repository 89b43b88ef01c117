// Days that a story moves: the weekday behind the one told of, the day before, a mention put on another day.
import { addDays, type DateMention, dayNumber, formatDay, parseDay } from '../dates/index.ts'

export function weekdayAfter(from: string, any: string): string {
  const [first, other] = [parseDay(from), parseDay(any.slice(0, 10))]
  if (first === null || other === null) return any
  const ahead = (((dayNumber(other) - dayNumber(first)) % 7) + 7) % 7
  return formatDay(addDays(first, ahead === 0 ? 7 : ahead))
}

export function onDay(date: DateMention, day: string, from: string): DateMention {
  return {
    ...date,
    value: date.value?.replace(/^\d{4}-\d\d-\d\d/, day) ?? day,
    edtf: (date.edtf ?? day).replace(/\d{4}-\d\d-\d\d/, day),
    earliest: date.earliest === null ? null : day,
    latest: date.latest === null ? null : day,
    basis: { kind: 'last-mentioned', from },
    undecided: null,
  }
}

export function dayBefore(day: string): string {
  const read = parseDay(day)
  return read === null ? day : formatDay(addDays(read, -1))
}
