import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('a day that a word points at stays in the words of its row', () => {
  expectRows('en', 'Delivery only took place on 15 March 2021.', ['2021-03-15 event: only took place on 15 March 2021'])
  expectRows('de', 'Frau Beispiel hat bereits am 3. Januar 2021, also vor Monaten, die Mängel gerügt.', [
    '2021-01-03 event: bereits am 3. Januar 2021',
  ])
  expectRows('de', 'Der am 12. Januar 2021 geschlossene Vertrag wurde der Muster GmbH übersandt.', [
    '2021-01-12 event: Der am 12. Januar 2021 geschlossene Vertrag',
  ])
})

test('a verb is told with the subject it has, wherever that stands', () => {
  expectRows(
    'de',
    'Am Freitag, den 7. Mai 2021, rief Frau Beispiel an und sagte, die Ware komme nächste Woche.',
    ['2021-05-07 event: rief Frau Beispiel an', '2021-W21 event: rief Frau Beispiel an und sagte'],
    {},
    { reference: '2021-05-17' },
  )
  expectRows('en', 'I was away on 5 March 2021, returned on 12 March 2021 and called you.', [
    '2021-03-05 event: I was away',
    '2021-03-12 event: I … returned on 12 March 2021',
  ])
  expectRows('en', 'The handover, originally agreed for 1 April 2021, took place on 15 April 2021.', [
    '2021-04-01 event: The handover',
    '2021-04-15 event: The handover … took place',
  ])
  expectRows(
    'en',
    'Having inspected the roof on 3 May 2021, the surveyor reported on 10 May 2021 that it was unsafe.',
    ['2021-05-03 event: Having inspected the roof, the surveyor reported', '2021-05-10 event: The surveyor reported'],
  )
})

test('the day on which notice of an agreement takes effect is no part of its name', () => {
  expectRows(
    'en',
    'I hereby give notice to terminate the lease dated 1 August 2015 with effect from 31 August 2021.',
    ['2021-08-31 term: I hereby give notice'],
    { reference: ['2015-08-01'] },
  )
  expectRows('de', 'Zum 1. Juli 2021 treten die neuen Preise in Kraft.', ['2021-07-01 event: treten die neuen Preise'])
})

test('a mark of quotation that was never opened is not shown', () => {
  const sentence =
    'The clause reads: “The rights granted hereunder, the trade marks, the drawings and the moulds of the Supplier among them, shall be effective as of the Effective Date, and with respect to each Property, the games and the films among them, all rights granted herein will continue in full force and effect until 31 March 2008.”'
  const [row] = statementsOf('en', sentence)
  assert.match(row?.text ?? '', /31 March 2008$/)
})

test('the year of a statute whose name ends on the line above is the year of a statute', () => {
  const [year] = statementsOf('en', 'THE SECURITIES ACT\n\nOF 1933, AS AMENDED\n')
  assert.equal(year?.kind, 'law')
})
