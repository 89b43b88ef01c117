// Uploads that are taken up again, as a client of tus 1.0 sends them.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DocumentReply } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { NO_QUOTAS, usageOf } from '../src/evidence/documents/index.ts'
import { makeUploads, type Uploads, uploadRoutes } from '../src/features/uploads/index.ts'
import { type Blobs, storageFull } from '../src/platform/blobs/index.ts'
import type { Person } from './door.test-builder.ts'
import { type FilingHouse, NOTE, openFilingHouse } from './filing.test-builder.ts'

const MAX = 20_000_000
let house: FilingHouse
let uploads: Uploads
let now = new Date()
let isAway = false
/** Fails instead of filing. */
let cause: (() => Promise<never>) | null = null
/** Whether each part that was ever kept still is. */
const kept: (() => Promise<boolean>)[] = []
before(async () => {
  house = await openFilingHouse(async (app, { db, documents, blobs }) => {
    const watched: Blobs = {
      ...blobs,
      keep: (authority, id, source, label) => {
        if (label?.startsWith('part ') === true) kept.push(() => blobs.has(authority, id, label))
        return blobs.keep(authority, id, source, label)
      },
      remove: (authority, id) => (isAway ? Promise.reject(new Error('away')) : blobs.remove(authority, id)),
    }
    uploads = makeUploads({
      db,
      documents: {
        ...documents,
        file: (authority, document, bytes) => cause?.() ?? documents.file(authority, document, bytes),
      },
      blobs: watched,
      quotas: NO_QUOTAS,
      clock: { now: () => now },
      maxBytes: MAX,
    })
    await uploadRoutes(app, uploads)
  })
})
after(() => house.close())

const TUS = { 'tus-resumable': '1.0.0' }
const metadata = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

async function begin(matter: string, length: number, said: Record<string, string>, by = house.editor): Promise<string> {
  const headers = { ...TUS, 'upload-length': String(length), 'upload-metadata': metadata(said) }
  const reply = await by.send('POST', `/matters/${matter}/uploads`, { headers })
  assert.equal(reply.statusCode, 201, reply.body)
  assert.ok(reply.headers['upload-expires'])
  return String(reply.headers['location'])
}
const patch = (url: string, offset: number, bytes: Uint8Array, more: Record<string, string> = {}, by = house.editor) =>
  by.send('PATCH', url, {
    headers: { ...TUS, ...more, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    payload: Buffer.from(bytes),
  })
const head = (url: string, by: Person = house.editor) => by.send('HEAD', url, { headers: TUS })
const offsetOf = async (url: string) => Number((await head(url)).headers['upload-offset'])
const usage = () =>
  house.installation.db.inWorkspace(house.owner.authority(), (scope) => usageOf(scope, NO_QUOTAS, new Date()))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a file sent in pieces becomes one document, byte by byte, with its path', async () => {
  const matter = await house.openMatter('Pieces')
  const bytes = Buffer.concat([Buffer.from(NOTE), randomBytes(9_000_000)])
  const url = await begin(matter.id, bytes.length, { relativePath: 'Box 1/../Letters/note.txt', filename: 'note.txt' })
  const reserved = (await usage()).reserved
  assert.ok(reserved >= bytes.length)
  let at = 0
  for (const end of [1, 70_000, 8_500_000, bytes.length]) {
    const reply = await patch(url, at, bytes.subarray(at, end))
    assert.equal(reply.statusCode, 204, reply.body)
    assert.equal(Number(reply.headers['upload-offset']), end)
    at = end
  }
  const last = await head(url)
  const id = String(last.headers['muniment-document'])
  const document = await house.detail(id)
  assert.equal(document.name, 'Box 1/Letters/note.txt')
  assert.equal(document.sha256, sha256(bytes))
  assert.equal((await house.editor.get(`/documents/${id}/original`)).rawPayload.equals(bytes), true)
  assert.equal((await usage()).reserved, reserved - bytes.length)
  assert.equal(document.filedBy, house.editor.account)
  await house.settled()
})

