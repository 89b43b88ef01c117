// The same promises, kept by a storage that somebody else wrote.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { blobStoreSuite, bytesOf, piecesOf } from '../src/adapters/blobs.conformance.ts'
import { makeS3Client } from '../src/adapters/blobs-s3/client.ts'
import { openS3Store, type S3Store } from '../src/adapters/blobs-s3/index.ts'
import { isSwiftHere, openSwift, type Swift } from './swift.test-builder.ts'

if (isSwiftHere) suite()
else test('originals in Swift', { skip: 'Swift is not installed' })

function suite(): void {
  describe('Swift', () => {
    let swift: Swift
    let store: S3Store
    before(async () => {
      swift = await openSwift()
      store = openS3Store(swift.place)
    })
    after(() => swift.close())

    blobStoreSuite('originals in Swift', async () => {
      const names = async (): Promise<string[]> => {
        const answer = await makeS3Client(swift.place).send({ method: 'GET', key: '', query: { 'list-type': '2' } })
        return [...(await answer.text()).matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key)
      }
      for (const name of await names()) await store.remove(name.split('/')[0] ?? '')
      return {
        store,
        raw: async () => {
          const contents = new Map<string, Uint8Array>()
          for (const name of await names()) contents.set(name, new Uint8Array(await bytesOf(store.get(name))))
          return contents
        },
        overwrite: (name, bytes) => store.put(piecesOf(bytes), name),
      }
    })

    test('a wrong secret is refused by the storage itself', async () => {
      const wrong = openS3Store({ ...swift.place, secretKey: 'wrong' }, { tries: 1 })
      await assert.rejects(wrong.check(), { code: 'storage.unusable', message: /SignatureDoesNotMatch/ })
      await assert.rejects(wrong.put(piecesOf(Buffer.from('x')), 'aa/bb'), { code: 'storage.away' })
      await store.check()
    })

    test('a blob of many parts comes back whole, and one that broke off is nowhere', async () => {
      const bytes = randomBytes(40_000_000)
      await store.put(piecesOf(bytes, 1_000_000), 'ab/0a')
      assert.ok((await bytesOf(store.get('ab/0a'))).equals(bytes))
      assert.equal(await store.endStale(new Date(Date.now() + 48 * 3600 * 1000)), 0)
    })
  })
}
