import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties } from './index.ts'

const named = (text: string, language: 'en' | 'de' = 'en') =>
  findParties(text, { language })
    .filter(({ refersTo }) => refersTo !== null)
    .map(({ name, refersTo }) => [name, refersTo])

test('a given name alone is the one person who bears it', () => {
  assert.deepEqual(named('Denise Sample came. Denise left.'), [['Denise', 'Denise Sample']])
  assert.deepEqual(named('Frau Wiebke Muster kam. Später ging Wiebke.', 'de'), [['Wiebke', 'Wiebke Muster']])
})

test('of two who bear it, or where it is a word, nobody is meant', () => {
  assert.deepEqual(named('Denise Sample met Denise Muster. Denise left.'), [])
  assert.deepEqual(named('Mr Will Sample came. Will they go? Will you?'), [])
  assert.deepEqual(named('Denise Sample came. The Denise Street house burnt.'), [])
})

test('a trade in the plural ends the name of a firm, also over the end of a line', () => {
  const [firm] = findParties(
    'Short background: we have hosted all the records of the branches for Sampleton\nPharmacies since July of last year, and they pay us each month.',
    { language: 'en' },
  )
  assert.equal(firm?.name, 'Sampleton Pharmacies')
  assert.deepEqual(findParties('The Pharmacies were shut.', { language: 'en' }), [])
})

test('a street called after somebody is nobody, and the role behind its address is the firm’s', () => {
  const people = (text: string) =>
    findParties(text, { language: 'en' }).flatMap(({ kind, name }) => (kind === 'person' ? [name] : []))
  const seat =
    'Sampleterra (USA) Inc., with its principal place of business at 8700 W. Bryn Sample Avenue, Suite 500N, Sampleton, IL 60631 (“Supplier”).'
  assert.deepEqual(people(seat), [])
  assert.deepEqual(
    findParties(seat, { language: 'en' }).flatMap(({ kind, role }) => (kind === 'organization' ? [role] : [])),
    ['Supplier', 'Supplier'],
  )
  assert.deepEqual(people('They met at 12 Denise Sample Boulevard.'), [])
  assert.deepEqual(people('Denise Sample drove home. Peter Muster paid.'), ['Denise Sample', 'Peter Muster'])
})