test('what came before the line broke is kept, and the rest follows from there', async () => {
  const matter = await house.openMatter('Broken off')
  const bytes = randomBytes(3_000_000)
  const url = await begin(matter.id, bytes.length, { filename: 'a.bin' })
  const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = new URL(address)
  const lines = [
    `PATCH ${url} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `authorization: ${house.editor.headers['authorization']}`,
    'tus-resumable: 1.0.0',
    'upload-offset: 0',
    'content-type: application/offset+octet-stream',
    `content-length: ${bytes.length}`,
  ]
  await new Promise<void>((done) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      socket.write(bytes.subarray(0, 1_234_567), () => setTimeout(() => socket.destroy(), 300))
    })
    socket.once('close', () => done())
  })
  let at = 0
  for (let tries = 0; tries < 50 && at === 0; tries++) {
    await sleep(100)
    at = await offsetOf(url)
  }
  assert.ok(at > 0 && at <= 1_234_567, String(at))
  assert.equal((await patch(url, at, bytes.subarray(at))).statusCode, 204)
  const id = String((await head(url)).headers['muniment-document'])
  assert.equal((await house.detail(id)).sha256, sha256(bytes))
  await house.settled()
})

test('two senders of one upload cannot both go on, and a wrong place is told', async () => {
  const matter = await house.openMatter('Two at once')
  const bytes = randomBytes(200_000)
  const url = await begin(matter.id, bytes.length, { filename: 'a.bin' })
  const both = await Promise.all([1, 2].map(() => patch(url, 0, bytes.subarray(0, 100_000))))
  const [done, refused = 0] = both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)
  assert.equal(done, 204)
  assert.ok([409, 423].includes(refused), 'it had ended already, or was ended')
  assert.equal((await patch(url, 5, bytes)).json<{ code: string }>().code, 'upload.wrong-offset')
  assert.equal(await offsetOf(url), 100_000)
  await patch(url, 100_000, bytes.subarray(100_000))
  assert.equal((await house.detail(String((await head(url)).headers['muniment-document']))).sha256, sha256(bytes))
  await house.settled()
})

test('bytes that were changed on their way are not taken, neither a piece nor the whole', async () => {
  const matter = await house.openMatter('Checksums')
  const bytes = randomBytes(50_000)
  const url = await begin(matter.id, bytes.length, { filename: 'a.bin', sha256: sha256(randomBytes(5)) })
  const said = (of: Uint8Array, algorithm = 'sha1') => ({
    'upload-checksum': `${algorithm} ${createHash(algorithm).update(of).digest('base64')}`,
  })
  const broken = await patch(url, 0, bytes.subarray(0, 100), said(randomBytes(10)))
  assert.equal(broken.statusCode, 460)
  assert.equal(await kept.at(-1)?.(), false, 'what was refused takes no room')
  assert.equal(await offsetOf(url), 0)
  assert.equal((await patch(url, 0, bytes.subarray(0, 100), said(bytes.subarray(0, 100), 'sha256'))).statusCode, 204)
  assert.equal((await patch(url, 100, bytes.subarray(100), { 'upload-checksum': 'md5 AAAA' })).statusCode, 400)
  const whole = await patch(url, 100, bytes.subarray(100), said(bytes.subarray(100)))
  assert.equal(whole.statusCode, 422)
  assert.equal(whole.json<{ code: string }>().code, 'document.digest-differs')
  const { documents } = (await house.editor.get(`/matters/${matter.id}/documents`)).json<{
    documents: DocumentReply[]
  }>()
  assert.deepEqual(documents, [])
  assert.equal((await house.editor.send('DELETE', url, { headers: TUS })).statusCode, 204)
})

test('more than was announced, more than the limit and what no client of tus says is refused', async () => {
  const matter = await house.openMatter('Limits')
  const url = await begin(matter.id, 10, { filename: 'a.bin' })
  assert.equal((await patch(url, 0, randomBytes(11))).statusCode, 413)
  assert.equal((await house.editor.send('DELETE', url, { headers: TUS })).statusCode, 204)
  const post = (headers: Record<string, string>) =>
    house.editor.send('POST', `/matters/${matter.id}/uploads`, { headers })
  const named = { ...TUS, 'upload-metadata': metadata({ filename: 'a' }) }
  assert.equal((await post({ ...named, 'upload-length': String(MAX + 1) })).statusCode, 413)
  for (const headers of [named, { ...named, 'upload-length': '-1' }, { ...TUS, 'upload-length': '5' }])
    assert.equal((await post(headers)).statusCode, 400)
  const other = await post({ ...named, 'upload-length': '5', 'tus-resumable': '0.2.2' })
  assert.equal(other.statusCode, 412)
  assert.equal(other.headers['tus-version'], '1.0.0')
  const offer = await house.app.inject({ method: 'OPTIONS', url: '/uploads', headers: { host: 'localhost' } })
  assert.equal(offer.headers['tus-extension'], 'creation,expiration,checksum,termination')
})

test('an empty file is a document at once', async () => {
  const matter = await house.openMatter('Empty')
  const url = await begin(matter.id, 0, { filename: 'empty.txt' })
  assert.ok((await head(url)).headers['muniment-document'])
  await house.settled()
})

test('an upload ended by its sender or forgotten for a day leaves neither bytes nor a reservation', async () => {
  const matter = await house.openMatter('Ended')
  const before = (await usage()).reserved
  const [ended, forgotten] = [
    await begin(matter.id, 1000, { filename: 'a' }),
    await begin(matter.id, 1000, { filename: 'b' }),
  ]
  for (const url of [ended, forgotten]) await patch(url, 0, randomBytes(500))
  assert.equal((await usage()).reserved, before + 2000)
  assert.equal((await house.editor.send('DELETE', ended, { headers: TUS })).statusCode, 204)
  assert.equal((await head(ended)).statusCode, 404)
  now = new Date(now.getTime() + 25 * 3600 * 1000)
  assert.equal((await head(forgotten)).statusCode, 404)
  assert.ok((await uploads.sweep(house.editor.authority())) >= 1)
  assert.equal((await usage()).reserved, before)
})

test('an upload whose bytes cannot be removed is still there, to be ended or swept later', async () => {
  const matter = await house.openMatter('Storage away')
  const url = await begin(matter.id, 1000, { filename: 'a' })
  await patch(url, 0, randomBytes(500))
  isAway = true
  assert.equal((await house.editor.send('DELETE', url, { headers: TUS })).statusCode, 500)
  assert.equal((await head(url)).statusCode, 200)
  isAway = false
  assert.equal((await house.editor.send('DELETE', url, { headers: TUS })).statusCode, 204)
  assert.equal(await kept.at(-1)?.(), false)
})

test('why a whole upload could not be filed is told, though it has had its day meanwhile', async () => {
  const matter = await house.openMatter('Had its day')
  const url = await begin(matter.id, 3, { filename: 'a.txt' })
  cause = () => {
    now = new Date(now.getTime() + 25 * 3600 * 1000)
    return Promise.reject(storageFull())
  }
  const reply = await patch(url, 0, Buffer.from('abc'))
  cause = null
  assert.equal(reply.statusCode, 507, reply.body)
})

test('an upload is its sender’s alone: to a colleague, a stranger and behind a wall it does not exist', async () => {
  const matter = await house.openMatter('Whose')
  const mine = house.person(house.owner.workspace, 'editor')
  const url = await begin(matter.id, 100, { filename: 'a' }, mine)
  const missing = `/uploads/${newId()}`
  for (const by of [house.owner, house.stranger]) {
    for (const method of ['HEAD', 'PATCH', 'DELETE'] as const) {
      const ask = (to: string) =>
        by.send(method, to, {
          headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
          ...(method === 'PATCH' ? { payload: Buffer.from('x') } : {}),
        })
      const [here, there] = [await ask(url), await ask(missing)]
      assert.equal(here.statusCode, 404)
      assert.equal(here.statusCode, there.statusCode)
      assert.equal(here.body.replace(/"request":"[^"]*"/, ''), there.body.replace(/"request":"[^"]*"/, ''))
    }
  }
  mine.wallOff(matter.id)
  assert.equal((await head(url, mine)).statusCode, 404)
  const headers = { ...TUS, 'upload-length': '5', 'upload-metadata': metadata({ filename: 'a' }) }
  for (const [by, to, status] of [
    [mine, matter.id, 404],
    [house.stranger, matter.id, 404],
    [house.viewer, matter.id, 403],
    [house.owner, newId(), 404],
  ] as const)
    assert.equal((await by.send('POST', `/matters/${to}/uploads`, { headers })).statusCode, status)
})

test('the same file uploaded twice is one document, and the second promise of room is given back', async () => {
  const matter = await house.openMatter('Twice')
  const { reserved, documents } = await usage()
  const ids: string[] = []
  for (let time = 0; time < 2; time++) {
    const url = await begin(matter.id, NOTE.length, { filename: 'n.txt' })
    await patch(url, 0, Buffer.from(NOTE))
    ids.push(String((await head(url)).headers['muniment-document']))
  }
  assert.equal(ids[0], ids[1])
  const after = await usage()
  assert.deepEqual([after.reserved, after.documents], [reserved, documents + 1])
  await house.settled()
})
