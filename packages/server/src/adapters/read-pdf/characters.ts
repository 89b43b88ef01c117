// The characters of a page with their boxes, as shown. PDFium's text page knows two boxes: a loose one (advance by ascent and descent,
// right for lines and highlights) that needs a font with true metrics, and a tight one around the ink. Where the loose one cannot be
// true a box is built from the baseline and the type size.
import { type Glyphs, isBroken, isSpaceCode, OBLIQUE, SUSPECTED_SPACE } from '@muniment/reading/page'
import type { Affine, OpenPage } from './document.ts'
import type { Pdfium } from './pdfium.ts'

export interface PageCharacters {
  readonly glyphs: Glyphs
  /** Characters that are no white space. */
  readonly inked: number
  /** Of those, the ones without a usable Unicode value. */
  readonly broken: number
  /** More than the limit stood on the page; the rest was left out. */
  readonly isCut: boolean
}

/** Far beyond any page a person can read; a hostile one must not fill the memory. */
const MOST_CHARACTERS = 400_000

/** PDFium gives a hyphen it takes for a line-end hyphen this code. */
const PDFIUM_HYPHEN = 2
const HYPHEN = 45

/** Bytes: four floats of the loose box, four doubles of the tight one, two of the origin, six floats of the matrix, font name. */
const LOOSE = 0
const TIGHT = 16
const ORIGIN = 48
const MATRIX = 64
const FONT_NAME = 96
const FONT_NAME_BYTES = 256
const ROOM = FONT_NAME + FONT_NAME_BYTES + 8

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Reads the characters of one page after the other. What it gave for a page holds until the next: the arrays are used again. */
export class CharacterReader {
  private readonly lib: Pdfium
  private readonly room: number
  private codes = new Uint32Array()
  private boxes = new Float32Array()
  private turns = new Uint8Array()
  private bold = new Uint8Array()
  private rawIndex = new Int32Array()
  private units = new Uint16Array()
  private text = 0
  private shown: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }
  private isPlain = true
  private knownTop = Number.NaN
  private knownBottom = Number.NaN
  private knownTurn = 0
  private inked = 0
  private broken = 0

  constructor(lib: Pdfium) {
    this.lib = lib
    this.room = lib.malloc(ROOM)
    if (this.room === 0) throw new Error('PDFium is out of memory')
  }

  close(): void {
    this.lib.free(this.room)
  }

  read(page: OpenPage): PageCharacters {
    const { lib } = this
    this.text = lib.loadText(page.handle)
    if (this.text === 0) throw new Error('the text of the page cannot be loaded')
    try {
      const total = Math.max(0, lib.countChars(this.text))
      this.shown = page.toShown
      this.isPlain = Math.abs(this.shown.b) < 0.001 && Math.abs(this.shown.c) < 0.001
      this.knownTop = Number.NaN
      this.inked = 0
      this.broken = 0
      this.makeRoomFor(Math.min(total, MOST_CHARACTERS))
      return { ...this.walk(Math.min(total, MOST_CHARACTERS)), isCut: total > MOST_CHARACTERS }
    } finally {
      lib.closeText(this.text)
    }
  }

  private makeRoomFor(count: number): void {
    if (count <= this.codes.length) return
    const size = Math.ceil(count * 1.5)
    this.codes = new Uint32Array(size)
    this.boxes = new Float32Array(size * 4)
    this.turns = new Uint8Array(size)
    this.bold = new Uint8Array(size)
    this.rawIndex = new Int32Array(size)
    this.units = new Uint16Array(size * 2)
  }

  private walk(limit: number): Omit<PageCharacters, 'isCut'> {
    const { lib, text } = this
    let count = 0
    let length = 0
    let isBold = 0
    let samples = true
    for (let k = 0; k < limit; k++) {
      let code = lib.unicode(text, k) >>> 0
      if (code === PDFIUM_HYPHEN) code = HYPHEN
      // Surrogates come as two characters with one box.
      if (code >= 0xd800 && code < 0xdc00 && k + 1 < limit) {
        const low = lib.unicode(text, k + 1) >>> 0
        if (low >= 0xdc00 && low < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
          k++
        }
      }
      this.rawIndex[count] = length
      length = this.putRaw(code, length)
      if (isSpaceCode(code)) {
        // Line ends and some spaces are PDFium's own guess; gaps tell more.
        if (code < 32) samples = true
        else this.putSpace(count++, lib.isGenerated(text, k) === 1 ? SUSPECTED_SPACE : code)
        continue
      }
      if (samples) isBold = this.isBoldAt(k) ? 1 : 0
      samples = false
      this.codes[count] = code
      this.bold[count] = isBold
      this.inked++
      if (isBroken(code) || (code >= 0xe000 && code < 0xf000)) this.broken++
      this.placeAt(k, count++)
    }
    return this.result(count, length)
  }

  private putSpace(glyph: number, code: number): void {
    this.codes[glyph] = code
    this.boxes.fill(0, glyph * 4, glyph * 4 + 4)
  }

  private result(count: number, length: number): Omit<PageCharacters, 'isCut'> {
    const { codes, boxes, turns, bold, rawIndex } = this
    splitShared(boxes, codes, count)
    mendUtf8(codes, count)
    const raw = utf16.decode(this.units.subarray(0, length))
    const glyphs = { count, codes, boxes, raw, rawIndex, turns, bold }
    return { glyphs, inked: this.inked, broken: this.broken }
  }

  private putRaw(code: number, at: number): number {
    if (code <= 0xffff) {
      this.units[at] = code
      return at + 1
    }
    if (code > 0x10ffff) {
      this.units[at] = 0xfffd
      return at + 1
    }
    this.units[at] = 0xd800 + ((code - 0x10000) >> 10)
    this.units[at + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff)
    return at + 2
  }

  private placeAt(k: number, glyph: number): void {
    const { lib, text, room } = this
    const isLoose = lib.looseBox(text, k, room + LOOSE) !== 0
    const { floats } = lib.memory
    const loose = (room + LOOSE) >> 2
    const left = floats[loose] ?? 0
    const top = floats[loose + 1] ?? 0
    const right = floats[loose + 2] ?? 0
    const bottom = floats[loose + 3] ?? 0
    // On one line the boxes of a font share top and bottom: what was found for the first of them holds for the next.
    if (isLoose && top === this.knownTop && bottom === this.knownBottom && right > left) {
      this.turns[glyph] = this.knownTurn
      this.put(glyph, left, top, right, bottom)
      return
    }
    const ink = this.inkBox(k)
    if (isLoose && isTrue(left, top, right, bottom, ink)) {
      const angle = lib.angle(text, k)
      this.knownTurn = angle === 0 && this.isPlain ? 0 : this.turnOf(Math.cos(angle), -Math.sin(angle))
      this.knownTop = top
      this.knownBottom = bottom
      this.turns[glyph] = this.knownTurn
      if (right > left) this.put(glyph, left, top, right, bottom)
      else this.put(glyph, ink.left, top, ink.right, bottom)
      return
    }
    this.placeByBaseline(k, glyph, ink)
  }

  private inkBox(k: number): InkBox {
    const { lib, text, room } = this
    lib.tightBox(text, k, room + TIGHT, room + TIGHT + 8, room + TIGHT + 16, room + TIGHT + 24)
    const { doubles } = lib.memory
    const at = (room + TIGHT) >> 3
    return {
      left: doubles[at] ?? 0,
      right: doubles[at + 1] ?? 0,
      bottom: doubles[at + 2] ?? 0,
      top: doubles[at + 3] ?? 0,
    }
  }

  /** Above and below the baseline, in type sizes. */
  private placeByBaseline(k: number, glyph: number, ink: InkBox): void {
    const { lib, text, room } = this
    let { left, top, right, bottom } = ink
    const at = (room + MATRIX) >> 2
    const known = lib.matrix(text, k, room + MATRIX) !== 0
    const floats = lib.memory.floats
    const [a, b, c, d] = known
      ? [floats[at] ?? 1, floats[at + 1] ?? 0, floats[at + 2] ?? 0, floats[at + 3] ?? 1]
      : [1, 0, 0, 1]
    const size = lib.fontSize(text, k) * Math.hypot(c, d)
    const turn = this.turnOf(a, b)
    this.turns[glyph] = turn
    lib.origin(text, k, room + ORIGIN, room + ORIGIN + 8)
    const x = lib.memory.doubles[(room + ORIGIN) >> 3] ?? 0
    const y = lib.memory.doubles[((room + ORIGIN) >> 3) + 1] ?? 0
    const usable = turn !== OBLIQUE && size > 0.5 && size < 400 && Number.isFinite(x) && Number.isFinite(y)
    if (usable) {
      const scale = size / Math.hypot(c, d)
      const up = [c * scale, d * scale] as const
      const [x1, x2] = [x - 0.2 * up[0], x + 0.9 * up[0]]
      const [y1, y2] = [y - 0.2 * up[1], y + 0.9 * up[1]]
      // Only the direction across the line is widened; along it the ink tells.
      if (Math.abs(up[0]) > Math.abs(up[1])) [left, right] = [Math.min(left, x1, x2), Math.max(right, x1, x2)]
      else [bottom, top] = [Math.min(bottom, y1, y2), Math.max(top, y1, y2)]
    }
    this.put(glyph, left, top, right, bottom)
  }

  /** Quarters clockwise, as shown, of text that runs along (a, b) in page space. */
  private turnOf(a: number, b: number): number {
    const x = this.shown.a * a + this.shown.c * b
    const y = this.shown.b * a + this.shown.d * b
    const quarters = Math.atan2(y, x) / (Math.PI / 2)
    const nearest = Math.round(quarters)
    return Math.abs(quarters - nearest) > 0.06 ? OBLIQUE : (nearest + 4) % 4
  }

  private put(glyph: number, left: number, top: number, right: number, bottom: number): void {
    const { a, b, c, d, e, f } = this.shown
    const x1 = a * left + c * bottom + e
    const x2 = a * right + c * top + e
    const y1 = b * left + d * bottom + f
    const y2 = b * right + d * top + f
    const at = glyph * 4
    this.boxes[at] = Math.min(x1, x2)
    this.boxes[at + 1] = Math.min(y1, y2)
    this.boxes[at + 2] = Math.max(x1, x2)
    this.boxes[at + 3] = Math.max(y1, y2)
  }

  private isBoldAt(k: number): boolean {
    const { lib, text, room } = this
    const flags = room + FONT_NAME + FONT_NAME_BYTES
    const length = lib.fontInfo(text, k, room + FONT_NAME, FONT_NAME_BYTES, flags)
    if (((lib.memory.ints[flags >> 2] ?? 0) & FORCE_BOLD) !== 0) return true
    return length > 1 && length <= FONT_NAME_BYTES && saysBold(lib.memory.bytes, room + FONT_NAME, length - 1)
  }
}

