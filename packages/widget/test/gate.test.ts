import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { faultsOf, MOST_BYTES } from './gate.ts'

const folder = join(import.meta.dirname, '..')

test('the widget has no dependency and stays within its size', () => {
  const sources = existsSync(join(folder, 'src'))
    ? globSync('src/**/*.ts', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'))
    : []
  assert.deepEqual(faultsOf({ manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')), sources }), [])
})

test('the gate refuses a dependency', () => {
  assert.deepEqual(faultsOf({ manifest: { dependencies: { preact: '10.0.0' } }, sources: [] }), [
    'the widget depends on preact',
  ])
})

test('the gate refuses weight', () => {
  const heavy = `export const x: string = '${randomBytes(MOST_BYTES).toString('hex')}'`
  assert.equal(faultsOf({ manifest: {}, sources: [heavy] }).length, 1)
})
