// Recognition draws its boxes around the ink it thinks a letter has: a comma is a dot below the line, neighbours overlap or leave
// holes. Layout and highlights need boxes that tile a word, as tall as the word. The ends of words are left as they are.
import type { Recognised } from './hocr.ts'

/** The same characters with even boxes. Linear in the text. */
export function evenBoxes({ raw, boxes, ...rest }: Recognised): Recognised {
  const even = Float32Array.from(boxes)
  for (const line of raw.matchAll(/[^\n]+/g)) {
    const words = [...line[0].matchAll(/\S+/g)].map((word) => {
      const start = line.index + word.index
      return { start, end: start + word[0].length, ...heightOf(boxes, start, start + word[0].length) }
    })
    const usual = median(words.map((word) => word.bottom - word.top))
    for (const [index, word] of words.entries()) {
      const isSmall = word.bottom - word.top < usual * 0.7
      const beside = isSmall ? (nearest(words, index, usual) ?? word) : word
      const top = Math.min(word.top, beside.top)
      const bottom = Math.max(word.bottom, beside.bottom)
      tile(even, boxes, word, { top, bottom })
      fillSpace(even, word.end, words[index + 1]?.start ?? word.end, { top, bottom })
    }
  }
  return { raw, boxes: even, ...rest }
}

interface Height {
  readonly top: number
  readonly bottom: number
}

function heightOf(boxes: Float32Array, start: number, end: number): Height {
  let top = Number.POSITIVE_INFINITY
  let bottom = 0
  for (let at = start; at < end; at += 1) {
    top = Math.min(top, boxes[at * 4 + 1] ?? 0)
    bottom = Math.max(bottom, boxes[at * 4 + 3] ?? 0)
  }
  return { top, bottom }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** A word of usual height next to a dash or a comma that stands alone. */
function nearest(words: readonly Height[], index: number, usual: number): Height | undefined {
  return [words[index - 1], words[index + 1]].find(
    (word) => word !== undefined && word.bottom - word.top >= usual * 0.7,
  )
}

function tile(
  even: Float32Array,
  boxes: Float32Array,
  { start, end }: { start: number; end: number },
  height: Height,
): void {
  let left = boxes[start * 4] ?? 0
  for (let at = start; at < end; at += 1) {
    const own = boxes[at * 4 + 2] ?? left
    const next = boxes[(at + 1) * 4] ?? own
    const right = Math.max(left, at + 1 < end ? (own + next) / 2 : own)
    even.set([left, height.top, right, height.bottom], at * 4)
    left = right
  }
}

function fillSpace(even: Float32Array, start: number, end: number, height: Height): void {
  for (let at = start; at < end; at += 1) {
    even.set([even[start * 4 - 2] ?? 0, height.top, even[end * 4] ?? 0, height.bottom], at * 4)
  }
}
