// A date that leaves its month or its year to the sentence it stands in. In a report every date without a year is of the report's year, unless
// the sentence has just told of a day of another: "At the meeting on 24 May 2021 you admitted that it had stood outside from 10 to 14 May."

import type { Language } from '../span.ts'
import { endsSentence } from '../text/index.ts'
import type { Anchors, Tense } from './anchors.ts'
import { type Day, dayNumber } from './calendar.ts'
import type { Point } from './point.ts'
import type { Node } from './shape.ts'

const A_SENTENCE = 200
/** What may end a sentence, and the first character of the next. A German "10. und" goes on in small letters. */
const MAY_END = /[.!?]["'”“’)\]]{0,3}\s{1,20}(?=[^\s\p{Ll}])|\n[ \t]{0,40}\n/gu
/** So far before a stop the word is looked at that may be an abbreviation. */
const WORD = 60

/** The last date that is told of with its year, and where it ends. */
export interface Told {
  readonly point: Point
  readonly at: number
  /** Did it take its year from its sentence itself? Then what follows goes on in that year. */
  readonly isTaken: boolean
}

/** "left us on 10 February and cannot have said so on the 14th": a bare day lies in the month that its sentence has named. */
export function inItsMonth(text: string, node: Node, { last, lastAt }: Anchors, language: Language): Node {
  const { shape, start } = node
  if (shape.kind !== 'calendar' || shape.month !== null || shape.year !== null || shape.weekday !== null) return node
  if (shape.day === null || shape.monthStep?.step !== 0 || shape.monthStep.from !== 'text') return node
  const isNamed = last?.precision === 'day' || last?.precision === 'month'
  if (!isNamed || !isOneSentence(text, lastAt, start, language)) return node
  return { ...node, shape: { ...shape, monthStep: { step: 0, from: 'last' } } }
}

/** A day without a year that lies nearer to the one its sentence told of before than to the document's own date. */
export function inItsYear(
  text: string,
  node: Node,
  told: Told | null,
  reference: Day | null,
  tense: () => Tense,
  language: Language,
): Node {
  const { shape, start } = node
  if (told === null || reference === null || shape.kind !== 'calendar' || shape.turn !== undefined) return node
  const { month, year, weekday } = shape
  if (month === null || year !== null || weekday !== null || !isOneSentence(text, told.at, start, language)) return node
  const from = told.point.first
  const step = from.month >= 11 && month <= 2 ? 1 : 0
  const day = shape.day ?? 1
  const inSentence = awayFrom(from, { year: from.year + step, month, day })
  const inReport = Math.min(
    ...[-1, 0, 1].map((away) => awayFrom(reference, { year: reference.year + away, month, day })),
  )
  const isOfReport = !told.isTaken && (inReport <= OF_THE_REPORT || inReport <= inSentence)
  if (isOfReport || tense() === 'future') return node
  return { ...node, shape: { ...shape, year: { step, from: 'last' } } }
}

// "Smith, who resigned on 5 June 2015, said on 3 May": what lies within a fortnight of the report is its news.
const OF_THE_REPORT = 14

/** Days between the two; a day of a month that is too short for it counts into the next. */
const awayFrom = (a: Day, b: Day): number => Math.abs(dayNumber(a) - dayNumber(b))

/** What is told of on its day may give its year to what follows; "the letter of 7 June 2020" only says which letter. */
export function toldOf(
  text: string,
  { start, end, shape, range }: Node,
  point: Point,
  before: Told | null,
): Told | null {
  if (point.precision !== 'day' && point.precision !== 'month') return before
  if ((shape.kind !== 'calendar' && shape.kind !== 'holiday') || shape.year === null) return before
  const isTaken = 'step' in shape.year
  if ('step' in shape.year ? shape.year.from !== 'last' : shape.year.digits !== 4) return before
  const isPaper = range === null && NAMES_A_PAPER.test(text.slice(Math.max(0, start - 24), start))
  return isPaper ? null : { point, at: end, isTaken }
}

const NAMES_A_PAPER = /\b(?:of|dated|vom|von|d\. ?d\.)\s+(?:the\s+|dem\s+)?$/i

const isOneSentence = (text: string, from: number, to: number, language: Language): boolean =>
  to >= from &&
  to - from <= A_SENTENCE &&
  !text
    .slice(from, to)
    .matchAll(MAY_END)
    .some(({ index, 0: mark }) => ends(text, from + index, from + index + mark.length, language))

/** "Mr. Sample", "(Ex. K 5)" and "Dr. Muster" end none: the stop is judged as where a text is cut into sentences. */
const ends = (text: string, mark: number, next: number, language: Language): boolean =>
  text[mark] !== '.' || endsSentence(text, mark, next, Math.max(0, mark - WORD), language)
