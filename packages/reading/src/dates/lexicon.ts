// A word's meanings for the date grammar. Every word the grammar can use is in a language's lexicon, so that a word without an entry ends
// an attempt at once: this is what keeps the reader fast on ordinary prose.

import type { Unit } from './shape.ts'

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

export interface Entry {
  mask: number
  month?: number
  weekday?: number
  season?: number
  unit?: Unit
  ord?: number
  card?: number
  part?: string
  daypart?: number
  deixis?: number
  /** −1 the one before, 0 this or the same one, 1 the one after. */
  step?: number
  /** `document`: counted from the writer's now ("last week"); `last`: from the date named before ("the following week"); `text`: as the kind of text has it. */
  from?: 'document' | 'last' | 'text'
  meridiem?: number
  zone?: string
  holiday?: string
  decade?: number
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, Entry>
}

type Meaning = Omit<Entry, 'mask'>

export class LexiconBuilder {
  readonly words = new Map<string, Entry>()

  add(name: ClassName, words: string, meaning: Meaning): this {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue
      const entry = this.words.get(word) ?? { mask: 0 }
      Object.assign(entry, meaning)
      entry.mask |= CLASS[name]
      this.words.set(word, entry)
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
}
