// Whether two questions ask the same: in one language word for word, save for the forms of a word and for words that say nothing ("the", "denn");
// in two, the same words of their own in the same order with the same question word and prepositions. Strict on purpose: an approved answer to
// another question is worse than none, and "before" and "after", "wer" and "wen" or one part of a compound make another question.
import type { Language } from '../span.ts'
import { keysOf, tokensOf } from '../terms/index.ts'
import type { Question } from './question.ts'
import type { Sought } from './sought.ts'

export interface PutQuestion {
  readonly text: string
  readonly understood: Question
}

export function isSameQuestion(one: PutQuestion, other: PutQuestion): boolean {
  const [left, right] = [own(one.understood), own(other.understood)]
  if (left.length === 0 || right.length === 0) return false
  if (one.understood.wants !== other.understood.wants) return false
  if (quotesOf(one.understood) !== quotesOf(other.understood)) return false
  if (one.understood.language === other.understood.language)
    return isEqual(wordsOf(one.text, one.understood.language), wordsOf(other.text, other.understood.language))
  return (
    left.length === right.length &&
    denies(one.text) === denies(other.text) &&
    isEqual(smallWordsOf(one), smallWordsOf(other)) &&
    left.every((sought, at) => meansSame(sought, right[at]))
  )
}

const own = ({ sought }: Question): Sought[] => sought.filter(({ isAsked }) => isAsked)

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at])

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** German articles bear the case: "verklagte der Käufer den Verkäufer" is not "den Käufer der Verkäufer". */
const SAYS_NOTHING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list('the a an then'),
  de: list('denn eigentlich nun ja doch wohl'),
}
/** One word for one and for several. */
const ONE_FOR_SEVERAL = new Map(
  'are is were was do does have has sind ist waren war haben hat hatten hatte wurden wurde werden wird konnen kann mussen muss sollen soll'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? word] as const] : [])),
)

/** Each word's own key; a word that tells no passage from another stands for itself. */
const wordsOf = (text: string, language: Language): string[] =>
  tokensOf(text)
    .filter((token) => !SAYS_NOTHING[language].has(token.text))
    .map((token) => {
      const key = keysOf(token, language)[0]
      if (key === undefined) return ONE_FOR_SEVERAL.get(token.text) ?? token.text
      return language === 'de' && BEARER.test(text.slice(token.start, token.end)) ? `${key}er` : key
    })

/** Who does it has the stem of what is done: Mieter and Miete, Verkäufer and Verkauf. */
const BEARER = /^\p{Lu}\p{L}{2,60}er(?:s|n|in|innen)?$/u

/** A rendering by a part of a compound weighs less: "Vertrag" is no "Mietvertrag". */
const OF_A_WHOLE_WORD = 0.6

const meansSame = (one: Sought, other: Sought | undefined): boolean =>
  other?.alternatives.some(({ term, language, weight }) =>
    one.alternatives.some(
      (alternative) =>
        alternative.term === term &&
        alternative.language === language &&
        Math.min(weight, alternative.weight) > OF_A_WHOLE_WORD &&
        Math.max(weight, alternative.weight) === 1,
    ),
  ) === true

const quotesOf = ({ quotes }: Question): string => quotes.join('\n').toLowerCase()

/** Question words, prepositions and verbs of leave and duty, each with what it is in the other language; pronouns are nothing there. */
const SMALL: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: small(
    `when where why how who whom whose what which before after until till=until since from without against during between over above=over under below=under through
    in=at on=at at for to with by about into off out up down upon=at can could must shall should
    he him his she her hers they them their it its we us our you your me my`,
  ),
  de: small(
    `wann=when wo=where warum=why weshalb=why wieso=why wie=how wer=who wen=whom wem=to-whom wessen=whose was=what welche=which welcher=which welches=which welchen=which welchem=which
    vor=before nach=after bis=until seit=since ab=from von=from vom=from ohne=without gegen=against wahrend=during zwischen=between uber=over unter=under durch=through
    in=at im=at am=at an=at auf=at fur=for zu=to zum=to zur=to mit=with bei beim aus kann=can konnen=can konnte=could konnten=could muss=must mussen=must soll=shall sollen=shall
    er ihn ihm sie ihr ihre ihrem ihren ihrer ihres ihnen es sein seine seinem seinen seiner seines wir uns unser ich mich mir`,
  ),
}

function small(words: string): ReadonlyMap<string, string> {
  return new Map(
    words.split(/\s+/).map((entry) => {
      const [word = '', meaning = word] = entry.split('=')
      return [word, meaning]
    }),
  )
}

const smallWordsOf = ({ text, understood }: PutQuestion): string[] =>
  tokensOf(text).flatMap((token) => SMALL[understood.language].get(token.text) ?? [])

/** "Not" tells no passage from another, but it turns a question round. A lone t is what is left of "isn't". */
const NOT = /^(?:t|not|no|never|without|neither|nor|cannot|nicht|kein(?:e[rsmn]?)?|nie|niemals|ohne|weder|noch)$/
const denies = (text: string): number => tokensOf(text).filter((token) => NOT.test(token.text)).length
