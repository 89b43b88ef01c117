import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { z } from 'zod'
import { pageOf, placeOf } from './page.ts'

const place = z.tuple([z.number(), z.string()])

test('a cursor brings back the very place it was made from', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.string()), { minLength: 2 }), (items) => {
      const { items: shown, next } = pageOf(items, 1, (last) => last)
      assert.deepEqual(shown, items.slice(0, 1))
      assert.deepEqual(placeOf(next ?? undefined, place), items[0])
    }),
  )
})

test('a list that ends on the page has no next one', () => {
  assert.deepEqual(
    pageOf(['a', 'b'], 2, (last) => last),
    { items: ['a', 'b'], next: null },
  )
  assert.deepEqual(
    pageOf([], 2, (last) => last),
    { items: [], next: null },
  )
})

test('a cursor that this list did not give is refused, whatever it holds', () => {
  const other = Buffer.from(JSON.stringify(['a', 1])).toString('base64url')
  for (const cursor of ['', 'x', other, '%%%', Buffer.from('{').toString('base64url')])
    assert.throws(() => placeOf(cursor, place), { code: 'http.cursor' })
  assert.equal(placeOf(undefined, place), null)
})
