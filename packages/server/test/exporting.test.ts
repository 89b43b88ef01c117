// A whole matter as one archive that needs nothing of ours: what was filed comes out byte by byte, and the list tells the truth.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { newId } from '../src/base/index.ts'
import { writingTurns } from '../src/entry/reading-turns.ts'
import { writerOf } from '../src/entry/writers.ts'
import { exportRoutes } from '../src/features/exporting/index.ts'
import { zipOf } from '../src/features/exporting/zip.ts'
import { chronologyOf, WHOLE_CHRONOLOGY } from '../src/features/timeline/index.ts'
import { type FilingHouse, NOTE, OTHER, openFilingHouse } from './filing.test-builder.ts'

let house: FilingHouse
before(async () => {
  house = await openFilingHouse(
    (app, { db, clock, documents }) =>
      exportRoutes(app, {
        db,
        clock,
        documents,
        writerOf,
        turns: writingTurns(),
        chronology: (scope, matter) =>
          chronologyOf(scope, matter, { filter: WHOLE_CHRONOLOGY, language: 'of-matter', madeAt: clock.now() }),
      }),
    {},
    writerOf,
  )
})
after(() => house.close())

let entriesSaid = 0

/** Unpacked by a reader that is not ours; `most`: only the first so many. */
async function unpacked(bytes: Buffer, most = Number.POSITIVE_INFINITY): Promise<Map<string, Buffer>> {
  const open = promisify<Buffer, object, ZipFile>((from, options, done) =>
    fromBuffer(from, options, (error, zip) => done(error, zip)),
  )
  const zip = await open(bytes, { lazyEntries: true })
  entriesSaid = zip.entryCount
  const files = new Map<string, Buffer>()
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(files))
    zip.on('entry', (entry: Entry) => {
      assert.ok(!files.has(entry.fileName), 'no name twice')
      files.set(entry.fileName, Buffer.alloc(0))
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null || stream === undefined) return reject(error ?? new Error('no stream'))
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('error', reject)
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(parts))
          if (files.size >= most) resolve(files)
          else zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}

test('a matter is exported whole: originals in their folders, texts, chronology in every format, and a true list', async () => {
  const matter = await house.openMatter('Nordlicht ./. Beispiel: "Pumpen"')
  const mail = `From: Jane Sample <jane@sample.example>\r\nTo: e@beispiel.example\r\nDate: Wed, 03 Mar 2021 14:05:00 +0100\r\nSubject: Pumps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=e\r\n\r\n--e\r\nContent-Type: text/plain\r\n\r\nOn 5 May 2021 Jane Sample paid.\r\n--e\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\n${NOTE}\r\n--e--\r\n`
  await house.file(matter.id, [
    { name: 'Letters/2021/Größe: 1?.txt', bytes: NOTE },
    { name: 'Letters/2021/Größe: 1?.txt', bytes: OTHER },
    { name: 'mail.eml', bytes: mail },
  ])
  const address = `/matters/${matter.id}/export.zip`
  // Whether it would be given: nothing is packed, and nothing was taken away.
  const asked = await house.editor.send('HEAD', address)
  assert.deepEqual([asked.statusCode, asked.body], [200, ''])
  assert.ok(!(await house.acts(matter.id)).includes('matter.exported'))
  const reply = await house.editor.get(address)
  assert.equal(reply.statusCode, 200, reply.body)
  assert.equal(reply.headers['content-type'], 'application/zip')
  assert.match(String(reply.headers['content-disposition']), /^attachment/)
  const files = await unpacked(reply.rawPayload)
  const names = [...files.keys()]
  assert.deepEqual(
    names.filter((name) => name.startsWith('originals/')),
    [
      'originals/Letters/2021/1 Größe_ 1_.txt',
      'originals/Letters/2021/2 Größe_ 1_.txt',
      'originals/3 mail.eml',
      'originals/3 mail.eml.parts/4 note.txt',
    ],
  )
  assert.equal(files.get('originals/Letters/2021/1 Größe_ 1_.txt')?.toString(), NOTE)
  for (const extension of ['docx', 'pdf', 'xlsx', 'csv', 'json', 'ics', 'html'])
    assert.ok((files.get(`chronology.${extension}`)?.length ?? 0) > 100, extension)
  const said = (name: string): unknown => JSON.parse(files.get(name)?.toString() ?? 'null')
  const pages = said('texts/Letters/2021/1 Größe_ 1_.txt.json')
  assert.ok(Array.isArray(pages))
  const [page]: { text: string; boxes: number[] }[] = pages
  assert.equal(page?.text.trim(), NOTE.trim())
  assert.equal(page.boxes.length, page.text.length * 4)
  for (const name of ['documents.json', 'findings.json', 'parties.json', 'comments.json', 'history.json'])
    assert.ok(Array.isArray(said(name)), name)
  const manifest = z
    .object({ files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })) })
    .parse(said('manifest.json'))
  assert.deepEqual(
    manifest.files,
    names
      .filter((name) => name !== 'manifest.json')
      .map((path) => ({
        path,
        bytes: files.get(path)?.length,
        sha256: createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex'),
      })),
  )
  assert.ok((await house.acts(matter.id)).includes('matter.exported'))
})

