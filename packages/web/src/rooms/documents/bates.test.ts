import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextBates, readBates, writeBates } from './bates.ts'

test('a first number is read as it is written, prefix and zeros and all', () => {
  assert.deepEqual(readBates(' SMP-000123 '), { prefix: 'SMP-', first: 123, digits: 6 })
  assert.deepEqual(readBates('A1 B 7'), { prefix: 'A1 B ', first: 7, digits: 1 })
  assert.deepEqual(readBates('42'), { prefix: '', first: 42, digits: 2 })
  for (const text of ['', 'SMP-', 'SMP-1a', 'X9999999999', `${'x'.repeat(41)}1`])
    assert.equal(readBates(text), null, text)
})

test('a production goes on behind the highest number that its prefix has', () => {
  const range = (prefix: string, first: number, pages: number) => ({ bates: { prefix, first, digits: 6 }, pages })
  assert.deepEqual(nextBates([]), { prefix: '', first: 1, digits: 6 })
  assert.deepEqual(nextBates([{ bates: null, pages: 3 }]), { prefix: '', first: 1, digits: 6 })
  const all = [range('SMP-', 50, 4), range('ABC-', 900, 1), range('smp-', 1, 3)]
  assert.equal(nextBates(all).first, 54)
})

test('a range is written by its first and its last page', () => {
  const bates = { prefix: 'SMP-', first: 9, digits: 3 }
  assert.equal(writeBates({ bates, pages: 2 }), 'SMP-009 – SMP-010')
  assert.equal(writeBates({ bates, pages: 1 }), 'SMP-009')
  assert.equal(writeBates({ bates: null, pages: 1 }), null)
})
