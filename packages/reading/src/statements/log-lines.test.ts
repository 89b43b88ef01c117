import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStatements } from './find.ts'
import { expectRows } from './rows.test-builder.ts'

test('each line of a log is of the day it stands below, with its hour', () => {
  expectRows(
    'en',
    'SITE DIARY, Sample Tower\nKept by: Jane Sample\n\nMonday 7 March 2022\n06:45 Crane erected by Muster Lifting Ltd, which had\nbeen expected long before.\n11:05 Gusts of 60 km/h, lifting stopped.\n\nTuesday 8 March 2022\n07:15 Lifting resumed.\n',
    [
      '2022-03-07 event: Crane erected by Muster Lifting Ltd, which had been expected | last-mentioned 2022-03-07',
      '2022-03-07 event: Gusts of 60 km/h, lifting stopped',
      '2022-03-08 event: Lifting resumed | last-mentioned 2022-03-08',
    ],
  )
})

test('jede Zeile eines Tagebuchs ist von dem Tag, unter dem sie steht', () => {
  expectRows(
    'de',
    'Wachbuch der Musterwerft\n\n14.02.2022\n05:50 Uhr Tor 2 offen vorgefunden.\n06.20 Uhr Polizei verständigt, Herr Muster erscheint am 16.02.2022 zur Aussage.\n\n15.02.2022\n22:10 – Rundgang ohne Befund.\n',
    [
      '2022-02-14 event: Tor 2 offen vorgefunden',
      '2022-02-14 event: Polizei verständigt',
      '2022-02-16 event: Herr Muster erscheint zur Aussage',
      '2022-02-15 event: Rundgang ohne Befund',
    ],
  )
})

test('a log below a report is of the day the report tells, not of that of a birth in brackets or of the report', () => {
  expectRows(
    'en',
    'Incident Report\nDate of report: 12 May 2021\n\nOn 9 May 2021 a lorry struck Mr Karl Muster (aged 40, seen last on 2 May 2021) at the gate.\n\nSequence\n\n07:52 First call received.\n08:03 Ambulance arrived.\n',
    [
      '2021-05-12 document-date/dated',
      '2021-05-09 event: a lorry struck',
      '2021-05-02 event',
      '2021-05-09 event: First call received',
      '2021-05-09 event: Ambulance arrived',
    ],
  )
})

test('hours without any day are undecided, and an hour in running text opens no log', () => {
  const noDay = { text: 'Log\n07:52 Pump stopped.\n08:03 Pump started.\n', language: 'en' as const }
  const { statements, dates } = readStatements({ ...noDay, zones: [], reference: null, dayOrder: null })
  assert.ok(statements.every((statement) => statement.dates[0]?.value === null))
  assert.deepEqual(
    dates.map(({ undecided, time }) => `${undecided} ${time?.hour}`),
    ['no-anchor 7', 'no-anchor 8'],
  )
  expectRows('en', 'The lorry left the yard at\n07:52 on 9 May 2021 and struck\n08:03 of the fence posts.\n', [
    '2021-05-09 event: The lorry left the yard',
  ])
})

const rowZones = (...rows: string[]) => rows.map((at) => ({ kind: 'table-row', label: null, at }))

test('a note in a dated row tells the other days that stand in it, each as what it is', () => {
  const rows = [
    'Date\tEntry',
    '05.03.2021\tCall from Mr Muster. The pipe burst in the night of 2 March 2021.',
    '22.03.2021\tCounsel objects to the cut. Reply to be given by 12 April 2021.',
  ]
  expectRows(
    'en',
    rows.join('\n'),
    [
      '2021-03-05 event: Call from Mr Muster',
      '2021-03-02 event: The pipe burst',
      '2021-03-22 event: Counsel objects',
      '2021-04-12 deadline: Reply to be given by 12 April 2021',
    ],
    {},
    { zones: rowZones(...rows) },
  )
})

test('ein Vermerk in einer datierten Zeile sagt auch die anderen Tage', () => {
  const rows = [
    'Datum\tVorgang',
    '05.03.2021\tSachverständiger Muster beauftragt. Ortstermin am 09.03.2021, 11 Uhr.',
    '11.04.2021\tVergleich geschlossen: Zahlung von 500 EUR, zahlbar bis zum 30. April 2021.',
  ]
  expectRows(
    'de',
    rows.join('\n'),
    [
      '2021-03-05 event: Sachverständiger Muster beauftragt',
      '2021-03-09 event: Ortstermin',
      '2021-04-11 event: Vergleich geschlossen',
      '2021-04-30 deadline: Vergleich geschlossen',
    ],
    {},
    { zones: rowZones(...rows) },
  )
})

test('numbered sections are no hours, and take no day from the signatures above them', () => {
  expectRows(
    'en',
    'Signed for Muster Bank\n\nBy: /s/ Karl Muster\n4 May 2021\n\n1.10 Consumer means anybody.\n1.11 Correction means a repair.\n1.12 Customer means a buyer.\n',
    ['2021-05-04 document-date/signed'],
  )
})
