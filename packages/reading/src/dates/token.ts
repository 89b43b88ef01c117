// A token of the date grammar: a word, a number, a mark, or a date already understood.

import type { Entry } from './lexicon.ts'
import type { Node, Shape } from './shape.ts'

export interface Token {
  readonly start: number
  readonly end: number
  /** Of a word the lexicon knows: the word in lower case; of any other word: nothing; of a mark: the mark. */
  readonly text: string
  readonly mask: number
  readonly entry: Entry | null
  /** Of a number: its value; of a pair or a time: the first part. */
  readonly value: number
  /** Of a number: its digits; of a pair or a time: the second part. */
  readonly digits: number
  /** Before it stands: nothing 0, spaces 1, a line end 2, a blank line 3. */
  readonly gap: number
  readonly capital: boolean
  readonly shape: Shape | null
  readonly node: Node | null
}

export const KIND = { mark: 0, letter: 1, digit: 2, space: 3 } as const

/** What each code unit is to us, looked up rather than reckoned: the scanner asks for every character of a text. */
export const KINDS = kinds()

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const mark = (from: number, to: number, kind: number): void => {
    table.fill(kind, from, to + 1)
  }
  mark(48, 57, KIND.digit)
  // Letters for our purpose: Latin with its accents; everything else ends a word.
  mark(65, 90, KIND.letter)
  mark(97, 122, KIND.letter)
  mark(0xc0, 0x24f, KIND.letter)
  mark(0x1e00, 0x1eff, KIND.letter)
  mark(0xd7, 0xd7, KIND.mark)
  mark(0xf7, 0xf7, KIND.mark)
  for (const code of [9, 10, 13, 32, 0xa0, 0x202f]) mark(code, code, KIND.space)
  mark(0x2000, 0x200b, KIND.space)
  return table
}

export function isDigit(code: number): boolean {
  return KINDS[code] === KIND.digit
}

export function isLetter(code: number): boolean {
  return KINDS[code] === KIND.letter
}

export function isSpace(code: number): boolean {
  return KINDS[code] === KIND.space
}

/** All tokens are made here, so that they are laid out alike: they are read in the hottest loops. */
function made(
  start: number,
  end: number,
  text: string,
  mask: number,
  entry: Entry | null,
  value: number,
  digits: number,
  gap: number,
  capital: boolean,
  shape: Shape | null,
  node: Node | null,
): Token {
  return { start, end, text, mask, entry, value, digits, gap, capital, shape, node }
}

export function wordToken(
  start: number,
  end: number,
  text: string,
  entry: Entry | null,
  gap: number,
  capital: boolean,
): Token {
  return made(start, end, text, entry === null ? 0 : entry.mask, entry, 0, 0, gap, capital, null, null)
}

export function numberToken(
  start: number,
  end: number,
  text: string,
  mask: number,
  value: number,
  digits: number,
  gap: number,
  shape: Shape | null,
): Token {
  return made(start, end, text, mask, null, value, digits, gap, false, shape, null)
}

/** A node in the place of the tokens it was read from. */
export function nodeToken(node: Node, gap: number, mask: number, capital: boolean): Token {
  return made(node.start, node.end, '', mask, null, 0, 0, gap, capital, node.shape, node)
}
