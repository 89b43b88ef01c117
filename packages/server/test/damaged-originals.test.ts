// An original that was changed or lost in the storage is never given as if it were what was filed: a download is refused in words, an
// archive is made of the rest and says which are missing.
import assert from 'node:assert/strict'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { writingTurns } from '../src/entry/reading-turns.ts'
import { writerOf } from '../src/entry/writers.ts'
import { exportRoutes } from '../src/features/exporting/index.ts'
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
        chronology: (scope, matter, links) =>
          chronologyOf(scope, matter, { filter: WHOLE_CHRONOLOGY, language: 'of-matter', madeAt: clock.now(), links }),
      }),
    {},
    writerOf,
  )
})
after(() => house.close())

const folderOf = (id: string) => join(house.dataFolder, 'blobs', house.editor.workspace, id)

/** `at`: from the end where it is negative. */
async function change(id: string, at: number): Promise<void> {
  const [name = ''] = await readdir(folderOf(id))
  const path = join(folderOf(id), name)
  const bytes = await readFile(path)
  const place = at < 0 ? bytes.length + at : at
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  await writeFile(path, bytes)
}

const taken = async (id: string) => {
  const reply = await house.editor.get(`/documents/${id}/original`)
  return [reply.statusCode, reply.json<{ code: string }>().code]
}

test('whatever of it was changed, head or first or last byte, a download is refused before its first byte; so is one that is gone', async () => {
  const { id } = await house.openMatter('Taken')
  const long = `${NOTE}${'Jane Sample paid. '.repeat(20_000)}`
  const ids = await house.file(
    id,
    [1, 2, 3, 4, 5, 6].map((n) => ({ name: `${n}.txt`, bytes: `${long}${n}` })),
  )
  const [first = '', magic = '', wrapped = '', last = '', short = '', gone = ''] = ids
  await change(first, 200)
  await change(magic, 1)
  await change(wrapped, 30)
  await change(last, -1)
  const [name = ''] = await readdir(folderOf(short))
  await writeFile(join(folderOf(short), name), (await readFile(join(folderOf(short), name))).subarray(0, 100_000))
  await rm(folderOf(gone), { recursive: true })
  for (const one of [first, magic, wrapped, last, short]) assert.deepEqual(await taken(one), [500, 'storage.damaged'])
  assert.deepEqual(await taken(gone), [500, 'storage.missing'])
  assert.ok(!(await house.acts(last)).includes('document.original-read'), 'nobody read what was not given')
})

test('an archive is made of what is whole, and a file in it says which originals are missing and why', async () => {
  const matter = await house.openMatter('Archive')
  const [whole = '', damaged = '', gone = ''] = await house.file(matter.id, [
    { name: 'whole.txt', bytes: NOTE },
    { name: 'damaged.txt', bytes: OTHER },
    { name: 'gone.txt', bytes: `${OTHER}2` },
  ])
  await change(damaged, -1)
  await rm(folderOf(gone), { recursive: true })
  const reply = await house.editor.get(`/matters/${matter.id}/export.zip`)
  assert.equal(reply.statusCode, 200)
  const files = unzipSync(reply.rawPayload)
  const text = (name: string) => Buffer.from(files[name] ?? '').toString()
  const originals = Object.keys(files).filter((name) => name.startsWith('originals/'))
  assert.deepEqual(originals, ['originals/1 whole.txt'])
  assert.equal(text('originals/1 whole.txt'), NOTE)
  const said = text('MISSING.txt')
  assert.match(said, /originals\/2 damaged\.txt\n {2}What is stored is not what was filed/)
  assert.match(said, /originals\/3 gone\.txt\n {2}Nothing of it is in the storage/)
  assert.ok(!said.includes('whole.txt'))
  const manifest: { missing: { id: string; code: string }[]; files: { path: string }[] } = JSON.parse(
    text('manifest.json'),
  )
  assert.deepEqual(
    manifest.missing.map(({ id, code }) => [id, code]),
    [
      [damaged, 'storage.damaged'],
      [gone, 'storage.missing'],
    ],
  )
  assert.ok(manifest.files.some(({ path }) => path === 'MISSING.txt'))
  const listed: { id: string; missing: string | null }[] = JSON.parse(text('documents.json'))
  assert.equal(listed.find(({ id }) => id === whole)?.missing, null)
  assert.equal(listed.find(({ id }) => id === gone)?.missing, 'storage.missing')
  const chronology = text('chronology.html')
  assert.match(chronology, /originals\/1[^"]*whole/)
  assert.doesNotMatch(chronology, /href="[^"]*(damaged|gone)\.txt/)
  assert.ok(text('texts/2 damaged.txt.json').includes('Jane Sample paid'))
})
