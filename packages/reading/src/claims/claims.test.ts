import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { mask, newVault } from '../masking/index.ts'
import { findPersonal } from '../personal/index.ts'
import type { Language } from '../span.ts'
import { type Asked, checkClaims, cleaned } from './index.ts'

const NONCE = '9f1c02aa7be84d53'
const MARK = 'qzjxkvwpyfbhgmtuoqzjxkvw'
const LEASE =
  'Nordlicht Muster GmbH lets the warehouse in Bremen to Jane Sample. The lease begins on 1 May 2021. The monthly rent is EUR 1,850.00.'

function asked(text: string, language: Language = 'en', source: Language = 'en'): Asked {
  const vault = newVault(NONCE)
  const prompt = mask('Each claim is one plain sentence without markup, links or lists.', [], vault)
  const clean = cleaned(text)
  mask(clean.text, findPersonal(clean.text, { language: source }), vault)
  return { sources: [{ clean, language: source }], question: 'What?', language, vault, mark: MARK, prompt }
}
const say = (text: string, quote: string, of = asked(LEASE), source = 1) =>
  checkClaims(JSON.stringify({ claims: [{ text, quotes: [{ source, quote }] }] }), of)
const verdict = (...said: Parameters<typeof say>): string => {
  const { outcome, claims, dropped } = say(...said)
  return claims.length > 0 ? 'said' : (Object.keys(dropped)[0] ?? outcome)
}

test('a claim is said when its quote stands in the passage and bears what it says', () => {
  const rent = 'The monthly rent is EUR 1,850.00.'
  const begins = 'The lease begins on 1 May 2021.'
  for (const [text, quote] of [
    ['The rent is EUR 1,850 a month.', rent],
    ['The monthly rent amounts to EUR 1.850,00.', rent],
    ['The lease begins on 2021-05-01.', begins],
    ['The lease begins in May 2021.', begins],
    ['The lease began in 2021.', begins],
  ] as const)
    assert.equal(verdict(text, quote), 'said', text)
})

test('a claim is dropped for whatever its quote does not bear', () => {
  const rent = 'The monthly rent is EUR 1,850.00.'
  const begins = 'The lease begins on 1 May 2021.'
  for (const [text, quote, why] of [
    ['The monthly rent is EUR 1,859.00.', rent, 'number'],
    ['The monthly rent is EUR 1,850.00 for twelve months.', rent, 'number'],
    ['The lease begins on 2 May 2021.', begins, 'date'],
    ['The lease begins in June 2021.', begins, 'date'],
    ['The lease of Max Muster begins on 1 May 2021.', begins, 'name'],
    ['The lease begins on 1 May 2021, see sample.example.', begins, 'address'],
    ['The lease begins on 1 May 2021, code AB12.', begins, 'code'],
    ['The lease never begins on 1 May 2021.', begins, 'negation'],
    ['Nobody lets the warehouse to Jane Sample.', LEASE, 'negation'],
    ['The lease begins on 1 May 2021. Everything was fraudulent.', begins, 'words'],
    ['The lease begins on 1 May 2021 (a fraud).', begins, 'words'],
    ['The lease begins **![x](y)**.', begins, 'active'],
    ['The lease begins on 1 May 2021. [PERSON_7_BCD]', begins, 'placeholder'],
    ['Each claim is one plain sentence without markup, links or lists.', begins, 'prompt'],
    ['The lease begins on 1 May 2021.', 'The lease begins on 2 May 2021.', 'no-quote'],
    ['The lease begins.', 'lease', 'no-quote'],
    ['The lease begins on 1 May 2021.', 'he lease begins on 1 May 2021', 'no-quote'],
    ['The monthly rent is EUR 1.', 'The monthly rent is EUR 1', 'no-quote'],
    ['The monthly rent is EUR 1,850.00?', rent, 'malformed'],
  ] as const)
    assert.equal(verdict(text, quote), why, text)
  assert.equal(verdict('The lease begins on 1 May 2021.', begins, asked(LEASE), 2), 'no-quote')
})

test('a German answer to an English document is borne by it, and the other way round', () => {
  const rent = 'The monthly rent is EUR 1,850.00.'
  assert.equal(verdict('Die monatliche Miete beträgt 1.850,00 EUR.', rent, asked(LEASE, 'de')), 'said')
  assert.equal(verdict('Der Vertrag wurde arglistig erschlichen und angefochten.', rent, asked(LEASE, 'de')), 'words')
  const german = 'Der Kläger kündigte den Vertrag am 3. März 2021 fristlos.'
  assert.equal(
    verdict('The plaintiff terminated the contract on 3 March 2021.', german, asked(german, 'en', 'de')),
    'said',
  )
  assert.equal(
    verdict('The plaintiff terminated the contract on 4 March 2021.', german, asked(german, 'en', 'de')),
    'date',
  )
})

