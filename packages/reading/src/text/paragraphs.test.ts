import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { splitParagraphs } from './paragraphs.ts'

const pieces = (text: string) => splitParagraphs(text).map((span) => text.slice(span.start, span.end))

test('paragraphs stand between empty lines, also when the empty line holds spaces or comes from Windows', () => {
  assert.deepEqual(pieces('One\ntwo\n\nthree\n \t\nfour\r\n\r\nfive\fsix  '), [
    'One\ntwo',
    'three',
    'four',
    'five',
    'six',
  ])
})

test('a text without anything has no paragraph', () => {
  assert.deepEqual(pieces(' \n\n \f'), [])
})

test('paragraphs are trimmed, in order, apart, and leave out nothing but white space', () => {
  const texts = fc.array(fc.constantFrom('a', '\n', ' ', '\f', '\r', '\u2028', 'ü', '\ud800'), { maxLength: 60 })
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end } of splitParagraphs(text)) {
        assert.ok(start >= last && end > start)
        assert.equal(text.slice(last, start).trim(), '')
        assert.equal(text.slice(start, end), text.slice(start, end).trim())
        last = end
      }
      assert.equal(text.slice(last).trim(), '')
    }),
  )
})
