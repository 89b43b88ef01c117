import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { anyCase } from './any-case.ts'

test('a word in any case is a class for each letter; what a backslash begins stays', () => {
  assert.equal(anyCase(String.raw`an?\s{1,4}`), String.raw`[aA][nN]?\s{1,4}`)
  assert.ok(new RegExp(`^${anyCase('für')}$`, 'u').test('FÜR'))
})

test('no expression of the package has an inline modifier, which V8 reads in two ways', () => {
  const root = join(import.meta.dirname, '..')
  const modifier = /\(\?[ims]{1,3}(?:-[ims]{1,3})?:/
  const files = globSync('**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts') && !file.endsWith('any-case.ts'),
  )
  assert.ok(files.length > 100)
  assert.deepEqual(
    files.filter((file) => modifier.test(readFileSync(join(root, file), 'utf8'))),
    [],
  )
})
