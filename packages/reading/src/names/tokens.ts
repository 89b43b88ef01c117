// Words of a text with where they stand and how they are written. One pass, one character at a time, so the cost is linear in
// the text whatever it holds; every rule about names walks these words instead of running an expression over the characters.
import type { Span } from '../span.ts'

/** How a word is written. A mark is any single character that is neither letter nor digit nor space. */
export type WordShape = 'capital' | 'upper' | 'initial' | 'lower' | 'number' | 'mark'

const SHAPES: readonly WordShape[] = ['capital', 'upper', 'initial', 'lower', 'number', 'mark']
const [CAPITAL, UPPER, INITIAL, LOWER, NUMBER, MARK] = [0, 1, 2, 3, 4, 5]

/** What lies between a word and the one before it: at most a few spaces, a wrapped line, or an end (short line, blank line, column gap). */
export type Gap = 'none' | 'space' | 'wrap' | 'break'

const GAPS: readonly Gap[] = ['none', 'space', 'wrap', 'break']
const [NONE, SPACE, WRAP, BREAK] = [0, 1, 2, 3]

/** A line shorter than this was ended by its author; a longer one by the edge of the page. In characters. */
const WRAPPED_LINE = 42
/** So many spaces in a row set columns apart; fewer come from justified type. */
const COLUMN_GAP = 6

const LETTER = /\p{L}/u
const UPPERCASE = /\p{Lu}/u

/** Classes of characters: 0 mark, 1 lower-case letter, 2 upper-case letter, 3 digit, 4 space, 5 line end. */
const ASCII = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  if (code >= 97 && code <= 122) ASCII[code] = 1
  else if (code >= 65 && code <= 90) ASCII[code] = 2
  else if (code >= 48 && code <= 57) ASCII[code] = 3
  else if (code === 10 || code === 12 || code === 13) ASCII[code] = 5
  else if (code <= 32) ASCII[code] = 4
}

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 0
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff) return 4
  if (code === 0x2028 || code === 0x2029) return 5
  if (code >= 0xdf && code <= 0xff && code !== 0xf7) return 1
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return 2
  if (code < 0xc0 || (code >= 0x2010 && code <= 0x2bff)) return 0
  const character = String.fromCharCode(code)
  if (UPPERCASE.test(character)) return 2
  return LETTER.test(character) ? 1 : 0
}

/** A mark that joins two letters into one word: the apostrophe of O'Neill, the hyphen of Müller-Lüdenscheidt, A&B, S.A, a soft hyphen. */
function joins(code: number): boolean {
  return (
    code === 39 ||
    code === 0x2019 ||
    code === 45 ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 38 ||
    code === 46 ||
    code === 0xad
  )
}

/** The words of one text. Indexes outside are harmless: an empty mark behind a break. */
export class Tokens {
  readonly text: string
  readonly count: number
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #shapes: Uint8Array
  readonly #gaps: Uint8Array
  // Cut and lowered once, however many rules ask.
  readonly #words: (string | undefined)[]
  readonly #smalls: (string | undefined)[]

  constructor(text: string) {
    this.text = text
    const room = new Room(Math.max(64, text.length >> 2))
    readWords(text, room)
    this.count = room.count
    this.#starts = room.starts
    this.#ends = room.ends
    this.#shapes = room.shapes
    this.#gaps = room.gaps
    this.#words = Array.from<string | undefined>({ length: room.count })
    this.#smalls = Array.from<string | undefined>({ length: room.count })
  }

