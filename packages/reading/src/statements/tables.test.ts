import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

const rowZones = (...rows: string[]) => rows.map((at) => ({ kind: 'table-row', label: null, at }))

test('a date in a table tells of its whole row, in the words of the column headings, and is no date of the document', () => {
  const rows = ['Item\tPumps\tLeaves the works on', '1\t20\t20.01.2020', '2\t20\t27.01.2020']
  const [first, ...more] = statementsOf('en', rows.join('\n'), { zones: rowZones(...rows) })
  assert.equal(first?.kind, 'event')
  assert.equal(first?.text, 'Leaves the works on 20.01.2020 · Item 1 · Pumps 20')
  assert.equal(rows.join('\n').slice(first?.start, first?.end), rows[1])
  assert.equal(more.length, 1)
})

test('a row that speaks for itself needs the headings of its numbers only', () => {
  const rows = ['Date\tEntry\tEUR', '2019-11-15\tHarbour Sample Ltd pays the deposit\t14800']
  expectRows(
    'en',
    rows.join('\n'),
    ['2019-11-15 event: Harbour Sample Ltd pays the deposit · EUR 14800'],
    {},
    { zones: rowZones(...rows) },
  )
})

test('a row of numbers under no headings is still no date of the document', () => {
  const rows = ['1\t20\t20.01.2020', '2\t20\t27.01.2020']
  expectRows('en', rows.join('\n'), ['2020-01-20 event', '2020-01-27 event'], {}, { zones: rowZones(...rows) })
})

test('dates below signatures in a table stay dates of signing', () => {
  const rows = [
    'Nordlicht Muster GmbH\tHarbour Sample Ltd',
    'By: /s/ Erika Beispiel\tBy: /s/ Jane Sample',
    '4 March 2019\t6 March 2019',
  ]
  const text = `${'This Agreement binds both sides. '.repeat(70)}\n\n${rows.join('\n')}`
  expectRows(
    'en',
    text,
    ['2019-03-04 document-date/signed', '2019-03-06 document-date/signed'],
    {},
    { zones: rowZones(...rows) },
  )
})

test('a cell that stands below another heading, because one before it is empty, is told without any', () => {
  const rows = [
    'Exhibit No.\tNotes\tDescription',
    '8583\tProject report of 19 April 2016',
    '9080\tMail from Dr. Beispiel, 7 October 2017 - second copy',
  ]
  expectRows(
    'en',
    rows.join('\n'),
    [
      '2016-04-19 event: Project report of 19 April 2016 · Exhibit No. 8583',
      '2017-10-07 event: Mail from Dr. Beispiel, 7 October 2017 - second copy · Exhibit No. 9080',
    ],
    {},
    { zones: rowZones(...rows) },
  )
})

test('a sentence in a cell keeps the date it cannot do without', () => {
  const row = '(1)\tTwelve students in the Class of 2021 reported having two internships.'
  expectRows('en', row, ['2021 event: Twelve students in the Class of 2021 reported'], {}, { zones: rowZones(row) })
})

test('columns set so close that they were read as one are told without the number of the item', () => {
  const rows = [
    'Pos. Datum Leistung\tMenge',
    '1 04.03.2021 Ausbau der alten Pumpe\t6 Std.',
    '2 11.03.2021 Einbau der neuen\t1 Stk.',
  ]
  expectRows(
    'de',
    rows.join('\n'),
    ['2021-03-04 event: Ausbau der alten Pumpe · 6 Std', '2021-03-11 event: Einbau der neuen'],
    {},
    { zones: rowZones(...rows) },
  )
})
