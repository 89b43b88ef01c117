import type { PageReply } from '@muniment/contract'
import type { Page } from '@muniment/reading/page'

const STEPS = 65535

/** Boxes in whole steps of the longer side: half the bytes of decimal numbers, and finer than any screen. */
export function packedBoxes({ boxes, width, height, text }: Page): string {
  const scale = STEPS / Math.max(width, height, 1)
  const steps = Buffer.alloc(text.length * 8)
  for (let at = 0; at < text.length * 4; at++)
    steps.writeUInt16LE(Math.min(STEPS, Math.max(0, Math.round((boxes[at] ?? 0) * scale))), at * 2)
  return steps.toString('base64')
}

export const pageReply = (document: string, textVersion: number, page: Page): PageReply => ({
  document,
  textVersion,
  number: page.number,
  label: page.label,
  width: page.width,
  height: page.height,
  origin: page.origin,
  confidence: page.confidence,
  characters: page.text.length,
  text: page.text,
  zones: page.zones.map(({ kind, label, start, end }) => ({ kind, label, start, end })),
  boxes: packedBoxes(page),
})
