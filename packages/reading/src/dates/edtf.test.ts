import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readEdtf } from './edtf.ts'
import { findDates } from './find.ts'

const bounds = (edtf: string) => {
  const read = readEdtf(edtf)
  return read && [read.earliest, read.latest, read.precision, read.qualifier]
}

test('points, parts of years and intervals mean the days they cover', () => {
  assert.deepEqual(bounds('2021-03-03'), ['2021-03-03', '2021-03-03', 'day', null])
  assert.deepEqual(bounds('2020-02'), ['2020-02-01', '2020-02-29', 'month', null])
  assert.deepEqual(bounds('2021~'), ['2021-01-01', '2021-12-31', 'year', 'about'])
  assert.deepEqual(bounds('2021-34'), ['2021-04-01', '2021-06-30', 'quarter', null])
  assert.deepEqual(bounds('199X'), ['1990-01-01', '1999-12-31', 'decade', null])
  assert.deepEqual(bounds('2021-05-03/2021-05-05'), ['2021-05-03', '2021-05-05', 'day', null])
  assert.deepEqual(bounds('2021-05/..'), ['2021-05-01', null, 'month', 'since'])
  assert.deepEqual(bounds('../2021-05-05'), [null, '2021-05-05', 'day', 'until'])
})

test('what is no date of the calendar is none here', () => {
  for (const text of [
    '',
    '2021-02-30',
    '2021-13',
    '../..',
    '2021/2020',
    '3 May',
    '2021-05-03/x',
    '20X1',
    '2021-21-01',
    '1/2/3',
  ])
    assert.equal(readEdtf(text), null, text)
})

test('no text throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789-X~?%/. T'.split('')) }),
      (text) => void readEdtf(text),
    ),
  )
})

test('every date the reader finds is read back to the same days', () => {
  const texts = [
    'On 3 May 2021, in June 2020, in the summer of 2019, in Q2 2020, about 1998, since 4 July 2020, until 5 May 2021, in the 1990s.',
    'Early March 2020 and the first half of 2021 and before 1 June 2019 and after 2 June 2019.',
  ]
  let seen = 0
  for (const text of texts) {
    for (const { edtf, earliest, latest, precision, qualifier } of findDates(text, {
      language: 'en',
      reference: null,
    })) {
      // A fiscal year and a part of a month mean other days than their sign alone.
      if (edtf === null || ['early', 'mid', 'late', 'start', 'end'].includes(qualifier ?? '')) continue
      const read = readEdtf(edtf)
      assert.deepEqual([read?.earliest, read?.latest, read?.precision], [earliest, latest, precision], edtf)
      seen++
    }
  }
  assert.ok(seen >= 10, String(seen))
})
