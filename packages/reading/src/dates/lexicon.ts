// A word's meanings for the date grammar. Every word the grammar can use is in a language's lexicon, so that a word without an entry ends
// an attempt at once: this is what keeps the reader fast on ordinary prose.

import type { From, Part, Unit } from './shape.ts'

/** Word classes, one bit each; a word may have several ("march", "second", "Morgen"). */
export const CLASS = {
  NUM: 1,
  DAY: 1 << 1,
  YEAR: 1 << 2,
  ORD: 1 << 3,
  CARD: 1 << 4,
  MONTH: 1 << 5,
  WEEKDAY: 1 << 6,
  SEASON: 1 << 7,
  UNIT: 1 << 8,
  PART: 1 << 9,
  DAYPART: 1 << 10,
  DEIXIS: 1 << 11,
  STEP: 1 << 12,
  DECADE: 1 << 13,
  DATE: 1 << 14,
  CLOCK: 1 << 15,
  MERIDIEM: 1 << 16,
  ZONE: 1 << 17,
  HOLIDAY: 1 << 18,
  LATER: 1 << 19,
  EARLIER: 1 << 20,
  // Nodes: what the first pass has understood.
  NDAY: 1 << 21,
  NMONTH: 1 << 22,
  NYEAR: 1 << 23,
  NOTHER: 1 << 24,
  NREL: 1 << 25,
  /** 12.30: a time of day if "Uhr" or "p.m." stands by it. */
  HM: 1 << 26,
  /** 5/12 or 28.10.: a day and a month if the words around want one. */
  PAIR: 1 << 27,
} as const

export type ClassName = keyof typeof CLASS

/** One class with every field present, so that all entries are laid out alike: they are read in the hottest loop. */
export class Entry {
  readonly word: string
  mask = 0
  /** Whether and how the word calls the scanner; 0 when it does not. */
  look = 0
  month: number | undefined = undefined
  weekday: number | undefined = undefined
  season: number | undefined = undefined
  unit: Unit | undefined = undefined
  ord: number | undefined = undefined
  card: number | undefined = undefined
  part: Part | undefined = undefined
  daypart: number | undefined = undefined
  deixis: number | undefined = undefined
  /** −1 the one before, 0 this or the same one, 1 the one after. */
  step: number | undefined = undefined
  /** `document`: counted from the writer's now ("last week"); `last`: from the date named before ("the following week"); `text`: as the kind of text has it. */
  from: From | undefined = undefined
  meridiem: number | undefined = undefined
  zone: string | undefined = undefined
  decade: number | undefined = undefined

  constructor(word: string) {
    this.word = word
  }
}

type Meaning = Partial<Omit<Entry, 'mask' | 'word' | 'look'>>

const LONGEST_WORD = 40

/** Lower case for the letters of `isLetter`, one code unit at a time; none of them changes its length. */
export function lowered(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code + 32 : code
}

/**
 * The words of a language, found straight in the text: by hash and comparison, without cutting out a string. Cutting and lower-casing cost most
 * of the reader's time on texts with characters beyond Latin-1.
 */
export class Lexicon {
  readonly #words = new Map<string, Entry>()
  #table: (Entry | null)[] = []

  add(name: ClassName, words: string, meaning: Meaning): this {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue
      const entry = this.#entry(word)
      Object.assign(entry, meaning)
      entry.mask |= CLASS[name]
    }
    return this
  }

  /** One line per value, counted from `first`; the words of a line all mean that value. */
  lines(name: ClassName, text: string, first: number, meaning: (value: number) => Meaning): this {
    text
      .trim()
      .split('\n')
      .forEach((line, index) => this.add(name, line, meaning(first + index)))
    return this
  }

  /** Words without a class that rules or traps name outright. */
  know(words: Iterable<string>): void {
    for (const word of words) this.#entry(word)
  }

  entries(): Iterable<Entry> {
    return this.#words.values()
  }

  get(word: string): Entry | null {
    return this.#words.get(word) ?? null
  }

  find(text: string, start: number, end: number): Entry | null {
    if (end - start > LONGEST_WORD) return null
    const size = this.#table.length - 1
    let hash = SEED
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ lowered(text.charCodeAt(at)), PRIME)
    for (let slot = (hash ^ (hash >>> 15)) & size; ; slot = (slot + 1) & size) {
      const entry = this.#table[slot]
      if (entry === null || entry === undefined) return null
      if (entry.word.length === end - start && stands(entry.word, text, start)) return entry
    }
  }

  #entry(word: string): Entry {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const entry = new Entry(word)
    this.#words.set(word, entry)
    if (this.#words.size * 2 > this.#table.length) this.#grow()
    else this.#place(entry)
    return entry
  }

  #grow(): void {
    // A power of two, never more than half full, so that a search soon meets an empty place.
    this.#table = Array.from({ length: Math.max(1024, this.#table.length * 2) }, () => null)
    for (const entry of this.#words.values()) this.#place(entry)
  }

  #place(entry: Entry): void {
    const size = this.#table.length - 1
    let hash = SEED
    for (let at = 0; at < entry.word.length; at++) hash = Math.imul(hash ^ entry.word.charCodeAt(at), PRIME)
    let slot = (hash ^ (hash >>> 15)) & size
    while (this.#table[slot] !== null) slot = (slot + 1) & size
    this.#table[slot] = entry
  }
}

// FNV-1a, 32 bit.
const SEED = 0x811c9dc5 | 0
const PRIME = 0x01000193

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== lowered(text.charCodeAt(start + at))) return false
  return true
}

/** Words beyond months, seasons and the like that call the scanner, separated by spaces. */
export interface LookWords {
  readonly german: boolean
  readonly always: string
  /** Only with a capital or beside a digit: "May". */
  readonly capital: string
  /** Only behind a digit: "Uhr", "BC". */
  readonly afterDigit: string
  /** Only before a digit: "Q3". */
  readonly beforeDigit: string
}
