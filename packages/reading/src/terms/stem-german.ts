// German words without their endings: inflection is taken off as long as there is any (after J. Caumanns, "A fast and simple stemming
// algorithm for German words", 1999), then what makes a noun or adjective of a verb. A stem is a key to look up by, not a word.
import { STRONG_GERMAN } from './strong-verbs.ts'

const SHORTEST = 3
/** Adjectives and verbs that are another thing than the noun they were made of: a 'Kündigung' is no 'Kunde', what is 'fällig' is no 'Fall'. */
const WHOLE = /(?:kundig|fallig|hangig)$/

/** `word` is folded already: lower case, umlauts without their dots. ae, oe and ue are umlauts written out, save after a vowel or q. */
export function stemGerman(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word
  const plain = word.replaceAll(/(?<![aeiouq])([aou])e(?=[a-z])/g, '$1')
  return stripped(STRONG_GERMAN.get(plain) ?? plain)
}

function stripped(word: string): string {
  let stem = withoutInflection(word)
  for (let endings = 0; endings < 2; endings++) {
    if (WHOLE.test(stem)) return stem
    const derived = /(?:ung|heit|keit|lich|isch|ig|schaft)$/.exec(stem)
    if (derived === null || derived.index <= SHORTEST) return stem
    stem = withoutInflection(stem.slice(0, derived.index))
  }
  return stem
}

function withoutInflection(word: string): string {
  let stem = word
  for (;;) {
    const { length } = stem
    if (length > SHORTEST + 2 && /(?:nd|em|er)$/.test(stem)) stem = stem.slice(0, -2)
    else if (length > SHORTEST && /(?:[ens]|(?<!s)t)$/.test(stem)) stem = stem.slice(0, -1)
    else return stem
  }
}
