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
