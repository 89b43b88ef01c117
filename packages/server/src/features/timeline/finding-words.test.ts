import assert from 'node:assert/strict'
import { test } from 'node:test'
import { READ_REFUSALS } from '../../evidence/text/refusals.ts'
import { GERMAN_CODES, wordFinding } from './finding-words.ts'

test('every reason for not reading has its German sentence', () => {
  assert.deepEqual(
    Object.keys(READ_REFUSALS).filter((code) => !GERMAN_CODES.includes(code)),
    [],
  )
})

test('a German chronology says in German what was not decided, with its numbers', () => {
  const finding = {
    code: 'events.date-ambiguous',
    detail: '“03/04/2020” can mean …',
    facts: { written: '03/04/2020', candidates: '2020-03-04 oder 2020-04-03' },
  }
  assert.equal(
    wordFinding(finding, 'de'),
    '„03/04/2020“ kann 2020-03-04 oder 2020-04-03 bedeuten. Das Datum wurde nicht festgelegt.',
  )
  assert.equal(wordFinding(finding, 'en'), '“03/04/2020” can mean …')
})
