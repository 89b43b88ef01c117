// Where a range of a page's text stands: one box for each line of it, in points.
import type { Page } from '@muniment/reading/page'

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Wider than any space between words: the next cell or column. In heights of the line. */
const MOST_GAP = 3

export function boxesOf(
  { boxes }: Pick<Page, 'boxes'>,
  { start, end }: { readonly start: number; readonly end: number },
): Box[] {
  const lines: Box[] = []
  for (let unit = Math.max(0, start); unit < Math.min(end, boxes.length / 4); unit++) {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(unit * 4, unit * 4 + 4)
    if (right <= left || bottom <= top) continue
    const line = lines.at(-1)
    if (line !== undefined && goesOn(line, [left, top, right, bottom]))
      lines[lines.length - 1] = [
        Math.min(line[0], left),
        Math.min(line[1], top),
        Math.max(line[2], right),
        Math.max(line[3], bottom),
      ]
    else lines.push([left, top, right, bottom])
  }
  return lines
}

function goesOn(line: Box, [left, top, right, bottom]: Box): boolean {
  const shared = Math.min(line[3], bottom) - Math.max(line[1], top)
  const height = bottom - top
  const isOnIt = shared > Math.min(line[3] - line[1], height) / 2
  return isOnIt && left >= line[0] - height && left <= line[2] + height * MOST_GAP && right > 0
}
