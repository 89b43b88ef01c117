import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { neverCut } from './never-cut.ts'

const table = (rows: number) => ({
  limit: (most: number) => ({ execute: async () => Array.from({ length: Math.min(rows, most) }, (_, row) => row) }),
})

test('a list that fits its bound is given whole, one that does not is refused and never cut', async () => {
  assert.equal((await neverCut(3)(table(3))).length, 3)
  await assert.rejects(neverCut(3)(table(4)), { code: 'list.too-long', facts: { most: 3 } })
})

/** Where a query stops at a number of its own: neither a page somebody asked for nor a list that is whole. */
const silentCuts = (text: string): string[] => text.match(/\.limit\(\s*(?!1\s*\))[\d_]+\s*\)/g) ?? []

test('no query of the evidence stops at a number without saying so', () => {
  const folder = join(import.meta.dirname, '../../evidence')
  const files = globSync('**/queries.ts', { cwd: folder })
  assert.ok(files.length >= 5)
  const cuts = files.flatMap((file) =>
    silentCuts(readFileSync(join(folder, file), 'utf8')).map((cut) => `${file}: ${cut}`),
  )
  assert.deepEqual(cuts, [])
  assert.deepEqual(silentCuts('a.limit(1).limit(most).limit(100_000)'), ['.limit(100_000)'])
})
