import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as check, constantFrom, integer, property, string, tuple } from 'fast-check'
import { renderingsOf, termsOf, tokensOf } from './index.ts'

const keys = (text: string, language: 'en' | 'de') => termsOf(text, language).map(({ term }) => term)
const share = (a: string, b: string, language: 'en' | 'de') => {
  const others = new Set(keys(b, language))
  return keys(a, language).some((key) => others.has(key))
}

test('a section is one key however it is written, and never a mere number', () => {
  for (const written of ['Section 12.3', 'section 12.3', '§ 12.3', 'clause 12.3', 'Ziffer 12.3'])
    assert.ok(keys(written, 'en').includes('§12.3'), written)
  assert.ok(keys('Text\n12.3 Governing law\n', 'en').includes('§12.3'))
  assert.ok(!keys('it weighs 12.3 kg', 'en').includes('§12.3'))
  assert.ok(keys('nach § 433 Abs. 2 BGB', 'de').includes('§433'))
})

test('a number is one key in both ways of writing it', () => {
  for (const written of ['1,500.00', '1.500,00', '1500', '1,500', '1.500'])
    assert.deepEqual(keys(`EUR ${written}`, 'de').slice(1), ['1500'], written)
  assert.deepEqual(keys('5,5', 'de'), keys('5.5', 'en'))
  assert.notDeepEqual(keys('15', 'en'), keys('1.5', 'en'))
})

test('forms of one word share a key', () => {
  for (const [a, b] of [
    ['terminate', 'termination'],
    ['governed', 'governs'],
    ['assignments', 'assign'],
    ['won', 'win'],
    ['companies', 'company'],
    ['children', 'child'],
  ] as const)
    assert.ok(share(a, b, 'en'), `${a} ${b}`)
  for (const [a, b] of [
    ['Häuser', 'Haus'],
    ['kündigte', 'Kündigung'],
    ['Verteidiger', 'verteidigt'],
    ['gewann', 'gewinnen'],
    ['Straße', 'Strasse'],
    ['Müller', 'Mueller'],
    ['gezählt', 'zaehlen'],
    ['Förderung', 'gefördert'],
    ['Bürgschaft', 'Buergschaft'],
    ['Verträge', 'Vertrag'],
  ] as const)
    assert.ok(share(a, b, 'de'), `${a} ${b}`)
  for (const [a, b] of [
    ['gezählt', 'gezahlt'],
    ['gezaehlt', 'Zahlung'],
    ['geza\u0308hlt', 'zahlte'],
    ['Förderung', 'Forderung'],
    ['täuschen', 'tauschen'],
    ['Kündigung', 'Kunde'],
    ['fällig', 'Fall'],
    ['anhängig', 'Anhang'],
  ] as const)
    assert.ok(!share(a, b, 'de'), `${a} ${b}`)
})

test('a German compound is found by its parts, a verb is not taken apart', () => {
  assert.ok(share('Kündigungsfrist', 'Frist', 'de'))
  assert.ok(share('Kündigungsfrist', 'Kündigung', 'de'))
  assert.ok(share('Bundesvertragsrecht', 'Recht', 'de'))
  assert.ok(!share('Verhandlung', 'Handlung', 'de'))
})

test('a question in one language looks for the words of the other', () => {
  const english = (word: string) => renderingsOf(word, 'de').map(({ term }) => term)
  const german = (word: string) => renderingsOf(word, 'en').map(({ term }) => term)
  assert.ok(english('kundigung').some((term) => keys('termination', 'en').includes(term)))
  assert.ok(english('konferenz').some((term) => keys('conference', 'en').includes(term)))
  assert.ok(english('qualitat').some((term) => keys('quality', 'en').includes(term)))
  assert.ok(german('liability').some((term) => keys('Haftung', 'de').includes(term)))
  assert.ok(english('beispiel').includes('beispiel'), 'a name is looked for as it stands')
})

test('no text whatever makes it throw, and tokens are in order, apart and within the text', () => {
  check(
    property(string({ unit: 'grapheme', maxLength: 300 }), constantFrom('en', 'de'), (text, language) => {
      let from = 0
      for (const { start, end } of tokensOf(text).filter(({ kind }) => kind !== 'section')) {
        assert.ok(start >= from && end > start && end <= text.length)
        from = end
      }
      for (const { term, start, end } of termsOf(text, language))
        assert.ok(term.length > 0 && term.length <= 64 && end > start)
    }),
  )
})

/** PostgreSQL keeps no lexeme longer than this (SQLSTATE 54000), in bytes of UTF-8. */
const LONGEST_LEXEME = 2046

test('no term of a text or a question is longer than the index takes, or half a character', () => {
  const long = tuple(
    constantFrom('', 'x', 'Section ', 'Art. ', '§ ', 'un'),
    constantFrom('日', 'ß', '𝔘', 'ﷺ', 'k', 'z', '1', '1.1', 'ä', '𠮷', 'sch'),
    integer({ min: 1, max: 1500 }),
    constantFrom('', 'iert', 'ity', 'ung', '𝔘'),
  ).map(([head, letters, times, end]) => head + letters.repeat(times) + end)
  check(
    property(long, constantFrom('en', 'de'), (text, language) => {
      const words = tokensOf(text).filter(({ kind }) => kind === 'word')
      const rendered = words.flatMap((word) => renderingsOf(word.text, language))
      for (const { term } of [...termsOf(text, language), ...rendered]) {
        assert.ok(Buffer.byteLength(term) <= LONGEST_LEXEME, `${text.slice(0, 20)}: ${term.length}`)
        assert.ok(term.isWellFormed(), text.slice(0, 20))
      }
    }),
    { numRuns: 300 },
  )
})

test('a text without spaces costs what any text of its length costs', () => {
  const long = 'donaudampfschiff'.repeat(20_000)
  assert.ok(termsOf(long, 'de').length <= 2)
  assert.ok(termsOf('1,'.repeat(100_000), 'en').length >= 1)
  assert.ok(termsOf('y'.repeat(100_000), 'en').length <= 1)
})
