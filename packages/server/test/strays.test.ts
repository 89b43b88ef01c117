// What a killed process left in the storage of documents that are no more is found and taken away; what somebody holds, and every original,
// stays.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openBlobFolder } from '../src/adapters/blobs-fs.ts'
import { makeMemoryKeyring } from '../src/adapters/keys-memory.ts'
import { type DocumentId, makeTurns, newId } from '../src/base/index.ts'
import { removeStrays } from '../src/entry/strays.ts'
import { documentIdOf, documentOf, matterIdOf, NO_QUOTAS } from '../src/evidence/documents/index.ts'
import { makePageImages, type PageDrawer } from '../src/evidence/text/index.ts'
import { makeUploads } from '../src/features/uploads/index.ts'
import { type Blobs, makeBlobs } from '../src/platform/blobs/index.ts'
import { onEveryEngine } from './engines.test-builder.ts'
import { pdfOf } from './files.test-builder.ts'
import { type FilingHouse, houseOn, openFilingHouse } from './filing.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-strays-'))
const store = openBlobFolder(join(folder, 'blobs'))
const keyring = makeMemoryKeyring()
const blobs = makeBlobs(store, keyring)
let house: FilingHouse
let drop = async (): Promise<void> => undefined

const lies = (id: string): boolean => existsSync(join(folder, 'blobs', house.owner.workspace, id))
const sweep = () => removeStrays({ db: house.installation.db, keyring, store })
async function* bytes(text = 'some bytes'): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

onEveryEngine('strays', (make) => {
  before(async () => {
    const on = await houseOn(make)
    drop = on.drop
    house = await openFilingHouse(undefined, on.options)
  })

  after(async () => {
    await house.close()
    await drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a picture kept of a document that was removed while it was drawn, by a process killed before it noticed, is taken away', async () => {
    const { db, documents } = house.installation
    const matter = await house.openMatter('Pictures')
    const story = { title: 'Minutes', paragraphs: ['On 3 March 2021 Jane Sample paid.'], table: [], dated: [] }
    const [id = ''] = await house.file(matter.id, [{ name: 'a.pdf', bytes: pdfOf(story, folder, 1) }])
    const author = house.editor.authority()
    const row = await db.inWorkspace(author, (scope) => documentOf(scope, documentIdOf(id)))
    const drawer: PageDrawer = {
      async draw() {
        await house.editor.send('DELETE', `/documents/${id}`, { headers: { 'if-match': '"1"' } })
        assert.equal((await house.owner.send('POST', `/documents/${id}/remove`)).statusCode, 204)
        await house.settled()
        return Buffer.from('a picture')
      },
    }
    const killed: Blobs = {
      ...blobs,
      async keep(...kept) {
        await blobs.keep(...kept)
        throw new Error('killed')
      },
    }
    const turns = makeTurns({ atOnce: 1, mostOfOne: 1, mostOfAll: 1, mostWaitMilliseconds: 600_000 })
    const scratchFolder = join(folder, 'scratch')
    const images = makePageImages({ db, documents, drawer, blobs: killed, turns, scratchFolder })
    await assert.rejects(images.image(author, row, { number: 1, columns: 600 }), /killed/)
    assert.ok(lies(id))
    assert.deepEqual(await sweep(), { removed: 1, originals: 0 })
    assert.ok(!lies(id))
    assert.deepEqual(await sweep(), { removed: 0, originals: 0 })
  })

  test('what a document or an unfinished upload holds stays, and so does an original that nobody holds; that is counted', async () => {
    const { db, documents, clock } = house.installation
    const author = house.editor.authority()
    const matter = await house.openMatter('Held')
    const [held = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: 'On 3 March 2021 Jane Sample paid.' }])
    await blobs.keep(author, documentIdOf(held), bytes(), 'derived page 1 600')
    const uploads = makeUploads({ db, blobs, documents, quotas: NO_QUOTAS, clock, maxBytes: 1000 })
    const upload = { matter: matterIdOf(matter.id), name: 'b.txt', length: 20, sha256: null }
    const { id: coming } = await uploads.begin(author, upload)
    const whoever = () => ({ over: <T>(source: AsyncIterable<T>) => source })
    await uploads.receive(author, coming, { offset: 0, body: bytes(), checksum: null }, whoever)
    const nobodys = newId<DocumentId>()
    await blobs.keep(author, nobodys, bytes())
    await blobs.keep(author, nobodys, bytes(), 'derived page 1 600')
    assert.deepEqual(await sweep(), { removed: 0, originals: 1 })
    for (const id of [held, coming, nobodys]) assert.ok(lies(id), id)
  })
})
