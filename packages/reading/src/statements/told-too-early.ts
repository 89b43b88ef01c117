// 'On 15 March the pump failed' in a letter of 12 March: told as past before it can have happened. One of the two days is wrong, or the letter
// is not what it says; the row stays, and says that it is to be checked.
import type { DateMention } from '../dates/mention.ts'
import type { Language } from '../span.ts'
import type { Verdict } from './rule.ts'
import { moodOf } from './verbs.ts'

/** What was planned or promised in the past may well lie ahead. */
const PLANNED =
  /\b(?:schedul|plann|set |fix|arrang|agree|announc|conven|invit|intend|expect|propos|order|book|promis|extend|postpon|adjourn|appoint|notice|terminat)|(?:vereinbar|geplant|anberaum|angekündigt|terminier|eingeladen|geladen|festgelegt|festgesetzt|bestimm|verlegt|vertagt|verschoben|bestellt|zugesagt|beschlossen|gekündigt|verlängert|gebucht|versproch|zugesicher)/i
/** The day itself and no bound: 'until', 'for the', 'auf den' look ahead. */
const ON_THE_DAY = /(?:^|[\n.;:,]\s*|\b(?:on|in|at|am|im)\s+(?:the\s+)?)$/i

/** @param writtenOn when the document was written, `YYYY-MM-DD`, or null @param words the clause that tells it, in `language` */
export function isToldTooEarly(
  text: string,
  { rule }: Verdict,
  [date]: readonly DateMention[],
  writtenOn: string | null,
  words: string,
  language: Language,
): boolean {
  if (rule !== 'event.past' || writtenOn === null || date === undefined || date.earliest === null) return false
  if (date.qualifier !== null || date.earliest <= writtenOn || date.earliest.startsWith('-')) return false
  if (!ON_THE_DAY.test(text.slice(Math.max(0, date.start - 12), date.start)) || PLANNED.test(words)) return false
  const { isFuture, isDuty, isSupposed } = moodOf(words, language)
  return !isFuture && !isDuty && !isSupposed
}
