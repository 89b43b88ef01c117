import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayFor } from './order.ts'

test('who says that the day comes first means the day that the first number names, and else the other', () => {
  const date = { words: '03/04/2020', candidates: ['2020-03-04', '2020-04-03'] }
  assert.equal(dayFor(date, 'day-first'), '2020-04-03')
  assert.equal(dayFor(date, 'month-first'), '2020-03-04')
})

test('what has not two days of which one begins with the number is left to be decided by itself', () => {
  assert.equal(dayFor({ words: 'tomorrow', candidates: [] }, 'day-first'), null)
  assert.equal(dayFor({ words: '03/04', candidates: ['2020-03-04'] }, 'day-first'), null)
  assert.equal(dayFor({ words: '2020/03/04', candidates: ['2020-03-04', '2020-04-03'] }, 'month-first'), null)
})
