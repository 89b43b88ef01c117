import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeUnderstanding } from './index.ts'

test('a thread keeps what it compiled where its process keeps it, although it is ended and never ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-compiled-'))
  enableCompileCache(folder)
  const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const understanding = makeUnderstanding()
  try {
    // What the process itself compiles is kept when it ends, not before.
    assert.equal(kept().length, 0)
    const text = { pages: [], facts: [], language: 'en', dayOrder: null } as const
    assert.deepEqual(await understanding.parties(text, new AbortController().signal), [])
    for (let waited = 0; kept().length < 50 && waited < 600; waited++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    assert.ok(kept().length >= 50, `${kept().length} kept`)
  } finally {
    await understanding.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
