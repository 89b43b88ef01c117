import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventReply } from '@muniment/contract'
import { intervalOf } from './interval.ts'

const date = (earliest: string | null, latest: string | null): NonNullable<EventReply['date']> => ({
  edtf: earliest ?? '',
  earliest,
  latest,
  precision: 'day',
  qualifier: null,
  time: null,
  zone: null,
  asWritten: '',
})
const day = (text: string) => date(text, text)

test('between two days lie their days, over a leap day and a change of the clock', () => {
  assert.deepEqual(intervalOf(day('2020-02-28'), day('2020-03-01')), { least: 2, most: 2 })
  assert.deepEqual(intervalOf(day('2021-03-27'), day('2021-03-29')), { least: 2, most: 2 })
  assert.deepEqual(intervalOf(day('2021-03-03'), day('2021-03-03')), { least: 0, most: 0 })
})

test('a month leaves open how many days, and an open end how many at most', () => {
  const may = date('2021-05-01', '2021-05-31')
  assert.deepEqual(intervalOf(day('2021-04-30'), may), { least: 1, most: 31 })
  assert.deepEqual(intervalOf(may, day('2021-05-20')), { least: 0, most: 19 })
  assert.deepEqual(intervalOf(day('2021-04-30'), date('2021-05-02', null)), { least: 2, most: null })
  assert.deepEqual(intervalOf(date(null, '2021-04-30'), day('2021-05-02')), { least: 2, most: null })
})

test('of an undated row nothing is said', () => {
  assert.equal(intervalOf(null, day('2021-04-30')), null)
  assert.equal(intervalOf(day('2021-04-30'), null), null)
  assert.equal(intervalOf(date(null, '2021-04-30'), date(null, '2021-05-30')), null)
})
