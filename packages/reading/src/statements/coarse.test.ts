import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('a part of a year at the head of a sentence tells what happened in it', () => {
  expectRows('de', 'Ende 2020 hatte Ihr Hausmeister bereits Rost am Rohr gemeldet.', [
    '2020 event: Rost am Rohr gemeldet',
  ])
  expectRows('de', 'Bereits 2018 kam es in der Halle zu einem Brand.', ['2018 event: zu einem Brand'])
  expectRows('de', '2018 kam es in der Halle zu einem Brand.', ['2018 event: zu einem Brand'])
  expectRows('en', 'Mid-2019 the parties fell out over the price.', ['2019 event: the parties fell out'])
})

test('since when something is so is told, whatever its verb', () => {
  expectRows('de', 'Seit Anfang 2022 beziehen Sie von uns Ware.', ['2022 event: beziehen Sie von uns Ware'])
  expectRows('de', 'Frau Beispiel ist seit 2015 Eigentümerin des Hauses.', ['2015 event: Eigentümerin des Hauses'])
  expectRows('en', 'Since 2019 Sample Ltd supplies our client.', ['2019 event: Sample Ltd supplies'])
})

test('a number that is no year of anything is left out', () => {
  expectRows('en', 'The pump has the model number Muster 2019 and a steel case.', [])
  expectRows('de', 'Geliefert werden 2018 Paletten.', [])
})

test('milestones counted from a day the contract names are rows, and none of them dates it', () => {
  expectRows(
    'en',
    'This Agreement is made on 4 November 2010 (the "Effective Date").\n\nMilestone 1: First prototype        12 months after Effective Date        EUR 250,000\nMilestone 2: Series tooling         30 months after Effective Date        EUR 300,000\n',
    [
      '2010-11-04 document-date/dated',
      '2011-11-04 deadline: Milestone 1: First prototype',
      '2013-05-04 deadline: Milestone 2: Series tooling',
    ],
  )
})

test('a step of a contract’s schedule binds its parties', () => {
  const rows = statementsOf(
    'en',
    'DEVELOPMENT AGREEMENT\n\nThis Development Agreement is made on 4 November 2010 (the "Effective Date") between Sample Pumps Ltd ("Supplier") and Muster Boats Inc. ("Customer").\n\nMilestone 1: First prototype        12 months after Effective Date        EUR 250,000\n',
  )
  const step = rows.find(({ text }) => text.startsWith('Milestone'))
  assert.deepEqual(
    step?.parties.map((party) => party.refersTo ?? party.name),
    ['Sample Pumps Ltd', 'Muster Boats Inc.'],
  )
})

test('a day written in full at the head of a line is not counted from anything', () => {
  expectRows(
    'en',
    'THIS SECOND AMENDMENT (this "Amendment") is\nmade and entered into, effective for all purposes and in all respects as of\nthe 23rd day of February, 1998, by and between SAMPLE QUOTE, INC., with its\nprincipal place of business at 300 Sample Street and Muster, Inc.\n',
    ['1998-02-23 document-date/dated: THIS SECOND AMENDMENT'],
  )
})

test('a day without its year, a stretch and a time limit are told in the sentence that has no other verb', () => {
  const letter = { reference: '2022-08-15' }
  expectRows('en', 'I am on leave until 16 September.', ['2022-09-16 term: I am on leave'], {}, letter)
  expectRows('de', 'Frau Beispiel ist vom 5. bis 16. September im Urlaub.', ['2022-09-05 term: im Urlaub'], {}, letter)
  expectRows('de', 'Nächsten Monat liefern wir.', ['2022-09 event: liefern wir'], {}, letter)
  expectRows(
    'en',
    'Payment within six weeks of this letter.',
    ['2022-09-26 deadline: Payment within six weeks'],
    {},
    letter,
  )
})

test('what happened by telephone the same day is an event of its own', () => {
  expectRows('en', 'On 12 July 2021 only 22 covers had arrived. Sample Ltd complained by telephone the same day.', [
    '2021-07-12 event: only 22 covers',
    '2021-07-12 event: complained by telephone',
  ])
})
