import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { packGeometry, unpackGeometry } from './geometry.ts'

interface Sheet {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly raw: string
  readonly boxes: Float32Array
  readonly rawIndex: Int32Array
}

/** PDF's own bound: 200 inches a side. */
const LARGEST = 14_400
/** One of 65,535 steps over the longer side, rounded: half a step, and a little for Float32. */
const tolerance = ({ width, height }: { width: number; height: number }) =>
  Math.max(width, height, 1) / 65535 / 2 + 0.001

const side = fc.oneof(fc.double({ min: 0, max: LARGEST, noNaN: true }), fc.constantFrom(0, 1, 595.276, 841.89, LARGEST))
const share = fc.float({ min: 0, max: 1, noNaN: true })
/** Units as they come: forward, backward (columns, right-to-left), and put in by us (-1). */
const unit = fc.record({
  x: fc.tuple(share, share),
  y: fc.tuple(share, share),
  raw: fc.oneof(fc.constant(-1), fc.nat(20_000), fc.nat(50)),
})
const sheet: fc.Arbitrary<Sheet> = fc
  .record({ width: side, height: side, units: fc.array(unit, { maxLength: 200 }) })
  .map(({ width, height, units }) => ({
    width,
    height,
    text: 'x'.repeat(units.length),
    // No Float32 on the page lies beyond its edge: the sandbox cuts them so.
    boxes: Float32Array.from(
      units.flatMap(({ x, y }) => [
        Math.min(...x) * width,
        Math.min(...y) * height,
        Math.max(...x) * width,
        Math.max(...y) * height,
      ]),
    ),
    rawIndex: Int32Array.from(units, ({ raw }) => raw),
    raw: '\ufeff§ ä€😀'.padEnd(1 + Math.max(0, ...units.map(({ raw }) => raw)), 'x'),
  }))

test('boxes come back to half a step, in order, on the page; where each character came from comes back exactly', () => {
  fc.assert(
    fc.property(sheet, (page) => {
      const { boxes, rawIndex, raw } = unpackGeometry(packGeometry(page), page)
      assert.deepEqual(rawIndex, page.rawIndex)
      assert.equal(raw, page.raw)
      assert.equal(boxes.length, page.boxes.length)
      for (const [at, value] of boxes.entries())
        assert.ok(Math.abs(value - (page.boxes[at] ?? Number.NaN)) <= tolerance(page), `${value} for ${page.boxes[at]}`)
      for (let at = 0; at < boxes.length; at += 4) {
        const [left = -1, top = -1, right = -1, bottom = -1] = boxes.subarray(at, at + 4)
        assert.ok(left >= 0 && left <= right && right <= page.width, `${left} to ${right} on ${page.width}`)
        assert.ok(top >= 0 && top <= bottom && bottom <= page.height, `${top} to ${bottom} on ${page.height}`)
      }
    }),
    { numRuns: 300 },
  )
})

test('on a sheet of A4 a box is off by less than a hundredth of a point', () => {
  assert.ok(tolerance({ width: 595.276, height: 841.89 }) < 0.01)
})

test('an empty page has an empty geometry', () => {
  const page = { width: 0, height: 0, text: '', raw: '', boxes: new Float32Array(0), rawIndex: new Int32Array(0) }
  const { boxes, rawIndex } = unpackGeometry(packGeometry(page), page)
  assert.deepEqual([boxes.length, rawIndex.length], [0, 0])
})

test('a geometry that does not fit its page is refused, whatever it unpacks to', () => {
  const page = {
    width: 595,
    height: 842,
    text: 'abc',
    raw: 'abc',
    boxes: new Float32Array(12),
    rawIndex: Int32Array.of(0, 1, 2),
  }
  const packed = packGeometry(page)
  for (const text of ['', 'ab', 'abcd']) assert.throws(() => unpackGeometry(packed, { ...page, text }))
  const bomb = packGeometry({ ...page, boxes: new Float32Array(4_000_000), rawIndex: new Int32Array(1_000_000) })
  assert.throws(() => unpackGeometry(bomb, page))
})
