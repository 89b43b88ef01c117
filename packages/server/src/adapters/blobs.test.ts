import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { type AccountId, type DocumentId, newId, type WorkspaceId } from '../base/index.ts'
import { type BlobStore, makeBlobs } from '../platform/blobs/index.ts'
import { authorityOfPerson } from '../platform/tenancy/index.ts'
import { blobStoreSuite, piecesOf } from './blobs.conformance.ts'
import { openBlobFolder } from './blobs-fs.ts'
import { makeMemoryKeyring } from './keys-memory.ts'

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

/** Counts what is open. */
function counting(store: BlobStore): { readonly store: BlobStore; readonly open: () => number } {
  let open = 0
  async function* get(name: string): AsyncGenerator<Uint8Array> {
    open += 1
    try {
      yield* store.get(name)
    } finally {
      open -= 1
    }
  }
  return { store: { ...store, get }, open: () => open }
}

test('an original that is read only in part, does not open or is damaged leaves nothing open', async () => {
  const path = folder()
  const { store, open } = counting(openBlobFolder(path))
  const blobs = makeBlobs(store, makeMemoryKeyring())
  const authority = authorityOfPerson({ workspace: newId<WorkspaceId>(), account: newId<AccountId>(), role: 'owner' })
  const [whole, cut] = [newId<DocumentId>(), newId<DocumentId>()]
  for (const id of [whole, cut]) await blobs.keep(authority, id, piecesOf(randomBytes(400_000)))
  for await (const piece of blobs.open(authority, whole)) {
    assert.ok(piece.length > 0)
    break
  }
  assert.equal(open(), 0)
  await assert.rejects(Array.fromAsync(makeBlobs(store, makeMemoryKeyring()).open(authority, whole)))
  assert.equal(open(), 0)
  const [stored = ''] = filesBelow(join(path, authority.workspace, cut))
  for (const bytes of [Buffer.from('MUNB1'), Buffer.alloc(500_000)]) {
    writeFileSync(stored, bytes)
    await assert.rejects(Array.fromAsync(blobs.open(authority, cut)))
    assert.equal(open(), 0)
  }
})
