// Passages in memory, ranked for a question. The score is Okapi BM25 (Robertson and others, TREC-3, 1994) over the question's words in all their forms,
// plus what stands close together: an answer has the question's words in one or two sentences, a passage of the same subject has them everywhere.
import type { Language } from '../span.ts'
import { termsOf } from '../terms/index.ts'
import { formOf } from './forms.ts'
import { CALLED, isOfAPart, type Question } from './question.ts'
import { type AskedOf, type Hit, type ScoredPassage, scored } from './score-passage.ts'
import type { Alternative, Sought } from './sought.ts'
import { Vocabulary } from './vocabulary.ts'
import { type Ranked, WEIGHTS, type Weights } from './weights.ts'

export interface PassageText {
  readonly text: string
  readonly language: Language
  /** What it stands under; found like its own words, but nowhere in it. */
  readonly heading?: string
  /** One of the first of its document. */
  readonly isOpening?: boolean
  /** Keys of what its document is called and begins with, as `keysOfDocument` gives them: a question names the document by them. */
  readonly ofDocument?: ReadonlySet<string>
}

export const keysOfDocument = (text: string, language: Language): ReadonlySet<string> =>
  new Set(termsOf(text, language).map(({ term }) => keyOf(term, language)))

/** What all passages that are asked have in common; a part of them may be ranked by the whole's. */
export interface Collection {
  readonly passages: number
  /** Mean words of a passage. */
  readonly words: number
  /** Passages of the language that have the term. */
  frequency(term: string, language: Language): number
}

/** In a matter of three passages a word that stands in one is no commoner than in one of three thousand: so many are thought beside them. */
const BESIDE = 20

/** How much it says of a passage that it has what so many of all have (Robertson and Spärck Jones, 1976; never below zero). */
export const rarityOf = (frequency: number, passages: number): number =>
  Math.log(1 + Math.max(0, passages + BESIDE - frequency + 0.5) / (Math.max(1, frequency) + 0.5))

interface Posting {
  readonly passage: number
  /** Places of the term, in words; -1 in the heading. */
  readonly at: number[]
}

interface Kept extends ScoredPassage {
  readonly text: string
  readonly language: Language
  readonly ofDocument: ReadonlySet<string> | null
}

/** How nearly each passage says what the question says, by its place; a cosine, null where that is not known. */
export type Closeness = readonly (number | null)[]

const YEAR_OR_DAY = /^(?:1\d{3}|20\d\d)$|\d[./-]\d/
const MONTH =
  /^(?:januar|february|februar|march|marz|april|may|mai|june|juni|juli|august|septemb|octob|oktob|novemb|decemb|dezemb)/

export class PassageIndex implements Collection {
  readonly #postings = new Map<string, Posting[]>()
  readonly #kept: Kept[] = []
  #words = 0
  readonly #vocabulary = new Map<Language, Vocabulary>()

  get passages(): number {
    return this.#kept.length
  }

  get words(): number {
    return this.#words / Math.max(1, this.#kept.length)
  }

  frequency(term: string, language: Language): number {
    return this.#postings.get(keyOf(term, language))?.length ?? 0
  }

  add({ text, language, heading = '', isOpening = false, ofDocument }: PassageText): void {
    const passage = this.#kept.length
    this.#vocabulary.clear()
    const [times, numbers]: [number[], number[]] = [[], []]
    let words = 0
    for (const { term, at } of termsOf(text, language)) {
      this.#put(keyOf(term, language), passage, at)
      words = at + 1
      const isNumber = /^\d/.test(term)
      if (isNumber) numbers.push(at)
      if (isNumber ? YEAR_OR_DAY.test(term) : MONTH.test(term)) times.push(at)
    }
    for (const { term } of termsOf(heading, language)) this.#put(keyOf(term, language), passage, -1)
    this.#kept.push({ words, isOpening, text, language, ofDocument: ofDocument ?? null, times, numbers })
    this.#words += words
  }

