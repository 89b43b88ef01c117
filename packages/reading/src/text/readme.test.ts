import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const examples = [...README.matchAll(/## (\S+)\n\n```ts\n([\s\S]*?)```/g)].map((match) => ({
  face: match[1] ?? '',
  code: match[2] ?? '',
}))

/** The example as a module that exports what each line with a comment gives, beside what the comment says it gives. */
function moduleOf(code: string): string {
  const lines = code.split('\n').map((line) => {
    const shown = /^(?!import|const)(.+?) \/\/ (.+)$/.exec(line)
    return shown === null ? line : `shown.push([${shown[1]}, ${shown[2]}])`
  })
  return ['export const shown = []', ...lines]
    .join('\n')
    .replaceAll(
      /'@muniment\/reading\/(\w+)'/g,
      (_, face: string) => `'${import.meta.resolve(`@muniment/reading/${face}`)}'`,
    )
}

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
    const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(moduleOf(code))}`)
    assert.ok(typeof loaded === 'object' && loaded !== null && 'shown' in loaded && Array.isArray(loaded.shown))
    assert.ok(loaded.shown.length > 0)
    for (const [given, said] of loaded.shown) assert.deepEqual(given, said)
  })
}
