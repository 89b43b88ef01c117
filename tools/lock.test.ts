import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { entryFor, gapsIn } from './lock.ts'
import { root } from './run.ts'

const tool = {
  version: '1.2.3',
  license: 'MIT',
  dev: true,
  optionalDependencies: { '@tool/linux-x64': '1.2.3', '@tool/linux-arm64-musl': '1.2.3' },
}

test('a platform that the lock file dropped is found and filled', () => {
  const [gap, more] = gapsIn({ 'node_modules/tool': tool, 'node_modules/@tool/linux-x64': { version: '1.2.3' } })
  assert.equal(more, undefined)
  assert.ok(gap)
  assert.deepEqual(entryFor(gap), {
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    license: 'MIT',
    optional: true,
    os: ['linux'],
  })
})

test('a package that is not pinned to a platform is not made up', () => {
  assert.throws(() => entryFor({ name: 'left-pad', version: '1.0.0', of: {} }))
  assert.throws(() => entryFor({ name: '@tool/linux-x64', version: '^1.0.0', of: {} }))
})

test('the lock file names the packages of every platform', () => {
  assert.deepEqual(gapsIn(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages), [])
})

test('the lock file names no registry', () => {
  assert.doesNotMatch(readFileSync(join(root, 'package-lock.json'), 'utf8'), /"resolved": "https?:/)
})
