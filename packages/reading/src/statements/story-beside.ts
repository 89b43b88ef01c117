// Days that a text names and does not tell of: of a paper, of what somebody said, of what lies ahead or back. The story does not go on from them.
import { type DateMention, isAside } from '../dates/index.ts'
import type { Span } from '../span.ts'
import { isSameParagraph } from './paragraph-days.ts'
import { DOCUMENT_NOUN } from './rule-words.ts'
import { BEFORE_STORY_RULE } from './story-days.ts'

const NAMES_A_PAPER = new RegExp(
  `(?<![\\p{L}])${DOCUMENT_NOUN}(?![\\p{L}])[^.;]{0,60}?(?<![\\p{L}])(?:of|dated|vom|v\\.|datiert)(?:\\s(?:the|dem))?\\s{0,4}$`,
  'iu',
)
/** 'By letter of 3 May our client terminated': the paper is what happened that day. */
const BY_PAPER =
  /(?:^|[\s,(])(?:by|per|via|mit|durch|mittels)\s(?:(?:an?|our|your|his|her|their|its|einem|einer|unserem|unserer|Ihrem|Ihrer|seinem|ihrem)\s)?(?:\S{1,24}\s){1,2}(?:of|dated|vom|v\.)(?:\s(?:the|dem))?\s{0,4}$/iu
export const SUBORDINATE =
  /\b(?:that|which|who|whom|whose|whether|where|why|because|as)\s(?!(?:day|morning|afternoon|evening|night|week|month|year)\b)[^;:]{0,200}$|,\s(?:dass|daß|ob|weil|da|wie|wo|wann|warum|weshalb|wieso|was|der|die|das|den|dem|deren|dessen|welche[nrms]?|nachdem|bevor|obwohl|wonach)\s[^;:]{0,200}$/iu
/** 'standen erst ab dem 23. Oktober zur Verfügung' tells of that day. */
const ONLY_FROM = /(?<!\p{L})(?:erst|only|not until)(?:\s(?:ab|seit|from|since))?(?:\sdem)?\s*$/iu
const PLUPERFECT =
  /\bhad\s(?:\p{L}+\s){0,3}?\p{L}+(?:ed|en|n|t|d|g)\b|(?<!\p{L})(?:hatten?(?!\p{L})|war(?:en)?\s[^.;]{0,80}(?<!\p{L})(?:gewesen|worden|geblieben|(?:\p{Ll}{2,5})?ge(?:kommen|gangen|fahren))(?!\p{L}))/iu
/** Of a sentence so much is looked at, to each side of a date. Characters. */
export const LEAD = 300
/** 'would be cut with effect from 1 October', 'die Kündigung zum 30. November': what has not come when the paper is written. */
const AHEAD =
  /\b(?:will|would|shall|should|is to|are to|expires?|due|starts?|begins?|planned|booked|expected|scheduled|with effect (?:from|on)|effective)\b|(?<!\p{L})(?:wird|werden|würden?|solle?n?|mit Wirkung|zum|voraussichtlich|geplant|ab)(?!\p{L})/iu

/** The day the story is at, and where it was told. */
interface ToldDay {
  readonly day: string
  readonly at: number
}

/** @param own the day of the paper, or of the part of it by another hand */
export function isBeside(
  text: string,
  { start, end, value, qualifier, rule }: DateMention,
  sentence: Span,
  story: ToldDay | null,
  own: string | null,
): boolean {
  const lead = leadOf(text, start, sentence)
  if (rule === BEFORE_STORY_RULE) return true
  if (own !== null && value !== null && value.slice(0, 10) > own && AHEAD.test(lead)) return true
  if (isAside(text, start) || (NAMES_A_PAPER.test(lead) && !BY_PAPER.test(lead))) return true
  if (story === null || value === null) return false
  if (
    qualifier === 'until' ||
    qualifier === 'on-or-before' ||
    qualifier === 'before' ||
    (qualifier === 'since' && !ONLY_FROM.test(lead))
  )
    return true
  if (value.slice(0, 10) >= story.day) return false
  // A paragraph that is all told in the pluperfect tells a story of its own.
  return (
    SUBORDINATE.test(lead) ||
    (isSameParagraph(text, story, start) && PLUPERFECT.test(near(text, { start, end }, sentence)))
  )
}

/** The sentence around a date, so far as it is looked at. */
export const near = (text: string, { start, end }: Span, sentence: Span): string =>
  text.slice(Math.max(sentence.start, start - LEAD), Math.min(sentence.end, end + LEAD))

export const leadOf = (text: string, start: number, sentence: Span): string =>
  text.slice(Math.max(sentence.start, start - LEAD), start).replace(/\s+/g, ' ')

export const isNamed = (text: string, { start }: Span, sentence: Span): boolean => {
  const lead = leadOf(text, start, sentence)
  return isAside(text, start) || NAMES_A_PAPER.test(lead) || SUBORDINATE.test(lead)
}