/** Page space: y grows upwards. */
interface InkBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether a loose box can be true: it holds the ink but for swashes, and is not many times as large. */
function isTrue(left: number, top: number, right: number, bottom: number, ink: InkBox): boolean {
  const height = top - bottom
  const reach = 0.35 * height
  if (height <= 1 || ink.top > top + reach || ink.bottom < bottom - reach) return false
  return height < 4 * Math.max(ink.top - ink.bottom, right - left, 2)
}

/** Font descriptor flag, ISO 32000-1 table 123. */
const FORCE_BOLD = 1 << 18

/** Whether the font's name holds 'bold', 'black' or 'heavy', whatever the case. */
function saysBold(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = at; i + 3 < at + length; i++) {
    const first = (bytes[i] ?? 0) | 32
    if (first !== 98 && first !== 104) continue
    const name = String.fromCharCode(...bytes.subarray(i, Math.min(i + 5, at + length))).toLowerCase()
    if (name.startsWith('bold') || name === 'black' || name === 'heavy') return true
  }
  return false
}

/** Fewer syllables than this could be Korean by chance. */
const MOST_CHANCE_SYLLABLES = 7

/**
 * Some producers write UTF-8 where a character map wants UTF-16, so Cyrillic and accented letters come out as Hangul syllables: when
 * every syllable of the page is a two-byte sequence of UTF-8, they are what that sequence says. The raw text keeps the syllables.
 */