  #put(key: string, passage: number, at: number): void {
    const list = this.#postings.get(key)
    if (list === undefined) this.#postings.set(key, [{ passage, at: [at] }])
    else if (list.at(-1)?.passage === passage) list.at(-1)?.at.push(at)
    else list.push({ passage, at: [at] })
  }

  /** The best first; passages without any word of the question are left out, save those of which it is known how near they are. */
  rank(
    question: Question,
    most: number,
    collection: Collection = this,
    weights: Weights = WEIGHTS,
    closeness: Closeness = [],
  ): Ranked[] {
    const found = new Map<number, Hit[]>()
    const usual = this.#usual(closeness)
    for (const [passage, close] of closeness.entries()) if (close !== null) found.set(passage, [])
    if (isOfAPart(question)) for (const passage of this.#kept.keys()) found.set(passage, [])
    const worth = question.sought.map((sought, nth) => this.#collect(sought, nth, collection, found))
    const naming = namesOfDocuments(question.sought, worth)
    const ranked: Ranked[] = []
    for (const [passage, hits] of found) {
      const kept = this.#kept[passage]
      if (kept === undefined || !holdsQuotes(kept.text, question.quotes)) continue
      const named = naming(kept.ofDocument)
      const { score, coverage } = scored(kept, hits, question, collection.words, named, weights)
      const close = closeness[passage] ?? null
      const nearer = close === null ? 0 : close - (usual.get(kept.language) ?? 0)
      const form = formOf(kept.text, question.forms)
      ranked.push({
        passage,
        score: score + weights.meaning * nearer + weights.form * form,
        coverage: coverage === 0 ? 0 : Math.min(1, coverage + FORMED * form),
      })
    }
    return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, most)
  }

  /**
   * How near passages of a language are on average: a question is nearer to all that is in its own language, whatever it says, and a model
   * of one language is near to nothing in another.
   */
  #usual(closeness: Closeness): Map<Language, number> {
    const sums = new Map<Language, { sum: number; count: number }>()
    for (const [passage, close] of closeness.entries()) {
      const language = this.#kept[passage]?.language
      if (close === null || language === undefined) continue
      const { sum, count } = sums.get(language) ?? { sum: 0, count: 0 }
      sums.set(language, { sum: sum + close, count: count + 1 })
    }
    return new Map([...sums].map(([language, { sum, count }]) => [language, sum / count]))
  }

  /** Notes where one sought thing stands; gives what finding it is worth at the most. */
  #collect(sought: Sought, nth: number, collection: Collection, found: Map<number, Hit[]>): number {
    // A collection may know how common the words of the question are and no others: so many as stand here have it at the least.
    const rarity = ({ term, language }: Alternative): number =>
      rarityOf(Math.max(collection.frequency(term, language), this.frequency(term, language)), collection.passages)
    const note = ({ term, language }: Alternative, worth: number, covers = worth): void => {
      for (const { passage, at } of this.#postings.get(keyOf(term, language)) ?? []) {
        const hit = { nth, at, worth, covers, isAsked: sought.isAsked }
        const hits = found.get(passage)
        if (hits === undefined) found.set(passage, [hit])
        else hits.push(hit)
      }
    }
    const known = sought.alternatives.filter(({ term, language }) => collection.frequency(term, language) > 0)
    let full = 0
    const meant = known.length > 0 ? known : this.#misspelled(sought)
    const worthOf = (one: Alternative): number => rarity(one) * sought.weight * one.weight
    for (const one of meant) full = Math.max(full, one.weight < SURE ? rarity(one) * sought.weight : worthOf(one))
    // A common word for what was asked says as much of it as a rare one.
    for (const one of meant) note(one, worthOf(one), one.weight < CALLED ? worthOf(one) : full * one.weight)
    const usual = known[0] === undefined ? Number.POSITIVE_INFINITY : rarity(known[0])
    for (const one of this.#akin(sought)) note(one, Math.min(rarity(one), usual) * sought.weight * one.weight)
    return known.length > 0 ? full : rarityOf(0, collection.passages) * sought.weight
  }

  /** Words made of the same as one that was asked: the parts of a compound, a compound of it, another ending. */
  #akin({ alternatives, isAsked }: Sought): Alternative[] {
    if (!isAsked) return []
    const best = new Map<string, Alternative>()
    const own = new Set(alternatives.map(({ term, language }) => keyOf(term, language)))
    for (const { term: word, language, weight: meant, isSynonym = false } of alternatives) {
      if (isSynonym) continue
      for (const { term, weight: near } of this.#vocabularyOf(language).akin(word)) {
        const [key, weight] = [keyOf(term, language), meant * near * AKIN[language]]
        if (!own.has(key) && weight > (best.get(key)?.weight ?? 0)) best.set(key, { term, language, weight })
      }
    }
    return [...best.values()]
  }

  /** A word that stands nowhere may be a name spelled otherwise: the nearest one that does stand here, if any is near. */
  #misspelled({ alternatives: [own], isAsked }: Sought): Alternative[] {
    if (own === undefined || !isAsked) return []
    const nearest = LANGUAGES.flatMap((language) => {
      const found = this.#vocabularyOf(language).misspelled(own.term)
      return found === null ? [] : [{ ...found, language }]
    }).sort((a, b) => a.apart - b.apart)
    return nearest.slice(0, 1).map(({ term, language }) => ({ term, language, weight: MISSPELLED }))
  }

  #vocabularyOf(language: Language): Vocabulary {
    const known = this.#vocabulary.get(language)
    if (known !== undefined) return known
    const keys = [...this.#postings.keys()].filter((key) => key.startsWith(`${language} `))
    const made = new Vocabulary(
      keys.map((key) => key.slice(3)),
      language,
    )
    this.#vocabulary.set(language, made)
    return made
  }
}

