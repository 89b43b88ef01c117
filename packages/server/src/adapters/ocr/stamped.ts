// A stamp over a scan (a court's header line, a file number) is text the file itself holds: it stands as the file says it, and what was
// recognised in the same place is left out. Two stamps over each other are legible only this way.
import type { Glyphs } from '@muniment/reading/page'
import type { StampedText } from '../../evidence/text/reader.ts'

/** Recognised boxes stop at the ink or stand a little beside it. Points. */
const BESIDE = 1

export function withStamped(recognised: Glyphs, stamped: StampedText): Glyphs {
  const { codes, boxes, turns } = stamped
  const bars = barsOf(stamped)
  const raw = `${recognised.raw}\n${codes.map((code) => String.fromCodePoint(code)).join('')}`
  const made = { codes: [] as number[], boxes: [] as number[], rawIndex: [] as number[], turns: [] as number[] }
  for (let k = 0; k < recognised.count; k++) {
    const at = k * 4
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((side) => recognised.boxes[at + side] ?? 0)
    if (isOver(bars, (left + right) / 2, (top + bottom) / 2)) continue
    made.codes.push(recognised.codes[k] ?? 0)
    made.boxes.push(left, top, right, bottom)
    made.rawIndex.push(recognised.rawIndex[k] ?? 0)
    made.turns.push(recognised.turns?.[k] ?? 0)
  }
  let index = recognised.raw.length + 1
  for (const [k, code] of codes.entries()) {
    made.codes.push(code)
    made.boxes.push(...boxes.slice(k * 4, k * 4 + 4))
    made.rawIndex.push(index)
    made.turns.push(turns[k] ?? 0)
    index += code > 0xffff ? 2 : 1
  }
  return { count: made.codes.length, raw, ...made }
}

/** The stretches that the characters fill, words and the gaps between them in one. */
function barsOf({ codes, boxes }: StampedText): Bar[] {
  const bars: Bar[] = []
  for (let at = 0; at < codes.length * 4; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.slice(at, at + 4)
    if (right <= left || bottom <= top) continue
    const open = bars.at(-1)
    const middle = (top + bottom) / 2
    const goesOn = open !== undefined && middle > open.top && middle < open.bottom && right > open.left
    if (goesOn && left - open.right < WIDEST_GAP * (bottom - top)) open.right = Math.max(open.right, right)
    else bars.push({ left, top, right, bottom })
  }
  return bars
}

interface Bar {
  readonly left: number
  readonly top: number
  right: number
  readonly bottom: number
}

/** Times the height of the line. */
const WIDEST_GAP = 2

function isOver(bars: readonly Bar[], x: number, y: number): boolean {
  return bars.some(
    ({ left, top, right, bottom }) =>
      x > left - BESIDE && x < right + BESIDE && y > top - BESIDE && y < bottom + BESIDE,
  )
}
