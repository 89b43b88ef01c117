// What every place for originals promises, asked of each of them in the same words.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { type AccountId, type DocumentId, newId, type WorkspaceId } from '../base/index.ts'
import { type BlobStore, makeBlobs } from '../platform/blobs/index.ts'
import { authorityOfPerson } from '../platform/tenancy/index.ts'
import { makeMemoryKeyring } from './keys-memory.ts'

export interface StoreUnderTest {
  readonly store: BlobStore
  /** Every stored byte by name, as whoever runs the storage sees them. */
  readonly raw: () => Promise<ReadonlyMap<string, Uint8Array>>
  readonly overwrite: (name: string, bytes: Uint8Array) => Promise<void>
}

const someone = () => authorityOfPerson({ workspace: newId<WorkspaceId>(), account: newId<AccountId>(), role: 'owner' })

export async function* piecesOf(bytes: Uint8Array, size = 100_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const source = (text: string) => piecesOf(Buffer.from(text))

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

export function blobStoreSuite(title: string, make: () => Promise<StoreUnderTest>): void {
  describe(title, () => {
    test('an original comes back letter by letter and is stored only encrypted', async () => {
      const { store, raw } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      const authority = someone()
      const id = newId<DocumentId>()
      const { bytes, sha256 } = await blobs.keep(authority, id, source('Erika Beispiel owes nothing.'))
      assert.equal(bytes, 28)
      assert.equal((await bytesOf(blobs.open(authority, id))).toString(), 'Erika Beispiel owes nothing.')
      assert.ok(await blobs.has(authority, id))
      const stored = [...(await raw())].filter(([name]) => name.includes(id))
      assert.equal(stored.length, 1)
      for (const [name, content] of stored) {
        assert.ok(!Buffer.from(content).includes('Beispiel'))
        assert.ok(!name.includes(sha256), 'nobody can ask the storage whether a known file is in it')
      }
    })

    test('an original moved to another workspace, document or label does not open, and neither does a changed one', async () => {
      const { store, raw, overwrite } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      const [mine, theirs] = [someone(), someone()]
      const [id, other] = [newId<DocumentId>(), newId<DocumentId>()]
      await blobs.keep(mine, id, source('mine'))
      await assert.rejects(bytesOf(blobs.open(theirs, id)))
      await assert.rejects(bytesOf(blobs.open(mine, other)), { code: 'storage.missing' })
      await blobs.keep(mine, other, source('other'))
      await blobs.keep(mine, id, source('a page'), 'derived page')
      const names = [...(await raw()).keys()]
      const own = names.filter((name) => name.includes(id))
      const [foreign] = names.filter((name) => name.includes(other))
      assert.equal(own.length, 2)
      const contents = await raw()
      for (const [name, from] of [
        [own[0], own[1]],
        [foreign, own[0]],
      ])
        await overwrite(name ?? '', contents.get(from ?? '') ?? new Uint8Array())
      await assert.rejects(bytesOf(blobs.open(mine, other)))
      const opened = await Promise.allSettled([
        bytesOf(blobs.open(mine, id)),
        bytesOf(blobs.open(mine, id, 'derived page')),
      ])
      assert.equal(opened.filter(({ status }) => status === 'rejected').length, 1)
      const changed = contents.get(own[1] ?? '') ?? new Uint8Array()
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
      await overwrite(own[1] ?? '', changed)
      const after = await Promise.allSettled([
        bytesOf(blobs.open(mine, id)),
        bytesOf(blobs.open(mine, id, 'derived page')),
      ])
      assert.ok(after.every(({ status }) => status === 'rejected'))
    })

    test('an upload that breaks off leaves nothing behind, however far it was', async () => {
      const { store, raw } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      for (const length of [10, 9_000_000]) {
        const id = newId<DocumentId>()
        const authority = someone()
        async function* broken(): AsyncGenerator<Uint8Array> {
          yield* piecesOf(randomBytes(length))
          throw new Error('the line went dead')
        }
        await assert.rejects(blobs.keep(authority, id, broken()), /line went dead/)
        assert.deepEqual([...(await raw()).keys()], [])
        assert.equal(await blobs.has(authority, id), false)
      }
    })

    test('files of every size come back whole: none, one byte, a chunk, several parts', async () => {
      const { store } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      const authority = someone()
      for (const length of [0, 1, 65_536, 65_537, 8_388_608, 17_000_003]) {
        const bytes = randomBytes(length)
        const id = newId<DocumentId>()
        await blobs.keep(authority, id, piecesOf(bytes))
        assert.ok((await bytesOf(blobs.open(authority, id))).equals(bytes), String(length))
      }
    })

    test('what is stored again under a name replaces what stood there', async () => {
      const { store } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      const authority = someone()
      const id = newId<DocumentId>()
      for (const text of ['the first, longer than the second', 'the second']) {
        await blobs.keep(authority, id, source(text))
        assert.equal((await bytesOf(blobs.open(authority, id))).toString(), text)
      }
    })

    test('a removed document takes everything with it, and nothing of its neighbours', async () => {
      const { store, raw } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      const authority = someone()
      const [gone, kept] = [newId<DocumentId>(), newId<DocumentId>()]
      for (const id of [gone, kept]) {
        await blobs.keep(authority, id, source('the original'))
        await blobs.keep(authority, id, source('a picture'), 'derived page 1')
      }
      await blobs.remove(authority, gone)
      await blobs.remove(authority, gone)
      assert.ok([...(await raw()).keys()].every((name) => name.includes(kept)))
      assert.equal((await raw()).size, 2)
      assert.equal(await blobs.has(authority, gone), false)
      await assert.rejects(bytesOf(blobs.open(authority, gone)), { code: 'storage.missing' })
    })

    test('one thing kept of a document goes alone', async () => {
      const { store, raw } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      const authority = someone()
      const id = newId<DocumentId>()
      for (const label of ['part 1', 'part 2'] as const) await blobs.keep(authority, id, source(label), label)
      for (let time = 0; time < 2; time++) await blobs.removeOne(authority, id, 'part 1')
      assert.equal(await blobs.has(authority, id, 'part 1'), false)
      assert.equal((await bytesOf(blobs.open(authority, id, 'part 2'))).toString(), 'part 2')
      assert.equal((await raw()).size, 1)
    })

    test('a name can never climb out of the storage', async () => {
      const { store } = await make()
      for (const name of ['../x', 'a/../../x', '/etc/passwd', 'A', '']) {
        await assert.rejects(async () => store.remove(name), name)
        await assert.rejects(async () => store.removeOne(name), name)
        await assert.rejects(async () => store.put(source('x'), name), name)
        await assert.rejects(async () => bytesOf(store.get(name)), name)
      }
    })

    test('the names of a workspace are listed, and none of another', async () => {
      const { store } = await make()
      const blobs = makeBlobs(store, makeMemoryKeyring())
      const [mine, theirs] = [someone(), someone()]
      const ids = Array.from({ length: 5 }, () => newId<DocumentId>())
      for (const id of ids) await blobs.keep(mine, id, source('mine'))
      await blobs.keep(theirs, newId<DocumentId>(), source('theirs'))
      const names = await Array.fromAsync(store.list(mine.workspace))
      assert.deepEqual(
        names.map((name) => name.split('/').slice(0, 2).join('/')).sort(),
        ids.map((id) => `${mine.workspace}/${id}`).sort(),
      )
      assert.deepEqual(await Array.fromAsync(store.list(newId<WorkspaceId>())), [])
    })
  })
}
