import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxesAround, offsetAt, piecesOf, pointOn, stepFrom, unpackBoxes, wordAround } from './geometry.ts'

/** Each character ten points wide, each line twenty high, from 100, 100. */
function pageOf(text: string): { text: string; boxes: Float32Array } {
  const boxes = new Float32Array(text.length * 4)
  let [x, y] = [100, 100]
  for (let unit = 0; unit < text.length; unit++) {
    const isInk = /\S/.test(text.charAt(unit))
    boxes.set(isInk ? [x, y, x + 10, y + 12] : [x, y, x, y + 12], unit * 4)
    x += 10
    if (text[unit] === '\n') [x, y] = [100, y + 20]
  }
  return { text, boxes }
}

test('a packed page is unpacked into the points it was packed from', () => {
  const steps = new Uint16Array([0, 65535, 32768, 13107])
  const boxes = Buffer.from(steps.buffer).toString('base64')
  const points = unpackBoxes({ text: 'x', width: 500, height: 1000, boxes })
  assert.deepEqual([...points].map(Math.round), [0, 1000, 500, 200])
  assert.deepEqual(
    [...unpackBoxes({ text: 'xy', width: 500, height: 1000, boxes: '' })],
    Array.from({ length: 8 }, () => 0),
  )
})

test('a range over a line end is two boxes, one over a column gap too', () => {
  const { boxes } = pageOf('one two\nthree')
  assert.deepEqual(boxesAround(boxes, { start: 4, end: 10 }), [
    { left: 140, top: 100, right: 170, bottom: 112 },
    { left: 100, top: 120, right: 120, bottom: 132 },
  ])
  const cells = pageOf('a          b')
  assert.equal(boxesAround(cells.boxes, { start: 0, end: 12 }).length, 2)
  assert.deepEqual(boxesAround(boxes, { start: 3, end: 4 }), [], 'a space alone is not seen')
})

test('the pieces of a text in a row are the text, and a word broken over a line end stands on both lines', () => {
  const { text, boxes } = pageOf(' On 3 March\n\n2021 Jane  ')
  const pieces = piecesOf(text, boxes)
  assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text)
  const broken = pageOf('agree\nment')
  const joined = {
    text: 'agreement',
    boxes: Float32Array.from([...broken.boxes.slice(0, 20), ...broken.boxes.slice(24)]),
  }
  assert.deepEqual(
    piecesOf(joined.text, joined.boxes).map(({ start, end }) => joined.text.slice(start, end)),
    ['agree', 'ment'],
  )
})

test('a point is nearest to a place between two characters, and to its own line first', () => {
  const { text, boxes } = pageOf('one two\nthree')
  assert.equal(offsetAt(boxes, text, 102, 106), 0)
  assert.equal(offsetAt(boxes, text, 108, 106), 1)
  assert.equal(offsetAt(boxes, text, 900, 106), 7)
  assert.equal(offsetAt(boxes, text, 900, 126), 13)
  const face = { text: '😀', boxes: Float32Array.from([0, 0, 10, 10, 10, 0, 10, 10]) }
  assert.equal(offsetAt(face.boxes, face.text, 9, 5), 2, 'never into the middle of a character')
  assert.equal(offsetAt(new Float32Array(0), '', 5, 5), 0)
})

test('a caret goes by characters, words, lines and to the edges of a line', () => {
  const page = pageOf('one two\nthree four')
  assert.equal(stepFrom(page, 0, 'character', 1), 1)
  assert.equal(stepFrom(page, 0, 'character', -1), 0)
  assert.equal(stepFrom(page, 0, 'word', 1), 3)
  assert.equal(stepFrom(page, 7, 'word', -1), 4)
  assert.equal(stepFrom(page, 2, 'line', 1), 10)
  assert.equal(stepFrom(page, 10, 'line', -1), 2)
  assert.equal(stepFrom(page, 10, 'edge', 1), 18)
  assert.equal(stepFrom(page, 10, 'edge', -1), 8)
  assert.equal(stepFrom({ text: 'a😀', boxes: new Float32Array(12) }, 3, 'character', -1), 1)
  assert.deepEqual(wordAround(page.text, 5), { start: 4, end: 7 })
})

test('a point of the window is found on a page however it is turned', () => {
  const frame = { left: 10, top: 20, width: 200, height: 100 }
  // The same corner of the page, its upper left, where each turn clockwise brings it.
  assert.deepEqual(pointOn(frame, 0, 10, 20), [0, 0])
  assert.deepEqual(pointOn(frame, 1, 210, 20), [0, 0])
  assert.deepEqual(pointOn(frame, 2, 210, 120), [0, 0])
  assert.deepEqual(pointOn(frame, 3, 10, 120), [0, 0])
  assert.deepEqual(pointOn(frame, 1, 210, 120), [1, 0])
  assert.deepEqual(pointOn({ ...frame, width: 0, height: 0 }, 0, 10, 20), [0, 0])
})
