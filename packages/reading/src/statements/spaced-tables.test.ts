// Tables drawn with blanks: each day of a row with what stands in its column, each number with the name of its own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'
import { spacedRows } from './spaced-tables.ts'

const rows = (language: 'en' | 'de', text: string): string[] =>
  statementsOf(language, text)
    .filter(({ kind }) => kind === 'event' || kind === 'deadline')
    .map(({ dates: [date], kind, text: words }) => `${date?.value ?? ''} ${kind}: ${words}`)

test('a row with a day in two columns is two acts, and the state belongs to the later', () => {
  const text = `Invoice no.    Date         Amount GBP    Paid on      Status
SB-0902        30/11/2023    8,316.00     22/12/2023   settled
SB-0041        31/01/2024    4,212.50     13/03/2024   settled (late)
`
  assert.deepEqual(rows('en', text), [
    '2023-11-30 event: Invoice no. SB-0902 · Amount GBP 8,316.00',
    '2023-12-22 event: Paid on 22/12/2023 · Invoice no. SB-0902 · Date 30/11/2023 · Amount GBP 8,316.00 · settled',
    '2024-01-31 event: Invoice no. SB-0041 · Amount GBP 4,212.50',
    '2024-03-13 event: Paid on 13/03/2024 · Invoice no. SB-0041 · Date 31/01/2024 · Amount GBP 4,212.50 · settled (late)',
  ])
})

test('what a column calls due is a deadline', () => {
  const text = `Beleg-Nr.   Datum        Betrag EUR    Fällig am
R-17        13.01.2024      840,00     27.02.2024
`
  assert.deepEqual(rows('de', text), [
    '2024-01-13 event: Beleg-Nr. R-17 · Betrag EUR 840,00',
    '2024-02-27 deadline: Fällig am 27.02.2024 · Beleg-Nr. R-17 · Datum 13.01.2024 · Betrag EUR 840,00',
  ])
})

test('a line of dashes ends no table, and a cell goes on in the next line', () => {
  const text = `-----------------------------------------------------------------
Item  Description                                        Net GBP
-----------------------------------------------------------------
1     Strip-out of two rooms (completed 19/04/2024)       7,600.00
2     Variation: replacement of the stair carpet,
      instructed by Mr Sample on 13 May 2024              9,480.00
-----------------------------------------------------------------
      Total net                                          17,080.00
`
  const told = rows('en', text)
  assert.equal(told.length, 2)
  assert.match(told[0] ?? '', /^2024-04-19 event: Strip-out of two rooms .* Net GBP 7,600\.00$/)
  assert.match(told[1] ?? '', /^2024-05-13 event: .*stair carpet.* Net GBP 9,480\.00$/)
})

test('two ends of a stretch stay one row', () => {
  const text = `Item  Description         From          To            Amount
1     Hire of a tank      02.05.2024    03.06.2024      410.00
`
  assert.equal(rows('en', text).length, 1)
})

test('prose set in columns, and a long run of blanks, are no table', () => {
  assert.deepEqual(
    spacedRows('The date was fixed.   Nobody came.   We left.\nOn 3 May 2021 it rained.  We stayed.'),
    [],
  )
  assert.deepEqual(spacedRows(`Item  Description  Net\n${' '.repeat(100_000)}\n1     One     2`), [])
})

test('a line of an account says what was charged or paid, and by which paper; what the account then stands at where nothing moved', () => {
  const text = `Date        Ref        Details                       Debit (£)   Credit (£)   Balance (£)
01/09/2024             Balance brought forward                                   412.50
06/09/2024  INV-5521   Lift-out and pressure wash     690.00                  1,102.50
20/09/2024  RCT-1180   Payment received                            412.50       690.00
`
  assert.deepEqual(rows('en', text), [
    '2024-09-01 event: Balance brought forward · Balance (£) 412.50',
    '2024-09-06 event: INV-5521 · Lift-out and pressure wash · Debit (£) 690.00',
    '2024-09-20 event: RCT-1180 · Payment received · Credit (£) 412.50',
  ])
  const german = `Datum       Beleg      Buchungstext                  Soll EUR    Haben EUR    Saldo EUR
06.09.2024  RE-5521    Reparatur des Tores            690,00                  1.102,50
20.09.2024  ZE-1180    Zahlungseingang                             412,50       690,00
`
  assert.deepEqual(rows('de', german), [
    '2024-09-06 event: Beleg RE-5521 · Reparatur des Tores · Soll EUR 690,00',
    '2024-09-20 event: Beleg ZE-1180 · Zahlungseingang · Haben EUR 412,50',
  ])
})
