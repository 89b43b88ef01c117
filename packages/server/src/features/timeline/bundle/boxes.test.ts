import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxesOf } from './boxes.ts'

/** Letters of ten points, line by line; a space has no ink. */
const pageOf = (...lines: readonly string[]) => ({
  boxes: Float32Array.from(
    lines.flatMap((line, row) =>
      Array.from(`${line}\n`).flatMap((sign, column) =>
        /\s/.test(sign) ? [0, 0, 0, 0] : [column * 10, row * 20, column * 10 + 10, row * 20 + 12],
      ),
    ),
  ),
})

test('a range has one box for each line it stands on, and none where there is no ink', () => {
  const page = pageOf('on the third', 'of March')
  assert.deepEqual(boxesOf(page, { start: 3, end: 15 }), [
    [30, 0, 120, 12],
    [0, 20, 20, 32],
  ])
  assert.deepEqual(boxesOf(page, { start: 2, end: 3 }), [])
  assert.deepEqual(boxesOf(page, { start: 0, end: 2000 }).length, 2)
})

test('cells far from each other on one line have boxes of their own', () => {
  assert.equal(boxesOf(pageOf('one      two'), { start: 0, end: 12 }).length, 2)
})
