// A question that does not stand by itself ("And when is it payable?") is looked for with the words of those before it. By rule, not by a model: it
// leans on them where it begins as a continuation, says nothing of its own, or has a pronoun before which nothing stands that it could mean.
import type { Language } from '../span.ts'
import { keysOf, tokensOf } from '../terms/index.ts'
import { type Question, understandQuestion } from './question.ts'

export interface FollowUp {
  readonly asked: Question
  /** The earlier questions whose words are looked for too, one a line; null where it stands by itself. */
  readonly follows: string | null
  /** The same questions in the order in which they were asked; none where it stands by itself. */
  readonly leansOn: readonly string[]
}

/** What the earlier questions ask for weighs less than what is asked now. */
const OF_EARLIER = 0.6
/** Further back lies another subject. */
const MOST_EARLIER = 4

/** `earlier`: what was asked before, the last one last. */
export function understandFollowUp(question: string, earlier: readonly string[], language: Language): FollowUp {
  const own = understandQuestion(question, language)
  if (!leans(question, language, own)) return { asked: own, follows: null, leansOn: [] }
  const context = contextOf(earlier, language)
  if (context.length === 0) return { asked: own, follows: null, leansOn: [] }
  const known = new Set(own.sought.map(({ alternatives }) => alternatives[0]?.term))
  const sought = [...own.sought]
  const hasFigure = own.sought.some(({ word }) => /^\d/.test(word))
  const before = context.map((one) => understandQuestion(one, language))
  for (const one of before.flatMap((question) => question.sought)) {
    const term = one.alternatives[0]?.term
    // "And in 2020?" is not about the year that was asked for before.
    if (known.has(term) || (hasFigure && /^\d/.test(one.word))) continue
    known.add(term)
    sought.push({ ...one, weight: one.weight * OF_EARLIER })
  }
  const isBare = !own.sought.some(({ isAsked }) => isAsked)
  const asked: Question = {
    ...own,
    sought,
    wants: own.wants ?? before.find(({ wants }) => wants !== null)?.wants ?? null,
    isAboutOpening: own.isAboutOpening || (isBare && before.some(({ isAboutOpening }) => isAboutOpening)),
  }
  const leansOn = context.toReversed()
  return { asked, follows: leansOn.join('\n'), leansOn }
}

/** Whether a question means the same to whoever reads it alone. */
export const standsByItself = (question: string, language: Language): boolean =>
  !leans(question, language, understandQuestion(question, language))

/** From the last one back to the one that stands by itself. */
function contextOf(earlier: readonly string[], language: Language): string[] {
  const context: string[] = []
  for (const question of earlier.slice(-MOST_EARLIER).toReversed()) {
    context.push(question)
    if (!leans(question, language, understandQuestion(question, language))) break
  }
  return context
}

const CONTINUES: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and|or|but|also|so|what about|how about|then)\b/i,
  de: /^(?:und|oder|aber|auch|dann|also|was ist mit|was ist bei|wie ist es (?:mit|bei)|wie steht es (?:mit|um)|wie sieht es (?:mit|bei))(?!\p{L})/iu,
}

/** "Until when?", "Bis 2020?": no more than where or when. */
const ONLY_WHERE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:in|on|at|by|for|from|to|until|till|since|after|before|with|without|against|through|under|where|why)\b/i,
  de: /^(?:in|im|am|an|bei|von|vom|zu|zum|zur|bis|seit|ab|nach|vor|mit|ohne|gegen|durch|unter|für|wo|warum|weshalb|wieso)(?!\p{L})/iu,
}
const FEW_WORDS = 4

function leans(question: string, language: Language, own: Question): boolean {
  const text = question.trim()
  if (CONTINUES[language].test(text) || !own.sought.some(({ isAsked }) => isAsked)) return true
  if (ONLY_WHERE[language].test(text) && tokensOf(text).length <= FEW_WORDS) return true
  return hasLoosePronoun(text, language)
}

