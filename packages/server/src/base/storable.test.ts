import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { storable, storableJson } from './storable.ts'

const odd = fc.string({ unit: fc.constantFrom('a', 'ß', '\0', '\ud83d', '\ude00', '😀', '\ufffd') })

test('any text becomes one that can be stored, with every character at its place', () => {
  fc.assert(
    fc.property(odd, (text) => {
      const kept = storable(text)
      assert.equal(kept.length, text.length)
      assert.ok(kept.isWellFormed() && !kept.includes('\0'))
      assert.equal(storable(kept), kept)
      if (text.isWellFormed() && !text.includes('\0')) assert.equal(kept, text)
    }),
  )
})

test('so does every text inside a value', () => {
  assert.deepEqual(JSON.parse(storableJson({ title: 'a\0b', list: ['\ud83d', 1, null] })), {
    title: 'a\ufffdb',
    list: ['\ufffd', 1, null],
  })
})
