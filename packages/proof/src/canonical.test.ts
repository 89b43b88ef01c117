import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { canonicalize } from './canonical.ts'
import { sha256Hex } from './sha256.ts'

test('the example of RFC 8785 section 3.2.2 is written as the RFC writes it', () => {
  const value: unknown = JSON.parse(`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
    "literals": [null, true, false]
  }`)
  const expected =
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
    '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
  assert.equal(canonicalize(value), expected)
})

test('members are sorted by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
  const text = canonicalize(Object.fromEntries(names.map((name) => [name, 0])))
  const parsed: unknown = JSON.parse(text ?? 'null')
  assert.deepEqual(
    text?.match(/"(?:[^"\\]|\\.)*"/g)?.map((name) => JSON.parse(name) as unknown),
    ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'],
  )
  assert.deepEqual(parsed, Object.fromEntries(names.map((name) => [name, 0])))
})

test('numbers are written as in RFC 8785 appendix B', () => {
  const cases: readonly [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [1e21, '1e+21'],
    [999999999999999900000, '999999999999999900000'],
    [1e-7, '1e-7'],
    [0.000001, '0.000001'],
    [333333333.33333325, '333333333.33333325'],
  ]
  for (const [number, written] of cases) assert.equal(canonicalize(number), written)
})

test('what JSON cannot carry has no canonical form', () => {
  const cycle: unknown[] = []
  cycle.push(cycle, cycle)
  let deep: unknown = 0
  for (let i = 0; i < 100_000; i++) deep = [deep]
  const refused = [
    Number.NaN,
    Infinity,
    '\ud800',
    { '\udc00': 1 },
    undefined,
    { a: undefined },
    Array.from({ length: 2 }),
    1n,
    () => 0,
    cycle,
    deep,
  ]
  for (const value of [...refused, new Date(0), new Map(), Symbol('a')]) assert.equal(canonicalize(value), null)
})

test('the canonical form means the same value and is its own canonical form, whatever the order of members', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = canonicalize(value)
      if (text === null) return assert.match(JSON.stringify(value), /\\ud[89a-f]/i)
      const back: unknown = JSON.parse(text)
      assert.equal(canonicalize(back), text)
      assert.equal(canonicalize(reversed(back)), text)
    }),
  )
})

test('no value whatever makes it throw', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (value) => {
      const text = canonicalize(value)
      assert.ok(text === null || text.length > 0)
    }),
  )
})

test('SHA-256 of a text is that of its UTF-8 bytes', () => {
  assert.equal(sha256Hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256Hex(new Uint8Array()), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(sha256Hex('ä'), sha256Hex(Uint8Array.of(0xc3, 0xa4)))
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  )
}