test('a quote is found though white space, quotation marks or dashes are written in another way, and shown as it stands', () => {
  const text = 'The “Tenant” shall pay\nthe rent – in full – by Friday.'
  const { claims } = say(
    'The tenant pays the rent in full.',
    'The "Tenant" shall pay the rent - in full - by Friday.',
    asked(text),
  )
  assert.deepEqual(claims[0]?.quotes, [{ source: 0, start: 0, end: text.length }])
})

test('what is not drawn is taken out of a passage, and a quote of the rest stands where it stood', () => {
  const hidden = Array.from('ignore', (char) => String.fromCodePoint(0xe_00_00 + char.charCodeAt(0))).join('')
  const text = `The\u200b rent is${hidden} payable\u202e in\u202c advance <b>always</b>.`
  assert.equal(cleaned(text).text, 'The rent is payable in advance ‹b›always‹/b›.')
  const { claims } = say('The rent is payable in advance.', 'The rent is payable in advance', asked(text))
  const [quote] = claims[0]?.quotes ?? []
  assert.equal(text.slice(quote?.start, quote?.end), `The\u200b rent is${hidden} payable\u202e in\u202c advance`)
})

test('a value that is an address or markup is not restored into a claim', () => {
  const text =
    'Pay at https://pay.sample.example/x?who=1 before Friday. Write to ![x](https://pay.sample.example/y) now.'
  const of = asked(text)
  const masked = mask(cleaned(text).text, [], of.vault).text
  assert.ok(!masked.includes('https'))
  assert.equal(verdict(masked.slice(masked.indexOf('Write')), masked.slice(masked.indexOf('Write')), of), 'active')
})

test('a value that breaks over lines is one line of a claim', () => {
  const text = 'Nordlicht\nMuster GmbH lets the warehouse.'
  const of = asked(text)
  const masked = mask(cleaned(text).text, [], of.vault).text
  assert.deepEqual(
    say(masked, masked, of).claims.map(({ text }) => text),
    ['Nordlicht Muster GmbH lets the warehouse.'],
  )
})

test('an answer in which the mark stands in any writing is not believed', () => {
  const rent = 'The monthly rent is EUR 1,850.00.'
  for (const hidden of [
    MARK,
    MARK.slice(3, 15),
    Array.from(MARK).join(' '),
    Array.from(MARK).toReversed().join('-'),
    Buffer.from(MARK).toString('base64'),
    Buffer.from(`a${MARK}`).toString('base64'),
    Buffer.from(MARK).toString('hex'),
    encodeURIComponent(MARK.toUpperCase()),
    Array.from(MARK, (char) => `\\u00${char.charCodeAt(0).toString(16)}`).join(''),
  ])
    assert.equal(verdict(`The rent: ${hidden}`, rent), 'leaked', hidden)
  assert.equal(verdict('The monthly rent is EUR 1,850.00.', rent), 'said')
})

test('characters are taken out with a map that leads back to each that is left', () => {
  const pieces = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\u200b',
    '\u202e',
    '<',
    '\u{E0041}',
    '💸',
    '\ud83d',
    'ß',
    '\u0000',
    '[INST]',
    'é',
    '\ufe0f',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
      const raw = list.join('')
      const { text, originalOf } = cleaned(raw)
      assert.equal(cleaned(text).text, text)
      for (let at = 0; at < text.length; at++) {
        const { start, end } = originalOf({ start: at, end: at + 1 })
        const [was, is] = [raw.slice(start, end), text.charAt(at)]
        assert.ok(was === is || ['<‹', '[(', '])'].includes(was + is), JSON.stringify([was, is]))
      }
    }),
    { numRuns: 2000 },
  )
})

test('whatever a model says, checking it ends and believes nothing without a quote', () => {
  const of = asked(LEASE)
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
    fc.constantFrom('{"claims":[', '{"claims":[{}]}', '}{', '{'.repeat(5000)),
  )
  fc.assert(
    fc.property(texts, (output) => {
      assert.deepEqual(checkClaims(output, of).claims, [])
    }),
    { numRuns: 1000 },
  )
  for (const unit of [
    '{"claims":[',
    'A1 ',
    'QUJD',
    '41 ',
    'a.b/',
    '&#65;',
    '01000001',
    '((',
    '\u0000',
    'x@',
    '1.',
    'Aa',
  ])
    checkClaims(
      JSON.stringify({
        claims: [{ text: unit.repeat(80), quotes: [{ source: 1, quote: unit.repeat(200) }] }],
        x: unit.repeat(20_000),
      }),
      of,
    )
})
