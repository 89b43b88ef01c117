// A row whose sentence begins with a pronoun says in its title whom or what it speaks of, in words of the document alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRowKind } from './kinds.ts'
import { statementsOf } from './rows.test-builder.ts'

const titles = (language: 'en' | 'de', text: string): string[] =>
  statementsOf(language, text)
    .filter(({ kind }) => isRowKind(kind))
    .map(({ text: words }) => words)

test('he, she and their firm are named, and what stands between is left out by a mark', () => {
  assert.deepEqual(
    titles('en', 'Mr Edgar Probst fixed the lift on 3 May 2021. He returned on 9 May 2021 with a colleague.'),
    ['Mr Edgar Probst fixed the lift', 'Edgar Probst … returned with a colleague'],
  )
  assert.deepEqual(
    titles('de', 'Frau Tabea Quellmann rügte den Lack am 3. Mai 2021. Sie zahlte am 9. Mai 2021 die Hälfte.').slice(1),
    ['Tabea Quellmann … zahlte die Hälfte'],
  )
  assert.deepEqual(
    titles('en', 'Probst Lifts Ltd inspected the shaft on 3 May 2021. It issued a report on 9 May 2021.').slice(1),
    ['Probst Lifts Ltd … issued a report'],
  )
  assert.deepEqual(titles('en', 'Mr Edgar Probst was there. His brother, Max Muster, rang on 9 May 2021.'), [
    'Edgar Probst … his brother, Max Muster, rang',
  ])
  assert.deepEqual(
    titles('en', 'The Chair read a letter from Mr Edgar Probst. The meeting thanked him on 9 May 2021 for his work.'),
    ['Edgar Probst … The meeting thanked him for his work'],
  )
})

test('what that or it was stands before it in the sentence of the document', () => {
  assert.deepEqual(titles('en', 'The landlord promised a new boiler. That arrived on 9 May 2021.'), [
    'The landlord promised a new boiler. That arrived on 9 May 2021',
  ])
  assert.deepEqual(titles('de', 'Der Vermieter versprach einen neuen Kessel. Das geschah am 9. Mai 2021 nicht.'), [
    'Der Vermieter versprach einen neuen Kessel. Das geschah nicht',
  ])
  assert.deepEqual(titles('en', 'Edgar Probst met Rolf Muster. He left on 9 May 2021.'), [
    'Edgar Probst met Rolf Muster. He left on 9 May 2021',
  ])
})

test('what it was that somebody sent stands before it, and a comment before a colon is left out', () => {
  assert.deepEqual(titles('en', 'You wanted a list of the keys. We sent it to Mr Edgar Probst on 9 May 2021.'), [
    'You wanted a list of the keys. We sent it to Mr Edgar Probst',
  ])
  assert.deepEqual(
    titles('de', 'Der Gutachter fand keinen Mangel am Kessel. Die Vermieterin bestritt es am 9. Mai 2021.'),
    ['Der Gutachter fand keinen Mangel am Kessel. Die Vermieterin bestritt es'],
  )
  assert.deepEqual(
    titles('en', 'The boiler broke. That was no surprise to us: the agents had been warned on 9 May 2021.'),
    ['The agents had been warned'],
  )
})

test('of a long sentence its last clause says what that was', () => {
  assert.deepEqual(
    titles(
      'en',
      'The landlord had by then received four letters from the agents about the state of the boiler in the cellar of the house in Sample Row, and promised to have it exchanged. That was done on 9 May 2021.',
    ),
    ['… promised to have it exchanged. That was done on 9 May 2021'],
  )
})

test('a thing that was found in a place is no expletive', () => {
  assert.deepEqual(titles('en', 'The line was cut. It was found in the basin on 9 May 2021.'), [
    'The line was cut. It was found in the basin',
  ])
})

test('a pronoun that points at nothing stays alone, and nothing is put before what names itself', () => {
  assert.deepEqual(titles('en', 'The boiler broke. It was agreed on 9 May 2021 that it be exchanged.'), [
    'It was agreed that it be exchanged',
  ])
  assert.deepEqual(titles('de', 'Der Kessel fiel aus. Das Mietverhältnis endete am 9. Mai 2021.'), [
    'Das Mietverhältnis endete',
  ])
  assert.deepEqual(titles('en', 'This was written on 9 May 2021 by hand.'), ['This was written by hand'])
})
