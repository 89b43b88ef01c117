import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  easterSunday,
  formatDay,
  isoWeekOf,
  mondayOfWeek,
  parseDay,
  weekdayOf,
  weeksInYear,
} from './calendar.ts'

const anyDay = fc.integer({ min: -1_500_000, max: 2_900_000 }).map(dayOfNumber)

test('counting days there and back ends where it began, as the platform’s own calendar has it', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (day, count) => {
      assert.deepEqual(addDays(addDays(day, count), -count), day)
      assert.deepEqual(dayOfNumber(dayNumber(day)), day)
      const date = new Date(dayNumber(day) * 86_400_000)
      assert.deepEqual(
        [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
        [day.year, day.month, day.day],
      )
      assert.equal(weekdayOf(day), date.getUTCDay() || 7)
      assert.deepEqual(parseDay(formatDay(day)), day)
    }),
  )
})

test('a month too short ends on its last day', () => {
  assert.deepEqual(addMonths({ year: 2020, month: 1, day: 31 }, 1), { year: 2020, month: 2, day: 29 })
  assert.deepEqual(addMonths({ year: 2019, month: 11, day: 30 }, 3), { year: 2020, month: 2, day: 29 })
  assert.deepEqual(addYears({ year: 2020, month: 2, day: 29 }, 1), { year: 2021, month: 2, day: 28 })
  assert.deepEqual(addMonths({ year: 2020, month: 1, day: 15 }, -13), { year: 2018, month: 12, day: 15 })
  assert.equal(daysInMonth(1900, 2), 28)
  assert.equal(daysInMonth(2000, 2), 29)
})

test('a week belongs to the year of its Thursday', () => {
  assert.deepEqual(isoWeekOf({ year: 2021, month: 1, day: 3 }), { year: 2020, week: 53 })
  assert.deepEqual(isoWeekOf({ year: 2018, month: 12, day: 31 }), { year: 2019, week: 1 })
  assert.deepEqual(mondayOfWeek({ year: 2020, week: 12 }), { year: 2020, month: 3, day: 16 })
  assert.equal(weeksInYear(2020), 53)
  assert.equal(weeksInYear(2021), 52)
})

test('Easter falls where the tables have it', () => {
  for (const written of [
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2038-04-25',
  ]) {
    assert.equal(formatDay(easterSunday(Number(written.slice(0, 4)))), written)
  }
})

test('a day that does not exist is refused, not repaired', () => {
  for (const written of ['2019-02-29', '2020-13-01', '2020-00-10', '2020-1-1', '20200101', '', '2020-04-31'])
    assert.equal(parseDay(written), null)
})
