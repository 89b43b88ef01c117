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
const silentCuts = (text: string): string[] => {
  const numbers = new Set([...text.matchAll(/\bconst (\w+)(?:: number)? = [\d_]+\b/g)].map(([, name]) => name ?? ''))
  const isNumber = (word: string): boolean => /^\d/.test(word) || /^[A-Z][A-Z\d_]+$/.test(word) || numbers.has(word)
  // A page is what somebody asked for, and may stand in for by default; a bound that is handed over is said where it comes from.
  return [...text.matchAll(/\.limit\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)]
    .filter(([, most = '']) => most.trim() !== '1' && !/\blimit\b/.test(most))
    .filter(([, most = '']) => (most.match(/\w+/g) ?? []).some(isNumber))
    .map(([cut]) => cut)
}

/** Those that say at the place where they cut that they did. */
const SAYS_SO: readonly string[] = ['documents/queries.ts: .limit(MOST_CHANGES)']

test('no query of the evidence stops at a number without saying so', () => {
  const folder = join(import.meta.dirname, '../../evidence')
  const files = globSync('**/queries.ts', { cwd: folder })
  assert.ok(files.length >= 5)
  const cuts = files.flatMap((file) =>
    silentCuts(readFileSync(join(folder, file), 'utf8')).map((cut) => `${file}: ${cut}`),
  )
  assert.deepEqual(cuts, SAYS_SO)
  assert.deepEqual(silentCuts('a.limit(1).limit(most).limit(100_000)'), ['.limit(100_000)'])
  assert.deepEqual(silentCuts('const most = 50\na.limit(most)'), ['.limit(most)'])
  assert.deepEqual(silentCuts('a.limit(MOST_ROWS).limit(MOST + 1).limit(page.limit + 1)'), [
    '.limit(MOST_ROWS)',
    '.limit(MOST + 1)',
  ])
})
