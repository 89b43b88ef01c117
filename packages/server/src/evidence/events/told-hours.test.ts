import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldHours } from './told-hours.ts'

interface Given {
  readonly day?: number
  readonly time?: string | null
  readonly words?: string
  readonly document?: string
  readonly kind?: string
}

/** The hours of rows told in this order. */
function hoursOf(...given: readonly Given[]): (string | undefined)[] {
  const told = given.map(({ day = 7, time = null, words = 'that day', document = 'a', kind = 'event' }, position) => {
    const date = { earliest: day, latest: day, time, asWritten: words }
    return { date, row: { document, position }, statement: { kind } }
  })
  const hours = toldHours(told.map((one) => [one]))
  return told.map((one) => hours.get(one))
}

test('a row that names a part of the day stands there', () => {
  assert.deepEqual(hoursOf({ words: 'Vormittag des 8. Februar' }, { words: 'the evening of 28 March' }), [
    '09:00',
    '18:00',
  ])
  assert.deepEqual(hoursOf({ words: 'morgen' }, { words: 'tomorrow' }), [undefined, undefined], 'a day, and no hour')
})

test('what is told behind a row with an hour stands behind it, and what is told before it does not', () => {
  assert.deepEqual(hoursOf({}, { time: '08:15' }, { words: 'the same day' }), [undefined, undefined, '08:15'])
})

test('another day, another document and the day of a paper give no hour', () => {
  assert.deepEqual(hoursOf({ time: '08:15' }, { day: 8 }), [undefined, undefined])
  assert.deepEqual(hoursOf({ time: '08:15' }, { document: 'b' }), [undefined, undefined])
  assert.deepEqual(hoursOf({ time: '16:40', kind: 'document-date' }, {}), [undefined, undefined])
})
