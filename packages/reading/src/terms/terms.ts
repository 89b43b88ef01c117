// What a text can be found by. A term is a key: equal terms mean the same word, number or section however they are written. Several terms
// may stand at one place: a long German word and its parts, a hyphenated word and the whole.
import type { Language } from '../span.ts'
import { partsOf } from './compounds.ts'
import { lexicon } from './lexicon.ts'
import { englishSpellings, germanSpellings } from './spellings.ts'
import { stemEnglish } from './stem-english.ts'
import { stemGerman } from './stem-german.ts'
import { STOP_WORDS } from './stop-words.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Term {
  readonly start: number
  readonly end: number
  readonly term: string
  /** Which word of the text this is, counting all of them. */
  readonly at: number
  /** Part of a longer word that stands here. */
  readonly isPart: boolean
}

/** Longest key that is kept. Run-together letters of a broken file are nobody's question, and the index takes none of 2 KB. */
const LONGEST = 64

/** Its beginning, never half a character. */
function kept(text: string): string {
  const cut = text.slice(0, LONGEST)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
const STEM = { en: stemEnglish, de: stemGerman }

/** Words are few and come again: what was worked out once is kept, up to this many. */
const KEPT = 50_000
const known: Record<Language, Map<string, readonly string[]>> = { en: new Map(), de: new Map() }

export function termsOf(text: string, language: Language): Term[] {
  const terms: Term[] = []
  let at = 0
  for (const token of tokensOf(text)) {
    if (token.kind === 'section') {
      terms.push({ start: token.start, end: token.end, term: kept(token.text), at, isPart: false })
      continue
    }
    at++
    for (const [nth, term] of keysOf(token, language).entries())
      terms.push({ start: token.start, end: token.end, term, at: at - 1, isPart: nth > 0 })
  }
  return terms
}

/** The word's own key first, then its parts; none for a word that says nothing. */
export function keysOf({ text, kind }: Pick<Token, 'text' | 'kind'>, language: Language): readonly string[] {
  if (kind !== 'word') return [kept(text)]
  const words = known[language]
  const found = words.get(text)
  if (found !== undefined) return found
  const keys = wordKeys(kept(text), language)
  if (words.size >= KEPT) words.clear()
  words.set(text, keys)
  return keys
}

function wordKeys(word: string, language: Language): readonly string[] {
  if (STOP_WORDS[language].has(word)) return []
  const stem = STEM[language](word)
  if (language === 'en') return [stem]
  return [stem, ...partsOf(word).filter((part) => part !== stem)]
}

/** A word's key in the other language: as it is written there, by the word list, and by how such words are spelled. */
export interface Rendering {
  readonly term: string
  readonly how: 'same' | 'listed' | 'part' | 'spelled'
}

/** Letters; shorter stems are those of several words. */
export const LEAST_STEM = 5

export function renderingsOf(whole: string, from: Language): Rendering[] {
  const word = kept(whole)
  const to = from === 'de' ? 'en' : 'de'
  const side = from === 'de' ? 'toEnglish' : 'toGerman'
  const list = lexicon()[side]
  const listed = (key: string, how: 'listed' | 'part'): Rendering[] =>
    (list.get(key) ?? []).map((term) => ({ term, how }))
  const [own = STEM[from](word), ...parts] = keysOf({ text: word, kind: 'word' }, from)
  const guesses = from === 'de' ? englishSpellings(word) : germanSpellings(word)
  // "Recht" and "Rechnung" are one short stem.
  const asWritten = own.length < LEAST_STEM ? lexicon().written[side].get(word) : undefined
  const all: Rendering[] = [
    { term: STEM[to](word), how: 'same' },
    ...(asWritten?.map((term) => ({ term, how: 'listed' as const })) ?? listed(own, 'listed')),
    ...parts.flatMap((part) => listed(part, 'part')),
    ...guesses.map((guess) => ({ term: STEM[to](guess), how: 'spelled' as const })),
  ]
  const seen = new Set<string>()
  return all.filter(({ term }) => term.length > 2 && !seen.has(term) && seen.add(term) !== undefined)
}
