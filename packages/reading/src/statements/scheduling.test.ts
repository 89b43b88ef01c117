import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('what a court puts down for a day is a deadline to be checked, and the day it takes the place of is no row', () => {
  expectRows('en', 'The non-expert discovery cut-off, currently set for March 1, 2009, is re-set to May 15, 2009.', [
    '2009-05-15 deadline: The non-expert discovery cut-off, currently set for March 1, 2009, is re-set to May 15, 2009',
  ])
  expectRows('en', 'The pretrial conference, set for June 1, 2009, is continued to July 6, 2009.', [
    '2009-07-06 deadline',
  ])
  for (const text of [
    'The case is scheduled for argument on March 3, 2021.',
    'The argument was rescheduled for March 3, 2021.',
    'A briefing deadline of March 3, 2021 would be difficult to meet.',
    'A March 3, 2021 briefing deadline is difficult to meet.',
  ]) {
    expectRows('en', text, ['2021-03-03 deadline'])
    assert.ok((statementsOf('en', text)[0]?.confidence ?? 1) < 0.65, 'to be checked')
  }
  expectRows('de', 'Die Verhandlung wurde auf den 3. März 2021 vertagt.', ['2021-03-03'])
})

test('a day that is set anew is told with its subject, and the day that is vacated is no row', () => {
  expectRows(
    'en',
    'The current discovery cut-off date of March 31, 2009 is hereby vacated and is re-set to May 15, 2009.',
    [
      '2009-05-15 deadline: The current discovery cut-off date of March 31, 2009 is hereby vacated and is re-set to May 15, 2009',
    ],
  )
})

test('what became of a thing in passing has a row of its own day', () => {
  expectRows(
    'en',
    '(A) On February 12, 2014 the Parties entered into an agreement that was renamed, as of April 11, 2016, to: Sample Distribution Agreement, which relates to pumps.',
    ['2014-02-12 event: The Parties entered into an agreement', '2016-04-11 event: An agreement that was renamed'],
  )
  expectRows(
    'en',
    'The Supply Agreement was assigned to Muster Holding LLC, which was renamed, as of April 11, 2016, Muster Trading LLC.',
    ['2016-04-11 event: Muster Holding LLC, which was renamed, as of April 11, 2016'],
  )
})

test('a date is left out of a row only where nothing is broken without it', () => {
  expectRows(
    'en',
    'I hereby certify under penalty of perjury that, on March 3, 2010, I caused the brief to be served.',
    ['2010-03-03 event: perjury that, on March 3, 2010, I caused the brief'],
  )
  expectRows('en', 'I hereby certify under penalty of perjury that on March 3, 2010, I', [
    '2010-03-03 event: perjury that on March 3, 2010, I',
  ])
  expectRows('en', 'The parties agreed on a merger, which transaction closed on March 3, 2010; the price was paid.', [
    '2010-03-03 event: which transaction closed on March 3, 2010',
  ])
  expectRows(
    'en',
    'DEED\n\nTHIS ADDENDUM is made on March 3, 2010 between:\n\n(1) Sample Pumps Inc.; and\n(2) Muster LLC.',
    ['2010-03-03 document-date/dated: THIS ADDENDUM is made on March 3, 2010'],
  )
  const [dated] = statementsOf(
    'en',
    'Amendment No. 1\nDated as of March 3, 2010\n\nThis Amendment amends the Supply Agreement.',
  )
  assert.equal(dated?.text, 'Amendment No. 1 … Supply Agreement')
})
