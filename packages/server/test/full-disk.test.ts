// The disk is full: what comes is refused in clear words and not kept, what was acknowledged is there, and with room it goes on. On a
// machine where a small disk can be made for the test it is a real one.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { UsageReply } from '@muniment/contract'
import { usageRoutes } from '../src/features/usage/index.ts'
import { endDisks, NO_DISK, smallDisk } from './disks.test-builder.ts'
import { formOf } from './door.test-builder.ts'
import { type FilingHouse, NOTE, openFilingHouse } from './filing.test-builder.ts'
import { until } from './until.test-builder.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-full-'))
after(() => {
  endDisks()
  rmSync(root, { recursive: true, force: true })
})

const withUsage = (options: Parameters<typeof openFilingHouse>[1]): Promise<FilingHouse> =>
  openFilingHouse((app, { db, clock, quotas }) => usageRoutes(app, { db, clock, quotas }), options)

const send = (house: FilingHouse, matter: string, name: string, bytes: Uint8Array) =>
  house.editor.send('POST', `/matters/${matter}/documents`, formOf([{ name, bytes }]))

const incoming = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('incoming-'))

test('originals on a full disk: refused with 507, nothing half kept, everything acknowledged whole, and with room it goes on', async (t) => {
  const dataFolder = join(root, 'originals')
  const disk = smallDisk(join(dataFolder, 'blobs'), 4)
  if (disk === null) return t.skip(NO_DISK)
  const house = await withUsage({ dataFolder })
  try {
    const matter = await house.openMatter('Full')
    const kept = new Map<string, string>()
    let refused = 0
    for (let n = 0; n < 12; n++) {
      const bytes = randomBytes(700_000)
      const reply = await send(house, matter.id, `${n}.bin`, bytes)
      if (reply.statusCode === 201)
        kept.set(
          reply.json<{ documents: { id: string }[] }>().documents[0]?.id ?? '',
          createHash('sha256').update(bytes).digest('hex'),
        )
      else {
        assert.equal(reply.statusCode, 507, reply.body)
        assert.equal(reply.json<{ code: string }>().code, 'storage.full')
        refused++
      }
    }
    assert.ok(kept.size >= 3 && refused >= 3, `${kept.size} kept, ${refused} refused`)
    await house.settled()
    assert.deepEqual(incoming(join(dataFolder, 'blobs')), [])
    for (const [id, sha256] of kept) {
      const original = await house.editor.get(`/documents/${id}/original`)
      assert.equal(createHash('sha256').update(original.rawPayload).digest('hex'), sha256)
    }
    const usage = (await house.owner.get('/workspace/usage')).json<UsageReply>()
    assert.deepEqual([usage.documents, usage.bytes], [kept.size, kept.size * 700_000])
    disk.grow(20)
    assert.equal((await send(house, matter.id, 'after.txt', Buffer.from(NOTE))).statusCode, 201)
    await house.settled()
    assert.equal((await house.rowsOf(matter.id)).length, 1)
  } finally {
    await house.close()
  }
})

test('a journal on a full disk: what is refused and sent again stands in it, and no matter is half opened', async (t) => {
  const dataFolder = join(root, 'journal')
  const disk = smallDisk(join(root, 'journal-disk'), 1)
  if (disk === null) return t.skip(NO_DISK)
  const journal = join(disk.path, 'filings.jsonl')
  writeFileSync(journal, '')
  const lines = () => readFileSync(journal, 'utf8').split('\n').length - 1
  const house = await withUsage({ dataFolder, isThrowAway: false })
  try {
    // Only now: a start writes its journal anew.
    rmSync(join(dataFolder, 'filings.jsonl'), { force: true })
    symlinkSync(journal, join(dataFolder, 'filings.jsonl'))
    const matter = await house.openMatter('Full')
    assert.equal((await send(house, matter.id, 'before.txt', Buffer.from(NOTE))).statusCode, 201)
    assert.equal(lines(), 2, 'the matter and the document')
    disk.fill(0)
    // The last block of the journal takes a few more.
    let n = 0
    const sendAgain = () => send(house, matter.id, `${n}.txt`, Buffer.from(`${NOTE} ${n}.`))
    let refused = await sendAgain()
    for (; refused.statusCode === 201 && n < 50; refused = await sendAgain()) n++
    assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [507, 'storage.full'])
    const before = lines()
    const opened = await house.editor.send('POST', '/matters', { payload: { name: 'Not opened '.repeat(18).trim() } })
    assert.equal(opened.statusCode, 507)
    const { matters } = (await house.editor.get('/matters')).json<{ matters: { name: string }[] }>()
    assert.deepEqual(
      matters.map(({ name }) => name),
      ['Full'],
    )
    disk.makeRoom()
    assert.equal((await sendAgain()).statusCode, 201)
    assert.equal(lines(), before + 1, 'the document that was there since it was refused')
    await house.settled()
  } finally {
    await house.close()
  }
})

test('a page is shown although its picture cannot be kept', async (t) => {
  const dataFolder = join(root, 'pictures')
  const disk = smallDisk(join(dataFolder, 'blobs'), 1)
  if (disk === null) return t.skip(NO_DISK)
  const { pageRoutes } = await import('../src/features/pages/index.ts')
  const { pdfOf } = await import('./files.test-builder.ts')
  const house = await openFilingHouse((app, { db, clock, images }) => pageRoutes(app, { db, clock, images }), {
    dataFolder,
  })
  try {
    const matter = await house.openMatter('Pictures')
    const told = {
      title: 'Minutes',
      paragraphs: ['On 3 March 2021 Jane Sample paid.'],
      table: [['', '', ''] as const],
      dated: [],
    }
    const [id = ''] = await house.file(matter.id, [{ name: 'a.pdf', bytes: pdfOf(told, root, 1) }])
    for (let n = 0; (await send(house, matter.id, `${n}.bin`, randomBytes(60_000))).statusCode === 201; n++);
    for (let n = 0; (await send(house, matter.id, `${n}.bin`, randomBytes(3000))).statusCode === 201; n++);
    const reply = await house.viewer.get(`/documents/${id}/pages/1/image?width=1800`)
    assert.equal(reply.statusCode, 200)
    assert.equal(reply.headers['content-type'], 'image/png')
    await house.settled()
  } finally {
    await house.close()
  }
})

test('a document for whose scratch copy there is no room waits, is called neither damaged nor poison, and is read once there is', async (t) => {
  const dataFolder = join(root, 'scratch-full')
  const house = await openFilingHouse(undefined, { dataFolder, isThrowAway: false })
  try {
    const disk = smallDisk(join(dataFolder, 'scratch'), 1)
    if (disk === null) return t.skip(NO_DISK)
    disk.fill(0)
    const matter = await house.openMatter('No room to read')
    const reply = await send(house, matter.id, 'note.txt', Buffer.from(NOTE))
    assert.equal(reply.statusCode, 201)
    const id = reply.json<{ documents: { id: string }[] }>().documents[0]?.id ?? ''
    // More often than a job may fail.
    const waited = () => house.logged.filter((line) => line.includes('storage.scratch-full')).length
    await until(() => waited() >= 4)
    const detail = await house.detail(id)
    assert.notEqual(detail.status, 'refused')
    assert.deepEqual(
      (await house.installation.jobs.counts()).filter(({ failed }) => failed > 0),
      [],
    )
    disk.makeRoom()
    await house.settled()
    assert.equal((await house.detail(id)).status, 'read')
    assert.equal((await house.rowsOf(matter.id)).length, 1)
    endDisks()
  } finally {
    await house.close()
  }
})
