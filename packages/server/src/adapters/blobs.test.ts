import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { blobStoreSuite, piecesOf } from './blobs.conformance.ts'
import { openBlobFolder } from './blobs-fs.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-blobs-'))
after(() => rmSync(root, { recursive: true, force: true }))
const folder = () => mkdtempSync(join(root, 'store-'))
const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

blobStoreSuite('originals in a folder', async () => {
  const path = folder()
  return {
    store: openBlobFolder(path),
    raw: async () =>
      new Map(filesBelow(path).map((file) => [relative(path, file), new Uint8Array(readFileSync(file))])),
    overwrite: async (name, bytes) => writeFileSync(join(path, name), bytes),
  }
})

test('originals in a folder are for their owner alone', async () => {
  const path = folder()
  await openBlobFolder(path).put(piecesOf(Buffer.from('x')), 'a0/b1')
  for (const file of filesBelow(path)) assert.equal(statSync(file).mode & 0o077, 0)
})
