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

test('initials are who the list of those present says they are, with its labels set bold and without a table', () => {
  const who = (language: 'en' | 'de', text: string) =>
    statementsOf(language, text)
      .filter(({ kind }) => kind === 'event')
      .map(({ parties }) => parties.map((party) => party.refersTo ?? party.name).join(' + '))
  const english = (present: string) =>
    `# Site meeting no. 9\n\n**Date:** 15 May 2024\n**Present:** ${present}\n**Apologies:** Henry Probst (Employer)\n\n## 2. Progress\n\n- 2.1 AM reported on 26 April 2024 that the stair was gone.\n- 2.2 JS visited on 8 May 2024. HP promised it on 9 May 2024.\n- 2.3 UK rules changed on 10 May 2024.\n`
  assert.deepEqual(who('en', english('Alan Muster (contracts manager, Muster Ltd), Joss Sample (site manager)')), [
    'Alan Muster',
    'Joss Sample',
    'Henry Probst',
    '',
  ])
  // Of two with the same initials nobody is meant.
  assert.deepEqual(who('en', english('Alan Muster (contracts manager), Jane Sample, Joss Sample'))[1], '')
  assert.deepEqual(
    who(
      'de',
      '**Protokoll der Besprechung vom 15. Mai 2024**\n\n**Anwesend:** Mona Beispiel (Bauleitung), Jonas Sample (Muster GmbH)\n\n1. MB berichtete, dass das Gerüst am 26. April 2024 fiel.\n2. JS hat am 8. Mai 2024 gemessen.\n',
    ),
    ['Mona Beispiel', 'Jonas Sample'],
  )
})
