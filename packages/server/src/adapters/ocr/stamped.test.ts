import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderGlyphs } from '@muniment/reading/page'
import { withStamped } from './stamped.ts'

/** Characters five points wide and ten high, from (x, y). */
function written(text: string, x: number, y: number) {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
  const boxes = codes.flatMap((_, k) => [x + 5 * k, y, x + 5 * k + 5, y + 10])
  return { codes, boxes, turns: codes.map(() => 0) }
}

function recognised(...lines: readonly (readonly [string, number, number])[]) {
  const parts = lines.map(([text, x, y]) => written(text, x, y))
  const raw = lines.map(([text]) => text).join('\n')
  const codes = parts.flatMap((part) => part.codes)
  let index = 0
  const rawIndex = lines.flatMap(([text]) => {
    const from = index
    index += text.length + 1
    return Array.from(text, (_, k) => from + k)
  })
  return { count: codes.length, codes, boxes: parts.flatMap((part) => part.boxes), raw, rawIndex }
}

const FRAME = { number: 1, label: null, width: 600, height: 800, origin: 'ocr', confidence: 0.9 } as const

test('a stamp stands as the file says it, and what was recognised in its place is left out', () => {
  const scan = recognised(['Caseat08:08e2202 Fi1ed', 80, 20], ['Jane Sample gave notice.', 80, 60])
  const stamp = written('Case 4:08 Filed 3 March 2009', 78, 19)
  const page = orderGlyphs(withStamped(scan, stamp), FRAME)
  assert.equal(page.text, 'Case 4:08 Filed 3 March 2009\n\nJane Sample gave notice.')
  for (const [at, letter] of Array.from(page.text).entries()) {
    const index = page.rawIndex[at] ?? -1
    if (index >= 0) assert.equal(page.raw[index], letter)
  }
})

test('what stands between the words of a stamp, and not beside it, is left out', () => {
  const page = orderGlyphs(
    withStamped(recognised(['~', 116, 21], ['Exhibit', 400, 21]), {
      ...written('Filed', 80, 20),
      codes: [...written('Filed', 80, 20).codes, ...written('2009', 120, 20).codes],
      boxes: [...written('Filed', 80, 20).boxes, ...written('2009', 120, 20).boxes],
      turns: Array.from({ length: 9 }, () => 0),
    }),
    FRAME,
  )
  assert.equal(page.text.replaceAll(/\s+/g, ' '), 'Filed 2009 Exhibit')
})

test('a sheet on which nothing else was recognised still has its stamp', () => {
  const nothing = { count: 0, codes: [], boxes: [], raw: '', rawIndex: [] }
  assert.equal(orderGlyphs(withStamped(nothing, written('Exhibit 57', 80, 20)), FRAME).text, 'Exhibit 57')
})
