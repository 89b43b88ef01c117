// Between two durable steps: the original, the line in the journal, the commit, the answer. Killed there, or with a full disk, nothing that
// was acknowledged is lost or comes back, and a refusal is true about what was kept.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { MatterId } from '../src/base/index.ts'
import { type DocumentId, newId, Refusal } from '../src/base/index.ts'
import type { Installation } from '../src/entry/installation.ts'
import {
  findAnyDocument,
  findAnyMatter,
  makeDocuments,
  matterIdOf,
  NO_JOURNAL,
  NO_QUOTAS,
  NO_SCANNER,
  recoverFilings,
} from '../src/evidence/documents/index.ts'
import { type Db, databaseBusy } from '../src/platform/db/index.ts'
import type { Authority } from '../src/platform/tenancy/index.ts'
import { endDisks, NO_DISK, smallDisk } from './disks.test-builder.ts'
import { onEveryEngine } from './engines.test-builder.ts'
import { houseOn, matched, NOTE, openFilingHouse } from './filing.test-builder.ts'
import { bytesOf, putBack, settled, withInstallation } from './tail.test-builder.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-acknowledged-'))
after(() => {
  endDisks()
  rmSync(root, { recursive: true, force: true })
})

interface Ids {
  readonly kept: MatterId
  readonly gone: MatterId
  readonly named: DocumentId
  readonly away: DocumentId
  readonly inGone: DocumentId
}

/** Two matters, of which one and a document of the other lie in the trash. */
async function furnish(installation: Installation, authority: Authority): Promise<Ids> {
  const { documents } = installation
  const kept = await documents.openMatter(authority, { name: 'Before', language: 'en' })
  const gone = await documents.openMatter(authority, { name: 'Removed for good', language: 'en' })
  const file = async (matter: MatterId, name: string) =>
    (await documents.file(authority, { matter, name }, bytesOf(`${NOTE}${name}`))).id
  const named = await file(kept, 'named.txt')
  const away = await file(kept, 'away.txt')
  const inGone = await file(gone, 'in-gone.txt')
  await settled(installation)
  await documents.trashDocument(authority, away, 1)
  await documents.trashMatter(authority, gone, 1)
  await settled(installation)
  return { kept, gone, named, away, inGone }
}

async function standing({ db, documents }: Installation, authority: Authority, ids: Ids) {
  const rows = await db.inWorkspace(authority, async (scope) => ({
    kept: (await findAnyMatter(scope, ids.kept))?.name,
    gone: (await findAnyMatter(scope, ids.gone))?.name,
    named: (await findAnyDocument(scope, ids.named))?.name,
    away: (await findAnyDocument(scope, ids.away))?.name,
    inGone: (await findAnyDocument(scope, ids.inGone))?.name,
  }))
  const originals: Record<string, boolean> = {}
  for (const id of ['named', 'away', 'inGone'] as const)
    originals[id] = await documents.checkOriginal(authority, { id: ids[id], sha256: '' }).then(
      () => true,
      (error: unknown) => error instanceof Refusal && error.code === 'storage.damaged',
    )
  return { ...rows, originals }
}

const BEFORE = {
  kept: 'Before',
  gone: 'Removed for good',
  named: 'named.txt',
  away: 'away.txt',
  inGone: 'in-gone.txt',
  originals: { named: true, away: true, inGone: true },
}
const AFTER = {
  kept: 'After',
  gone: undefined,
  named: 'Exhibit K1.txt',
  away: undefined,
  inGone: undefined,
  originals: { named: true, away: false, inGone: false },
}

test('killed between the line in the journal and the commit, or between the commit and the answer: the next start ends with the same', async () => {
  const dataFolder = join(root, 'killed')
  const earlier = join(root, 'killed-earlier')
  const ids = await withInstallation(dataFolder, furnish)
  cpSync(join(dataFolder, 'database'), earlier, { recursive: true })
  await withInstallation(dataFolder, async ({ documents }, authority) => {
    await documents.changeMatter(authority, ids.kept, 1, { name: 'After' })
    await documents.changeDocument(authority, ids.named, 1, { name: 'Exhibit K1.txt' })
    await documents.removeDocument(authority, ids.away)
    await documents.removeMatter(authority, ids.gone)
  })
  const told = async (isDoneAgain: boolean) =>
    withInstallation(dataFolder, async (installation, authority, logged) => {
      await settled(installation)
      assert.deepEqual(await standing(installation, authority, ids), AFTER)
      assert.equal(logged.filter((line) => line.includes('done again')).length, isDoneAgain ? 1 : 0)
      assert.equal(logged.filter((line) => /reader-failed|storage\.missing|could not be filed/.test(line)).length, 0)
    })
  await told(false)
  // All lines stand, and none of it was committed.
  putBack(dataFolder, earlier)
  await told(true)
  await told(false)
})

