import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examples, moduleOf } from './readme-examples.ts'

const runnable = (code: string): string =>
  moduleOf(code).replaceAll(
    /'@muniment\/reading\/(\w+)'/g,
    (_, face: string) => `'${import.meta.resolve(`@muniment/reading/${face}`)}'`,
  )

test('the README shows every face', () => {
  assert.deepEqual(examples.map(({ face }) => face).sort(), [
    'contract',
    'dates',
    'masking',
    'names',
    'page',
    'personal',
    'statements',
    'text',
  ])
})

for (const { face, code } of examples) {
  test(`the README’s example for ${face} gives what it says`, async () => {
    const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(runnable(code))}`)
    assert.ok(typeof loaded === 'object' && loaded !== null && 'shown' in loaded && Array.isArray(loaded.shown))
    assert.ok(loaded.shown.length > 0)
    for (const [given, said] of loaded.shown) assert.deepEqual(given, said)
  })
}
