import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reliability } from './lab-reliability.ts'

test('the lab says how often what is called certain is right, over all lines so far', () => {
  const read = reliability()
  const told = 'On 3 May 2021 Jane Sample paid Nordlicht Muster GmbH the invoice K17.'
  assert.deepEqual(read({ text: told, rows: [{ value: '2021-05-03', kind: 'event' }] }), {
    wanted: 1,
    missed: 0,
    table: [
      { said: 'certain', from: 0.85, right: 1, of: 1 },
      { said: 'likely', from: 0.65, right: 0, of: 0 },
      { said: 'check', from: 0, right: 0, of: 0 },
    ],
  })
  const wrong = read({ text: told, rows: [{ value: '2021-05-04' }] })
  assert.deepEqual([wrong['wanted'], wrong['missed']], [2, 1])
  assert.deepEqual(firstOf(wrong['table']), { said: 'certain', from: 0.85, right: 1, of: 2 })
})

test('a line without its rows is refused', () => {
  assert.throws(() => reliability()({ text: 'On 3 May 2021 it rained.' }))
})

const firstOf = (table: unknown): unknown => (Array.isArray(table) ? table[0] : null)
