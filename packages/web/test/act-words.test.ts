// The log is read in words: an act that the server records and the page cannot say would stand there as a code.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

Object.assign(globalThis, { location: new URL('http://localhost/app/'), addEventListener: () => undefined })
const { actWords } = await import('../src/rooms/activity/act-words.ts')
const { factWords, UNSAID } = await import('../src/rooms/activity/fact-words.ts')
const { NOUNS } = await import('../src/rooms/activity/filter.ts')

const server = join(import.meta.dirname, '../../server/src')
const ACT = /'([a-z]+\.[a-z-]+)'/g

/** The stored names, as the slices' lists of acts give them. */
const recorded = globSync('**/acts.ts', { cwd: server }).flatMap((path) =>
  [...readFileSync(join(server, path), 'utf8').matchAll(ACT)].map(([, name]) => name ?? ''),
)

const unsaid = (names: readonly string[]): string[] => names.filter((name) => !Object.hasOwn(actWords.en, name))

test('every act the server records is said in words, and can be filtered for by what it concerns', () => {
  assert.ok(recorded.length > 60, String(recorded.length))
  assert.deepEqual(unsaid(recorded), [])
  assert.deepEqual(unsaid(['matter.opened', 'matter.set-on-fire']), ['matter.set-on-fire'], 'a planted act is seen')
  const nouns = new Set(recorded.map((name) => name.split('.')[0]))
  assert.deepEqual(
    [...nouns].filter((noun) => !NOUNS.some((known) => known === noun)),
    [],
  )
})

test('what an act is told with is said in words, or left out because it is an id alone', () => {
  const stored = [...readFileSync(join(server, 'platform/audit/facts.ts'), 'utf8').matchAll(/^ {2}'(\w+)',$/gm)].map(
    ([, name]) => name ?? '',
  )
  assert.ok(stored.length > 40, String(stored.length))
  const unsaidOf = (names: readonly string[]) =>
    names.filter((name) => Object.hasOwn(factWords.en, name) === UNSAID.has(name))
  assert.deepEqual(unsaidOf(stored), [])
  assert.deepEqual(unsaidOf(['rows', 'planted']), ['planted'], 'a planted fact is seen')
})
