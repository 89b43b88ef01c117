// Glyphs to segments: stretches of one line that the file drew one after the other without a wide gap. A segment is the atom of the
// layout; a page has a hundred of them where it has thousands of glyphs. Text turned by a quarter is laid out in a frame turned back,
// so everything after this file sees upright text only.
import { type Glyphs, isIdeographic, isRightToLeft, isSpaceCode, OBLIQUE, SUSPECTED_SPACE } from './glyphs.ts'

/** Glyphs with ink, in the order of the file. Positions in these arrays are called ink positions. */
export interface Ink {
  readonly count: number
  /** Index in `Glyphs`. */
  readonly glyph: Int32Array
  /** Index in `Glyphs` of the white space drawn directly before, or -1. */
  readonly space: Int32Array
  /** 1 where the reader suspects a space before. */
  readonly hint: Uint8Array
  /** Four numbers each, in the frame where the text is upright. */
  readonly boxes: Float32Array
  readonly turn: Uint8Array
}

export interface Segment {
  /** Ink positions `from` to `to`, end exclusive. */
  readonly from: number
  readonly to: number
  left: number
  top: number
  right: number
  bottom: number
  /** Height of the glyphs that are tallest, in points: stands for the type size. */
  em: number
  readonly rightToLeft: boolean
}

/** Turned clockwise by a quarter, or written in columns from top to bottom: the same frame serves both. */
const DOWNWARDS = 1
const UPSIDE_DOWN = 2
const UPWARDS = 3

/** Leaves out white space, and what lies wholly outside the page: it is not on the page a person sees. */
export function inkOf(glyphs: Glyphs, width: number, height: number): Ink {
  const { count, codes, boxes } = glyphs
  const glyph = new Int32Array(count)
  const space = new Int32Array(count)
  const hint = new Uint8Array(count)
  const turn = new Uint8Array(count)
  const frame = new Float32Array(count * 4)
  let n = 0
  let turned = 0
  let ideographs = 0
  let lastSpace = -1
  let lastHint = 0
  for (let i = 0; i < count; i++) {
    const code = codes[i] ?? 0
    if (code === SUSPECTED_SPACE) {
      lastHint = 1
      continue
    }
    if (isSpaceCode(code)) {
      lastSpace = i
      continue
    }
    const at = i * 4
    const left = boxes[at] ?? 0
    const top = boxes[at + 1] ?? 0
    const right = boxes[at + 2] ?? 0
    const bottom = boxes[at + 3] ?? 0
    if (!(left < width && right > 0 && top < height && bottom > 0 && right >= left && bottom >= top)) continue
    glyph[n] = i
    space[n] = lastSpace
    const quarters = glyphs.turns === undefined ? 0 : Math.min(glyphs.turns[i] ?? 0, OBLIQUE)
    if (quarters !== 0) turned++
    if (code >= 0x2e80) ideographs++
    turn[n] = quarters
    frame[n * 4] = left
    frame[n * 4 + 1] = top
    frame[n * 4 + 2] = right
    frame[n * 4 + 3] = bottom
    hint[n] = lastHint
    lastSpace = -1
    lastHint = 0
    n++
  }
  const ink = { count: n, glyph, space, hint, boxes: frame, turn }
  const vertical = ideographs > 0 && isVertical(ink, glyphs)
  if (vertical) turn.fill(DOWNWARDS, 0, n)
  if (vertical || turned > 0) turnBack(ink, width, height)
  return ink
}

/** Most steps from one ideograph to the next go straight down: the page is set in columns. */
function isVertical(ink: Ink, glyphs: Glyphs): boolean {
  let down = 0
  let steps = 0
  const { boxes } = ink
  for (let k = 1; k < ink.count; k++) {
    const code = glyphs.codes[ink.glyph[k] ?? 0] ?? 0
    if (code < 0x2e80 || !isIdeographic(code) || ink.turn[k] !== 0) continue
    steps++
    const a = (k - 1) * 4
    const b = k * 4
    const em = Math.max((boxes[b + 3] ?? 0) - (boxes[b + 1] ?? 0), 1)
    const aside = Math.abs((boxes[b] ?? 0) + (boxes[b + 2] ?? 0) - (boxes[a] ?? 0) - (boxes[a + 2] ?? 0)) / 2
    const below = (boxes[b + 1] ?? 0) - (boxes[a + 3] ?? 0)
    if (aside < 0.3 * em && below > -0.5 * em && below < em) down++
  }
  return steps >= 8 && down > 0.6 * steps
}

