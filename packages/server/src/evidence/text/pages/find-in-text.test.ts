import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findInText } from './find-in-text.ts'

const found = (text: string, query: string) =>
  findInText(text, query, 100).map(({ start, end }) => text.slice(start, end))

test('what is typed is found whatever its case and wherever the line ends', () => {
  assert.deepEqual(found('Die Hafenlager\nProbe AG und die HAFENLAGER  PROBE ag', 'hafenlager probe'), [
    'Hafenlager\nProbe',
    'HAFENLAGER  PROBE',
  ])
  assert.deepEqual(found('co\u00adoperate', 'COOPERATE'), ['co\u00adoperate'])
  assert.deepEqual(found('a 😀 b 😀', '😀'), ['😀', '😀'])
  assert.deepEqual(found('Änderung', 'änderung'), ['Änderung'])
  assert.deepEqual(found('anything', '  '), [])
  assert.deepEqual(findInText('aaaa', 'a', 2).length, 2)
})

test('every hit is the text itself, and any word of a text is found where it stands', () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'B', 'ß', 'İ', 'ﬁ', '😀', '-'), minLength: 1, maxLength: 6 }),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(words, fc.nat(), (list, pick) => {
      const text = list.join('\n')
      const word = list[pick % list.length] ?? ''
      const hits = findInText(text, word, 1000)
      assert.ok(hits.length > 0)
      for (const { start, end } of hits) assert.equal(text.slice(start, end).toLowerCase(), word.toLowerCase())
    }),
  )
})

test('a long text is searched in a moment, also for what almost stands in it everywhere', () => {
  const started = performance.now()
  findInText('a'.repeat(400_000), `${'a'.repeat(199)}b`, 100)
  assert.ok(performance.now() - started < 2000)
})
