// Boxes and the map to the raw characters, packed for storage: each column as differences from the character before (neighbours
// on a line differ little), then deflated. A box is kept to 1/65535 of the page's longer side, under a hundredth of a point on A4.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Page } from '@muniment/reading/page'

type Geometry = Pick<Page, 'boxes' | 'rawIndex'>

const STEPS = 65535

export function packGeometry(page: Pick<Page, 'boxes' | 'rawIndex' | 'width' | 'height'>): Uint8Array {
  const units = page.rawIndex.length
  const scale = STEPS / Math.max(page.width, page.height, 1)
  const columns = new Uint16Array(units * 4)
  for (let side = 0; side < 4; side++) {
    let before = 0
    for (let unit = 0; unit < units; unit++) {
      const step = Math.min(STEPS, Math.max(0, Math.round((page.boxes[unit * 4 + side] ?? 0) * scale)))
      columns[side * units + unit] = step - before
      before = step
    }
  }
  const jumps = new Int32Array(units)
  let before = 0
  for (let unit = 0; unit < units; unit++) {
    const index = page.rawIndex[unit] ?? -1
    // An inserted character has no source; the expected next index is the one after the last that had.
    jumps[unit] = index < 0 ? 0x7fffffff : index - before - 1
    if (index >= 0) before = index
  }
  return deflateRawSync(Buffer.concat([Buffer.from(columns.buffer), Buffer.from(jumps.buffer)]), { level: 1 })
}

export function unpackGeometry(packed: Uint8Array, page: { width: number; height: number; text: string }): Geometry {
  const units = page.text.length
  // A fresh copy: typed arrays need an aligned start.
  const bytes = new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, units * 12) }))
  if (bytes.length !== units * 12) throw new Error('the geometry does not fit its page')
  const columns = new Uint16Array(bytes.buffer, 0, units * 4)
  const jumps = new Int32Array(bytes.buffer.slice(units * 8))
  const scale = Math.max(page.width, page.height, 1) / STEPS
  const boxes = new Float32Array(units * 4)
  for (let side = 0; side < 4; side++) {
    // A step is rounded, so the last one may lie beyond the edge; a highlight never leaves the page.
    const edge = lastBefore(side % 2 === 0 ? page.width : page.height)
    let step = 0
    for (let unit = 0; unit < units; unit++) {
      step = (step + (columns[side * units + unit] ?? 0)) & STEPS
      boxes[unit * 4 + side] = Math.min(step * scale, edge)
    }
  }
  const rawIndex = new Int32Array(units)
  let before = 0
  for (let unit = 0; unit < units; unit++) {
    const jump = jumps[unit] ?? 0
    rawIndex[unit] = jump === 0x7fffffff ? -1 : before + jump + 1
    if (jump !== 0x7fffffff) before += jump + 1
  }
  return { boxes, rawIndex }
}

/** The largest Float32 that is not larger. */
function lastBefore(value: number): number {
  const rounded = Math.fround(value)
  return rounded <= value ? rounded : Math.fround(value * (1 - 2 ** -23))
}
