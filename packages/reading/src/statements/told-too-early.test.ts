import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainSentence } from './index.ts'
import { statementsOf } from './rows.test-builder.ts'

const rowOf = (language: 'en' | 'de', text: string, reference: string) => {
  const [row] = statementsOf(language, text, { reference })
  assert.ok(row !== undefined, text)
  return row
}

test('what a letter tells as past on a day after its own is a row to be checked', () => {
  const early = rowOf('en', 'On 15 March 2021 the pump failed and was replaced.', '2021-03-12')
  const late = rowOf('en', 'On 10 March 2021 the pump failed and was replaced.', '2021-03-12')
  assert.equal(early.dates[0]?.value, '2021-03-15')
  assert.ok(early.confidence < 0.65 && late.confidence > 0.65, `${early.confidence}, ${late.confidence}`)
  assert.deepEqual(early.basis, [{ code: 'told-too-early', facts: { written: '2021-03-12' } }])
  assert.deepEqual(late.basis, [])
  const german = rowOf('de', 'Am 15. März 2021 fiel die Pumpe aus.', '2021-03-12')
  assert.deepEqual(german.basis, early.basis)
})

test('what was planned for a day ahead is no contradiction', () => {
  for (const text of [
    'The hearing was scheduled for 15 March 2021.',
    'The deadline was extended until 15 March 2021.',
    'The parties agreed to meet on 15 March 2021.',
    'The pump will be replaced on 15 March 2021.',
    'We were told that it would be delivered on 15 March 2021.',
  ])
    for (const row of statementsOf('en', text, { reference: '2021-03-12' })) assert.deepEqual(row.basis, [], text)
  for (const text of ['Der Termin wurde auf den 15. März 2021 verlegt.', 'Die Abnahme wurde am 15. März 2021 geplant.'])
    for (const row of statementsOf('de', text, { reference: '2021-03-12' })) assert.deepEqual(row.basis, [], text)
})

test('a day the calendar does not have makes a row without a date that says so', () => {
  const row = rowOf('en', 'He paid the invoice on 31 June 2009 in cash.', '2010-01-01')
  assert.deepEqual([row.dates[0]?.value, row.dates[0]?.undecided], [null, 'impossible-day'])
  assert.deepEqual(row.basis, [{ code: 'impossible-day', facts: {} }])
  assert.deepEqual(explainSentence('Er zahlte am 31. Juni 2009 in bar.', { language: 'de' }).dates[0]?.basis, row.basis)
})
