export { type Answer, type AnsweringPassage, type AnswerSentence, answerFrom, ENOUGH_COVERAGE } from './answer.ts'
export { type FollowUp, standsByItself, understandFollowUp } from './follow-up.ts'
export { mayNarrow, type Narrowing, narrowingIn, withoutNarrowing } from './narrowing.ts'
export {
  type Closeness,
  type Collection,
  keysOfDocument,
  PassageIndex,
  type PassageText,
  rarityOf,
} from './passage-index.ts'
export { LONGEST_PASSAGE, OPENING, type Passage, splitPassages } from './passages.ts'
export { type Question, understandQuestion } from './question.ts'
export { isSameQuestion, type PutQuestion } from './same-question.ts'
export { type Ranked, WEIGHTS, type Weights } from './weights.ts'
