// Writes page text: glyphs and the white space between them, with the box and the raw index of every UTF-16 unit.
import { SPACE } from './glyphs.ts'
import { codeAt, type Letters } from './words.ts'

const TAB = 9
const LINE_END = 10

/** Events below zero are characters we put in; the others are ink positions. */
const PUT_IN = -1

export class PageWriter {
  private readonly letters: Letters
  private readonly events: Int32Array
  private count = 0
  /** UTF-16 units so far. */
  length = 0

  constructor(letters: Letters) {
    this.letters = letters
    // Each glyph comes once, with at most two characters before it.
    this.events = new Int32Array(letters.ink.count * 3 + 8)
  }

  glyph(k: number): void {
    this.events[this.count++] = k
    this.length += codeAt(this.letters, k) > 0xffff ? 2 : 1
  }

  space(): void {
    this.put(SPACE)
  }

  tab(): void {
    this.put(TAB)
  }

  lineEnd(): void {
    this.put(LINE_END)
  }

  /** Takes back the last glyph: a hyphen that only marked the line end. */
  dropGlyph(): void {
    this.count--
    this.length--
  }

  /** Turns the line end just written into a space: a table row stays on one line. */
  replaceLineEnd(): void {
    this.events[this.count - 1] = PUT_IN - SPACE
  }

  private put(code: number): void {
    this.events[this.count++] = PUT_IN - code
    this.length++
  }

  finish(width: number, height: number): { text: string; boxes: Float32Array; rawIndex: Int32Array } {
    const { ink, glyphs } = this.letters
    const units = new Uint16Array(this.length)
    const boxes = new Float32Array(this.length * 4)
    const rawIndex = new Int32Array(this.length)
    let at = 0
    for (let e = 0; e < this.count; e++) {
      const event = this.events[e] ?? 0
      if (event < 0) {
        units[at] = PUT_IN - event
        const next = this.events[e + 1] ?? -1
        const space = units[at] !== LINE_END && next >= 0 ? (ink.space[next] ?? -1) : -1
        rawIndex[at] = space >= 0 ? (glyphs.rawIndex[space] ?? -1) : -1
        afterLast(boxes, at++)
        continue
      }
      const glyph = ink.glyph[event] ?? 0
      const code = codeAt(this.letters, event)
      const raw = glyphs.rawIndex[glyph] ?? -1
      // Single precision may round an edge outwards; what is cut off is less than a hair.
      boxes[at * 4] = clamp(glyphs.boxes[glyph * 4] ?? 0, width)
      boxes[at * 4 + 1] = clamp(glyphs.boxes[glyph * 4 + 1] ?? 0, height)
      boxes[at * 4 + 2] = clamp(glyphs.boxes[glyph * 4 + 2] ?? 0, width)
      boxes[at * 4 + 3] = clamp(glyphs.boxes[glyph * 4 + 3] ?? 0, height)
      rawIndex[at] = raw
      if (code > 0xffff) {
        units[at++] = 0xd800 + ((code - 0x10000) >> 10)
        units[at] = 0xdc00 + ((code - 0x10000) & 0x3ff)
        rawIndex[at] = raw < 0 ? -1 : raw + 1
        afterLast(boxes, at++)
      } else units[at++] = code
    }
    return { text: utf16.decode(units), boxes, rawIndex }
  }
}

/** No width, at the end of the unit before. */
function afterLast(boxes: Float32Array, at: number): void {
  if (at === 0) return
  const right = boxes[at * 4 - 2] ?? 0
  boxes[at * 4] = right
  boxes[at * 4 + 1] = boxes[at * 4 - 3] ?? 0
  boxes[at * 4 + 2] = right
  boxes[at * 4 + 3] = boxes[at * 4 - 1] ?? 0
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value
}

/** One per process: making it costs more than decoding a page. The units hold no lone surrogate, so none is replaced. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })
