// The sentences that answer a question, taken from the passages that fit it best; none where too little of what was asked stands in any one
// place. Nothing is written here: every sentence is a range of a passage.
import { findDates } from '../dates/index.ts'
import type { Language, Span } from '../span.ts'
import { splitSentences } from '../text/index.ts'
import { hasCount } from './counted.ts'
import { type Collection, PassageIndex, type PassageText } from './passage-index.ts'
import type { Question } from './question.ts'
import type { Ranked } from './weights.ts'

export interface AnswerSentence extends Span {
  /** Place in the list of passages given. */
  readonly passage: number
  /** 0 to 1: how much of the question stands in it, rare words weighing more. */
  readonly coverage: number
}

export interface Answer {
  /** The best first; empty where the passages do not say. */
  readonly sentences: readonly AnswerSentence[]
  /** 0 to 1: how much of the question stands in the best place. An answer is given from `ENOUGH_COVERAGE` on. */
  readonly coverage: number
}

/** Of the question's weight. Measured on questions whose answers are there and the same with the answering passage taken away. */
export const ENOUGH_COVERAGE = 0.52
const MOST_SENTENCES = 5
/** A sentence that fits so much less than the best one is of the same subject, not an answer. */
const NEXT_TO_BEST = 0.7
const MOST_OF_ONE_PASSAGE = 2
/** A heading is an answer only where nothing else is. */
const HEADING_WORTH = 0.4
const LONGEST_HEADING = 120
/** The end of a sentence; without one figures still say something, and so does a label with what it labels. */
const SAYS = /[.!?;…]["”“»)]*$|\d|:\s*\S/u
/** A clause's own number says nothing. */
const OWN_NUMBER = /^(?:(?:§+|Art\.?|Article|Artikel|Section|Clause|Ziffer) ?)?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+/iu

export interface AnsweringPassage extends PassageText, Pick<Ranked, 'score' | 'coverage'> {
  /** Its document is of the days that are asked of: all that it says was said then. */
  readonly isDated?: boolean
}

export function answerFrom(question: Question, passages: readonly AnsweringPassage[], collection: Collection): Answer {
  const coverage = Math.max(0, ...passages.map((passage) => passage.coverage))
  if (coverage < ENOUGH_COVERAGE) return { sentences: [], coverage }
  const index = new PassageIndex()
  const places: { passage: number; start: number; end: number }[] = []
  for (const [passage, { text, language, heading = '', ofDocument }] of passages.entries()) {
    for (const { start, end } of splitSentences(text, language)) {
      places.push({ passage, start, end })
      index.add({
        text: text.slice(start, end),
        language,
        heading,
        ...(ofDocument === undefined ? {} : { ofDocument }),
      })
    }
  }
  const best = index
    .rank(question, places.length, collection)
    .flatMap(({ passage: nth, score, coverage: ofSentence }) => {
      const place = places[nth]
      const around = place === undefined ? undefined : passages[place.passage]
      if (place === undefined || around === undefined) return []
      const words = around.text.slice(place.start, place.end)
      if (question.counted !== null && !hasCount(words, around.language, question.counted)) return []
      const isTitle = isHeadingAlone(words) || (question.narrowed !== undefined && isFrame(words, around.language))
      const isThen = around.isDated === true || isOn(words, around.language, question)
      const worth = score + around.score / 2 + (isThen ? ON_THE_DAY : 0)
      return [{ ...place, coverage: ofSentence, score: worth * (isTitle ? HEADING_WORTH : 1) }]
    })
  return { sentences: chosen(best), coverage }
}

/** A heading or the line of a cover sheet: it names what is asked about, and says nothing of it. */
function isHeadingAlone(words: string): boolean {
  const line = words.trim().replace(OWN_NUMBER, '')
  return line.length <= LONGEST_HEADING && !SAYS.test(line)
}

/** The head of a letter, a greeting, a day above it: none of it is what somebody wrote. */
function isFrame(words: string, language: Language): boolean {
  if (HEAD.test(words)) return true
  const dates = findDates(words, { language, reference: null })
  const left = dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), words)
  return (left.match(/\p{L}{2,}/gu) ?? []).length < FEW_WORDS
}
const HEAD =
  /^\s*(?:from|to|cc|date|sent|subject|von|an|datum|gesendet|betreff)\s*:|^\s*(?:dear|sehr geehrte|hello|hallo|mit freundlichen|(?:kind |best )?regards|yours)(?!\p{L})/iu
const FEW_WORDS = 4
/** As much as a rare word or two. */
const ON_THE_DAY = 6

/** Whether it tells of a day in which the question is interested. */
function isOn(words: string, language: Language, { narrowed }: Question): boolean {
  const period = narrowed?.period ?? null
  if (period === null) return false
  const { from, to } = period
  return findDates(words, { language, reference: null }).some(
    ({ value, earliest, latest }) =>
      value !== null &&
      (to === null || earliest === null || earliest <= to) &&
      (from === null || latest === null || latest >= from),
  )
}

interface Candidate extends AnswerSentence {
  readonly score: number
}

function chosen(candidates: readonly Candidate[]): AnswerSentence[] {
  const sorted = candidates.toSorted((a, b) => b.score - a.score)
  const least = (sorted[0]?.score ?? 0) * NEXT_TO_BEST
  const taken = new Map<number, number>()
  return sorted
    .filter(({ score, passage }) => {
      const count = taken.get(passage) ?? 0
      taken.set(passage, count + 1)
      return score >= least && count < MOST_OF_ONE_PASSAGE
    })
    .slice(0, MOST_SENTENCES)
    .map(({ passage, start, end, coverage }) => ({ passage, start, end, coverage }))
}
