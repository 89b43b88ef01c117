import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { mask, newVault } from '../masking/index.ts'
import { type Asked, type CheckedClaim, checkClaims, cleaned, readClaims } from './index.ts'

const MARK = 'qzjxkvwpyfbhgmtuoqzjxkvw'
const RENT = 'The monthly rent is EUR 1,850.00.'
const BEGINS = 'The lease begins on 1 May 2021.'

function asked(): Asked {
  const vault = newVault('9f1c02aa7be84d53')
  const prompt = mask('Each claim is one plain sentence without markup, links or lists.', [], vault)
  const clean = cleaned(`${RENT} ${BEGINS} A brace { and a quote " stand here.`)
  return { sources: [{ clean, language: 'en' }], question: 'What?', language: 'en', vault, mark: MARK, prompt }
}
const claim = (text: string, quote: string) => ({ text, quotes: [{ source: 1, quote }] })
const GOOD = [claim('The rent is EUR 1,850 a month.', RENT), claim('The lease begins in May 2021.', BEGINS)]
const BAD = [claim('The rent is EUR 900.', RENT), claim('x', 'nothing'), claim('', RENT)]

function read(pieces: readonly string[]): CheckedClaim[] {
  const reading = readClaims(asked())
  return pieces.flatMap((piece) => reading.take(piece))
}

const split = (text: string, cuts: readonly number[]): string[] => {
  const at = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].toSorted((a, b) => a - b)
  return at.slice(1).map((end, nth) => text.slice(at[nth], end))
}

test('a claim is given when its last letter is there, before the next has begun, and none that its quotes do not bear', () => {
  const reading = readClaims(asked())
  assert.deepEqual(reading.take(`{"claims": [${JSON.stringify(GOOD[0]).slice(0, -1)}`), [])
  assert.deepEqual(
    reading.take('}').map(({ text }) => text),
    ['The rent is EUR 1,850 a month.'],
  )
  assert.deepEqual(reading.take(`, ${JSON.stringify(BAD[0])}, ${JSON.stringify(GOOD[0])}`), [])
  assert.equal(reading.take(`,${JSON.stringify(GOOD[1])}]}`).length, 1)
})

test('what is given piece by piece is what the whole answer is found to bear, wherever it is cut', () => {
  const claims = fc.array(
    fc.constantFrom(...GOOD, ...BAD, claim('A brace { stands here.', 'A brace { and a quote " stand')),
    {
      maxLength: 6,
    },
  )
  const before = fc.constantFrom('', '```json\n', 'Let me see: the {rent}.\n', '  ')
  fc.assert(
    fc.property(before, claims, fc.boolean(), fc.array(fc.nat(2000)), (head, listed, isWide, cuts) => {
      const output = `${head}${JSON.stringify({ claims: listed }, null, isWide ? 2 : 0)}`
      assert.deepEqual(read(split(output, cuts)), checkClaims(output, asked()).claims)
    }),
  )
})

test('an answer that ends too early is taken as far as its claims are whole, and said to be cut', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '```json\n', 'Let me see: the {rent}.\n'), fc.nat(2000), (head, at) => {
      const output = `${head}${JSON.stringify({ claims: [...GOOD, ...BAD] })}`
      const cut = output.slice(0, at % output.length)
      const { outcome, claims } = checkClaims(cut, asked())
      assert.deepEqual(claims, read([cut]))
      assert.equal(outcome, cut.length > output.indexOf('},{') ? 'cut' : 'broken')
    }),
  )
  const leaks = JSON.stringify({ claims: [GOOD[0], claim(MARK, RENT), GOOD[1]] }).slice(0, -1)
  assert.deepEqual(checkClaims(leaks, asked()), { outcome: 'leaked', claims: [], dropped: {} })
})

test('whatever comes, in whatever pieces, nothing throws and nothing is said that no quote bears', () => {
  const parts = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', '{"claims":[', '"claims"', ':', 'x', ' ', RENT)
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string())), (pieces) => {
      assert.deepEqual(read(pieces), [])
    }),
  )
})

test('once the mark of the prompt is seen nothing more is said, also where its letters are shared out among several claims', () => {
  const told = (...texts: string[]) =>
    read([JSON.stringify({ claims: [...texts.map((text) => claim(text, RENT)), GOOD[1]] })])
  assert.deepEqual(told(MARK), [])
  assert.deepEqual(told(MARK.slice(0, 6), MARK.slice(6, 12)), [])
  assert.deepEqual(told(Array.from(MARK).join(' ')), [])
  assert.equal(told('nothing of it').length, 1)
  assert.deepEqual(read([`${MARK} `, JSON.stringify({ claims: GOOD })]), [])
})

test('an answer that floods is read to where it is cut off, in a time that grows with its length alone', () => {
  const many = JSON.stringify({
    claims: Array.from({ length: 40 }, (_, nth) => claim(`The rent is EUR ${nth}.`, RENT)),
  })
  assert.deepEqual(read(Array.from(many)), [])
  const long = JSON.stringify({ claims: [claim('x'.repeat(120_000), RENT), GOOD[0]] })
  assert.deepEqual(read(Array.from(long)), [])
})
