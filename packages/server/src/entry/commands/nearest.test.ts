import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearest } from './nearest.ts'

test('the name that was meant comes first, whatever was mistyped', () => {
  const names = ['Erika Beispiel', 'Nordlicht Muster GmbH', 'Jane Sample', 'Harbour Sample Ltd']
  assert.equal(nearest(names, 'Nordlich Mutser')[0], 'Nordlicht Muster GmbH')
  assert.equal(nearest(names, 'Bespiel')[0], 'Erika Beispiel')
  assert.deepEqual(nearest(names, 'Nobody').toSorted(), names.toSorted())
  assert.deepEqual(nearest([], ''), [])
})
