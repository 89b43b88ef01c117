import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

test('minutes are of the day their head names, not of the day they went round', () => {
  expectRows(
    'en',
    'MINUTES OF SITE MEETING NO. 7\n\nHeld at Sample Yard, Sampletown on Thursday, 11 May 2023 at 10.30 am\n\n1. Mr Muster reported that the blasting had been completed on 3 May 2023.\n\n2. Yesterday the surveyor found blistering at frame 12.\n\nMinutes circulated 15 May 2023\n',
    [
      '2023-05-11 document-date/dated',
      '2023-05-03 event: Mr Muster reported',
      '2023-05-10 event: Yesterday | document-date 2023-05-11',
      '2023-05-15 event: Minutes circulated',
    ],
  )
})

test('ein Protokoll ist vom Tag der Sitzung; der Stand im Fuß der Seite ist keiner', () => {
  expectRows(
    'de',
    'Protokoll der Baubesprechung\n\nOrt und Datum: Musterstadt, 11. Mai 2023\n\n1. Herr Muster berichtete, dass das Gerüst am 3. Mai 2023 abgebaut wurde.\n\n2. Gestern stellte der Gutachter Risse fest.\n\nStand: 15.05.2023 | Seite 1 von 2\n',
    [
      '2023-05-11 document-date/dated',
      '2023-05-03 event: Herr Muster berichtete',
      '2023-05-10 event: Gestern | document-date 2023-05-11',
    ],
  )
})

test('a day beside a page number is of the print and dates nothing', () => {
  expectRows(
    'en',
    'MINUTES OF A MEETING\n\nHeld at Sampletown on 11 May 2023\n\nThe pump failed yesterday.\n\nPrinted 3 June 2023   Page 1 of 2\n',
    ['2023-05-11 document-date/dated', '2023-05-10 event: The pump failed'],
  )
})

test('who was there stands in the table of the minutes, and is meant by their initials below it', () => {
  const text =
    'Minutes of Site Meeting No. 7\n\nDate: 16 April 2021\n\nName\tCompany\tInitials\nJane Sample\tMuster Build (Contractor)\tJS\nPeter Muster\tSample Roofing\tPM\n\nApologies: Karl Muster\n\nJS gave notice of delay on 28 March 2021.\n'
  const [meeting, notice] = statementsOf('en', text)
  const named = (row: typeof meeting) => row?.parties.map(({ name, refersTo }) => refersTo ?? name)
  assert.deepEqual(named(meeting), ['Jane Sample', 'Peter Muster', 'Sample Roofing'])
  assert.deepEqual(named(notice), ['Jane Sample'])
})
