import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readContract } from './read-contract.ts'

const tail = `

NOW, THEREFORE, the parties hereto agree as follows:

1. Delivery. Each party shall deliver within thirty (30) days under this Agreement. This Agreement shall be governed by the laws of the State of New York.

IN WITNESS WHEREOF, the parties have executed this Agreement.
`
const agreementDate = (opening: string, signatures = '', title = 'SUPPLY AGREEMENT') =>
  readContract(`${title}\n\n${opening}\n${tail}${signatures}`).agreementDate.value

test('the date of another agreement of the parties is not the date of this one', () => {
  for (const other of [
    'confirms that the parties extend their Distribution Agreement (the "Distribution Agreement") dated October 1,1996.',
    'renews the Distribution Agreement between them dated as of October 1, 1996.',
    'supplements our earlier contract of October 1, 1996.',
  ])
    assert.equal(
      agreementDate(`This letter agreement between Sample Foods, Inc. ("Sample") and Muster LLC ("Muster") ${other}`),
      null,
      other,
    )
})

test('the signatures below another instrument do not date this one', () => {
  const other = `
SAMPLE FOODS, INC.
By: /s/ Peter Sample
Date: March 5, 2020

GUARANTY AGREEMENT

This Guaranty Agreement is made by Muster Holding Corp. in favor of Sample Foods, Inc.

By: /s/ Erika Muster
Date: April 7, 2020
`
  const opening = 'This Agreement is made by and between Sample Foods, Inc. ("Sample") and Muster LLC ("Muster").'
  assert.equal(agreementDate(opening, other), '2020-03-05')
})