test('a journal on a full disk refuses each act before it is done, and the refusal is true after the next start too', async (t) => {
  const dataFolder = join(root, 'full')
  const disk = smallDisk(join(root, 'full-disk'), 1)
  if (disk === null) return t.skip(NO_DISK)
  const journal = join(dataFolder, 'filings.jsonl')
  const ids = await withInstallation(dataFolder, furnish)
  const lines = await withInstallation(dataFolder, async (installation, authority) => {
    const { documents } = installation
    const onDisk = join(disk.path, 'filings.jsonl')
    // A block that is filled to its end takes no further line.
    const text = readFileSync(journal, 'utf8')
    writeFileSync(onDisk, text)
    rmSync(journal)
    symlinkSync(onDisk, journal)
    disk.fill(0)
    const before = await standing(installation, authority, ids)
    assert.deepEqual(before, BEFORE)
    // The last block takes a few more: this one's name grows until it does not.
    let version = 1
    const rename = () => documents.changeMatter(authority, ids.kept, version, { name: 'Before' })
    const full = { code: 'storage.full', status: 507 }
    await assert.rejects(async () => {
      for (; version < 100; version++) await rename()
    }, full)
    // What is left takes the shorter lines still.
    await assert.rejects(async () => {
      for (let n = 0; n < 100; n++) {
        const restored = await documents.restoreDocument(authority, ids.away)
        await documents.trashDocument(authority, ids.away, restored.version)
      }
    }, full)
    const whole = readFileSync(journal, 'utf8')
    const name = 'After '.repeat(30).trim()
    await assert.rejects(documents.changeMatter(authority, ids.kept, version, { name }), full)
    await assert.rejects(documents.changeDocument(authority, ids.named, 1, { name }), full)
    const other = newId<DocumentId>()
    const longer = { matter: ids.kept, name: 'Longer than the last block '.repeat(30), id: other }
    await assert.rejects(documents.file(authority, longer, bytesOf('other')), full)
    await assert.rejects(documents.openMatter(authority, { name, language: 'en' }), full)
    await assert.rejects(documents.removeMatter(authority, ids.gone), full)
    await assert.rejects(documents.removeDocument(authority, ids.away), full)
    await settled(installation)
    assert.deepEqual(await standing(installation, authority, ids), BEFORE)
    await assert.rejects(documents.checkOriginal(authority, { id: other, sha256: '' }), { code: 'storage.missing' })
    assert.equal(readFileSync(journal, 'utf8'), whole)
    return whole
  })
  disk.makeRoom()
  writeFileSync(`${journal}.plain`, lines)
  rmSync(journal)
  cpSync(`${journal}.plain`, journal)
  await withInstallation(dataFolder, async (installation, authority) => {
    await settled(installation)
    assert.deepEqual(await standing(installation, authority, ids), BEFORE)
    await installation.documents.removeMatter(authority, ids.gone)
    await settled(installation)
    const { gone, inGone, originals } = await standing(installation, authority, ids)
    assert.deepEqual([gone, inGone, originals['inGone']], [undefined, undefined, false])
  })
})

