// Finds, in one pass over the characters, the few places where a date may stand, and the windows around them that are worth reading. Everything
// else is never looked at again; on contracts that is well over nine tenths of the text.

import { CLASS, type Entry, type Lexicon, type LookWords } from './lexicon.ts'
import { isDigit, isLetter, KIND, KINDS } from './token.ts'

export interface Window {
  readonly start: number
  readonly end: number
}

/** How a word calls for a look. */
const LOOK = { always: 1, capital: 2, unit: 3, afterDigit: 4, beforeDigit: 5 } as const
type Look = (typeof LOOK)[keyof typeof LOOK]

export interface Scanner {
  /** Which beginnings of three letters any of the words has. */
  readonly beginnings: Uint8Array
  readonly lexicon: Lexicon
  readonly german: boolean
}

const REACH = 60 // characters read on either side of an anchor: the longest expression the grammars know is shorter
const LONGEST = 22 // letters of the longest word that calls for a look

/** Marks in the lexicon which words call for a look. */
export function scannerFor(lexicon: Lexicon, look: LookWords): Scanner {
  const anchors = CLASS.MONTH | CLASS.SEASON | CLASS.DEIXIS | CLASS.DECADE
  for (const entry of lexicon.entries()) {
    if (entry.mask & (CLASS.UNIT | CLASS.DAYPART)) entry.look = LOOK.unit
    // Abbreviated weekdays are words like any other; a date beside them brings them in.
    if (entry.mask & anchors || (entry.mask & CLASS.WEEKDAY && entry.word.length > 4)) entry.look = LOOK.always
    else if (entry.mask & CLASS.WEEKDAY) entry.look = LOOK.beforeDigit
  }
  const lists: readonly (readonly [string, Look])[] = [
    [look.capital, LOOK.capital],
    [look.always, LOOK.always],
    [look.afterDigit, LOOK.afterDigit],
    [look.beforeDigit, LOOK.beforeDigit],
  ]
  for (const [list, kind] of lists) {
    const words = list.split(/\s+/)
    lexicon.know(words)
    for (const word of words) {
      const entry = lexicon.get(word)
      if (entry !== null) entry.look = kind
    }
  }
  const beginnings = new Uint8Array(1 << 15)
  for (const { word, look } of lexicon.entries()) {
    if (look !== 0) beginnings[beginning(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1
  }
  return { beginnings, lexicon, german: look.german }
}

/** Letters of either case fall together; a clash of others only costs a look. */
function beginning(a: number, b: number, c: number): number {
  if (KINDS[b] !== KIND.letter) return (a & 31) << 10
  return ((a & 31) << 10) | ((b & 31) << 5) | (KINDS[c] === KIND.letter ? c & 31 : 0)
}

/** The windows inside `within`; none reaches out of it. */
export function windowsOf(text: string, scanner: Scanner, within: Window): Window[] {
  const windows: { start: number; end: number }[] = []
  const length = within.end
  let at = within.start
  while (at < length) {
    const code = text.charCodeAt(at)
    const kind = KINDS[code]
    if (kind === KIND.letter) {
      // The hottest loop of all: the first three letters are looked at once, on the way to the end of the word.
      const start = at++
      let known = (code & 31) << 10
      let next = text.charCodeAt(at)
      if (at < length && KINDS[next] === KIND.letter) {
        known |= (next & 31) << 5
        next = text.charCodeAt(++at)
        if (at < length && KINDS[next] === KIND.letter) {
          known |= next & 31
          do at++
          while (at < length && KINDS[text.charCodeAt(at)] === KIND.letter)
        }
      }
      if (scanner.beginnings[known] === 1 && wordCalls(text, start, at, scanner)) open(windows, text, start, at, within)
    } else if (kind === KIND.digit) {
      const end = digitsEnd(text, at)
      if (numberCalls(text, at, end, scanner.german)) open(windows, text, at, end, within)
      at = end
    } else at++
  }
  return windows
}

function open(
  windows: { start: number; end: number }[],
  text: string,
  start: number,
  end: number,
  within: Window,
): void {
  const last = windows.at(-1)
  const to = Math.min(within.end, end + REACH)
  if (last !== undefined && start - REACH <= last.end) {
    last.end = to
    return
  }
  windows.push({ start: wordBoundary(text, Math.max(within.start, start - REACH), start, within.start), end: to })
}

/** The first place after a space, so that no word or number is read from its middle. */
function wordBoundary(text: string, from: number, anchor: number, first: number): number {
  if (from === first) return first
  for (let at = from; at < anchor; at++) if (text.charCodeAt(at) <= 32) return at
  return anchor
}

function digitsEnd(text: string, from: number): number {
  let end = from + 1
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** A year; a number that goes on as a date or a time does; 90s. */
function numberCalls(text: string, start: number, end: number, german: boolean): boolean {
  const before = text.charCodeAt(start - 1)
  if (joins(before) && isDigit(text.charCodeAt(start - 2))) return false
  const digits = end - start
  if (digits > 4) return false
  const next = text.charCodeAt(end)
  if (digits === 4) {
    const first = text.charCodeAt(start)
    return first === 49 || first === 50
  }
  if (digits <= 2) {
    if (joins(next)) return separatedCalls(text, end, next, german)
    if (isOrdinalEnd(next, text.charCodeAt(end + 1))) return true
    if (
      text.charCodeAt(end - 1) === 48 &&
      digits === 2 &&
      (next === 115 || next === 101 || next === 39 || next === 0x2019)
    )
      return true
    if (before === 39 || before === 0x2019) return digits === 2
  }
  return false
}

/** st, nd, rd, th */
function isOrdinalEnd(first: number, second: number): boolean {
  return (
    (first === 116 && second === 104) ||
    (first === 115 && second === 116) ||
    (first === 110 && second === 100) ||
    (first === 114 && second === 100)
  )
}

/** . , / : - */
function joins(code: number): boolean {
  return code === 46 || code === 47 || code === 58 || code === 45 || code === 44
}

/** 12/5, 12:30; three groups between dots or hyphens if the last can be a year; in German 28.10. and 12.30 too. */
function separatedCalls(text: string, at: number, separator: number, german: boolean): boolean {
  if (separator === 44) return false
  let next = at + 1
  if (german && text.charCodeAt(next) === 32) next++
  if (!isDigit(text.charCodeAt(next))) return false
  if (separator === 47 || separator === 58) return true
  const second = digitsEnd(text, next)
  if (text.charCodeAt(second) !== separator) return false
  let third = second + 1
  if (text.charCodeAt(third) === 32) third++
  if (!isDigit(text.charCodeAt(third))) return german
  const length = digitsEnd(text, third) - third
  return length === 2 || length === 4
}

function wordCalls(text: string, start: number, end: number, scanner: Scanner): boolean {
  const look = scanner.lexicon.find(text, start, end)?.look ?? 0
  if (look === 0) return false
  if (look === LOOK.always) return true
  if (look === LOOK.unit) return unitCalls(text, start, end, scanner)
  // A letter alone (p.m., B.C.) must have its full stop.
  if (look === LOOK.afterDigit) return digitBefore(text, start) && (end - start > 1 || text.charCodeAt(end) === 46)
  if (look === LOOK.beforeDigit)
    return (
      isDigit(text.charCodeAt(end)) ||
      isDigit(text.charCodeAt(end + 1)) ||
      (end - start > 1 && ordinalBefore(text, start))
    )
  return text.charCodeAt(start) < 97 || digitNear(text, start, end)
}

function digitNear(text: string, start: number, end: number): boolean {
  return isDigit(text.charCodeAt(end)) || isDigit(text.charCodeAt(end + 1)) || digitBefore(text, start)
}

/** "14. KW" */
function ordinalBefore(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === 46 && isDigit(text.charCodeAt(start - 3))
}

function digitBefore(text: string, start: number): boolean {
  return isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 2))
}

const WANTED_BEFORE = CLASS.STEP
const WANTED_AFTER = CLASS.LATER | CLASS.EARLIER

/** A unit of time is worth a look if the word before or after it places it: "the following month", "two days later", "the end of the year". */
function unitCalls(text: string, start: number, end: number, { lexicon, german }: Scanner): boolean {
  const before = wordBefore(text, start)
  const entry = lexicon.find(text, before.start, before.end)
  if (entry !== null && entry.mask & WANTED_BEFORE) return true
  const after = wordAfter(text, end, lexicon)
  if (entry !== null && entry.mask & CLASS.HOLIDAY) return true
  // "the third quarter", "year-end"
  if (entry !== null && entry.mask & CLASS.ORD && end - start > 5) return true
  if (after !== null && after.mask & CLASS.PART && text.charCodeAt(end) === 45) return true
  if (after !== null && after.mask & WANTED_AFTER) return german || end - start === 3 || !NEEDS_DATE.has(after.word)
  if (entry !== null && ARTICLES.has(entry.word)) {
    const second = wordBefore(text, before.start)
    const preposition = lexicon.find(text, second.start, second.end)?.word
    return german || preposition === 'of' || preposition === 'in'
  }
  if ((entry !== null && entry.mask & CLASS.CARD) || isDigit(text.charCodeAt(start - 2))) {
    const second = wordBefore(text, before.start)
    return german || after?.word === 'from' || lexicon.find(text, second.start, second.end)?.word === 'in'
  }
  return false
}

const ARTICLES = new Set(['the', 'des', 'der'])
/** "thirty days after …": only a date behind these makes one, and that date calls by itself. "The day after" stands alone. */
const NEEDS_DATE = new Set(['after', 'before', 'prior'])

function wordBefore(text: string, before: number): { start: number; end: number } {
  let end = before
  while (end > 0 && before - end < 3 && !isWordPart(text.charCodeAt(end - 1))) end--
  let start = end
  while (start > 0 && end - start < LONGEST && isWordPart(text.charCodeAt(start - 1))) start--
  return { start, end }
}

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code)
}

function wordAfter(text: string, after: number, lexicon: Lexicon): Entry | null {
  let start = after
  while (start < after + 3 && start < text.length && !isLetter(text.charCodeAt(start))) start++
  let end = start
  while (end < start + LONGEST && isLetter(text.charCodeAt(end))) end++
  return lexicon.find(text, start, end)
}
