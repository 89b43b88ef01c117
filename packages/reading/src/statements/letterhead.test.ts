// Letters as a scan gives them: the dots of the letterhead become dashes, and empty lines come and go.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './find.ts'

const BODY = `
Hamburg, den 6. Juni 2022

Sehr geehrte Frau Beispiel,

am 1. Juni 2022 haben wir die Lieferung abgelehnt. Am 2. Juni 2022 riefen Sie an.

Mit freundlichen Grüßen
`

function peopleOf(letter: string): Record<string, string[]> {
  const rows = findStatements({ text: letter, language: 'de', zones: [], reference: null, dayOrder: null })
  const at = (words: string) =>
    rows
      .find(({ start, end }) => letter.slice(start, end).includes(words))
      ?.parties.map(({ refersTo, name }) => refersTo ?? name) ?? []
  return { letter: at('den 6. Juni'), we: at('abgelehnt'), you: at('riefen') }
}

const FROM_HARBOUR = {
  letter: ['Harbour Sample Ltd', 'Nordlicht Muster GmbH'],
  we: ['Harbour Sample Ltd'],
  you: ['Nordlicht Muster GmbH'],
}
const SIGNED = '\nJane Sample\nDirector\n'
const ADDRESS = 'Nordlicht Muster GmbH\nMusterkai 7\n20457 Hamburg\n'

const HEADS: readonly [how: string, head: string][] = [
  ['dots read as dashes', 'Harbour Sample Ltd - 12 Example Quay - London\n'],
  ['dots read as degrees', 'Harbour Sample Ltd ° 12 Example Quay ° London\n'],
  ['commas', 'Harbour Sample Ltd, 12 Example Quay, London\n'],
  ['lines of their own', 'Harbour Sample Ltd\n12 Example Quay, London\n'],
  ['a telephone number', 'Harbour Sample Ltd\nExample Quay, London\nTel. +44 20 7946 0000\n'],
]

for (const [how, head] of HEADS)
  test(`the firm of a scanned letterhead is who writes, parted from the address by ${how}`, () => {
    assert.deepEqual(peopleOf(head + ADDRESS + BODY + SIGNED), FROM_HARBOUR)
  })

test('an empty line between street and town ends no address', () => {
  const torn = 'Nordlicht Muster GmbH\nMusterkai 7\n\n20457 Hamburg\n'
  assert.deepEqual(peopleOf(`Harbour Sample Ltd - 12 Example Quay - London\n${torn}${BODY}${SIGNED}`), FROM_HARBOUR)
})

test('a letterhead says who writes where the signature cannot be read', () => {
  assert.deepEqual(peopleOf(`Harbour Sample Ltd - 12 Example Quay - London\n${ADDRESS}${BODY}`), FROM_HARBOUR)
})

test('who signs alone under their own letterhead is “we” as well', () => {
  const { we } = peopleOf(`Jane Sample - Musterweg 3 - 20095 Hamburg\n${ADDRESS}${BODY}${SIGNED}`)
  assert.deepEqual(we, ['Jane Sample'])
})

test('an address alone makes nobody the sender', () => {
  const { we, you } = peopleOf(`${ADDRESS}${BODY}${SIGNED}`)
  assert.deepEqual(we, [])
  assert.deepEqual(you, ['Nordlicht Muster GmbH'])
})
