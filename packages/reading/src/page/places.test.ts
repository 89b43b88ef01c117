import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPlaces } from './places.ts'
import type { Block } from './typeset.ts'

const paragraph = (text: string, more: object = {}): Block => ({ kind: 'paragraph', text, ...more })
const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 })
const row = (...cells: string[]): Block => ({
  kind: 'table-row',
  cells: cells.map((text) => ({ text, label: null })),
})
const placesOf = (...blocks: Block[]) => [...withPlaces(blocks)].map(({ label }) => label)

test('a paragraph is found by the heading above it and counted below that heading', () => {
  assert.deepEqual(
    placesOf(paragraph('To all.'), heading('2. The lease'), paragraph('It ran.'), paragraph('It ended.')),
    ['paragraph 1', 'heading “2. The lease”', 'under “2. The lease”, paragraph 1', 'under “2. The lease”, paragraph 2'],
  )
})

test('an item is called by its number; a short one without a full stop heads what follows', () => {
  assert.deepEqual(
    placesOf(
      paragraph('4. Roof repairs'),
      paragraph('The contractor left.'),
      paragraph('4.2 The tenant paid the second instalment on 3 May 2021 and kept the receipt.'),
      paragraph('The landlord did not.'),
    ),
    ['item 4', 'item 4, paragraph 1', 'item 4.2', 'item 4, paragraph 3'],
  )
  assert.deepEqual(placesOf(paragraph('(b) the deposit.'), paragraph('IV. Kosten')), ['item b', 'item IV'])
})

test('a day, a sum and a year at the head of a paragraph number no item', () => {
  assert.deepEqual(placesOf(paragraph('3. Mai 2021 war ein Montag.'), paragraph('3 May 2021 was a Monday.')), [
    'paragraph 1',
    'paragraph 2',
  ])
  assert.deepEqual(placesOf(paragraph('250 EUR wurden gezahlt.'), paragraph('2021 was quiet.')), [
    'paragraph 1',
    'paragraph 2',
  ])
})

test('rows are counted in their table, and tables through the text', () => {
  assert.deepEqual(placesOf(row('No.', 'Due'), row('1', 'May'), paragraph('Between.'), row('A', 'B')), [
    'table 1, row 1',
    'table 1, row 2',
    'paragraph 1',
    'table 2, row 1',
  ])
})

test('lines that stand close are one paragraph, and what has a name of its own keeps it', () => {
  assert.deepEqual(
    placesOf(paragraph('Jane Sample'), paragraph('Director', { joined: true }), {
      kind: 'footnote',
      text: '¹ So.',
      label: 'footnote 1',
    }),
    ['paragraph 1', 'paragraph 1', 'footnote 1'],
  )
  assert.deepEqual(placesOf({ kind: 'header', text: 'Draft' }), [undefined])
})