/** How much is asked in all, and what of it only says which document is meant: that holds of all its passages and need stand in none. */
function namesOfDocuments(
  sought: readonly Sought[],
  worth: readonly number[],
): (ofDocument: ReadonlySet<string> | null) => AskedOf {
  const sumOf = (places: readonly number[]): number => places.reduce((sum, at) => sum + (worth[at] ?? 0), 0)
  const asked = sought.flatMap(({ isAsked }, at) => (isAsked ? [at] : []))
  const whole = { asked: sumOf(asked), naming: new Set<number>() }
  const known = new Map<ReadonlySet<string>, AskedOf>()
  return (ofDocument) => {
    if (ofDocument === null) return whole
    const before = known.get(ofDocument)
    if (before !== undefined) return before
    const isNamed = ({ term, language, weight }: Alternative): boolean =>
      weight >= CALLED && ofDocument.has(keyOf(term, language))
    const naming = asked.filter((at) => sought[at]?.alternatives.some(isNamed))
    const rest = asked.filter((at) => !naming.includes(at))
    // A question that asks nothing else is answered by the words themselves.
    const isAll = rest.length === 0
    const of = isAll ? whole : { asked: sumOf(rest), naming: new Set(naming) }
    known.set(ofDocument, of)
    return of
  }
}

const LANGUAGES = ['en', 'de'] as const
const MISSPELLED = 0.7
/** What is said in the form of an answer has so much less of the question's words to have. */
const FORMED = 0.1
/** A word that is less surely what was meant covers no more of what was asked than that. */
const SURE = 0.85
/** How nearly a word made of the same says the same. German puts together what English writes apart. */
const AKIN: Readonly<Record<Language, number>> = { de: 0.8, en: 0.5 }
const keyOf = (term: string, language: Language): string => `${language} ${term}`

/** White space apart: a quote may run over the end of a line. */
function holdsQuotes(text: string, quotes: readonly string[]): boolean {
  if (quotes.length === 0) return true
  const plain = (one: string): string => one.toLowerCase().replaceAll(/\s+/g, ' ')
  const held = plain(text)
  return quotes.every((quote) => held.includes(plain(quote)))
}
