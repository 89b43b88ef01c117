// The same promises, kept by a storage that somebody else wrote.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { blobStoreSuite, bytesOf, piecesOf } from '../src/adapters/blobs.conformance.ts'
import { makeS3Client } from '../src/adapters/blobs-s3/client.ts'
import { openS3Store, type S3Store } from '../src/adapters/blobs-s3/index.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { pdfOf } from './files.test-builder.ts'
import { matched, openFilingHouse } from './filing.test-builder.ts'
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

    test('a document is filed, read, shown as a picture, handed back and erased, and nothing of it lies in the data folder', async () => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'muniment-on-swift-'))
      const house = await openFilingHouse((app, { db, clock, images }) => pageRoutes(app, { db, clock, images }), {
        dataFolder,
        s3: swift.place,
        isThrowAway: false,
      })
      try {
        const told = {
          title: 'Minutes',
          paragraphs: ['On 3 March 2021 Jane Sample paid.'],
          table: [['', '', ''] as const],
          dated: [],
        }
        const bytes = pdfOf(told, dataFolder, 1)
        const matter = await house.openMatter('In Swift')
        const [id = ''] = await house.file(matter.id, [{ name: 'minutes.pdf', bytes }])
        const detail = await house.detail(id)
        assert.equal(detail.status, 'read')
        assert.equal((await house.rowsOf(matter.id)).length, 1)
        for (const once of ['drawn', 'kept']) {
          const picture = await house.viewer.get(`/documents/${id}/pages/1/image?width=1800`)
          assert.equal(picture.statusCode, 200, once)
          assert.equal(picture.headers['content-type'], 'image/png', once)
        }
        const original = await house.viewer.get(`/documents/${id}/original`)
        assert.ok(original.rawPayload.equals(Buffer.from(bytes)))
        const workspace = house.owner.workspace
        assert.equal((await Array.fromAsync(store.list(workspace))).length, 2, 'the original and one picture')
        assert.ok(!readdirSync(dataFolder).includes('blobs'))
        const trashed = await house.editor.send('DELETE', `/documents/${id}`, matched(detail.version))
        assert.ok(trashed.statusCode < 300, trashed.body)
        const removed = await house.owner.send('POST', `/documents/${id}/remove`)
        assert.ok(removed.statusCode < 300, removed.body)
        await house.settled()
        assert.deepEqual(await Array.fromAsync(store.list(workspace)), [])
        await house.assertNothingOf(null, [id])
      } finally {
        await house.close()
        rmSync(dataFolder, { recursive: true, force: true })
      }
    })

    test('a blob of many parts comes back whole, and one that broke off is nowhere', async () => {
      const bytes = randomBytes(40_000_000)
      await store.put(piecesOf(bytes, 1_000_000), 'ab/0a')
      assert.ok((await bytesOf(store.get('ab/0a'))).equals(bytes))
      assert.equal(await store.endStale(new Date(Date.now() + 48 * 3600 * 1000)), 0)
    })
  })
}
