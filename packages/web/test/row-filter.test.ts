// Which rows a file holds is said three times: by the chronology's address, by its menu of files and by the room of exports. They mean the same rows:
// a filter that one of them forgot would give away more than the screen shows.
import assert from 'node:assert/strict'
import { test } from 'node:test'

// What the rooms' neighbours ask of a browser when they are loaded.
Object.assign(globalThis, { location: new URL('http://localhost/app/'), addEventListener: () => undefined })
const { filterIn, KINDS, NO_FILTER, ofFiles, STATUS_CHOICES } = await import('../src/rooms/chronology/filter.ts')
const exports = await import('../src/rooms/export/queries.ts')

/** One of each: a filter that is added without an example is a type error here. */
const EXAMPLES: Readonly<Record<keyof typeof NO_FILTER, string>> = {
  from: '2021-03-01',
  to: '2021-03-31',
  party: '01a209b4-0000-7000-8000-000000000001,01a209b4-0000-7000-8000-000000000002',
  document: '01a209b4-0000-7000-8000-000000000003',
  status: STATUS_CHOICES.slice(0, 2).join(','),
  key: 'true',
  reviewed: 'false',
  reviewer: '01a209b4-0000-7000-8000-000000000004',
  tag: 'pumps,valves%2C hoses',
  kind: KINDS[0],
  contradicted: 'true',
  otherReading: 'true',
  confidence: 'check',
  removed: 'true',
  since: '7',
  q: 'forty pumps',
}
/** Of one person alone, or of what stands in no file. */
const OF_NO_FILE = ['removed', 'since']

type Asked = object
const said = (asked: Asked): string[] =>
  Object.entries<unknown>({ ...asked })
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}=${String(one)}`))
    .sort()

/** Where two lists of rows do not mean the same. */
const differing = (one: Asked, other: Asked): string[] =>
  [...new Set(said(one)).symmetricDifference(new Set(said(other)))].sort()

test('each filter of the chronology filters the files too, from its menu and from the room of exports', () => {
  assert.deepEqual(Object.keys(EXAMPLES).sort(), Object.keys(NO_FILTER).sort())
  for (const [name, value] of Object.entries(EXAMPLES)) {
    const place = { [name]: value }
    const shown = filterIn(place)
    assert.notDeepEqual(shown, {}, `${name} filters`)
    const isInFiles = !OF_NO_FILE.includes(name)
    assert.deepEqual(differing(ofFiles(shown), isInFiles ? shown : {}), [], `${name}, the menu`)
    assert.deepEqual(differing(exports.filterIn(place), isInFiles ? shown : {}), [], `${name}, the room`)
  }
  assert.deepEqual(differing(exports.filterIn(EXAMPLES), ofFiles(filterIn(EXAMPLES))), [], 'all of them together')
})

test('a filter that one of them forgot is seen', () => {
  const { tag, ...forgetful } = exports.filterIn(EXAMPLES)
  assert.ok(tag !== undefined)
  assert.deepEqual(differing(forgetful, ofFiles(filterIn(EXAMPLES))), ['tag=pumps', 'tag=valves, hoses'])
})

test('an id that was cut or mistyped filters nothing, instead of refusing every row', () => {
  const cut = { party: '01a209b4-0000', document: 'x', reviewer: `${EXAMPLES.reviewer},7`, tag: 'x' }
  assert.deepEqual(filterIn(cut), { reviewer: [EXAMPLES.reviewer], tag: ['x'] })
})
