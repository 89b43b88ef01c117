import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Chronology, EXPORT_COLUMNS, type ExportColumn, exportColumnsSchema } from '@muniment/contract'
import { exampleChronology } from './example/index.ts'
import { layOutSchedule } from './schedule.ts'

const chosen = (columns: ExportColumn[], language: Chronology['language'] = 'en'): Chronology => ({
  ...exampleChronology(language),
  columns,
})

test('where nobody chose, the usual columns stand as wide as ever, and the head says nothing of columns', () => {
  const { columns, summary } = layOutSchedule(exampleChronology())
  assert.deepEqual(
    columns.map(({ name, title }) => [name, title]),
    [
      ['number', 'No.'],
      ['date', 'Date'],
      ['event', 'Event'],
      ['parties', 'Parties'],
      ['source', 'Source'],
    ],
  )
  for (const [i, share] of [0.04, 0.13, 0.31, 0.15, 0.37].entries())
    assert.ok(Math.abs((columns[i]?.share ?? 0) - share) < 1e-9, `column ${i}`)
  assert.ok(!summary.some((sentence) => sentence.includes('olumns')))
})

test('chosen columns stand in the order of the choice, fill the page, and the head says which there are and which not', () => {
  const english = layOutSchedule(chosen(['date', 'number', 'event', 'status', 'source']))
  assert.deepEqual(
    english.columns.map(({ title }) => title),
    ['Date', 'No.', 'Event', 'Status', 'Source'],
  )
  assert.ok(Math.abs(english.columns.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9)
  assert.ok(english.summary.includes('Columns chosen: Date, No., Event, Status, Source; left out: Parties.'))
  const german = layOutSchedule(chosen([...EXPORT_COLUMNS], 'de'))
  assert.ok(
    german.summary.some(
      (sentence) => sentence.startsWith('Gewählte Spalten: Nr., Datum, ') && !/weggelassen/.test(sentence),
    ),
  )
})

test('what marks a row as inferred, unsure or contradicted stands once: in its column, or else under the event', () => {
  const usual = layOutSchedule(exampleChronology()).dated
  const all = layOutSchedule(chosen([...EXPORT_COLUMNS])).dated
  const none = layOutSchedule(chosen(['number', 'date', 'event'])).dated
  assert.ok(usual.some(({ notes }) => notes.length > 1))
  for (const [i, row] of usual.entries()) {
    assert.deepEqual(none[i]?.notes, row.notes)
    assert.deepEqual(all[i]?.notes, [])
    const contradictions = row.notes.filter(({ kind }) => kind === 'contradiction')
    assert.deepEqual(all[i]?.cells.contradiction, contradictions)
    for (const { kind, text } of row.notes)
      if (kind === 'inferred') assert.equal(`Inferred: ${all[i]?.cells.basis[0]?.text}`, text)
  }
})

test('a status that all rows share is in every row where it has a column, and else said once', () => {
  const shared = (chronology: Chronology): Chronology => ({
    ...chronology,
    rows: chronology.rows.map((row) => ({ ...row, status: 'unsure' })),
  })
  const said = 'Status of every row: not yet reviewed.'
  const without = layOutSchedule(shared(chosen(['number', 'date', 'event'])))
  const within = layOutSchedule(shared(chosen(['number', 'date', 'event', 'status'])))
  assert.deepEqual([without.summary.includes(said), within.summary.includes(said)], [true, false])
  assert.ok(within.dated.every(({ cells }) => cells.status[0]?.text === 'Not yet reviewed'))
})

test('a choice has number, date and event, each column once, and none that does not exist', () => {
  const isTaken = (names: string): boolean => exportColumnsSchema.safeParse(names.split(',')).success
  assert.ok(isTaken('event,date,number') && isTaken(EXPORT_COLUMNS.join(',')))
  for (const names of ['', 'date,event', 'number,date,event,event', 'number,date,event,notes'])
    assert.ok(!isTaken(names), names)
})
