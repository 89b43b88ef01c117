import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readContract } from './read-contract.ts'

const contract = (clause: string, opening = 'is made on March 3, 2020 by and between') => `SUPPLY AGREEMENT

This Supply Agreement (this "Agreement") ${opening} Sample Foods, Inc. (the "Supplier") and Muster Trading LLC (the "Buyer").

NOW, THEREFORE, the parties hereto agree as follows:

1. Delivery. Supplier shall deliver the Products to Buyer.

2. Further terms. ${clause}

3. Amendments. Amendments of this Agreement must be in writing.

IN WITNESS WHEREOF, the parties have executed this Agreement.

By: ____________________
Name: Jane Sample`

const end = (clause: string) => {
  const { expirationDate } = readContract(contract(clause))
  return [expirationDate.value ?? expirationDate.status, expirationDate.rule]
}

test('a contract that ends with an event or a notice, and on no day, is perpetual', () => {
  for (const clause of [
    'The term of this Agreement shall commence on the date hereof and shall end on the 60th day following a written notice from one party to the other.',
    'This Agreement shall terminate as to the Agent and its duties upon the earliest to occur of (a) its resignation or (b) its removal.',
    'This Agreement shall terminate and be of no further force on the exercise by Buyer of its right to terminate it.',
    'Unless earlier ended, upon the completion of the Sample Project, this Agreement shall automatically terminate.',
  ])
    assert.deepEqual(end(clause), ['perpetual', 'expires.by-event'], clause)
})

test('an event that may end a contract early does not hide the day on which it ends', () => {
  assert.deepEqual(
    end(
      'This Agreement shall terminate upon the earlier of a breach or a sale. The initial term of this Agreement shall be two (2) years from the date hereof.',
    ),
    ['2022-03-03', 'expires.counted'],
  )
})

test('the end of a named year and the day before an anniversary are counted', () => {
  assert.deepEqual(end('This Agreement will be in effect until the end of 2026.'), ['2026-12-31', 'expires.year-end'])
  assert.deepEqual(
    end(
      'Initial Term shall mean the date of this Agreement through the day prior to the second anniversary of the date of this Agreement.',
    ),
    ['2022-03-02', 'expires.counted'],
  )
  assert.deepEqual(
    end(
      'This Agreement shall continue in effect for a period of one year from the date of its execution, if the trustees who have no financial interest in it so approve.',
    ),
    ['2021-03-03', 'expires.counted'],
  )
})

test('what lasts for or beyond the term of the contract is not its term', () => {
  for (const clause of [
    'Donations shall begin on the first full quarter [three (3) month period] and continue quarterly for the term of this Agreement.',
    'For a period of two (2) years after the termination of this Agreement Buyer shall keep its books open.',
    'From July 1, 2022 to December 31, 2022 Buyer shall purchase ten units (the six-month periods are each a "Contract Period").',
    'A "month" is a reference to a period of one calendar month in any law in force on the date of this Agreement.',
  ])
    assert.deepEqual(end(clause), ['absent', null], clause)
})

test('the day of signing beside a signature does not date the opening, nor does the number of a page', () => {
  const signed = contract('This Agreement is perpetual.', 'is made effective May 9, 2020 by and between').replace(
    'NOW, THEREFORE, the parties hereto agree as follows:',
    'By: /s/ Jane Sample Date: 5/5/2020',
  )
  assert.equal(readContract(signed).agreementDate.value, '2020-05-09')
  const paged = contract('This Agreement is perpetual.', 'is made by and between').replace(
    'SUPPLY AGREEMENT',
    'SUPPLY AGREEMENT   Page 2   May 2020',
  )
  assert.equal(readContract(paged).agreementDate.value, null)
})

test('an effective date is cited where the day is first shown, a term that begins where the clause says so', () => {
  const shown = contract('"Effective Date" means March 3, 2020.')
  assert.equal(readContract(shown).effectiveDate.span?.start, shown.indexOf('March 3, 2020'))
  const begun = contract('The term of this Agreement shall commence March 3, 2020 and continue until terminated.')
  assert.equal(readContract(begun).effectiveDate.span?.start, begun.lastIndexOf('March 3, 2020'))
})

test('a day in the accounts that a closing sentence stands near is no signature', () => {
  const text = contract('This Agreement is perpetual.', 'dated ____________, 2009 is between').replace(
    'Name: Jane Sample',
    `${'The accountants state their opinion. '.repeat(25)}The statements of the Company as of December 31, 2008 are fair.`,
  )
  assert.equal(readContract(text).agreementDate.status, 'redacted')
})
