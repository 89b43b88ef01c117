import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainSentence } from './explain.ts'

test('an explanation names every date, what became of it, by which rule and why', () => {
  const text =
    'By letter of 3 May 2021 Acme Sample Inc. terminated the agreement under the Sale of Goods Act of 4 July 1979.'
  const { dates, parties, statements } = explainSentence(text, { language: 'en' })
  assert.deepEqual(
    dates.map(({ written, kind, rule, isRow }) => ({ written, kind, rule, isRow })),
    [
      { written: '3 May 2021', kind: 'event', rule: 'named.manner', isRow: true },
      { written: '4 July 1979', kind: 'law', rule: 'law.statute', isRow: false },
    ],
  )
  for (const { why } of dates) assert.match(why, /\w+ \w+/)
  assert.deepEqual(
    parties.map(({ name }) => name),
    ['Acme Sample Inc.'],
  )
  assert.deepEqual(
    statements.map(({ kind, quote }) => [kind, quote]),
    [
      ['event', text],
      ['law', text],
    ],
  )
})

test('an explanation says what a relative date was counted from', () => {
  const { dates } = explainSentence('Gestern fiel die Pumpe aus.', { language: 'de', reference: '2021-03-03' })
  assert.deepEqual(
    dates.map(({ mention, basis }) => [mention.value, basis]),
    [['2021-03-02', 'gerechnet vom Datum des Dokuments, 3. März 2021']],
  )
})

test('a text without dates is explained by its parties alone', () => {
  const { dates, statements } = explainSentence('Acme Sample Inc. delivers pumps.', { language: 'en' })
  assert.deepEqual([dates, statements], [[], []])
})

test('a document named by its date is named by its own words', () => {
  const { statements } = explainSentence(
    'By letter of 3 May 2021 Acme Sample Inc. terminated the Supply Agreement dated 31 October 2019.',
    { language: 'en' },
  )
  assert.deepEqual(statements.map(({ kind, text }) => [kind, text])[1], [
    'reference',
    'Supply Agreement dated 31 October 2019',
  ])
})
