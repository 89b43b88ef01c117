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

test('a label in a cell of its own makes no column: the company above it is the one that signs', () => {
  const fields = (day: string, name: string) => [
    `By:\t/s/ ${name}`,
    `Name:\t${name}`,
    'Title:\tPresident',
    `Date:\t${day}`,
  ]
  const one = ['SAMPLE FOODS, INC.', ...fields('March 5, 2020', 'Peter Sample')]
  const other = ['MUSTER TRADING LLC', ...fields('March 9, 2020', 'Erika Muster')]
  assert.deepEqual(signed([...one, '', ...other].join('\n')), BOTH)
  assert.deepEqual(signed(one.map((line, i) => `${line}\t${other[i] ?? ''}`).join('\n')), BOTH)
})

test('labels in capitals part the columns of a signature page too, and no title is that of the neighbour', () => {
  const page = `SAMPLE FOODS, INC. MUSTER TRADING LLC
BY: /s/ Peter Sample BY: /s/ Erika Muster
NAME: Peter Sample NAME: Erika Muster
TITLE: Director, Finance TITLE: President Sales
DATE: 8/14/10      DATE: 7-29-10`
  const rows = statementsOf('en', made + page).filter(({ role }) => role === 'signed')
  assert.deepEqual(
    rows.map(({ dates, text, parties }) => [dates[0]?.value, text, parties[0]?.name, parties[0]?.role]),
    [
      ['2010-08-14', 'Peter Sample – Supply Agreement', 'Peter Sample', 'Director'],
      ['2010-07-29', 'Erika Muster – Supply Agreement', 'Erika Muster', 'President Sales'],
    ],
  )
})

test('a line that only one column has is not given to its neighbour', () => {
  const page = `SAMPLE FOODS, INC.                      MUSTER TRADING LLC
                                        by its manager Example Holding Corp.
By: /s/ Peter Sample                    By: /s/ Erika Muster
Date: March 5, 2020                     Date: March 9, 2020`
  assert.deepEqual(signed(page)[0], BOTH[0])
})

test('a heading between a signature and its date, or below the word Exhibit, is not what was signed', () => {
  const schedule = 'DISCOUNT SCHEDULE\n\nThis schedule applies to all orders.'
  for (const page of [
    `By: /s/ Peter Sample\nName: Peter Sample\n\n${schedule}\n\nDate: March 5, 2020`,
    `By: /s/ Erika Muster\n\nEXHIBIT 1\n\n${schedule}\n\nBy: /s/ Peter Sample\nName: Peter Sample\nDate: March 5, 2020`,
  ])
    assert.deepEqual(
      signed(page).map(([, words]) => words),
      ['Peter Sample – Supply Agreement'],
    )
})

test('the date of another agreement that the text names is none of its own', () => {
  const amendment = `AMENDMENT #2

This Amendment #2 changes their Distribution Agreement (“Agreement”) dated October 1, 1996 between Sample Foods, Inc. and Muster Trading LLC.`
  assert.deepEqual(
    statementsOf('en', amendment).map(({ kind }) => kind),
    ['reference'],
  )
})

test('a line that goes on with another agreement’s date labels nothing', () => {
  const text = `AMENDMENT #2

Sample Foods, Inc. and Muster Trading LLC change their Distribution Agreement (“Agreement”)
dated October 1, 1996

as follows: Section 3 is deleted.`
  assert.deepEqual(
    statementsOf('en', text).filter(({ role }) => role === 'dated'),
    [],
  )
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

test('a title below the signatures is not what was signed: the paper is what it calls itself', () => {
  const two = `This Amendment is entered into effective October 1, 1996 between Sample Foods, Inc. and Muster Trading LLC.

SAMPLE FOODS, INC.

By: /s/ Peter Sample
Name: Peter Sample
Date: March 5, 2020

AMENDMENT NO. 2 TO THE
SUPPLY AGREEMENT

WHEREAS, Sample Foods, Inc. and Muster Trading LLC wish to go on;

MUSTER TRADING LLC

By: /s/ Erika Muster
Name: Erika Muster
Date: April 7, 2020`
  assert.deepEqual(
    statementsOf('en', two)
      .filter(({ role }) => role === 'signed')
      .map(({ text }) => text),
    ['Peter Sample – Amendment', 'Erika Muster – Amendment No. 2 to the Supply Agreement'],
  )
})

test('a title set in lines apart is read to the second party', () => {
  const text = `SUPPLY AGREEMENT

BETWEEN

SAMPLE FOODS

AND

MUSTER TRADING

Effective Date: July 1, 2017

This Agreement binds both.`
  assert.equal(
    statementsOf('en', text)[0]?.text,
    'Effective Date – Supply Agreement between Sample Foods and Muster Trading',
  )
})

test('a title whose last word stands set apart below it is whole', () => {
  const text = `AMENDMENTS TO THE LICENSE AGREEMENT AND SUPPLY

AGREEMENT

Effective Date: July 1, 2017

This Agreement binds both.`
  assert.equal(
    statementsOf('en', text)[0]?.text,
    'Effective Date – Amendments to the License Agreement and Supply Agreement',
  )
})

test('the number of an item is no part of what a day is called', () => {
  const [row] = statementsOf(
    'en',
    `SUPPLY AGREEMENT\n\n(i) Commencement Date: July 1, 2017\n\nThis Agreement binds both.`,
  )
  assert.equal(row?.text, 'Commencement Date – Supply Agreement')
})

test('a day that only stands below the printed word Title is the day of that signature', () => {
  const page = `SAMPLE FOODS, INC.

/s/ Peter Sample
Signature
Vice President
Title
3/15/20

MUSTER TRADING LLC

/s/ Erika Muster
Signature
Managing Director
Title
3/19/20`
  assert.deepEqual(signed(page), [
    ['2020-03-15', 'Peter Sample – Supply Agreement', 'peter sample', 'sample foods, inc.'],
    ['2020-03-19', 'Erika Muster – Supply Agreement', 'erika muster', 'muster trading llc'],
  ])
})

test('the term a contract gave a party, above a signature, says who signs', () => {
  const page = `AGREED:

Supplier

By: /s/ Peter Sample
Name: Peter Sample
Date: March 5, 2020

(“Buyer”)

By: /s/ Erika Muster
Name: Erika Muster
Date: March 9, 2020`
  assert.deepEqual(signed(page), BOTH)
})

test('one person who signs for two companies on one day signs twice', () => {
  const block = (company: string) => `${company}\n\nBy: /s/ Peter Sample\nName: Peter Sample\nDate: March 5, 2020\n\n`
  assert.deepEqual(
    signed(block('SAMPLE FOODS, INC.') + block('MUSTER TRADING LLC')).map(([, , , company]) => company),
    ['sample foods, inc.', 'muster trading llc'],
  )
})