  start(i: number): number {
    return i >= 0 && i < this.count ? (this.#starts[i] ?? 0) : this.text.length
  }

  end(i: number): number {
    return i >= 0 && i < this.count ? (this.#ends[i] ?? 0) : this.text.length
  }

  word(i: number): string {
    if (i < 0 || i >= this.count) return ''
    return (this.#words[i] ??= this.text.slice(this.#starts[i], this.#ends[i]))
  }

  /** The word in lower case. */
  small(i: number): string {
    if (i < 0 || i >= this.count) return ''
    return (this.#smalls[i] ??= this.word(i).toLowerCase())
  }

  /** Characters of the word. */
  width(i: number): number {
    return i >= 0 && i < this.count ? (this.#ends[i] ?? 0) - (this.#starts[i] ?? 0) : 0
  }

  isMarkLike(i: number): boolean {
    return i >= 0 && i < this.count && this.#shapes[i] === MARK
  }

  isLower(i: number): boolean {
    return i >= 0 && i < this.count && this.#shapes[i] === LOWER
  }

  shape(i: number): WordShape {
    return i >= 0 && i < this.count ? (SHAPES[this.#shapes[i] ?? MARK] ?? 'mark') : 'mark'
  }

  /** What lies between word `i` and the one before it. */
  gap(i: number): Gap {
    return i > 0 && i < this.count ? (GAPS[this.#gaps[i] ?? BREAK] ?? 'break') : 'break'
  }

  /** Written with a capital at least: could be part of a name. */
  isNameLike(i: number): boolean {
    return i >= 0 && i < this.count && (this.#shapes[i] ?? MARK) <= INITIAL
  }

  isMark(i: number, mark: string): boolean {
    return i >= 0 && i < this.count && this.#shapes[i] === MARK && this.text.startsWith(mark, this.#starts[i])
  }

  span(first: number, last: number): Span {
    return { start: this.start(first), end: this.end(last) }
  }

  /** The words from first to last as one line. */
  line(first: number, last: number): string {
    return oneLine(this.text.slice(this.start(first), this.end(last)))
  }

  /** The first word that starts at or after this character. */
  at(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** White space of any kind and length becomes one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

class Room {
  starts: Int32Array
  ends: Int32Array
  shapes: Uint8Array
  gaps: Uint8Array
  count = 0

  constructor(size: number) {
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
    this.shapes = new Uint8Array(size)
    this.gaps = new Uint8Array(size)
  }

  add(start: number, end: number, shape: number, gap: number): void {
    if (this.count === this.starts.length) this.#grow()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.shapes[this.count] = shape
    this.gaps[this.count++] = gap
  }

  #grow(): void {
    const size = this.starts.length * 2
    const [starts, ends, shapes, gaps] = [
      new Int32Array(size),
      new Int32Array(size),
      new Uint8Array(size),
      new Uint8Array(size),
    ]
    starts.set(this.starts)
    ends.set(this.ends)
    shapes.set(this.shapes)
    gaps.set(this.gaps)
    Object.assign(this, { starts, ends, shapes, gaps })
  }
}

function readWords(text: string, room: Room): void {
  let lineStart = 0
  let isParted = false
  let line = NO_FIELDS
  let gap = BREAK
  let at = 0
  const head = headOfLetter(text)
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind >= 4) {
      const from = at
      let lines = 0
      const lineLength = at - lineStart
      for (; at < text.length; at++) {
        const here = classOf(text.charCodeAt(at))
        if (here < 4) break
        if (here === 5 && !(text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13)) lines++
        if (here === 5) lineStart = at + 1
      }
      if (lines === 0) gap = at - from >= COLUMN_GAP || isColumn(text, from, at) ? BREAK : SPACE
      else {
        const isEnded = isParted || isOfFields(line, from < head)
        gap = lines === 1 && lineLength >= WRAPPED_LINE && !isEnded ? WRAP : BREAK
        isParted = false
        line = NO_FIELDS
      }
      continue
    }
    const from = at
    if (kind === 0) {
      at++
      isParted ||= from - lineStart > INDENT && partsLine(text.charCodeAt(from))
    } else at = endOfWord(text, at)
    const shape = kind === 0 ? MARK : shapeOf(text, from, at, kind)
    line = withField(line, shape, gap, text.charCodeAt(from))
    room.add(from, at, shape, room.count === 0 ? BREAK : gap)
    gap = NONE
  }
}

/** A page's columns are set apart by a tab: what stands on both sides of it belongs to two people. */
function isColumn(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 9) return true
  return false
}

/** A list mark stands within so many characters of the line's start. */
const INDENT = 8

/** '·', '•' or '|' inside a line: a letterhead or a row of fields, which its author ended, however long it is. */
function partsLine(code: number): boolean {
  return code === 0xb7 || code === 0x2022 || code === 0x7c
}

/** What parts a line, as far as it is read. */
interface Fields {
  readonly dashes: number
  readonly commas: number
  readonly hasNumber: boolean
  /** Words written small make it a sentence. */
  readonly isProse: boolean
}

const NO_FIELDS: Fields = { dashes: 0, commas: 0, hasNumber: false, isProse: false }

function withField(line: Fields, shape: number, gap: number, code: number): Fields {
  if (shape === LOWER) return line.isProse ? line : { ...line, isProse: true }
  if (shape === NUMBER) return line.hasNumber ? line : { ...line, hasNumber: true }
  if (code === 44) return { ...line, commas: line.commas + 1 }
  return gap === SPACE && READ_FOR_DOTS.has(code) ? { ...line, dashes: line.dashes + 1 } : line
}

/** '-', '–', '—', '*' and '°': what a scan makes of the dots of a letterhead. */
const READ_FOR_DOTS = new Set([45, 0x2013, 0x2014, 42, 0xb0])

/**
 * 'Sample Ltd - 12 Example Quay - London' as a scan has the dots of a letterhead: its author ended it. 'Sample Ltd, 12 Example Quay, London' ends
 * with its line above a salutation alone; in a contract a name goes on behind it.
 */
const isOfFields = ({ dashes, commas, hasNumber, isProse }: Fields, isInHead: boolean): boolean =>
  !isProse && (dashes > 1 || (isInHead && commas > 1 && hasNumber))

/** A letter's head fits into so many characters. */
const LONGEST_HEAD = 3000
const SALUTATION =
  /\n[ \t]{0,40}(?:dear|sehr geehrte|liebe[rs]?|guten (?:tag|morgen|abend)|hallo|hello|ladies and gentlemen|to whom it may concern)(?!\p{L}).{0,80}[,!:]?[ \t]{0,10}\r?\n/iu

/** Where the salutation stands; 0 where none does. */
const headOfLetter = (text: string): number => SALUTATION.exec(text.slice(0, LONGEST_HEAD))?.index ?? 0

function endOfWord(text: string, from: number): number {
  let at = from + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind >= 1 && kind <= 3) continue
    if (kind !== 0 || !joins(code)) break
    const next = classOf(text.charCodeAt(at + 1))
    if (at + 1 >= text.length || next < 1 || next > 2) break
    if (code === 46 && !isInnerDot(text, from, at)) break
    // Sample's: the genitive is no part of the name.
    if (
      (code === 39 || code === 0x2019) &&
      (text.charCodeAt(at + 1) | 32) === 115 &&
      classOf(text.charCodeAt(at + 2)) % 4 === 0
    )
      break
  }
  return at
}

/** S.A, e.V, U.S and 2themart.com are one word; 'agreement.The' is two with a space missing. */
function isInnerDot(text: string, from: number, dot: number): boolean {
  if (dot - from === 1 || text.charCodeAt(dot - 2) === 46) return true
  const domain = text.slice(dot + 1, dot + 4).toLowerCase()
  return (domain === 'com' || domain === 'net' || domain === 'org') && classOf(text.charCodeAt(dot + 4)) % 4 === 0
}

function shapeOf(text: string, from: number, to: number, first: number): number {
  let upper = 0
  let lower = 0
  for (let at = from; at < to; at++) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === 2) upper++
    else if (kind === 1) lower++
  }
  // 2TheMart and 3COM are names; 15B is the number of a section.
  if (first === 3) return upper > 1 ? (lower > 0 ? CAPITAL : UPPER) : NUMBER
  if (lower === 0) return upper === 1 && to - from === 1 ? INITIAL : UPPER
  // eBay, i-Escrow: a capital inside makes a name of a word that starts small.
  return first === 2 || (upper > 0 && to - from > 2) ? CAPITAL : LOWER
}
