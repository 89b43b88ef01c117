// Whether a single line break inside a paragraph ends a sentence: it does after a heading, in a list, an address or a table, and it does
// not where a line of prose was full. A line was full when the next word would not have fitted into the paragraph's width.
import { isDigit, isLetter, isLower, isSpace, isUpper, skipSpace, wordAt } from './characters.ts'
import { GOES_ON, MONTHS, REFERS, STARTERS } from './words.ts'

/** Lines are ragged; a line this close to the widest counts as full. */
const FULL = 0.85
/** A paragraph narrower than this is an address or a list rather than a column of prose. Characters. */
const NARROW = 40
/** A full line with so many words written small is prose, whatever else it holds. */
const PROSE_WORDS = 5
const BULLETS = new Set('•▪●◦‣⁃∙·○■□➢✓*')
const DASHES = new Set('-–—')
const LIST_MARK =
  /^(?:\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxIVX]{1,5})\)|\d{1,3}(?:\.\d{1,3}){1,4}\.?|\d{1,2}\.|[A-Z]\.|[IVX]{1,5}\.|§§?)[ \t]/
const LABEL = /^\p{Lu}[\p{L} -]{0,24}:[ \t\r\n]/u

export interface Block {
  readonly end: number
  /** Length of its longest line. Characters. */
  readonly width: number
}

/** The lines from `start` on up to the next empty line. */
export function blockFrom(text: string, start: number): Block {
  let width = 0
  let line = start
  for (;;) {
    const end = text.indexOf('\n', line)
    const stop = end < 0 ? text.length : end
    if (stop - line > width) width = stop - line
    if (end < 0) return { end: text.length, width }
    let next = end + 1
    while (next < text.length && text.charCodeAt(next) !== 10 && isSpace(text.charCodeAt(next))) next++
    if (next >= text.length || text.charCodeAt(next) === 10) return { end, width }
    line = end + 1
  }
}

interface Words {
  readonly lower: number
  readonly all: number
  readonly digits: boolean
  readonly last: string
}

function wordsOf(text: string, start: number, end: number): Words {
  let lower = 0
  let all = 0
  let digits = false
  let last = start
  let inWord = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) inWord = false
    else if (!inWord) {
      inWord = true
      last = i
      if (isLetter(code)) {
        all++
        if (isLower(code)) lower++
      } else if (isDigit(code)) digits = true
    }
  }
  return { lower, all, digits, last: text.slice(last, Math.min(end, last + 24)) }
}

const HOUR = /^(?:[01]?\d|2[0-3])\.[0-5]\d[ \t](?:[ap]\.?m\b|Uhr\b|hrs\b)/i

/** A mark of a list opens the line at `next`; "3. März", "9.45 am" and "§ 5" after "nach" are none. */
function opensListItem(text: string, next: number): boolean {
  const head = text.slice(next, next + 40)
  const mark = LIST_MARK.exec(head)
  if (mark === null || HOUR.test(head)) return false
  return !MONTHS.has(wordAt(head, skipSpace(head, mark[0].length)).toLowerCase())
}

function isDashed(text: string, at: number): boolean {
  return DASHES.has(text.charAt(at)) && isSpace(text.charCodeAt(at + 1))
}

/** "Section⏎(a)" and "by the⏎(a)" go on; "(a) pumps and⏎(b) valves" are two items. */
function refersOn(text: string, line: number, stop: number): boolean {
  const last = wordsOf(text, line, stop).last.replace(/\.$/, '').toLowerCase()
  return (GOES_ON.has(last) || REFERS.has(last)) && !opensListItem(text, line)
}

/** Of the word behind the first one at `at`, its first character. */
function secondWord(text: string, at: number): number {
  return text.charCodeAt(skipSpace(text, at + wordAt(text, at).length))
}

/**
 * @param line where the line begins
 * @param stop where its text ends, trailing white space left out
 * @param next where the next line's text begins
 */
export function breaksSentence(text: string, line: number, stop: number, next: number, width: number): boolean {
  const lastChar = text.charAt(stop - 1)
  const first = text.charCodeAt(next)
  if (BULLETS.has(text.charAt(next)) && isSpace(text.charCodeAt(next + 1))) return true
  if (lastChar === '.' || lastChar === '\u00ad') return false
  // A word or a sentence parted at the end of its line; "- Klägerin -" and "-----" are none.
  if (lastChar === '-' && text.charAt(line) !== '-') return false
  if (opensListItem(text, next)) return !refersOn(text, line, stop)
  if (lastChar === ',') return false
  const current = wordsOf(text, line, stop)
  const last = current.last.toLowerCase()
  const dashed = isDashed(text, next)
  if (dashed && isDashed(text, line)) return true
  if (lastChar === ':' || lastChar === ';') return dashed || !isLower(first)
  if (isLower(first) || GOES_ON.has(last) || REFERS.has(last)) return false
  if (LABEL.test(text.slice(next, next + 40))) return true
  const fits = stop - line + 1 + wordAt(text, next).length <= FULL * width
  if (fits) return dashed || isUpper(first) || isDigit(first) || !isLetter(first)
  const shouted = width >= NARROW && current.all > 2 && !current.digits && current.lower === 0
  // A preamble names so many people and papers that few of its words are small.
  const isSentence =
    STARTERS.has(wordAt(text, line).toLowerCase()) && isLower(secondWord(text, next)) && current.lower > 0
  const prose =
    isSentence || current.lower >= PROSE_WORDS || (current.lower >= 2 && current.lower >= 0.3 * current.all) || shouted
  return !prose
}
