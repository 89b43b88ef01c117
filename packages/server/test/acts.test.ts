// The audit log is read for years: a name in it says one thing.
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'

const source = join(import.meta.dirname, '../src')
const list = z.union([z.array(z.string()), z.record(z.string(), z.string())])

/** Names that more than one act has. */
const twice = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index)

test('no two acts, of whichever slice, have one name in the audit log', async () => {
  const names: string[] = []
  for (const file of globSync('**/acts.ts', { cwd: source }))
    for (const exported of Object.values(
      z
        .object({})
        .loose()
        .parse(await import(join(source, file))),
    ))
      names.push(...Object.values(list.safeParse(exported).data ?? {}))
  assert.ok(names.length > 50 && names.includes('matter.opened'), String(names.length))
  assert.deepEqual(twice(names), [])
  assert.deepEqual(twice([...names, 'matter.opened']), ['matter.opened'])
})
