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

test('a contract that is only effective since a day is dated by it, unless the signatures leave their own day blank', () => {
  const effective =
    'This Agreement, effective as of May 1, 2020 (the "Effective Date"), is between Sample Foods, Inc. ("Sample") and Muster LLC ("Muster").'
  const unsigned =
    'SAMPLE FOODS, INC.   MUSTER LLC\nBy: ________ By: ________\nTitle: ______ Title: ______\nDate: ______ Date: ______\n'
  assert.equal(agreementDate(effective), '2020-05-01')
  assert.equal(agreementDate(effective, unsigned), null)
  assert.equal(
    agreementDate(
      'This Agreement is made effective May 1, 2020 between Sample Foods, Inc. ("Sample") and Muster LLC ("Muster").',
      unsigned,
    ),
    '2020-05-01',
  )
})

test('the effective date on a title page is not when it was made where the signatures say when', () => {
  const parties = 'This Schedule is between Sample Foods, Inc. ("Sample") and Muster LLC ("Muster").'
  const front = 'SUPPLY AGREEMENT\n\nSchedule Effective Date: March 3, 2011'
  const signed = 'SAMPLE FOODS, INC.\nBy: /s/ Jane Sample\nDate: March 4, 2011\n'
  assert.equal(agreementDate(parties, signed, front), '2011-03-04')
  assert.equal(agreementDate(parties, '', front), '2011-03-03')
})

test('a day left to signatures that were never dated is blank, not absent', () => {
  const { agreementDate: made, effectiveDate } = readContract(
    `SUPPLY AGREEMENT\n\nThis Agreement is entered into by Sample Foods, Inc. ("Sample") and Muster LLC ("Muster"), effective as of the last date of signature below.\n${tail}\nBy: __________\nSigned this ____ day of ________, 2014\n`,
  )
  assert.deepEqual([made.status, effectiveDate.status], ['redacted', 'redacted'])
})

test('days that forms break are read', () => {
  const opening = (day: string) =>
    `This Agreement is made ${day} between Sample Foods, Inc. ("Sample") and Muster LLC ("Muster").`
  assert.equal(agreementDate(opening('the 20 March day of 1998')), '1998-03-20')
  assert.equal(
    agreementDate(opening('this 1st day of\n                              --- November, 2003')),
    '2003-11-01',
  )
})

test('where one of two signatures bears no day, nobody can say on which day the contract was made', () => {
  const opening =
    'This Agreement is made between Sample Foods, Inc. ("Sample") and Muster LLC ("Muster") on the terms below.'
  const signed = (second: string) =>
    `SAMPLE FOODS, INC.   MUSTER LLC\nBy: /s/ Jane Sample   By: /s/ Karl Muster\nDate: March 4, 2011   Date: ${second}\n`
  assert.equal(agreementDate(opening, signed('March 7, 2011')), '2011-03-07')
  assert.equal(agreementDate(opening, signed('')), null)
  assert.equal(agreementDate(opening, signed('( Lir')), null)
})