function mendUtf8(codes: Uint32Array, count: number): void {
  let syllables = 0
  for (let k = 0; k < count; k++) {
    const code = codes[k] ?? 0
    if (code < 0xac00 || code > 0xd7a3) continue
    if (code < 0xc280 || (code & 0xc0) !== 0x80) return
    syllables++
  }
  if (syllables <= MOST_CHANCE_SYLLABLES) return
  for (let k = 0; k < count; k++) {
    const code = codes[k] ?? 0
    if (code >= 0xc280 && code <= 0xd7a3) codes[k] = (((code >> 8) & 0x1f) << 6) | (code & 0x3f)
  }
}

/** A ligature comes as several characters with one box: each gets its share of the width. */
function splitShared(boxes: Float32Array, codes: Uint32Array, count: number): void {
  let start = 0
  for (let k = 1; k <= count; k++) {
    if (k < count && k - start < LONGEST_LIGATURE && sameBox(boxes, start, k) && !isSpaceCode(codes[k] ?? 0)) continue
    if (k - start > 1) shareOut(boxes, start, k)
    start = k
  }
}

const LONGEST_LIGATURE = 8

function shareOut(boxes: Float32Array, start: number, end: number): void {
  const left = boxes[start * 4] ?? 0
  const share = ((boxes[start * 4 + 2] ?? 0) - left) / (end - start)
  for (let i = start; i < end; i++) {
    boxes[i * 4] = left + (i - start) * share
    boxes[i * 4 + 2] = left + (i - start + 1) * share
  }
}

function sameBox(boxes: Float32Array, a: number, b: number): boolean {
  for (let side = 0; side < 4; side++) if (boxes[a * 4 + side] !== boxes[b * 4 + side]) return false
  return (boxes[a * 4 + 2] ?? 0) > (boxes[a * 4] ?? 0)
}