test('what was brought back after a removal of which nobody knows what became is not removed at the next start', async () => {
  const dataFolder = join(root, 'restored')
  await withInstallation(dataFolder, async (installation, authority) => {
    const ids = await furnish(installation, authority)
    const { db, blobs } = installation
    const nothing = async (): Promise<void> => undefined
    const recover = (entries: Parameters<typeof recoverFilings>[2]) =>
      recoverFilings({ db, blobs, onFiled: nothing, onForget: nothing }, authority.workspace, entries)
    const matter = { matter: ids.gone, documents: [ids.inGone] }
    const document = { matter: null, documents: [ids.away] }
    await recover([
      { entry: 'removed', ...matter },
      { entry: 'removed', ...document },
      { entry: 'restored', ...matter },
      { entry: 'restored', ...document },
    ])
    assert.deepEqual(await standing(installation, authority, ids), BEFORE)
    // And without the later word they are: the test above could not fail otherwise.
    await recover([
      { entry: 'removed', ...matter },
      { entry: 'restored', ...document },
    ])
    const { gone, away, originals } = await standing(installation, authority, ids)
    assert.deepEqual([gone, away, originals], [undefined, 'away.txt', { named: true, away: true, inGone: false }])
  })
})

onEveryEngine('filing twice under one id', (make) => {
  test('a second filing under the id of a document that is there leaves its original, whatever closed the matter meanwhile', async () => {
    const { options, drop } = await houseOn(make)
    const house = await openFilingHouse(undefined, options)
    try {
      const { documents } = house.installation
      const authority = house.editor.authority()
      for (const closing of ['archived', 'trashed'] as const) {
        const matter = await house.openMatter(closing)
        const document = { matter: matterIdOf(matter.id), name: 'x.txt', id: newId<DocumentId>() }
        const first = await documents.file(authority, document, bytesOf(NOTE))
        assert.equal(first.isNew, true)
        async function* whileItCloses(): AsyncGenerator<Uint8Array> {
          yield Buffer.from(NOTE)
          const reply =
            closing === 'archived'
              ? await house.editor.send('PATCH', `/matters/${matter.id}`, {
                  payload: { archived: true },
                  ...matched(matter.version),
                })
              : await house.editor.send('DELETE', `/matters/${matter.id}`, matched(matter.version))
          assert.ok(reply.statusCode < 300, reply.body)
        }
        const second = await documents.file(authority, document, whileItCloses())
        assert.deepEqual(second, { ...first, isNew: false })
        await documents.checkOriginal(authority, first)
        // Refused for another reason, in the transaction too: what is filed keeps its bytes.
        const asked = { ...document, within: () => Promise.reject(new Refusal('test.refused', 'No.')) }
        if (closing === 'archived') continue
        await house.editor.send('POST', `/matters/${matter.id}/restore`)
        await assert.rejects(documents.file(authority, asked, bytesOf(NOTE)), { code: 'test.refused' })
        await documents.checkOriginal(authority, first)
      }
    } finally {
      await house.close()
      await drop()
    }
  })

  test('who finds the database busy leaves the original to whoever files the same at that moment', async () => {
    const { options, drop } = await houseOn(make)
    const house = await openFilingHouse(undefined, options)
    try {
      const { db, blobs, clock, documents } = house.installation
      const authority = house.editor.authority()
      const matter = await house.openMatter('Sent twice')
      const document = { matter: matterIdOf(matter.id), name: 'x.txt', id: newId<DocumentId>() }
      /** Files with a database that does this before the transaction of the filing, which is the second that it asks for. */
      const fileAfter = (first: () => Promise<unknown>) => {
        let asked = 0
        const inWorkspace: Db['inWorkspace'] = async (who, work) => {
          if (++asked === 2) await first()
          return db.inWorkspace(who, work)
        }
        const nothing = async (): Promise<void> => undefined
        const after = { afterFiled: () => undefined, afterChange: () => undefined }
        const on = { onFiled: nothing, onReread: nothing, onReadingChanged: nothing, onShownChanged: nothing }
        const made = makeDocuments({
          db: { ...db, inWorkspace },
          blobs,
          clock,
          maxBytes: 1000,
          quotas: NO_QUOTAS,
          journal: NO_JOURNAL,
          scanner: NO_SCANNER,
          onForget: nothing,
          onRemoved: nothing,
          ...on,
          ...after,
        })
        return made.file(authority, document, bytesOf(NOTE))
      }
      const filed = await fileAfter(() =>
        assert.rejects(
          fileAfter(() => Promise.reject(databaseBusy())),
          { code: 'db.busy' },
        ),
      )
      assert.equal(filed.isNew, true)
      await documents.checkOriginal(authority, filed)
    } finally {
      await house.close()
      await drop()
    }
  })
})
