import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { programOf } from './program.ts'

test('a child is sent every module of ours it may need, and none still holds a type', () => {
  const entry = join(import.meta.dirname, 'child.ts')
  const program: unknown = JSON.parse(Buffer.from(programOf(entry).bytes).toString('utf8'))
  assert.ok(typeof program === 'object' && program !== null)
  const names = Object.keys(program)
  for (const folder of ['read-pdf', 'read-office', 'read-markup', 'read-mail', 'read-scan', 'read-archive', 'page']) {
    assert.ok(
      names.some((name) => name.endsWith(`/${folder}/index.ts`)),
      folder,
    )
  }
  for (const source of Object.values(program))
    assert.doesNotMatch(String(source), /^(?:import type|export type|interface) /m)
  assert.ok(!names.some((name) => /platform|features|queries|test\.ts$/.test(name)))
  assert.equal(programOf(entry), programOf(entry))
})
