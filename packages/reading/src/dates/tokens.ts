// Cuts a stretch of text into the words, numbers and marks the grammar reads. Numbers are read whole, with their separators: "2.019,00" is one
// thing that is no date, "03.04.2020" one thing that is. Only windows around anchors are ever cut, so this may look closely.

import { type Lexicon, lowered } from './lexicon.ts'
import { readNumber } from './numbers.ts'
import { isDigit, isLetter, isSpace, KINDS, type Token, wordToken } from './token.ts'

export function tokensOf(text: string, from: number, to: number, lexicon: Lexicon, german: boolean): Token[] {
  const tokens: Token[] = []
  let at = from
  let gap = 3
  while (at < to) {
    const start = spaceEnd(text, at, to)
    if (start >= to) break
    if (start > at) gap = at === from ? 3 : gapOf(text, at, start)
    const next = readToken(text, start, to, gap, lexicon, german)
    tokens.push(next)
    gap = 0
    at = next.end
  }
  return tokens
}

type Read = (text: string, at: number, to: number, gap: number, lexicon: Lexicon, german: boolean) => Token

// Called through a table so that the compiler keeps the readers apart: folded into one loop they run at a third of the speed.
const READERS: readonly Read[] = [readMark, readWord, readDigits]

function readToken(text: string, at: number, to: number, gap: number, lexicon: Lexicon, german: boolean): Token {
  const read = READERS[KINDS[text.charCodeAt(at)] ?? 0] ?? readMark
  return read(text, at, to, gap, lexicon, german)
}

function readDigits(text: string, at: number, _to: number, gap: number, _lexicon: Lexicon, german: boolean): Token {
  return readNumber(text, at, gap, german)
}

function readMark(text: string, at: number, _to: number, gap: number, _lexicon: Lexicon, german: boolean): Token {
  const code = text.charCodeAt(at)
  if (startsShortYear(text, at, code)) return readNumber(text, at, gap, german)
  return wordToken(at, at + 1, plainMark(code), null, gap, false)
}

function spaceEnd(text: string, from: number, to: number): number {
  let end = from
  while (end < to && isSpace(text.charCodeAt(end))) end++
  return end
}

/** A blank line is two line ends with nothing but spaces between. */
function gapOf(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) lines++
  return lines === 0 ? 1 : lines === 1 ? 2 : 3
}

/** '89; 6'11 are feet and inches */
function startsShortYear(text: string, at: number, code: number): boolean {
  return (
    (code === 39 || code === 0x2019 || code === 0x2018) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3)) &&
    !isLetter(text.charCodeAt(at - 1)) &&
    (!isDigit(text.charCodeAt(at - 1)) || isQuarter(text.charCodeAt(at - 2)))
  )
}

/** Q4'13 */
function isQuarter(code: number): boolean {
  return code === 81 || code === 72
}

function readWord(text: string, at: number, to: number, gap: number, lexicon: Lexicon): Token {
  const code = text.charCodeAt(at)
  let end = wordEnd(text, at, to)
  let entry = lexicon.find(text, at, end)
  // Twenty-first and the like are one word; other hyphens part words.
  if (entry !== null && text.charCodeAt(end) === HYPHEN && isLetter(text.charCodeAt(end + 1))) {
    const longer = wordEnd(text, end + 1, to)
    const joined = lexicon.find(text, at, longer)
    if (joined !== null) {
      entry = joined
      end = longer
    }
  }
  if (end - at === 1 && text.charCodeAt(end) === POINT) {
    const dotted = dottedAbbreviation(text, at, entry?.word ?? '')
    if (dotted !== null) return wordToken(at, dotted.end, dotted.word, lexicon.get(dotted.word), gap, false)
  }
  return wordToken(at, end, entry?.word ?? '', entry, gap, lowered(code) !== code)
}

const HYPHEN = 45
const POINT = 46

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
function dottedAbbreviation(text: string, at: number, word: string): { word: string; end: number } | null {
  const pattern = DOTTED[word]
  if (pattern === undefined) return null
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? null : { word: `${word}m`, end: at + found[0].length }
}

/** Every dash is one dash, every apostrophe one apostrophe. */
function plainMark(code: number): string {
  if (code < 128) return ASCII[code] ?? ''
  // U+2010–2015 hyphens and dashes, U+2212 minus
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-'
  return code === 0x2018 || code === 0x2019 ? "'" : String.fromCharCode(code)
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
