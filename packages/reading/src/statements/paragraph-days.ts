// What a paragraph tells goes on from the day it told of: in a letter of September, 'the remaining two arrived on 29 August' behind '1 August
// 2023' is of that year, and 'on Saturday' behind 'Friday 16 February' is the day after, however many Saturdays have passed since.
import { addDays, type DateMention, dayNumber, formatDay, parseDay } from '../dates/index.ts'

/** A day told of, and where its words end. */
interface ToldDay {
  readonly day: string
  readonly at: number
  /** It stands there whole, with its year. */
  readonly isWhole?: boolean
}

/** So far a paragraph reaches. Characters. */
const REACH = 900
/** What comes later in a paragraph is told of the months that follow. Days. */
const SOON = 92
/** Within a week of the paper a weekday without a day is the one just past. */
const A_WEEK = 7

/** Whether no blank line stands between what was told and `at`. */
export const isSameParagraph = (text: string, told: ToldDay, at: number): boolean =>
  told.at <= at && at - told.at <= REACH && !/\n[^\S\n]*\n/.test(text.slice(told.at, at))

/**
 * A weekday or a day without its year as its paragraph goes on to it; null where it may as well be counted from the paper.
 * @param own the paper's day
 */
export function ofItsParagraph(
  text: string,
  date: DateMention,
  told: ToldDay | null,
  own: string | null,
): string | null {
  if (told === null || own === null || date.value === null || date.basis?.kind !== 'document-date') return null
  if (date.precision !== 'day' || date.range !== null) return null
  // A story that has run on behind the day of the paper, as a diary does, is not told from that day.
  const isBeyond = told.isWhole === true && told.day > own
  if (!isBeyond && !isSameParagraph(text, told, date.start)) return null
  const [from, then, paper] = [parseDay(told.day), parseDay(date.value.slice(0, 10)), parseDay(own)]
  if (from === null || then === null || paper === null) return null
  const words = text.slice(date.start, date.end)
  if (date.rule === 'weekday.named') {
    if (!isSameParagraph(text, told, date.start)) return null
    if ((!isBeyond && dayNumber(paper) - dayNumber(from) <= A_WEEK) || LAST.test(words)) return null
    const ahead = (((dayNumber(then) - dayNumber(from)) % 7) + 7) % 7
    return formatDay(addDays(from, ahead))
  }
  if (!date.rule.startsWith('date.') || /\d{4}|['’]\d\d/.test(words) || WEEKDAY.test(words)) return null
  const turns = from.month >= 11 && then.month <= 2 ? 1 : 0
  const fresh = { ...then, year: from.year + turns }
  const away = dayNumber(fresh) - dayNumber(from)
  const day = formatDay(fresh)
  return away < 0 || away > SOON || (day > own && !isBeyond) || parseDay(day) === null ? null : day
}

const LAST = /\b(?:last|this|next|letzten?|diesen?|kommenden?|nächsten?|vergangenen?)\b/i
const WEEKDAY = /\p{L}+(?:days?|tags?|abend|woch)(?!\p{L})/iu
