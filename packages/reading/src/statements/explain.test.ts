import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainSentence } from './explain.ts'
import { inShort } from './rows.test-builder.ts'

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
    [['2021-03-02', [{ code: 'document-date', facts: { from: '2021-03-03' } }]]],
  )
})

test('why a date has its value is a code with its facts, the same in every language', () => {
  const why = (text: string, language: 'en' | 'de' = 'en') =>
    explainSentence(text, { language }).dates.map(({ basis }) => basis.map(inShort).join('; '))
  assert.deepEqual(why('Acme Sample LLC of Nevada delivered on 2/7/2019.'), ['day-order month-first'])
  assert.deepEqual(why('Der Kran fiel am 2/7/2019 aus.', 'de'), ['day-order day-first'])
  assert.deepEqual(why('The crane fell on 3/13/97.'), ['century 1997'])
  assert.deepEqual(why('Der Kran fiel am 3.3.97 um.', 'de'), ['century 1997'])
})

test('a term that is counted from what has no date is named as such', () => {
  const terms = (text: string, language: 'en' | 'de') =>
    explainSentence(text, { language }).terms.map(({ written, anchor }) => [written, anchor])
  assert.deepEqual(terms('Payment is due within 30 days after receipt.', 'en'), [
    ['within 30 days after receipt', 'receipt'],
  ])
  assert.deepEqual(terms('Die Frist endet drei Wochen nach Zustellung.', 'de'), [
    ['drei Wochen nach Zustellung', 'Zustellung'],
  ])
  assert.deepEqual(terms('Payment is due within 30 days of the execution of this Supply Agreement.', 'en'), [
    ['within 30 days of the execution of this Supply Agreement', 'the execution of this Supply Agreement'],
  ])
  assert.deepEqual(terms('Payment is due within 30 days after 3 May 2019.', 'en'), [])
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
