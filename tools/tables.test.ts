import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { SERVER, sourceFiles } from './layers.ts'
import { ALLOWED, crossingsIn, namedIn, ownersIn, violationsOf } from './tables.ts'

const OWNERS = new Map([
  ['matters', 'evidence/documents'],
  ['events', 'evidence/events'],
  ['comments', 'features/editing'],
  ['workspaces', 'platform/db'],
])
const crossings = (path: string, text: string) =>
  crossingsIn([{ path: `${SERVER}${path}`, text }], OWNERS).map(({ does, table }) => `${does} ${table}`)

const PLANTED: readonly [says: string, path: string, text: string, found: string][] = [
  [
    'a stage that reads a later one',
    'evidence/documents/queries.ts',
    "scope.tables<T>().selectFrom('events').select('id')",
    'reads events',
  ],
  [
    'evidence that joins a table of a feature',
    'evidence/events/listing/queries.ts',
    "on(scope).selectFrom('events as e').leftJoin('comments as c', 'c.event_id', 'e.id')",
    'reads comments',
  ],
  [
    'a feature that counts in a table of another',
    'features/timeline/queries.ts',
    "from.selectFrom(['events', 'comments'])",
    'reads comments',
  ],
  [
    'a feature that reads another in raw SQL',
    'features/timeline/queries.ts',
    'sql`select 1 from events e, comments as c where c.event_id = e.id`',
    'reads comments',
  ],
  [
    'a platform part that reads evidence',
    'platform/http/queries.ts',
    'sql`select name\n  from only public.matters`',
    'reads matters',
  ],
  [
    'an adapter that knows a table',
    'adapters/db-postgres/open.ts',
    "client.query('select id from matters')",
    'reads matters',
  ],
  [
    'a feature that writes what evidence holds',
    'features/timeline/queries.ts',
    "on(scope).updateTable('events')",
    'writes events',
  ],
  ['one that adds to it', 'features/timeline/queries.ts', "on(scope)\n  .insertInto('events')", 'writes events'],
  [
    'one that adds to it in raw SQL',
    'features/timeline/queries.ts',
    'sql`insert into events (id) values (1)`',
    'writes events',
  ],
  ['one that takes from it', 'features/timeline/queries.ts', "on(scope).deleteFrom('events')", 'writes events'],
  ['one that takes from it in raw SQL', 'features/timeline/queries.ts', 'sql`delete from events`', 'writes events'],
]

for (const [says, path, text, found] of PLANTED)
  test(`${says} is caught`, () => assert.deepEqual(crossings(path, text), [found]))

test('what a slice holds and what lies to its left is read, and a comment reads nothing', () => {
  const text = "// from comments\non(scope).selectFrom('events').innerJoin('matters', 'a', 'b')\n/* join comments */"
  assert.deepEqual(crossings('evidence/events/queries.ts', text), [])
  assert.deepEqual(crossings('features/timeline/queries.ts', text), [])
})

test('what stands on the list is let through, and a line that lets nothing through is said', () => {
  const found = crossingsIn([{ path: `${SERVER}features/timeline/queries.ts`, text: "selectFrom('comments')" }], OWNERS)
  const line = { room: 'features/timeline', does: 'reads', table: 'comments', because: 'a planted reason' } as const
  assert.deepEqual(violationsOf(found, []), [
    'features/timeline/queries.ts:1: features/timeline reads comments, which features/editing holds',
  ])
  assert.deepEqual(violationsOf(found, [line]), [])
  assert.equal(violationsOf(found, [line, { ...line, does: 'writes' }]).length, 1)
})

test('the sources keep it; every table has one slice that holds it, and nearly all of them are found where they are used', () => {
  const files = sourceFiles(dirname(import.meta.dirname))
  const owners = ownersIn(files)
  const used = new Set(files.flatMap(({ text }) => namedIn(text).map(({ table }) => table)))
  assert.deepEqual(violationsOf(crossingsIn(files, owners), ALLOWED), [])
  assert.deepEqual(
    [...owners.keys()].filter((table) => !used.has(table)),
    [],
  )
})
