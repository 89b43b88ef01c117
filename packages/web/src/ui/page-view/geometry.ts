// Where characters stand on a page, in points from its upper left corner: what a range covers, which character is nearest to a point,
// and the pieces a text is laid over its picture in. A range counts UTF-16 units of the page's text, as citations do.

export interface Range {
  readonly start: number
  /** Not part of it. */
  readonly end: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PackedPage {
  readonly text: string
  readonly width: number
  readonly height: number
  /** As the interface packs them: four 16-bit steps for each unit, in Base64. */
  readonly boxes: string
}

const STEPS = 65_535

/** Left, top, right, bottom of each unit; what is not in the answer is 0. */
export function unpackBoxes({ boxes, width, height, text }: PackedPage): Float32Array {
  const bytes = atob(boxes)
  const scale = Math.max(width, height) / STEPS
  const points = new Float32Array(text.length * 4)
  const known = Math.min(points.length, bytes.length >> 1)
  for (let at = 0; at < known; at++)
    points[at] = (bytes.charCodeAt(at * 2) | (bytes.charCodeAt(at * 2 + 1) << 8)) * scale
  return points
}

const boxAt = (boxes: Float32Array, unit: number): Box => ({
  left: boxes[unit * 4] ?? 0,
  top: boxes[unit * 4 + 1] ?? 0,
  right: boxes[unit * 4 + 2] ?? 0,
  bottom: boxes[unit * 4 + 3] ?? 0,
})

const hasInk = ({ left, top, right, bottom }: Box): boolean => right > left && bottom > top

function onOneLine(one: Box, other: Box): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return shared > Math.min(one.bottom - one.top, other.bottom - other.top) / 2
}

const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
})

/** Wider than any space between words: the next cell or column. In heights of the line. */
const MOST_GAP = 3

/** One box for each line of the range; cells and columns on one line have their own. */
export function boxesAround(boxes: Float32Array, { start, end }: Range): Box[] {
  const lines: Box[] = []
  for (let unit = Math.max(0, start); unit < Math.min(end, boxes.length / 4); unit++) {
    const box = boxAt(boxes, unit)
    if (!hasInk(box)) continue
    const line = lines.at(-1)
    const height = box.bottom - box.top
    const goesOn =
      line !== undefined &&
      onOneLine(line, box) &&
      box.left >= line.left - height &&
      box.left <= line.right + height * MOST_GAP
    if (goesOn) lines[lines.length - 1] = around(line, box)
    else lines.push(box)
  }
  return lines
}

/** A word, or what of it stands on one line, with the space behind it. The pieces of a text in a row are the text. */
export interface Piece extends Range {
  /** Of the letters; null where there is no ink. */
  readonly box: Box | null
  /** Where its letters end and its space begins. */
  readonly inkEnd: number
}

export function piecesOf(text: string, boxes: Float32Array): Piece[] {
  const pieces: Piece[] = []
  for (const { 0: word, index: from } of text.matchAll(/\s*\S+\s*|\s+/g)) {
    const end = from + word.length
    const inkEnd = from + word.trimEnd().length
    let start = from
    let box: Box | null = null
    for (let unit = from; unit < inkEnd; unit++) {
      const next = boxAt(boxes, unit)
      if (!hasInk(next)) continue
      if (box !== null && !onOneLine(box, next)) {
        pieces.push({ start, end: unit, inkEnd: unit, box })
        start = unit
        box = next
      } else box = box === null ? next : around(box, next)
    }
    pieces.push({ start, end, inkEnd, box })
  }
  return pieces
}

/** A line above or below is further than any place on the line itself. */
const LINE_WEIGHS = 8

/** The place between two characters that is nearest to a point; 0 on a page without ink. */
export function offsetAt(boxes: Float32Array, text: string, x: number, y: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let unit = 0; unit < text.length; unit++) {
    const box = boxAt(boxes, unit)
    if (!hasInk(box)) continue
    const away = Math.max(0, box.left - x, x - box.right) + Math.max(0, box.top - y, y - box.bottom) * LINE_WEIGHS
    if (away >= least) continue
    least = away
    best = x > (box.left + box.right) / 2 ? unit + unitsAt(text, unit) : unit
  }
  return best
}

/** Two for a character outside the basic plane. */
const unitsAt = (text: string, unit: number): number => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)

/** Where a caret between two characters is drawn: before the next with ink, or behind the last. */
export function caretBox(boxes: Float32Array, offset: number): Box | null {
  const count = boxes.length / 4
  const before = offset > 0 ? boxAt(boxes, offset - 1) : null
  if (before !== null && hasInk(before)) return { ...before, left: before.right }
  for (let unit = offset; unit < count; unit++) {
    const box = boxAt(boxes, unit)
    if (hasInk(box)) return { ...box, right: box.left }
  }
  for (let unit = Math.min(offset, count) - 1; unit >= 0; unit--) {
    const box = boxAt(boxes, unit)
    if (hasInk(box)) return { ...box, left: box.right }
  }
  return null
}

/** The word at an offset, as a second click means it. */
export function wordAround(text: string, offset: number): Range {
  const isWord = (unit: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(unit))
  let start = Math.min(offset, text.length)
  while (start > 0 && isWord(start - 1)) start--
  let end = start
  while (end < text.length && isWord(end)) end++
  return { start, end }
}

export type Step = 'character' | 'word' | 'line' | 'edge'

/** Where a caret goes from an offset: a character, a word, a line, to the edge of the line. */
export function stepFrom(
  { text, boxes }: { readonly text: string; readonly boxes: Float32Array },
  offset: number,
  step: Step,
  by: 1 | -1,
): number {
  if (step === 'line') {
    const box = caretBox(boxes, offset)
    if (box === null) return offset
    const height = box.bottom - box.top
    return offsetAt(boxes, text, box.left, by === 1 ? box.bottom + height * 0.7 : box.top - height * 0.7)
  }
  if (step === 'edge') {
    if (by === -1) return text.lastIndexOf('\n', offset - 1) + 1
    const end = text.indexOf('\n', offset)
    return end === -1 ? text.length : end
  }
  if (step === 'word') {
    const isSpace = (unit: number): boolean => /\s/.test(text.charAt(unit))
    let at = offset
    if (by === 1) {
      while (at < text.length && isSpace(at)) at++
      while (at < text.length && !isSpace(at)) at++
      return at
    }
    while (at > 0 && isSpace(at - 1)) at--
    while (at > 0 && !isSpace(at - 1)) at--
    return at
  }
  if (by === 1) return Math.min(text.length, offset + unitsAt(text, offset))
  const isPair = offset > 1 && unitsAt(text, offset - 2) === 2
  return Math.max(0, offset - (isPair ? 2 : 1))
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a point of the window lies on the page as it was before it was turned, as shares of its sides. */
export function pointOn(
  { left, top, width, height }: Frame,
  turns: number,
  clientX: number,
  clientY: number,
): readonly [x: number, y: number] {
  const x = width === 0 ? 0 : (clientX - left) / width
  const y = height === 0 ? 0 : (clientY - top) / height
  if (turns === 1) return [y, 1 - x]
  if (turns === 2) return [1 - x, 1 - y]
  if (turns === 3) return [1 - y, x]
  return [x, y]
}
