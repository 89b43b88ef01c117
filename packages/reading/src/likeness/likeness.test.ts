import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Zone } from '../page/index.ts'
import { LIKENESS_BAND, LIKENESS_PLACES, Likeness } from './index.ts'

const NO_ZONES: readonly Zone[] = []

function signatureOf(...pages: readonly (string | { readonly text: string; readonly zones: readonly Zone[] })[]) {
  const likeness = new Likeness()
  for (const page of pages) likeness.add(typeof page === 'string' ? { text: page, zones: NO_ZONES } : page)
  return likeness.signature()
}

/** Share of equal places. */
function resemblance(one: readonly number[] | null, two: readonly number[] | null): number {
  assert.ok(one !== null && two !== null)
  assert.equal(one.length, LIKENESS_PLACES + 1)
  return one.slice(0, -1).filter((value, place) => value === two[place]).length / LIKENESS_PLACES
}

const words = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `word${from + at}`)

/** By its definition: runs of five words that both have, of those in either. */
function trueResemblance(one: readonly string[], two: readonly string[]): number {
  const runsOf = (all: readonly string[]) => new Set(all.slice(4).map((_, at) => all.slice(at, at + 5).join(' ')))
  const [a, b] = [runsOf(one), runsOf(two)]
  const both = a.intersection(b).size
  return both / (a.size + b.size - both)
}

test('the same words have one signature, whatever the lines, case, accents, pages and running heads', () => {
  const text = words(40).join(' ')
  const plain = signatureOf(`${text} über die Lieferung der Pumpen`)
  const head = 'Draft of 3 March – page 1\n'
  const body = `${text.toUpperCase().replaceAll(' ', '\n')} Uber die Liefe-\nrung `
  const zones: readonly Zone[] = [{ kind: 'header', start: 0, end: head.length, label: null }]
  assert.deepEqual(signatureOf({ text: head + body, zones }, 'der Pumpen'), plain)
  assert.notDeepEqual(signatureOf({ text: head + body, zones: NO_ZONES }, 'der Pumpen'), plain)
})

test('a letter in which some words are others is still nearly the same, and not the same', () => {
  const letter = words(300)
  const other = letter.map((word, at) => (at % 60 === 0 ? `other${at}` : word))
  const [one, two] = [signatureOf(letter.join(' ')), signatureOf(other.join(' '))]
  assert.ok(resemblance(one, two) > 0.7)
  assert.notEqual(one?.at(-1), two?.at(-1))
})

test('words in another order are not the same text', () => {
  const [one, two] = [words(60), [...words(30, 30), ...words(30)]]
  assert.notEqual(signatureOf(one.join(' '))?.at(-1), signatureOf(two.join(' '))?.at(-1))
})

test('a text of a line or two is not compared', () => {
  assert.equal(signatureOf(words(29).join(' ')), null)
  assert.notEqual(signatureOf(words(30).join(' ')), null)
})

test('how many places are equal is how alike two texts are, within what is promised', () => {
  const gaps = fc.sample(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 200, max: 900 })), {
    numRuns: 60,
    seed: 7,
  })
  const errors = gaps.map(([shift, count]) => {
    const [one, two] = [words(count), words(count, shift)]
    return resemblance(signatureOf(one.join(' ')), signatureOf(two.join(' '))) - trueResemblance(one, two)
  })
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
  assert.ok(Math.abs(mean) < 0.02, `on average off by ${mean}`)
  assert.ok(
    errors.every((error) => Math.abs(error) < 4.5 * 0.045),
    `at most off by ${Math.max(...errors.map(Math.abs))}`,
  )
})

test('two that are nearly the same share a band, and two that are not hardly ever do', () => {
  const bandOf = (signature: readonly number[] | null, band: number) =>
    signature?.slice(band * LIKENESS_BAND, (band + 1) * LIKENESS_BAND).join(' ')
  const meet = (one: readonly number[] | null, two: readonly number[] | null) =>
    Array.from({ length: LIKENESS_PLACES / LIKENESS_BAND }, (_, band) => band).some(
      (band) => bandOf(one, band) === bandOf(two, band),
    )
  // Runs in both, of those in either: 0.8 and 0.2.
  const near = Array.from({ length: 100 }, (_, n) => [words(904, n * 5000), words(904, n * 5000 + 100)] as const)
  const far = Array.from({ length: 100 }, (_, n) => [words(904, n * 5000), words(904, n * 5000 + 600)] as const)
  const met = (pairs: typeof near) =>
    pairs.filter(([one, two]) => meet(signatureOf(one.join(' ')), signatureOf(two.join(' ')))).length
  assert.equal(met(near), 100)
  assert.ok(met(far) <= 5)
})

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 }), (pages) => {
      signatureOf(...pages)
    }),
  )
})
