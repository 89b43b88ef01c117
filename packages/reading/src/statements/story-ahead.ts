// What lies ahead of the day a story tells of, or of the paper: 'will be paid by Thursday', 'am Montag ruft Sie Frau Muster an', 'by the end of the
// quarter'.
import { type DateMention, findDates } from '../dates/index.ts'
import { onDay, weekdayAfter } from './story-days.ts'

/** 'promised that it would …'. */
export const isPromise = (lead: string, sentence: string): boolean => SAID.test(lead) && WOULD.test(sentence)

/**
 * 'You told us on 10 December that it will be paid by Thursday': the Thursday after.
 * @param base the day told of in the same paragraph
 */
export function reportedWeekday(
  date: DateMention,
  base: string | null,
  lead: string,
  sentence: string,
): DateMention | null {
  const { rule, basis, value, range } = date
  if (base === null || value === null || range !== null) return null
  if (rule !== 'weekday.named' || basis?.kind !== 'document-date') return null
  return isPromise(lead, sentence) ? onDay(date, weekdayAfter(base, value), base) : null
}

const SAID =
  /\b(?:told|said|promised|agreed|assured|undertook|wrote|confirmed|announced)\b|(?<!\p{L})(?:sagten?|versprach(?:en)?|erklärten?|versicherten?|teilten?|schrieb(?:en)?|kündigten?|bestätigten?)(?!\p{L})/iu
const WOULD =
  /\b(?:will|would|shall|should|to \p{Ll}{3,})\b|(?<!\p{L})(?:werden?|würden?|solle?n?|wollen?|zu \p{Ll}+en)(?!\p{L})/iu

/** 'Am Montag ruft Sie Frau Muster an': what a letter tells in the present of a weekday lies ahead. */
export function comingWeekday(date: DateMention, own: string | null, happens: () => boolean): DateMention | null {
  const { rule, basis, value, qualifier, range } = date
  if (own === null || value === null || rule !== 'weekday.named' || basis?.kind !== 'document-date') return null
  if (qualifier !== null || range !== null || value.slice(0, 10) >= own || happens()) return null
  return { ...onDay(date, weekdayAfter(own, value), own), basis }
}

/**
 * 'Payment by the end of the month' is of the paper's month, whatever day was named before.
 * @param told the first day of what its own sentence has dated before it, or the day its paragraph tells of
 */
export function partOfMonth(
  text: string,
  date: DateMention,
  own: string | null,
  told: string | null,
  lead: string,
): DateMention | null {
  const { start, end, rule, range } = date
  if (own === null || range !== null) return null
  if (!BOUND.test(text.slice(Math.max(0, start - 24), start))) return null
  // 'by the end of the following week': behind the day told of, whatever day was named between.
  const isFollowing =
    rule === 'part.of-period' && date.basis?.kind === 'last-mentioned' && FOLLOWING.test(text.slice(start, end))
  if (isFollowing && (told === null || told === date.basis?.from)) return null
  if (!isFollowing && rule !== 'relative.part-of-unit') return null
  // 'He promised in January that it would be paid by the end of the quarter': of that quarter.
  const from = told !== null && (isFollowing || SAID.test(lead)) ? told : own
  if (from === own && date.basis?.kind !== 'last-mentioned') return null
  const words = text.slice(start, end)
  const [fresh, second] = findDates(words, { language: /\bthe\b/i.test(words) ? 'en' : 'de', reference: from })
  if (fresh === undefined || second !== undefined || fresh.value === null) return null
  const basis = { kind: from === own ? ('document-date' as const) : ('last-mentioned' as const), from }
  return { ...fresh, start, end, qualifier: date.qualifier, basis }
}

const FOLLOWING = /\b(?:following|next)\b|(?:^|\s)(?:dar)?auf?folgenden\s|(?:^|\s)(?:folgenden|nächsten)\s/iu
const BOUND = /(?:\b(?:by|before|until)(?: the)?|(?<!\p{L})(?:bis|spätestens)(?: zum)?)\s{1,4}$/iu
