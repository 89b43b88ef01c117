// "How many pumps …" is answered by a number of pumps and nothing else: a sentence that has the pumps and no number beside them says nothing to it.
import type { Language } from '../span.ts'
import { keysOf, type Token, tokensOf } from '../terms/index.ts'
import type { Alternative, Sought } from './sought.ts'

const COUNTED: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})how\s+many\s+(?:(?:of\s+)?the\s+)?(\p{L}+(?:\s+\p{L}+){0,2})/iu,
  de: /(?<!\p{L})wie\s?viele[nr]?\s+(?:der\s+)?(\p{L}+(?:\s+\p{L}+){0,2})/iu,
}
/** Words: "forty of the fifty new pumps", „Pumpen (defekt): 12“. */
const BEFORE = 5
const AFTER = 3
const NUMBER =
  /^(?:\d{1,3}(?:[.,]?\d{3})*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|dozen|both|single|none|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|\p{L}+zehn|\p{L}+(?:zig|ssig)|\p{L}*hundert|\p{L}*tausend|beiden?|ein(?:e[rnms]?)?|keine?[rn]?)$/u

/** What is counted, in all its forms; null where nothing is asked to be. */
export function countedIn(
  question: string,
  language: Language,
  sought: readonly Sought[],
): readonly Alternative[] | null {
  const [, words = ''] = COUNTED[language].exec(question) ?? []
  for (const word of tokensOf(words)) {
    const [key] = keysOf(word, language)
    const found = sought.find(({ alternatives }) =>
      alternatives.some((one) => one.language === language && one.term === key && one.weight === 1),
    )
    if (found !== undefined) return found.alternatives
  }
  return null
}

export function hasCount(text: string, language: Language, counted: readonly Alternative[]): boolean {
  const terms = new Set(counted.filter((one) => one.language === language).map(({ term }) => term))
  const tokens = tokensOf(text)
  const isOne = (token: Token): boolean => keysOf(token, language).some((key) => terms.has(key))
  return tokens.some(
    (token, at) =>
      isOne(token) &&
      tokens.slice(Math.max(0, at - BEFORE), at + 1 + AFTER).some(({ text: word }) => NUMBER.test(word)),
  )
}
