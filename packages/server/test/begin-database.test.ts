// A start is as long as the longer of two: the embedded database opens in its thread while the program is loaded on the main one.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { beginPglite, openPglite } from '../src/adapters/db-pglite/index.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-begin-'))
after(() => rmSync(root, { recursive: true, force: true }))

const MOST = 60_000

/** Holds the main thread, as loading a program does, until the file is there; false where it never came. */
function heldUntil(path: string): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  const end = performance.now() + MOST
  while (!existsSync(path)) {
    if (performance.now() > end) return false
    Atomics.wait(pause, 0, 0, 10)
  }
  return true
}

test('a database that was begun goes on while the main thread does something else', async () => {
  const folder = join(root, 'database')
  const opening = await beginPglite(folder)
  // The file that PostgreSQL writes when its folder is whole.
  assert.ok(heldUntil(join(folder, 'PG_VERSION')), 'the thread waited for the main one')
  const engine = await openPglite(opening)
  await assert.rejects(beginPglite(folder), { code: 'db.in-use' })
  await engine.close()
  const again = await beginPglite(folder)
  await again.abandon()
  await (await openPglite(folder)).close()
})
