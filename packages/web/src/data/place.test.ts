import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAs, listIn } from './place.ts'

test('several values stand in one text of the address and come back as they were, commas and all', () => {
  for (const values of [['a'], ['a', 'b'], ['Müller, Meier', '100 %', '%2C', '%25'], ['x,', ',']])
    assert.deepEqual(listIn(listAs(values) ?? ''), values)
  assert.equal(listAs([]), null)
  assert.deepEqual(listIn(undefined), [])
  assert.deepEqual(listIn(',a,,a, '), ['a'], 'nothing empty and nothing twice')
})
