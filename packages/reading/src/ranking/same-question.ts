// Whether two questions ask the same: the same words of their own, in any form and either language, in the same order, for the same kind of answer.
// Strict on purpose: an approved answer to another question is worse than none.
import { tokensOf } from '../terms/index.ts'
import type { Question, Sought } from './question.ts'

export interface PutQuestion {
  readonly text: string
  readonly understood: Question
}

export function isSameQuestion(one: PutQuestion, other: PutQuestion): boolean {
  const [left, right] = [own(one.understood), own(other.understood)]
  if (left.length === 0 || left.length !== right.length) return false
  if (one.understood.wants !== other.understood.wants || denies(one.text) !== denies(other.text)) return false
  if (quotesOf(one.understood) !== quotesOf(other.understood)) return false
  return left.every((sought, at) => meansSame(sought, right[at]))
}

const own = ({ sought }: Question): Sought[] => sought.filter(({ isAsked }) => isAsked)

const meansSame = (one: Sought, other: Sought | undefined): boolean =>
  other?.alternatives.some(({ term, language }) =>
    one.alternatives.some((alternative) => alternative.term === term && alternative.language === language),
  ) === true

const quotesOf = ({ quotes }: Question): string => quotes.join('\n').toLowerCase()

/** "Not" tells no passage from another, but it turns a question round. A lone t is what is left of "isn't". */
const NOT = /^(?:t|not|no|never|without|neither|nor|cannot|nicht|kein(?:e[rsmn]?)?|nie|niemals|ohne|weder|noch)$/
const denies = (text: string): number => tokensOf(text).filter((token) => NOT.test(token.text)).length
