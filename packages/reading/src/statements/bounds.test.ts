import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const datesOf = (language: 'en' | 'de', text: string) =>
  statementsOf(language, text).map(({ kind, dates }) => `${kind} ${dates[0]?.qualifier} ${dates[0]?.edtf}`)

test('what holds from a day on stays open at its end, and says whether the day counts', () => {
  assert.deepEqual(datesOf('en', 'The discount applies to pumps shipped on or after November 30, 2002.'), [
    'term on-or-after 2002-11-30/..',
  ])
  assert.deepEqual(
    datesOf('de', 'Der Rabatt gilt für Pumpen, die am oder nach dem 30. November 2002 bestellt werden.'),
    ['term on-or-after 2002-11-30/..'],
  )
})

test('what is due on or before a day is a row of that day', () => {
  assert.deepEqual(datesOf('en', 'The Buyer shall pay on or before 3 May 2019.'), ['deadline on-or-before 2019-05-03'])
})
