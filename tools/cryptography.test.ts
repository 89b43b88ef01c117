import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { documentOf, documentPath, takenBy, undescribed, usesIn } from './cryptography.ts'
import { root } from './run.ts'

test('every file that uses cryptography stands in the inventory with what for, and the inventory names no other', () => {
  const uses = usesIn(root)
  assert.ok(uses.size > 20)
  assert.deepEqual(undescribed(uses), [])
  assert.equal(readFileSync(documentPath, 'utf8'), documentOf(uses), 'node tools/cryptography.ts --write')
})

test('a use nobody described is found, and so is a description without a use', () => {
  const planted = new Map([['packages/server/src/new.ts', ['createHash']]])
  assert.deepEqual(undescribed(planted, { 'packages/server/src/old.ts': 'nothing any more' }), [
    'packages/server/src/new.ts: say what for',
    'packages/server/src/old.ts: uses none',
  ])
  assert.deepEqual(takenBy("import { createHash, type Hash, randomBytes as chance } from 'node:crypto'\n"), [
    'createHash',
    'randomBytes',
    'type Hash',
  ])
  assert.deepEqual(takenBy("import { hash } from '@node-rs/argon2'\nconst id = crypto.randomUUID()"), [
    'hash',
    'randomUUID',
  ])
  assert.deepEqual(takenBy("import { join } from 'node:path'"), [])
})
