import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStatements } from '@muniment/reading/statements'
import { dayOfPaper } from './day-of-paper.ts'

const dayOf = (text: string, reference: string | null = null): string | null =>
  dayOfPaper(readStatements({ text, zones: [], language: 'en', reference, dayOrder: null, parties: [] }).statements)

test('a letter has the day of its letterhead, and not the days it tells of', () => {
  const letter =
    'Jane Sample\n1 Sample Street\nLondon\n\n4 March 2021\n\nDear Ms Beispiel,\n\nOn 1 March 2021 you delivered forty pumps.\n\nYours sincerely,\nJane Sample'
  assert.equal(dayOf(letter), '2021-03-04')
})

test('a note that only tells of days has none of its own', () => {
  assert.equal(dayOf('On 3 March 2021 Jane Sample gave notice to Nordlicht Muster GmbH.'), null)
})
