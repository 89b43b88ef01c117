// Cuts a stretch of text into the words, numbers and marks the grammar reads. Numbers are read whole, with their separators: "2.019,00" is one
// thing that is no date, "03.04.2020" one thing that is. Only windows around anchors are ever cut, so this may look closely.

import { CLASS, type Entry, type Lexicon } from './lexicon.ts'
import { readNumber } from './numbers.ts'
import type { Node, Shape } from './shape.ts'

export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case. */
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

const NO_ENTRY = { entry: null, value: 0, digits: 0, shape: null, node: null }
const LONGEST_WORD = 40

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Letters for our purpose: Latin with its accents; everything else ends a word. */
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1eff)
  )
}

export function tokensOf(text: string, from: number, to: number, lexicon: Lexicon, german: boolean): Token[] {
  const tokens: Token[] = []
  let gap = 3
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      const space = skipSpace(text, at, to)
      gap = space.gap
      at = space.end
      continue
    }
    const token =
      isDigit(code) || startsShortYear(text, at, code)
        ? readNumber(text, at, gap, german)
        : readWordOrMark(text, at, to, gap, lexicon)
    tokens.push(token)
    gap = 0
    at = token.end
  }
  return tokens
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 10 ||
    code === 13 ||
    code === 9 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f
  )
}

/** A blank line is two line ends with nothing but spaces between. */
function skipSpace(text: string, from: number, to: number): { gap: number; end: number } {
  let lines = 0
  let end = from
  while (end < to) {
    const code = text.charCodeAt(end)
    if (code === 10) lines++
    else if (!isSpace(code)) break
    end++
  }
  return { gap: lines === 0 ? 1 : lines === 1 ? 2 : 3, end }
}

/** '89 */
function startsShortYear(text: string, at: number, code: number): boolean {
  return (
    (code === 39 || code === 0x2019 || code === 0x2018) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3)) &&
    !isLetter(text.charCodeAt(at - 1)) &&
    !isDigit(text.charCodeAt(at - 1))
  )
}

function readWordOrMark(text: string, at: number, to: number, gap: number, lexicon: Lexicon): Token {
  if (!isLetter(text.charCodeAt(at)))
    return { ...NO_ENTRY, start: at, end: at + 1, text: plainMark(text.charAt(at)), mask: 0, gap, capital: false }
  let end = wordEnd(text, at, to)
  // Twenty-first and the like are one word; other hyphens part words.
  if (text.charCodeAt(end) === 45) {
    const longer = wordEnd(text, end + 1, to)
    const joined = lexicon.words.get(text.slice(at, longer).toLowerCase())
    if (longer > end + 1 && joined !== undefined) end = longer
  }
  const word = end - at > LONGEST_WORD ? '' : text.slice(at, end).toLowerCase()
  const dotted = dottedAbbreviation(text, at, end, word)
  const entry = lexicon.words.get(dotted?.word ?? word) ?? null
  const code = text.charCodeAt(at)
  const capital = code !== word.charCodeAt(0)
  return {
    ...NO_ENTRY,
    start: at,
    end: dotted?.end ?? end,
    text: dotted?.word ?? word,
    mask: entry?.mask ?? 0,
    entry,
    gap,
    capital,
  }
}

function wordEnd(text: string, from: number, to: number): number {
  let end = from
  while (end < to && isLetter(text.charCodeAt(end))) end++
  return end
}

const DOTTED: Readonly<Record<string, RegExp>> = {
  a: /[Aa]\.\s?[Mm]\b\.?/y,
  p: /[Pp]\.\s?[Mm]\b\.?/y,
}

/** a.m. and p.m. */
function dottedAbbreviation(text: string, at: number, end: number, word: string): { word: string; end: number } | null {
  const pattern = DOTTED[word]
  if (pattern === undefined || text.charCodeAt(end) !== 46) return null
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? null : { word: `${word}m`, end: at + found[0].length }
}

/** Every dash is one dash, every apostrophe one apostrophe. */
function plainMark(mark: string): string {
  switch (mark) {
    case '–':
    case '—':
    case '‑':
    case '‐':
    case '−':
      return '-'
    case '’':
    case '‘':
      return "'"
    default:
      return mark
  }
}

/** A node in the place of the tokens it was read from. */
export function nodeToken(node: Node, gap: number, mask: number, capital: boolean): Token {
  return { ...NO_ENTRY, start: node.start, end: node.end, text: '', mask, gap, capital, node, shape: node.shape }
}

export function hasClass(token: Token | undefined, mask: number): boolean {
  return token !== undefined && (token.mask & mask) !== 0
}

export const NODE_CLASSES = CLASS.NDAY | CLASS.NMONTH | CLASS.NYEAR | CLASS.NOTHER | CLASS.NREL
