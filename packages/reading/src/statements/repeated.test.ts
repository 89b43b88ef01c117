import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectRows, statementsOf } from './rows.test-builder.ts'

const DELIVERY =
  'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Harbour Sample Ltd, which Jane Sample inspected in the following week and found in order.'

test('what a document tells on every page is a row once', () => {
  expectRows('en', Array.from({ length: 40 }, () => DELIVERY).join('\n\n'), [
    '2021-03-03 event: Nordlicht Muster GmbH delivered forty pumps to Harbour Sample Ltd',
    '2021-W10 event: Jane Sample inspected in the following week and found in order',
  ])
})

test('a piece of a repeated sentence at the top of a page is no row of its own', () => {
  const piece = DELIVERY.slice(DELIVERY.indexOf('the following week'))
  const text = [DELIVERY, DELIVERY, DELIVERY, piece].join('\n\n')
  const rows = statementsOf('en', text).filter(({ kind }) => kind === 'event')
  assert.deepEqual(
    rows.map(({ dates }) => dates[0]?.value),
    ['2021-03-03', '2021-W10'],
  )
})

test('a margin on every page is no row', () => {
  expectRows(
    'en',
    Array.from(
      { length: 5 },
      (_, i) => `Draft of the report 3 May 2021 as discussed with the board\n\nThe text of page ${i + 1} goes on.`,
    ).join('\n\n'),
    [],
  )
})