function turnBack(ink: Ink, width: number, height: number): void {
  const { boxes } = ink
  for (let k = 0; k < ink.count; k++) {
    const turn = ink.turn[k]
    if (turn === 0 || turn === OBLIQUE) continue
    const at = k * 4
    const left = boxes[at] ?? 0
    const top = boxes[at + 1] ?? 0
    const right = boxes[at + 2] ?? 0
    const bottom = boxes[at + 3] ?? 0
    if (turn === DOWNWARDS) setBox(boxes, at, top, width - right, bottom, width - left)
    else if (turn === UPSIDE_DOWN) setBox(boxes, at, width - right, height - bottom, width - left, height - top)
    else if (turn === UPWARDS) setBox(boxes, at, height - bottom, left, height - top, right)
  }
}

function setBox(boxes: Float32Array, at: number, left: number, top: number, right: number, bottom: number): void {
  boxes[at] = left
  boxes[at + 1] = top
  boxes[at + 2] = right
  boxes[at + 3] = bottom
}

/** A gap of this many times the type size ends a segment; the space between two words of a justified line is narrower. */
const WIDE_GAP = 1
/** The next glyph may start this far left of where the one before started (kerning, accents drawn over a letter). */
const STEP_BACK = 0.35

/** The segments of all glyphs turned by `turn`, in the order of the file. */
export function segmentsOf(ink: Ink, glyphs: Glyphs, turn: number): Segment[] {
  const segments: Segment[] = []
  const { boxes } = ink
  let from = 0
  let last = -1
  let rightToLeft = false
  let [left, top, right, bottom, em] = [0, 0, 0, 0, 0]
  const close = (to: number): void => {
    if (last >= 0) segments.push({ from, to, left, top, right, bottom, em, rightToLeft })
  }
  for (let k = 0; k < ink.count; k++) {
    if (ink.turn[k] !== turn) {
      close(k)
      last = -1
      continue
    }
    const at = k * 4
    const l = boxes[at] ?? 0
    const t = boxes[at + 1] ?? 0
    const r = boxes[at + 2] ?? 0
    const b = boxes[at + 3] ?? 0
    const rtl = isRightToLeft(glyphs.codes[ink.glyph[k] ?? 0] ?? 0)
    if (
      last >= 0 &&
      (turn === OBLIQUE ? near(boxes, last * 4, at) : goesOn(boxes, last * 4, at, em, rtl || rightToLeft))
    ) {
      if (l < left) left = l
      if (t < top) top = t
      if (r > right) right = r
      if (b > bottom) bottom = b
      if (b - t > em) em = b - t
      rightToLeft ||= rtl
    } else {
      close(k)
      from = k
      left = l
      top = t
      right = r
      bottom = b
      em = b - t
      rightToLeft = rtl
    }
    last = k
  }
  close(ink.count)
  return segments
}

function goesOn(boxes: Float32Array, a: number, b: number, em: number, rightToLeft: boolean): boolean {
  const topA = boxes[a + 1] ?? 0
  const bottomA = boxes[a + 3] ?? 0
  const topB = boxes[b + 1] ?? 0
  const bottomB = boxes[b + 3] ?? 0
  const overlap = Math.min(bottomA, bottomB) - Math.max(topA, topB)
  const lower = Math.min(bottomA - topA, bottomB - topB)
  if (overlap < 0.5 * lower) return false
  const size = Math.min(em, Math.max(bottomA - topA, bottomB - topB))
  const gap = (boxes[b] ?? 0) - (boxes[a + 2] ?? 0)
  if ((boxes[b] ?? 0) - (boxes[a] ?? 0) >= -STEP_BACK * size) return gap < WIDE_GAP * size
  if (!rightToLeft) return false
  const back = (boxes[a] ?? 0) - (boxes[b + 2] ?? 0)
  return back > -STEP_BACK * size && back < WIDE_GAP * size
}

function near(boxes: Float32Array, a: number, b: number): boolean {
  const size = Math.max((boxes[a + 3] ?? 0) - (boxes[a + 1] ?? 0), (boxes[a + 2] ?? 0) - (boxes[a] ?? 0), 1)
  const across = Math.max((boxes[b] ?? 0) - (boxes[a + 2] ?? 0), (boxes[a] ?? 0) - (boxes[b + 2] ?? 0))
  const along = Math.max((boxes[b + 1] ?? 0) - (boxes[a + 3] ?? 0), (boxes[a + 1] ?? 0) - (boxes[b + 3] ?? 0))
  return Math.max(across, along) < size
}
