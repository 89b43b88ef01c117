// Tells English from German and both from the rest, by small words and, where a line has none, by groups of letters. A document is judged
// by samples, so that the answer costs the same for a letter and for a thousand pages.
import type { Language } from '../span.ts'
import { LETTER_GROUPS, SMALL_WORDS } from './language-words.ts'

export interface LanguageGuess {
  readonly language: Language | 'other'
  /** 0 (nothing to go by) to 1. */
  readonly confidence: number
}

const CLOCK = /\d\s?am(?![\p{L}])/gu

interface Tally {
  en: number
  de: number
  other: number
}

/** Read of a paragraph at most. Characters. */
const ENOUGH = 2000
const SAMPLES = 24
const SAMPLE = 400
/** A small word weighs this many groups of letters. */
const WORD_WEIGHT = 3
const DAY_WEIGHT = 6

const WEIGHTS: ReadonlyMap<string, Tally> = weigh()

function weigh(): Map<string, Tally> {
  const weights = new Map<string, Tally>()
  for (const language of ['en', 'de', 'other'] as const) {
    for (const word of new Set(SMALL_WORDS[language].trim().split(/\s+/))) {
      const tally = weights.get(word) ?? { en: 0, de: 0, other: 0 }
      tally[language] = WORD_WEIGHT
      weights.set(word, tally)
    }
  }
  for (const tally of weights.values()) {
    const claims = [tally.en, tally.de, tally.other].filter((weight) => weight > 0).length
    tally.en /= claims
    tally.de /= claims
    tally.other /= claims
  }
  return weights
}

const GROUPS = new RegExp(
  `(?<en>${LETTER_GROUPS.en.split(' ').join('|')})|(?<de>${LETTER_GROUPS.de.split(' ').join('|')})`,
  'g',
)
/** Letters of alphabets and of Latin languages that neither English nor German writes. */
const FOREIGN =
  /[\u00e0\u00e2\u00e3\u00e5-\u00eb\u00ec-\u00ef\u00f1-\u00f3\u00f5\u00f8-\u00fb\u0100-\u017f\u0370-\u1fff\u3040-\ud7ff]/g

function count(text: string, tally: Tally): { readonly words: number; readonly known: Tally } {
  const lower = text.toLowerCase()
  const known = { en: 0, de: 0, other: 0 }
  const words = lower.match(/[\p{L}']+/gu) ?? []
  let found = 0
  let clocks: number | null = null
  for (const word of words) {
    const weights = WEIGHTS.get(word)
    if (weights === undefined) continue
    // '9:15 AM' is no 'am Montag'.
    if (word === 'am' && (clocks ??= lower.match(CLOCK)?.length ?? 0) > 0) {
      clocks--
      continue
    }
    found++
    for (const language of ['en', 'de', 'other'] as const) {
      tally[language] += weights[language]
      if (weights[language] > 0) known[language]++
    }
  }
  tally.other += (lower.match(FOREIGN) ?? []).length
  if (found < 3) for (const group of lower.matchAll(GROUPS)) tally[group.groups?.['en'] === undefined ? 'de' : 'en']++
  return { words: words.length, known }
}

/** "am 3. Mai", "vom 12. August": English writes no full stop here; and "3 May", "August 3, 2021", which German does not write. */
const DAY_DE = /(?<!\d)\d{1,2}\. ?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,6}(?!\p{L})/gu
const DAY_EN =
  /(?<![\d.])\d{1,2}(?:st|nd|rd|th)? (?:apr|aug|sept|nov)\p{L}{0,6}(?!\p{L})|(?<!\p{L})(?:apr|aug|sept|nov)\p{L}{0,6} \d{1,2}, \d{4}/gu

export interface Lead {
  /** In weights: a small word of the language counts 3, a day as only it writes days 6, a group of letters 1. Negative where the other has more than half as much. */
  readonly lead: number
  /** Small words of the language: a lead of letters alone may be a name. */
  readonly known: number
  /** Days written as only this language does. */
  readonly days: number
  /** All words. */
  readonly words: number
}

/** How far `language` leads before the other of the two. Only the first 2,000 characters are looked at. */
export function leadOf(text: string, language: Language): Lead {
  const head = text.slice(0, ENOUGH)
  const tally = { en: 0, de: 0, other: 0 }
  const { words, known } = count(head, tally)
  const lower = head.toLowerCase()
  const days = { de: lower.match(DAY_DE)?.length ?? 0, en: lower.match(DAY_EN)?.length ?? 0 }
  const other = language === 'en' ? 'de' : 'en'
  const [own, against] = [tally[language] + DAY_WEIGHT * days[language], tally[other] + DAY_WEIGHT * days[other]]
  const lead = own < 2 * against ? own - 2 * against : own - against
  return { lead, known: known[language], days: days[language], words }
}

function judge(tally: Tally): LanguageGuess {
  const sum = tally.en + tally.de + tally.other
  if (sum === 0) return { language: 'other', confidence: 0 }
  const language =
    tally.de > tally.en ? (tally.de >= tally.other ? 'de' : 'other') : tally.en >= tally.other ? 'en' : 'other'
  const evidence = sum / (sum + 2 * WORD_WEIGHT)
  const margin = (2 * tally[language] - sum) / sum
  return { language, confidence: Math.max(0, Math.min(1, evidence * (0.5 + margin / 2) * 1.1)) }
}

/**
 * The language of one paragraph or line. A line that says too little by itself takes the document's language when that is given; a line
 * without letters is 'other' with confidence 0.
 */
export function detectLanguage(text: string, document?: LanguageGuess): LanguageGuess {
  const tally = { en: 0, de: 0, other: 0 }
  const { words } = count(text.slice(0, ENOUGH), tally)
  const own = judge(tally)
  if (document !== undefined && document.confidence > own.confidence && (words < 5 || own.confidence < 0.3))
    return document
  return own
}

/** Letters alone say so little of a few words that the matter's language is the better guess. */
const LETTERS_ALONE = 0.3

/**
 * The language most of a document is in, from samples spread over it; 'other' where it has no word that tells, and its letters hardly
 * lean either way ('Test content').
 */
export function detectDocumentLanguage(text: string): LanguageGuess {
  const tally = { en: 0, de: 0, other: 0 }
  let telling = 0
  const sample = (stretch: string) => {
    const { known } = count(stretch, tally)
    telling += known.en + known.de + known.other
  }
  if (text.length <= SAMPLES * SAMPLE) sample(text)
  else {
    const step = Math.floor((text.length - SAMPLE) / (SAMPLES - 1))
    for (let i = 0; i < SAMPLES; i++) sample(text.slice(i * step, i * step + SAMPLE))
  }
  const guess = judge(tally)
  return telling === 0 && guess.confidence < LETTERS_ALONE ? { ...guess, language: 'other' } : guess
}
