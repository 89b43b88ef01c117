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

export const BEFORE_STORY_RULE = 'weekday.before-story'
/** Behind a weekday; 'before' opens a clause where one follows. */
const BACK =
  /^\s{1,3}(?:(?:davor|zuvor|vorher)(?!\p{L})|before(?=\s{0,2}(?:[,.;:)]|$)|\s(?:by|in|at|and|but|with|without|from)\s))/iu
const PREVIOUS = /^(?:the\s+)?(?:previous|preceding)\s|^(?:vorhergehenden|vorangegangenen|vorausgegangenen)\s/i

/** 'am Dienstag davor', 'the Tuesday before,', 'the previous Tuesday': the last one in front of the day told of, with the word that says so. */
export function weekdayBackFrom(text: string, date: DateMention, story: string): DateMention | null {
  const { rule, value, start, end, qualifier } = date
  if (!rule.startsWith('weekday.') || value === null || qualifier !== null) return null
  const back = BACK.exec(text.slice(end, end + 20))
  if (back === null && !PREVIOUS.test(text.slice(start, end))) return null
  const [from, any] = [parseDay(story), parseDay(value.slice(0, 10))]
  if (from === null || any === null) return null
  const ago = (((dayNumber(from) - dayNumber(any)) % 7) + 7) % 7
  const day = formatDay(addDays(from, ago === 0 ? -7 : -ago))
  return { ...onDay(date, day, story), end: end + (back?.[0].length ?? 0), rule: BEFORE_STORY_RULE }
}

/** 'am letzten Tag der Frist', 'on the last day of the period': no yesterday. */
export const isLastDayOfLimit = (text: string, { rule, start, end }: DateMention): boolean =>
  rule === 'relative.unit' &&
  /^(?:the\s)?(?:last|letzten?|final)\s(?:day|Tag(?:e|es)?)$/i.test(text.slice(start, end)) &&
  /^\s(?:der|dieser|jener|of\s(?:the|that|this))\s(?:\p{L}+\s)?(?:\p{L}*frist|deadline|time\slimit|period|notice)(?!\p{L})/iu.test(
    text.slice(end, end + 50),
  )

/** Not decided: the text gives no day to count from. */
export const withoutDay = (date: DateMention): DateMention => ({
  ...date,
  value: null,
  edtf: null,
  earliest: null,
  latest: null,
  basis: null,
  undecided: 'no-anchor',
})
