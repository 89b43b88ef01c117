import assert from 'node:assert/strict'
import { test } from 'node:test'

// What the address' neighbours ask of a browser when they are loaded.
Object.assign(globalThis, { location: new URL('http://localhost/app/'), addEventListener: () => undefined })
const { directionOf, filterIn, isFiltering, nextOrder } = await import('./list-place.ts')

test('a column that is pressed three times leaves the documents as they were filed', () => {
  const once = nextOrder('', 'dated')
  const twice = nextOrder(once, 'dated')
  assert.deepEqual([once, twice, nextOrder(twice, 'dated')], ['dated', '-dated', ''])
  assert.equal(nextOrder('-pages', 'dated'), 'dated', 'another column begins anew')
  assert.deepEqual(
    [directionOf(once, 'dated'), directionOf(twice, 'dated'), directionOf(twice, 'pages')],
    ['ascending', 'descending', 'none'],
  )
})

test('what an address says that the list does not know is left out', () => {
  const filter = filterIn({ status: 'lost', order: 'bytes', kind: 'pdf' })
  assert.deepEqual([filter.status, filter.order, filter.kind], ['', '', 'pdf'])
  assert.ok(isFiltering(filter))
  assert.ok(!isFiltering(filterIn({ order: '-dated' })))
})
