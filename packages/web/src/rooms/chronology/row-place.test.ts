import assert from 'node:assert/strict'
import { test } from 'node:test'

// What the address' neighbours ask of a browser when they are loaded.
Object.assign(globalThis, { location: new URL('http://localhost/app/'), addEventListener: () => undefined })
const { readRowPlace, writeRowPlace } = await import('./row-place.ts')

const OTHER = '0198c0de-0000-7000-8000-000000000001'

test('where somebody has turned to is the same after a reload', () => {
  for (const place of [
    { quote: 2, page: null, document: null },
    { quote: 2, page: 5, document: null },
    { quote: 1, page: 12, document: OTHER },
  ])
    assert.deepEqual(readRowPlace(writeRowPlace(place) ?? undefined), place)
  assert.equal(writeRowPlace({ quote: null, page: null, document: null }), null)
})

test('an address that somebody has changed by hand leads to the quotes, and nowhere else', () => {
  for (const text of [undefined, '', 'two', '2.', '2..x', '1.1.not-an-id', '-1', '1.2.3', '9999999'])
    assert.deepEqual(readRowPlace(text), { quote: null, page: null, document: null }, `at ${text}`)
  assert.equal(readRowPlace('0').quote, 1)
  assert.equal(readRowPlace('1.0').page, null)
})
