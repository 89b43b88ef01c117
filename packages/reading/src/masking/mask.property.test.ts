import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isMaskedText, type MaskSpan, mask, newVault, readVault, restore } from './index.ts'
import { placeholderOf, placeholdersIn } from './placeholder.ts'

const NONCE = '9f1c02aa7be84d53'
/** What a document could hold to be taken for a placeholder, an address, code, or to break any of them. */
const pieces = fc.constantFrom(
  ...[0, 1, 2].flatMap((way) =>
    ['PERSON', 'TEXT', 'URL'].map((kind) => placeholderOf({ kind, number: way + 1, way }, NONCE)),
  ),
  placeholderOf({ kind: 'PERSON', number: 1, way: 0 }, NONCE).toLowerCase(),
  placeholderOf({ kind: 'PERSON', number: 1, way: 0 }, NONCE).slice(1, -1),
  placeholderOf({ kind: 'PERSON', number: 1, way: 0 }, NONCE).slice(0, -1),
  '[PERSON_1]',
  '[',
  ']',
  '\\[',
  '\\]',
  '_',
  '\\',
  'PERSON_',
  '1',
  '1_',
  'B',
  's',
  "'s",
  ' ',
  '  ',
  '\n',
  '\u00a0',
  '.',
  ':',
  '/',
  '//',
  'https://',
  'www.',
  '`',
  '``',
  '```',
  '\n```\n',
  '~~~',
  '\n~~~\n',
  '<',
  '>',
  '<a href=',
  '="',
  '](',
  'Erika',
  'Beispiel',
  'Erika Beispiel',
  'Erika\nBeispiel',
  'é',
  'e\u0301',
  '𝔸',
  '👩‍👩‍👧',
  '\ud83d',
  '\udc00',
  'ß',
  '2020',
)
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
)
const spans = fc.array(
  fc.record(
    {
      start: fc.integer({ min: -5, max: 130 }),
      end: fc.integer({ min: -5, max: 130 }),
      type: fc.constantFrom('PERSON', 'EMAIL', '', 'ÄÖ', 'X Y'),
      entity: fc.constantFrom('a', 'b'),
    },
    { requiredKeys: ['start', 'end', 'type'] },
  ),
  { maxLength: 8 },
)
const run = (property: fc.IProperty<[string, MaskSpan[]]>) => fc.assert(property, { numRuns: 3000 })

test('whatever the text and the spans, what was masked is restored to the character', () => {
  run(
    fc.property(texts, spans, (text, list) => {
      const vault = newVault(NONCE)
      const masked = mask(text, list, vault)
      assert.ok(isMaskedText(masked))
      assert.equal(restore(masked.text, vault), text)
      const again = readVault(vault.write())
      assert.ok(again !== null)
      assert.equal(restore(masked.text, again), text)
    }),
  )
})

test('three texts of one vault are each restored, in whatever order they were masked', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, spans), { minLength: 2, maxLength: 3 }), (list) => {
      const vault = newVault(NONCE)
      const masked = list.map(([text, marks]) => mask(text, marks, vault).text)
      assert.deepEqual(
        masked.map((text) => restore(text, vault)),
        list.map(([text]) => text),
      )
    }),
    { numRuns: 1000 },
  )
})

const WORDS = /[\p{L}\p{M}\p{N}_]+|\s+|[^]/gu
const wordsOf = (text: string) => (text.match(WORDS) ?? []).map((word) => (word.trim() === '' ? ' ' : word))
const holds = (words: string[], wanted: string[]) =>
  words.some((_, at) => wanted.every((word, i) => words[at + i] === word))

test('no value of a span stands in the masked text as whole words', () => {
  run(
    fc.property(texts, spans, (text, list) => {
      const vault = newVault(NONCE)
      const masked = mask(text, list, vault).text
      const left: string[][] = []
      let from = 0
      for (const { start, end } of placeholdersIn(masked, NONCE)) {
        left.push(wordsOf(masked.slice(from, start)))
        from = end
      }
      left.push(wordsOf(masked.slice(from)))
      for (const { start, end } of list) {
        const value = wordsOf(text.slice(Math.max(0, start), Math.max(0, end)).trim())
        if (value.some((word) => /[\p{L}\p{N}]/u.test(word)) && value.length <= 64 && text.isWellFormed())
          assert.ok(!left.some((words) => holds(words, value)), JSON.stringify({ masked, value }))
      }
    }),
  )
})

test('masking a masked text again changes nothing', () => {
  run(
    fc.property(texts, spans, (text, list) => {
      const vault = newVault(NONCE)
      const once = mask(text, list, vault)
      assert.equal(mask(once, [], vault).text, once.text)
      assert.equal(restore(mask(once, list, vault).text, vault), text)
    }),
  )
})

test('no placeholder is cut out of a character, and none stands in half of one', () => {
  run(
    fc.property(texts, spans, (text, list) => {
      fc.pre(text.isWellFormed())
      assert.ok(mask(text, list, newVault(NONCE)).text.isWellFormed())
    }),
  )
})

test('a text without a placeholder of the vault is restored to itself', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(restore(text, newVault(NONCE)), text)
      const vault = newVault(NONCE)
      mask('Erika', [{ start: 0, end: 5, type: 'PERSON' }], vault)
      assert.equal(
        restore(mask(text, [], newVault('another')).text, vault).includes('Erika') &&
          !text.includes('Erika') &&
          placeholdersIn(text, NONCE).length === 0,
        false,
      )
    }),
  )
})

test('masking and restoring a great deal of anything ends', () => {
  for (const unit of [
    'a',
    ' ',
    '[',
    '`',
    '~~~\n',
    '<a ',
    '<a =',
    'PERSON_1_',
    'a1 bcd ',
    'a.',
    '\\[',
    ']',
    'Erika ',
    '//',
    '``` ` `` ',
    placeholderOf({ kind: 'PERSON', number: 1, way: 0 }, NONCE),
  ]) {
    const vault = newVault(NONCE)
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    const masked = mask(
      text,
      [
        { start: 0, end: 5, type: 'PERSON' },
        { start: 9, end: 12, type: 'PERSON' },
      ],
      vault,
    )
    assert.equal(restore(masked.text, vault), text)
  }
})
