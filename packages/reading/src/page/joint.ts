// Does a sentence go on over a page break, and is a hyphen at a line end part of the word? Decided on the letters at the joint and,
// where they do not tell, on whether the last line before it was full. Doubtful cases stay apart: two halves of a sentence are
// easier to mend than two sentences run together.
import type { Page } from './page.ts'

const HYPHENS = new Set(['-', '\u2010', '\u00ad', '\u0002'])
const CLOSERS = new Set('"\'”’»“)]}')
const STOPS = new Set('.!?…:;')

/** How a new item, section or heading begins: `(a)`, `1.`, `4.2 `, `§ 5`, `•`, `ARTICLE IV`. */
const NEW_ITEM =
  /^(?:[([]?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[A-Z])[.)\]]|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s|§|[•‣▪●◦○■–—*-]\s|(?:ARTICLE|Article|SECTION|Section|ARTIKEL|Artikel|EXHIBIT|Exhibit|SCHEDULE|Schedule|ANNEX|Annex|ANLAGE|Anlage)\s)/u

/** Words a sentence does not end with, English and German. */
const HANGING = new Set(
  `a an the of to in on at by for with from and or nor but that which who whose this these such any all each no not shall will may
  must is are was were be been as if than under between into upon per its their his her our your is has have had
  der die das dem den des ein eine einer eines einem einen und oder sowie von vom zu zum zur im in am an auf aus bei mit nach für durch
  über unter gegen ohne um bis ist sind war waren wird werden hat haben dass daß nicht kein keine als wie wenn`.split(
    /\s+/,
  ),
)

/**
 * True when the sentence that ends at `end` of `before` goes on at `start` of `after`. `full`: the last line reaches the right edge
 * of its column (null when there is nothing to measure).
 */
export function continues(before: string, end: number, after: string, start: number, full: boolean | null): boolean {
  let at = end - 1
  while (at >= 0 && CLOSERS.has(before.charAt(at))) at--
  if (at < 0) return false
  const last = before.charAt(at)
  if (STOPS.has(last)) return false
  const head = after.slice(start, start + 24)
  if (NEW_ITEM.test(head)) return false
  if (HYPHENS.has(last) || last === ',' || last === '(' || last === '/') return true
  if (/^["“„»'‘(]?\p{Ll}/u.test(head)) return true
  if (HANGING.has(lastWord(before, at + 1).toLowerCase())) return true
  return full === true
}

/** True when the hyphen that ends `before` only marks the line end: letters on both sides, lower case after it. */
export function splitsWord(before: string, end: number, after: string, start: number): boolean {
  const hyphen = before.charAt(end - 1)
  if (!HYPHENS.has(hyphen)) return false
  if (hyphen !== '-' && hyphen !== '\u2010') return true
  return (
    isLetter(before.charCodeAt(end - 2)) &&
    /^\p{Ll}/u.test(after.slice(start, start + 2)) &&
    !isCompound(before, end - 1, after, start)
  )
}

/** First halves that keep their hyphen whatever follows: 'self-\nemployed', 'non-\nprofit', 'third-\nparty'. */
const PREFIXES = new Set(
  `non self ex quasi semi all cross half well ill third second first two three four five six seven eight nine ten twenty
  thirty forty fifty sixty seventy eighty ninety long short high low full part arm's year month week day end then`.split(
    /\s+/,
  ),
)
/** Second halves that mark an adjective or an elision: 'Rhein-\nund', 'cost-\nbased'. */
const KEPT_SECONDS = new Set(
  'und oder bzw sowie and or based related free specific wide up off party parties called term how'.split(' '),
)
/** First halves of words that are written together: 'here-\nin', 'with-\nout', 'an-\nother'. */
const WRITTEN_TOGETHER = new Set(
  'here there where with an how what when who which more some any every can up through da hier wo dar hin her'.split(
    ' ',
  ),
)

/**
 * Whether the hyphen at `hyphen` belongs to the word itself: a prefix that keeps it, an elision ('Vor- und'), an earlier hyphen in the
 * same word ('up-to-\ndate'). `isWord` may know more: two halves that are words of the text, joined no word of it, are a compound.
 */
export function isCompound(
  before: string,
  hyphen: number,
  after: string,
  start: number,
  isWord: (word: string) => boolean = () => false,
): boolean {
  const first = lastWord(before, hyphen)
  const second = firstWord(after, start)
  if (first.length < 2 || first.includes('-')) return true
  if (isWord(first + second) || WRITTEN_TOGETHER.has(first.toLowerCase())) return false
  if (PREFIXES.has(first.toLowerCase()) || KEPT_SECONDS.has(second.toLowerCase())) return true
  return second.length > 2 && isWord(second) && isWord(first)
}

/** A hyphen that stays and that nothing parts from what follows: 'AG-\nVorstand', '2020-\n2021', but not 'Vor-\nund'. */
export function closesUp(stem: string, word: string): boolean {
  const last = stem.at(-1) ?? ''
  return /[\p{L}\p{N}]/u.test(last) && /^[\p{L}\p{N}]/u.test(word) && !ELISION.has(word.toLowerCase())
}

const ELISION = new Set('und oder bzw bzw. sowie and or to'.split(' '))

/** Whether the line that ends at `end` reaches the right edge of what stands in the page's text from `from` on. */
export function lineReaches(page: Page, end: number, from: number): boolean | null {
  const { boxes, text } = page
  if (boxes.length < text.length * 4 || end <= from) return null
  const last = boxes[(end - 1) * 4 + 2]
  if (last === undefined) return null
  // The last lines of the page speak for its column; looking at all of it would let one wide table row decide.
  const since = Math.max(from, end - 2_000)
  let edge = 0
  let left = Number.POSITIVE_INFINITY
  for (let i = since; i < end; i++) {
    const right = boxes[i * 4 + 2]
    const start = boxes[i * 4]
    if (right !== undefined && right > edge) edge = right
    if (start !== undefined && start < left) left = start
  }
  return last >= edge - 0.12 * (edge - left) && edge - left > 100
}

const WORD_LIMIT = 40

function lastWord(text: string, end: number): string {
  let at = end
  while (at > 0 && end - at < WORD_LIMIT && isWordUnit(text.charCodeAt(at - 1))) at--
  return text.slice(at, end)
}

function firstWord(text: string, start: number): string {
  let at = start
  while (at < text.length && at - start < WORD_LIMIT && isLetter(text.charCodeAt(at))) at++
  return text.slice(start, at)
}

function isWordUnit(unit: number): boolean {
  return unit === 45 || isLetter(unit)
}

function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
  return unit > 191 && unit !== 215 && unit !== 247 && !(unit >= 0x2000 && unit < 0x2c00)
}