/** Stands for a thing or for what happened. */
const OF_THINGS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:it|this|these|those|thereof|therein|thereafter)\b|\b(?:of|about|after|before|in|on|by|with|for|at|was|is|did) that(?=\s*[?.!]?$)/gi,
  de: /(?<!\p{L})(?:[Ee]s|[Dd]ies(?:e[rsmn]?)?|jene[rsmn]?|dessen|dort|daran|darauf|daraus|darin|darüber|davon|davor|dafür|dagegen|dabei|dadurch|damit|danach|dazu)(?!\p{L})|(?<!\p{L})das(?=(?:\s+\p{Ll}{3,30}(?:t|en))?\s*[?.!]?$)/gu,
}

/** Stands for somebody, or for what was spoken of; where a name or a noun comes before it, it means that. Small letters: "Sie" is whoever is asked. */
const OF_PEOPLE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:he|him|his|she|her|hers|they|them|their|theirs)\b/g,
  de: /(?<!\p{L})(?:er|ihn|ihm|sie|ihr(?:e[rsmn]?)?|ihnen|sein(?:e[rsmn]?)?|deren)(?!\p{L})/gu,
}

/** Somebody or something stands before it that it can belong to: "the tenant return its keys". */
const BEARER = /\b(?:the|an?|this|that|each|every|any|which|what)\s+\p{L}{2,}|\s\p{Lu}/u
const OF_A_THING = /\bits\b/gi

/** Stand for nothing: "gibt es", "is it true". */
const EMPTY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:is|was) it (?:true|correct|possible|necessary|agreed|stated|said)\b/i,
  de: /(?<!\p{L})(?:gibt|gab|gäbe|handelt|handelte|kommt|kam|geht|ging) es(?!\p{L})|(?<!\p{L})es (?:gibt|gab|sich)(?!\p{L})|(?<!\p{L})ist es (?:richtig|wahr|möglich|zulässig)(?!\p{L})/iu,
}

/** So many words of its own before it, and one of them is what it means. */
const ENOUGH_BEFORE = 3

function hasLoosePronoun(text: string, language: Language): boolean {
  if (!EMPTY[language].test(text))
    for (const { index, 0: pronoun } of text.matchAll(OF_THINGS[language])) {
      const before = text.slice(0, index)
      if (
        wordsIn(before, language) < ENOUGH_BEFORE &&
        !hasNoun(before, pronoun, text.slice(index + pronoun.length), language)
      )
        return true
    }
  if (language === 'en')
    for (const { index } of text.matchAll(OF_A_THING)) if (!BEARER.test(text.slice(0, index))) return true
  for (const { index } of text.matchAll(OF_PEOPLE[language])) {
    const before = text.slice(0, index)
    if (!/\s\p{Lu}/u.test(before) && wordsIn(before, language) < ENOUGH_BEFORE) return true
  }
  return false
}

/** "Of this lease", "dieser Mietvertrag": it points at the noun behind it and needs no other. */
function hasNoun(before: string, pronoun: string, behind: string, language: Language): boolean {
  if (language === 'de') return /^(?:dies|jen)e[rsmn]?$/i.test(pronoun) && GERMAN_NOUN.test(behind)
  const [word = '', next] = tokensOf(behind.slice(0, 80)).map(({ text }) => text)
  if (
    !/^th[eio]se?s?$/i.test(pronoun) ||
    word === '' ||
    VERBS.test(word) ||
    keysOf({ text: word, kind: 'word' }, 'en').length === 0
  )
    return false
  return next !== undefined || !AUXILIARY.test(before)
}

const GERMAN_NOUN = /^\s{1,4}(?:\p{Ll}{2,30}e[nrsm]?\s{1,4}){0,2}\p{Lu}/u
const AUXILIARY =
  /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must)\s{1,4}$/i
/** Behind "this" they say what it did. */
const VERBS =
  /^(?:\p{L}{2,}ed|happen|occur|mean|apply|matter|include|affect|cover|come|go|lead|refer|relate|belong|become|exist|known|done|made|paid|told|sent|said|written|given|taken|shown|seen|found|sold|bought|held|kept|left|put|set|true|correct|possible|valid|binding|necessary|late|still|really|legally|ever|first)$/u

const wordsIn = (text: string, language: Language): number =>
  tokensOf(text).filter((token) => keysOf(token, language).length > 0).length
