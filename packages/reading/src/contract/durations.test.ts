import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDuration, findDurations } from './durations.ts'

test('a length of time is read in words, figures or both, in English and German', () => {
  const cases: [string, number, string][] = [
    ['five (5) years', 5, 'year'],
    ['twenty-five (25) years', 25, 'year'],
    ['eighteen months', 18, 'month'],
    ['a four-year term', 4, 'year'],
    ['one (I) year', 1, 'year'],
    ['the second anniversary', 2, 'year'],
    ['90 days', 90, 'day'],
    ['drei Jahren', 3, 'year'],
    ['24 Monate', 24, 'month'],
  ]
  for (const [text, count, unit] of cases) {
    const [found] = findDurations(text)
    assert.deepEqual([found?.count, found?.unit], [count, unit], text)
  }
  assert.deepEqual(findDurations('calendar years; every day; in the year 2020'), [])
})

test('a term from the last day of a month ends on the last day of a month', () => {
  assert.equal(addDuration('2020-01-31', { count: 1, unit: 'month' }), '2020-02-29')
  assert.equal(addDuration('2020-02-29', { count: 1, unit: 'year' }), '2021-02-28')
  assert.equal(addDuration('2019-11-30', { count: 3, unit: 'month' }), '2020-02-29')
  assert.equal(addDuration('9998-01-01', { count: 5, unit: 'year' }), null)
})
