import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldApart } from './told-apart.ts'

test('of two documents of one name each can be chosen, and others keep their names', () => {
  const all = ['Scan.pdf', 'letter.pdf', 'Scan.pdf'].map((name, at) => ({ id: String(at), name }))
  assert.deepEqual(toldApart(all), [
    { id: '0', name: 'Scan.pdf (1)' },
    { id: '1', name: 'letter.pdf' },
    { id: '2', name: 'Scan.pdf (2)' },
  ])
})
