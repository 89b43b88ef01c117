// Sets lines of text on a page, so that a test shows where they stand.
import type { Glyphs } from './glyphs.ts'
import { orderGlyphs } from './order-glyphs.ts'
import type { Page } from './page.ts'

/** Text set from (x, y), the baseline's left end, in type of `size` points where every character is half as wide. */
export interface Run {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
}

/** Spaces are gaps unless `drawn`: most files draw them, some only move on. */
export function glyphsOf(runs: readonly Run[], spaces: 'drawn' | 'gaps' = 'gaps'): Glyphs {
  const codes: number[] = []
  const boxes: number[] = []
  const bold: number[] = []
  const rawIndex: number[] = []
  let raw = ''
  for (const run of runs) {
    const size = run.size ?? 10
    let x = run.x
    for (const letter of run.text) {
      if (letter !== ' ' || spaces === 'drawn') {
        codes.push(letter.codePointAt(0) ?? 0)
        boxes.push(x, run.y - 0.9 * size, x + 0.5 * size, run.y + 0.2 * size)
        bold.push(run.bold === true ? 1 : 0)
        rawIndex.push(raw.length)
      }
      raw += letter
      x += 0.5 * size
    }
  }
  return { count: codes.length, codes, boxes, bold, raw, rawIndex }
}

export const FRAME = { number: 1, label: null, width: 612, height: 792, origin: 'text', confidence: null } as const

export const pageOf = (runs: readonly Run[]): Page => orderGlyphs(glyphsOf(runs), FRAME)
