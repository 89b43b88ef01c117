import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { batesNumber, pageWithBates } from './bates.ts'
import { placeParts } from './places.ts'

const bates = { prefix: 'SMP-', first: 99, digits: 6 }

test('a page has the number of the first page and what it is behind it, with the digits the production has', () => {
  assert.equal(batesNumber(bates, 1), 'SMP-000099')
  assert.equal(batesNumber(bates, 3), 'SMP-000101')
  assert.equal(batesNumber({ ...bates, first: 1_234_567 }, 1), 'SMP-1234567', 'what is longer is written out')
})

test('whoever types a number finds the page that bears it, and no other', () => {
  fc.assert(
    fc.property(
      fc.record({
        prefix: fc.constantFrom('', 'SMP-', 'B 12 ', 'X9'),
        first: fc.integer({ min: 0, max: 900_000 }),
        digits: fc.integer({ min: 1, max: 9 }),
      }),
      fc.integer({ min: 1, max: 400 }),
      (range, page) => {
        assert.equal(pageWithBates(range, 400, batesNumber(range, page)), page)
        assert.equal(pageWithBates(range, page - 1, batesNumber(range, page)), null, 'behind the last page')
      },
    ),
  )
  assert.equal(pageWithBates(bates, 5, ' smp-101 '), 3)
  for (const text of ['SMP-98', 'SMP-', 'ABC-101', '101', 'SMP-101a', 'SMP--101'])
    assert.equal(pageWithBates(bates, 5, text), null, text)
})

test('a cited place says its Bates number once, whether or not it was stamped on the page', () => {
  const document = { kind: 'pdf', pages: 9, bates }
  assert.deepEqual(placeParts({ page: 3, pageLabel: null, place: null }, document, 'en'), ['p. 3', 'SMP-000101'])
  assert.deepEqual(placeParts({ page: 3, pageLabel: 'SMP-000101', place: null }, document, 'en'), [
    'p. 3',
    'SMP-000101',
  ])
  assert.deepEqual(placeParts({ page: 3, pageLabel: 'iii', place: null }, document, 'de'), ['S. 3 (iii)', 'SMP-000101'])
})
