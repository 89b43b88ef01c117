// Boxes, the raw characters and the map to them, packed for storage. Column by column: how far a character stands from the one before it, how wide it
// is, and, since they hardly ever change within a line, runs of no change and what then changes of top, height and index; each number as few
// bytes as it takes (LEB128); then the raw characters in UTF-8; all deflated. A box is kept to 1/65535 of the page's longer side, under a hundredth of a point on A4.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Page } from '@muniment/reading/page'
import { storable } from '../../base/index.ts'

type Geometry = Pick<Page, 'boxes' | 'rawIndex' | 'raw'>

const STEPS = 65535
/** An inserted character has no source; the expected next index is the one after the last that had. */
const NO_SOURCE = 0x3fffffff
/** Numbers of 31 bits with a sign. */
const LONGEST_NUMBER = 5
const NUMBERS_PER_UNIT = 8
const BYTES_PER_CHARACTER = 3
/** A page's raw characters are as many as its text has, more or less; a frame of the sandbox holds no more than this. */
const MOST_RAW_BYTES = 64_000_000

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const mostBytes = (units: number): number => (units + 1) * LONGEST_NUMBER * NUMBERS_PER_UNIT

const misfit = (): Error => new Error('the geometry does not fit its page')

export function packGeometry(page: Geometry & Pick<Page, 'width' | 'height'>): Uint8Array {
  const { boxes, rawIndex } = page
  const raw = storable(page.raw)
  const units = rawIndex.length
  const scale = STEPS / Math.max(page.width, page.height, 1)
  const step = (unit: number, side: number): number =>
    Math.min(STEPS, Math.max(0, Math.round((boxes[unit * 4 + side] ?? 0) * scale)))
  const out = new NumbersOut(units, raw.length)
  out.signed(units)
  let before = 0
  for (let unit = 0; unit < units; unit++) {
    out.signed(step(unit, LEFT) - before)
    before = step(unit, RIGHT)
  }
  for (let unit = 0; unit < units; unit++) out.signed(step(unit, RIGHT) - step(unit, LEFT))
  out.changes(
    units,
    differences((unit) => step(unit, TOP)),
  )
  out.changes(
    units,
    differences((unit) => step(unit, BOTTOM) - step(unit, TOP)),
  )
  let expected = 0
  out.changes(units, (unit) => {
    const index = rawIndex[unit] ?? -1
    if (index < 0) return NO_SOURCE
    const jump = index - expected
    expected = index + 1
    return jump
  })
  out.text(raw)
  return deflateRawSync(out.bytes(), { level: 1 })
}

const [LEFT, TOP, RIGHT, BOTTOM] = [0, 1, 2, 3] as const

function differences(valueOf: (unit: number) => number): (unit: number) => number {
  let before = 0
  return (unit) => {
    const value = valueOf(unit)
    const difference = value - before
    before = value
    return difference
  }
}

/** Written over page by page, since they come by the thousand. */
let scratch = new Uint8Array(1 << 18)

class NumbersOut {
  #at = 0

  constructor(units: number, characters: number) {
    const most = mostBytes(units) + characters * BYTES_PER_CHARACTER
    if (scratch.length < most) scratch = new Uint8Array(most)
  }

  signed(value: number): void {
    this.#put(value < 0 ? -2 * value - 1 : 2 * value)
  }

  /** Runs of zeros and what ends each. */
  changes(units: number, valueOf: (unit: number) => number): void {
    let run = 0
    for (let unit = 0; unit < units; unit++) {
      const value = valueOf(unit)
      if (value === 0) {
        run++
        continue
      }
      this.#put(run)
      this.signed(value)
      run = 0
    }
    this.#put(run)
  }

  text(text: string): void {
    this.#at += encoder.encodeInto(text, scratch.subarray(this.#at)).written
  }

  bytes(): Uint8Array {
    return scratch.subarray(0, this.#at)
  }

  #put(value: number): void {
    let rest = value
    while (rest > 0x7f) {
      scratch[this.#at++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    scratch[this.#at++] = rest
  }
}

export function unpackGeometry(packed: Uint8Array, page: { width: number; height: number; text: string }): Geometry {
  const units = page.text.length
  const most = mostBytes(units) + MOST_RAW_BYTES
  const numbers = new NumbersIn(inflateRawSync(packed, { maxOutputLength: most }))
  if (numbers.signed() !== units) throw misfit()
  const scale = Math.max(page.width, page.height, 1) / STEPS
  const gaps = Int32Array.from({ length: units }, () => numbers.signed())
  const widths = Int32Array.from({ length: units }, () => numbers.signed())
  const tops = sums(numbers.changes(units))
  const heights = sums(numbers.changes(units))
  const jumps = numbers.changes(units)
  const raw = numbers.text()
  // A step is rounded, so the last one may lie beyond the edge; a highlight never leaves the page.
  const [right, bottom] = [lastBefore(page.width), lastBefore(page.height)]
  const boxes = new Float32Array(units * 4)
  const rawIndex = new Int32Array(units)
  let [at, expected] = [0, 0]
  for (let unit = 0; unit < units; unit++) {
    const [left, top] = [at + (gaps[unit] ?? 0), tops[unit] ?? 0]
    at = left + (widths[unit] ?? 0)
    boxes[unit * 4 + LEFT] = Math.min(left * scale, right)
    boxes[unit * 4 + TOP] = Math.min(top * scale, bottom)
    boxes[unit * 4 + RIGHT] = Math.min(at * scale, right)
    boxes[unit * 4 + BOTTOM] = Math.min((top + (heights[unit] ?? 0)) * scale, bottom)
    const jump = jumps[unit] ?? 0
    rawIndex[unit] = jump === NO_SOURCE ? -1 : expected + jump
    if (jump !== NO_SOURCE) expected += jump + 1
  }
  for (const index of rawIndex) if (index >= raw.length) throw misfit()
  return { boxes, rawIndex, raw }
}

function sums(differences: Int32Array): Int32Array {
  for (let unit = 1; unit < differences.length; unit++)
    differences[unit] = (differences[unit] ?? 0) + (differences[unit - 1] ?? 0)
  return differences
}

class NumbersIn {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** All that is left. */
  text(): string {
    if (this.#at > this.#bytes.length) throw misfit()
    return decoder.decode(this.#bytes.subarray(this.#at))
  }

  signed(): number {
    const value = this.#take()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  changes(units: number): Int32Array {
    const values = new Int32Array(units)
    let unit = this.#take()
    for (; unit < units; unit += this.#take() + 1) values[unit] = this.signed()
    if (unit !== units) throw misfit()
    return values
  }

  /** Beyond the end everything is zero; whoever comes to the text has been told. */
  #take(): number {
    let [value, shift] = [0, 1]
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? 0
      value += (byte & 0x7f) * shift
      if (byte < 0x80) return value
      shift *= 128
    }
  }
}

/** The largest Float32 that is not larger. */
function lastBefore(value: number): number {
  const rounded = Math.fround(value)
  return rounded <= value ? rounded : Math.fround(value * (1 - 2 ** -23))
}
