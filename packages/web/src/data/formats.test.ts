import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, sorted } from './formats.ts'

test('names stand where a reader of the language looks for them, and numbers count', () => {
  assert.deepEqual(sorted(['Zahlung', 'anruf', 'Ärzte', 'Bau'], 'de'), ['anruf', 'Ärzte', 'Bau', 'Zahlung'])
  assert.deepEqual(sorted(['Anlage 10', 'Anlage 9'], 'en'), ['Anlage 9', 'Anlage 10'])
})

test('a moment has its day by the zone it is told in', () => {
  assert.equal(day('2026-03-03T23:30:00Z', 'en', 'Europe/Berlin'), '4 March 2026')
  assert.equal(day('2026-03-03T23:30:00Z', 'de', 'America/New_York'), '3. März 2026')
})
