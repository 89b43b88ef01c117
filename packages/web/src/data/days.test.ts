import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { startOfDay } from './days.ts'

test('a day begins by the clock of the account, wherever the browser is', () => {
  assert.equal(startOfDay('2026-03-03', 0, 'America/New_York'), '2026-03-03T05:00:00.000Z')
  assert.equal(startOfDay('2026-03-03', 0, 'Europe/Berlin'), '2026-03-02T23:00:00.000Z')
  assert.equal(startOfDay('2026-03-03', 1, 'Asia/Kathmandu'), '2026-03-03T18:15:00.000Z')
})

test('where the clocks are changed at midnight a day begins all the same, once', () => {
  // 00:00 becomes 01:00: the day has no midnight.
  assert.equal(startOfDay('2024-04-26', 0, 'Africa/Cairo'), '2024-04-25T22:00:00.000Z')
  // 01:00 becomes 00:00: it has two.
  assert.equal(startOfDay('2024-11-03', 0, 'America/Havana'), '2024-11-03T04:00:00.000Z')
  // 00:00 becomes 23:00 of the day before, which thus ends twice.
  assert.equal(startOfDay('2018-02-18', 0, 'America/Sao_Paulo'), '2018-02-18T03:00:00.000Z')
  // A day that was left out: the next begins.
  assert.equal(startOfDay('2011-12-30', 0, 'Pacific/Apia'), '2011-12-30T10:00:00.000Z')
})

test('a day is as Temporal has it, in every zone', () => {
  const days = fc.date({ min: new Date('1975-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (at, timeZone) => {
      const day = at.toISOString().slice(0, 10)
      const begins = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
      assert.equal(startOfDay(day, 0, timeZone), new Date(begins).toISOString())
    }),
    { numRuns: 2000 },
  )
})

test('what is no day, or no zone, breaks nothing', () => {
  for (const text of [undefined, '', 'yesterday', '2026-02-30', '2026-13-01', '26-01-01'])
    assert.equal(startOfDay(text, 0, 'UTC'), null)
  assert.equal(startOfDay('2026-03-03', 0, 'Mars/Olympus'), startOfDay('2026-03-03', 0, undefined))
})
