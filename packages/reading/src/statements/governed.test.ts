import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('a duty is due on the day its verb governs, not on the day that names a thing', () => {
  expectRows('en', 'The Supplier shall replace twelve pumps of the delivery of February 2020 by 31 August 2020.', [
    '2020-08-31 deadline: replace twelve pumps of the delivery of February 2020 by 31 August 2020',
  ])
  expectRows('en', 'By 31 August 2020 the Supplier shall replace the pumps of the delivery of 3 February 2020.', [
    '2020-08-31 deadline: the delivery of 3 February 2020',
  ])
  expectRows(
    'de',
    'Der Verkäufer hat die Pumpen aus der Lieferung vom 3. Februar 2020 bis spätestens zum 31. August 2020 zu ersetzen.',
    ['2020-08-31 deadline: Lieferung vom 3. Februar 2020 bis spätestens zum 31. August 2020'],
  )
})

test('what was returned is dated by the return and not by the delivery it names', () => {
  expectRows('en', 'The goods of the delivery of 5 April 2020 were returned on 3 May 2021.', [
    '2021-05-03 event: the delivery of 5 April 2020 were returned',
  ])
})

test('the end of a month names no thing', () => {
  expectRows('en', 'The rent was paid at the end of May 2020 and on 3 June 2020.', [
    '2020-05 event: The rent was paid at the end of May 2020 and on 3 June 2020',
    '2020-06-03 event: The rent was paid at the end of May 2020 and on 3 June 2020',
  ])
})

test('a definition of hours and a run of weekdays make no row', () => {
  const setting = { reference: '2020-01-01' }
  for (const rule of [
    '“Standard Business Hours” means 6:00 AM to 6:00 PM Pacific Time, Monday through Friday, excluding holidays.',
    'The hotline is open Monday through Friday from 8:00 am to 5:00 pm.',
    'The office opens at 9:00 am.',
  ])
    expectRows('en', `The text begins.\n\n${rule}`, [], {}, setting)
  expectRows('de', '„Geschäftszeit“ bedeutet Montag bis Freitag, 9 bis 17 Uhr.', [], {}, setting)
  expectRows('de', 'Die Hotline ist montags bis freitags von 8:00 Uhr bis 17:00 Uhr besetzt.', [], {}, setting)
  const row = ['2019-12-30 event: the pump failed']
  expectRows('en', 'On Monday the pump failed.', row, {}, setting)
})

test('a time told later in the sentence belongs to its one day', () => {
  const timeOf = (language: 'en' | 'de', text: string) => statementsOf(language, text)[0]?.dates.map(({ time }) => time)
  const at = (hour: number, minute: number, zone: string | null = null) => [{ hour, minute, second: null, zone }]
  assert.deepEqual(timeOf('en', 'On 5 May 2021 the pump broke at 10:20 am and was repaired.'), at(10, 20))
  assert.deepEqual(timeOf('de', 'Um 15:30 Uhr am 4. Mai 2021 wurde die Pumpe geprüft.'), at(15, 30))
  assert.deepEqual(timeOf('de', 'Am 3. Mai 2021 um 14:30 Uhr MEZ trafen sich die Parteien.'), at(14, 30, 'MEZ'))
  assert.deepEqual(timeOf('en', 'The call took place on 3 May 2021 at 09:12 (UTC+02:00).'), at(9, 12, '+02:00'))
})

test('a German clause keeps the date it opens with', () => {
  expectRows('de', 'am 3. Februar 2020 haben wir vierzig Pumpen des Typs NM 40 erhalten.', [
    '2020-02-03 event: am 3. Februar 2020 haben wir vierzig Pumpen des Typs NM 40 erhalten',
  ])
})

test('the mark of a footnote is no part of a row', () => {
  for (const text of [
    '¹ The price list of 1 August 2019 was the basis of the talks.',
    'The price list of 1 August 2019 was the basis of the talks.¹²',
  ])
    assert.equal(statementsOf('en', text)[0]?.text, 'The price list of 1 August 2019 was the basis of the talks')
  assert.match(statementsOf('en', 'On 3 May 2021 the yard was paved with 40 m².')[0]?.text ?? '', /40 m²$/)
})

test('of a decision that is cited with its reporter no date is lost from what is left out', () => {
  const leftOut = (language: 'en' | 'de', text: string) =>
    statementsOf(language, text)
      .filter(({ kind }) => kind === 'law')
      .flatMap(({ dates }) => dates.map(({ start, end }) => text.slice(start, end)))
  const german =
    'Das Verfahren ist fortzusetzen (vgl. BGH, Beschlüsse vom 6. Mai 2004 - V ZA 4/04, WM 2004, 2370 und vom 11. April 2002 - V ZR 308/01, NJW-RR 2002, 1090).'
  assert.deepEqual(
    leftOut('de', german).filter((words) => words.length > 4),
    ['6. Mai 2004', '11. April 2002'],
  )
})
