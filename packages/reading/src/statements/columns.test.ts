import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const made = `SUPPLY AGREEMENT

This Agreement is made by and between Sample Foods, Inc. (the “Supplier”) and Muster Trading LLC (the “Buyer”).

1. Delivery. Supplier shall deliver within thirty (30) days.

IN WITNESS WHEREOF, the parties have executed this Agreement.

`
/** Day, words and parties of each signature. */
const signed = (signatures: string) =>
  statementsOf('en', made + signatures)
    .filter(({ role }) => role === 'signed')
    .map(({ dates, text, parties }) => [
      dates[0]?.value,
      text,
      ...parties.map(({ refersTo, name }) => (refersTo ?? name).toLowerCase()),
    ])
const BOTH = [
  ['2020-03-05', 'Peter Sample – Supply Agreement', 'peter sample', 'sample foods, inc.'],
  ['2020-03-09', 'Erika Muster – Supply Agreement', 'erika muster', 'muster trading llc'],
]

test('in a signature page of two columns each signatory keeps its own company, day and title', () => {
  const rows = [
    ['SAMPLE FOODS, INC.', 'MUSTER TRADING LLC'],
    ['By: /s/ Peter Sample', 'By: /s/ Erika Muster'],
    ['Name: Peter Sample', 'Name: Erika Muster'],
    ['Title: Chief Executive Officer', 'Title: Managing Director'],
    ['Date: March 5, 2020', 'Date: March 9, 2020'],
  ]
  assert.deepEqual(signed(rows.map(([left = '', right = '']) => `${left.padEnd(40)}${right}`).join('\n')), BOTH)
  assert.deepEqual(signed(rows.map((cells) => cells.join('\t')).join('\n')), BOTH)
  assert.deepEqual(signed(rows.map((cells) => cells.join(' ')).join('\n')), BOTH)
})

test('a line that only one column has is not given to its neighbour', () => {
  const page = `SAMPLE FOODS, INC.                      MUSTER TRADING LLC
                                        by its manager Example Holding Corp.
By: /s/ Peter Sample                    By: /s/ Erika Muster
Date: March 5, 2020                     Date: March 9, 2020`
  assert.deepEqual(signed(page)[0], BOTH[0])
})

test('the second instrument of a file is told by its own title', () => {
  const two = `SAMPLE FOODS, INC.

By: /s/ Peter Sample
Name: Peter Sample
Date: March 5, 2020

GUARANTY AGREEMENT

This Guaranty Agreement is made by Muster Holding Corp. in favor of Sample Foods, Inc.

MUSTER HOLDING CORP.

By: /s/ Erika Muster
Name: Erika Muster
Date: April 7, 2020`
  assert.deepEqual(
    signed(two).map(([day, words]) => [day, words]),
    [
      ['2020-03-05', 'Peter Sample – Supply Agreement'],
      ['2020-04-07', 'Erika Muster – Guaranty Agreement'],
    ],
  )
})