test('taking a chronology away is recorded each time, whatever the format, and not where nothing was given', async () => {
  const matter = await house.openMatter('Recorded')
  await house.file(matter.id, [{ name: 'note.txt', bytes: NOTE }])
  const formats = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'ics', 'html']
  for (const format of formats)
    assert.equal((await house.viewer.get(`/matters/${matter.id}/chronology.${format}`)).statusCode, 200)
  assert.equal((await house.viewer.get(`/matters/${matter.id}/chronology.csv?from=2022-01-01`)).statusCode, 200)
  assert.equal((await house.stranger.get(`/matters/${matter.id}/chronology.csv`)).statusCode, 404)
  const { rows } = await house.installation.db.inWorkspace(house.owner.authority(), (scope) =>
    scope.connection.query(
      "select entry from audit_entries where action = 'chronology.exported' and $1 = any(target_ids) order by index",
      [matter.id],
    ),
  )
  const facts = z.object({ format: z.string(), rows: z.int(), isFiltered: z.boolean() })
  const entry = z.object({ act: z.object({ facts }) })
  const said = rows.map((row) => entry.parse(JSON.parse(String(row['entry']))).act.facts)
  assert.deepEqual(said, [
    ...formats.map((format) => ({ format, rows: 1, isFiltered: false })),
    { format: 'csv', rows: 0, isFiltered: true },
  ])
})

test('an archive whose original was changed in the storage breaks off and opens nowhere', async () => {
  async function* entries() {
    yield { name: 'a.txt', source: pieces(['whole']) }
    yield { name: 'b.txt', source: broken() }
  }
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half')
    throw new Error('not what was filed')
  }
  const parts: Uint8Array[] = []
  await assert.rejects(async () => {
    for await (const part of zipOf(entries(), new Date())) parts.push(part)
  }, /not what was filed/)
  await assert.rejects(unpacked(Buffer.concat(parts)))
})

async function* pieces(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

test('more entries than the old form counts, and the form for large ones, are read by a program that is not ours', async () => {
  async function* entries() {
    yield { name: 'large.txt', source: pieces(['announced as five gigabytes']), bytes: 5_000_000_000 }
    for (let n = 0; n < 66_000; n++) yield { name: `${n}.txt`, source: pieces([]) }
  }
  const parts: Uint8Array[] = []
  for await (const part of zipOf(entries(), new Date('2021-03-03T12:00:00Z'))) parts.push(part)
  const files = await unpacked(Buffer.concat(parts), 3)
  assert.equal(entriesSaid, 66_001)
  assert.equal(files.get('large.txt')?.toString(), 'announced as five gigabytes')
})

test('a foreign, walled or missing matter is not exported, and a viewer exports none', async () => {
  const matter = await house.openMatter('Mine')
  const walled = house.person(house.owner.workspace, 'owner')
  walled.wallOff(matter.id)
  for (const [by, id, status] of [
    [house.stranger, matter.id, 404],
    [walled, matter.id, 404],
    [house.owner, newId(), 404],
    [house.viewer, matter.id, 403],
  ] as const)
    assert.equal((await by.get(`/matters/${id}/export.zip`)).statusCode, status)
})

test('an archive nobody takes to its end closes what it was written from', async () => {
  let open = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    open += 1
    try {
      for (;;) yield randomBytes(100_000)
    } finally {
      open -= 1
    }
  }
  async function* entries() {
    yield { name: 'endless.bin', source: endless() }
  }
  let taken = 0
  for await (const piece of zipOf(entries(), new Date())) if ((taken += piece.length) > 500_000) break
  assert.equal(open, 0)
})

test('an archive breaks off where its source does', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield randomBytes(200_000)
    throw new Error('the storage is away')
  }
  async function* entries() {
    yield { name: 'failing.bin', source: failing() }
  }
  await assert.rejects(Array.fromAsync(zipOf(entries(), new Date())), /storage is away/)
})
