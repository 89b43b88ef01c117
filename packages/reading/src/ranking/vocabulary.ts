// The words of a collection, to find those that are near a word of the question: parts and neighbours of German compounds and what is made of
// an English word by an ending are known from what is written here, without a list; so is a name that was spelled otherwise.
import type { Language } from '../span.ts'
import { lettersApart } from './letters-apart.ts'

export interface Near {
  readonly term: string
  /** 0 to 1: how nearly it is the word. */
  readonly weight: number
}

/** Letters of a stem; shorter ones begin or end too many others. */
const LEAST_AKIN = 4
/** From here on another ending does not make another word: `memorandum`, `memoranda`. */
const LEAST_BENT = 9
const BENT = 2
const LEAST_MISSPELLED = 5
const LEAST_TWO_SLIPS = 6
const WORD = /^[a-z]+$/

export class Vocabulary {
  readonly #terms: ReadonlySet<string>
  readonly #language: Language
  #forwards: readonly string[] | null = null
  #backwards: readonly string[] | null = null
  #byLetter: ReadonlyMap<string, readonly string[]> | null = null

  constructor(terms: Iterable<string>, language: Language) {
    this.#terms = new Set([...terms].filter((term) => WORD.test(term)))
    this.#language = language
  }

  /**
   * What begins with the word or is its beginning, and what differs from a long one in its last two letters; in German, where the last part of
   * a compound says what it is, also what ends with it or is its end.
   */
  akin(word: string): Near[] {
    if (word.length < LEAST_AKIN || !WORD.test(word)) return []
    this.#forwards ??= [...this.#terms].sort()
    const found = new Set([...beginningWith(word, this.#forwards), ...this.#partsOf(word)])
    if (word.length >= LEAST_BENT)
      for (const term of beginningWith(word.slice(0, -BENT), this.#forwards))
        if (term.length <= word.length + BENT) found.add(term)
    if (this.#language === 'de') {
      this.#backwards ??= [...this.#terms].map(turned).sort()
      for (const term of beginningWith(turned(word), this.#backwards)) found.add(turned(term))
    }
    found.delete(word)
    return [...found].map((term) => ({ term, weight: Math.sqrt(shareOf(term, word)) }))
  }

  *#partsOf(word: string): Iterable<string> {
    for (let length = LEAST_AKIN; length < word.length; length++) {
      const [beginning, end] = [word.slice(0, length), word.slice(-length)]
      if (this.#terms.has(beginning)) yield beginning
      if (this.#language === 'de' && this.#terms.has(end)) yield end
    }
  }

  /** The nearest word that is no further off than a slip of the pen; of several the one of the same length. */
  misspelled(word: string): { readonly term: string; readonly apart: number } | null {
    if (word.length < LEAST_MISSPELLED || !WORD.test(word)) return null
    this.#byLetter ??= Map.groupBy(this.#terms, (term) => term.charAt(0))
    let best: { term: string; apart: number } | null = null
    for (const term of this.#byLetter.get(word.charAt(0)) ?? []) {
      const letters = lettersApart(word, term, word.length < LEAST_TWO_SLIPS ? 1 : 2)
      if (letters === null) continue
      const apart = letters + (term.length === word.length ? 0 : 0.5)
      if (best === null || apart < best.apart) best = { term, apart }
    }
    return best
  }
}

const turned = (word: string): string => word.split('').toReversed().join('')
const shareOf = (a: string, b: string): number => Math.min(a.length, b.length) / Math.max(a.length, b.length)

/** Of words in order those that begin so, in time of their number. */
function beginningWith(beginning: string, sorted: readonly string[]): string[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  let end = low
  while (sorted[end]?.startsWith(beginning) === true) end++
  return sorted.slice(low, end)
}
