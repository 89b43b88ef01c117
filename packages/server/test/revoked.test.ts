// What was begun by somebody who may no longer ends: an archive, an original, an upload. And an upload keeps what one request sends, no more.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { writingTurns } from '../src/entry/reading-turns.ts'
import { writerOf } from '../src/entry/writers.ts'
import { matterIdOf, NO_QUOTAS } from '../src/evidence/documents/index.ts'
import { exportRoutes } from '../src/features/exporting/index.ts'
import { chronologyOf, WHOLE_CHRONOLOGY } from '../src/features/timeline/index.ts'
import { makeUploads, uploadRoutes } from '../src/features/uploads/index.ts'
import { usageRoutes } from '../src/features/usage/index.ts'
import { formOf, type Person } from './door.test-builder.ts'
import { type FilingHouse, openFilingHouse } from './filing.test-builder.ts'
import { openTestServer } from './people.test-builder.ts'
import { until } from './until.test-builder.ts'

const MEGABYTE = 1_000_000
let house: FilingHouse
let port = 0
before(async () => {
  house = await openFilingHouse(
    async (app, { db, clock, documents, blobs, quotas }) => {
      const chronology = (scope: Parameters<typeof chronologyOf>[0], matter: Parameters<typeof chronologyOf>[1]) =>
        chronologyOf(scope, matter, { filter: WHOLE_CHRONOLOGY, language: 'of-matter', madeAt: clock.now() })
      await app.register(async (routes) =>
        exportRoutes(routes, { db, clock, documents, writerOf, chronology, turns: writingTurns() }),
      )
      const uploads = makeUploads({ db, documents, blobs, quotas: NO_QUOTAS, clock, maxBytes: 20 * MEGABYTE })
      await app.register(async (routes) => uploadRoutes(routes, uploads))
      await usageRoutes(app, { db, clock, quotas })
    },
    { maxFileBytes: 50 * MEGABYTE },
  )
  port = Number(new URL(await house.app.listen({ host: '127.0.0.1', port: 0 })).port)
})
after(() => house.close())

const somebody = (): Person => house.person(house.owner.workspace, 'editor')
const headersOf = ({ headers }: Person) => ({
  authorization: headers['authorization'] ?? '',
  host: `localhost:${port}`,
})
/** Longer than goes by between two questions at the door: what is allowed is asked again in it. */
const LONGER_THAN_A_QUESTION = 1200

/** What comes of it, read only after `meanwhile`. */
async function takenAfter(
  path: string,
  headers: Readonly<Record<string, string>>,
  port: number,
  meanwhile: () => void | Promise<void>,
): Promise<{ bytes: number; isWhole: boolean }> {
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, resolve).on('error', reject)
  })
  assert.equal(reply.statusCode, 200)
  await meanwhile()
  await sleep(LONGER_THAN_A_QUESTION)
  let bytes = 0
  return new Promise((resolve) => {
    reply.on('data', (piece: Buffer) => {
      bytes += piece.length
    })
    reply.on('error', () => undefined)
    reply.once('close', () => resolve({ bytes, isWhole: reply.complete }))
  })
}

test('an archive and an original break off when whoever takes them is removed or walled off, and go to the end else', async () => {
  const matter = await house.openMatter('Taken away')
  // More than lies on its way between two programs of one machine.
  const length = 40 * MEGABYTE
  const { id } = await house.installation.documents.file(
    house.editor.authority(),
    { matter: matterIdOf(matter.id), name: 'a.bin' },
    Readable.from([randomBytes(length)]),
  )
  for (const path of [`/matters/${matter.id}/export.zip`, `/documents/${id}/original`]) {
    const whole = await takenAfter(path, headersOf(somebody()), port, () => undefined)
    assert.ok(whole.isWhole && whole.bytes >= length, `${path} ${whole.bytes}`)
    for (const end of ['leave', 'wallOff'] as const) {
      const gone = somebody()
      const part = await takenAfter(path, headersOf(gone), port, () => gone[end](matter.id))
      assert.ok(!part.isWhole && part.bytes < whole.bytes, `${path} ${end} ${part.bytes}`)
    }
  }
})

const TUS = { 'tus-resumable': '1.0.0' }

async function begun(by: Person, length: number): Promise<{ url: string; id: string; matter: string }> {
  const matter = await house.openMatter('Sent')
  const reply = await by.send('POST', `/matters/${matter.id}/uploads`, {
    headers: { ...TUS, 'upload-length': String(length), 'upload-metadata': `filename ${btoa('a.bin')}` },
  })
  assert.equal(reply.statusCode, 201, reply.body)
  const url = String(reply.headers['location'])
  return { url, id: url.split('/')[2] ?? '', matter: matter.id }
}

/** A line on which a body of `length` is announced; `answer` is the status, 0 where the line ends without. */
async function sending(
  by: Person,
  lines: readonly string[],
  length: number,
): Promise<{ socket: Socket; answer: Promise<number> }> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const head = [
    ...lines,
    `host: localhost:${port}`,
    `authorization: ${by.headers['authorization']}`,
    `content-length: ${length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  let said = ''
  const answer = new Promise<number>((resolve) => {
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('latin1')
      const status = /^HTTP\/1\.1 (\d+)/.exec(said)?.[1]
      if (status !== undefined) resolve(Number(status))
    })
    socket.once('close', () => resolve(0))
  })
  return { socket, answer }
}
const patching = (by: Person, url: string, length: number) =>
  sending(
    by,
    [
      `PATCH ${url} HTTP/1.1`,
      'tus-resumable: 1.0.0',
      'upload-offset: 0',
      'content-type: application/offset+octet-stream',
    ],
    length,
  )
const write = (socket: Socket, bytes: Uint8Array) =>
  new Promise<void>((resolve) => socket.write(bytes, () => resolve()))

const blobs = () => join(house.dataFolder, 'blobs')

/** Bytes kept of one upload, and those that are coming in to anybody. */
function kept(owner: string): number {
  const folder = join(blobs(), house.owner.workspace, owner)
  return sizeOf(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []) + incoming()
}
const incoming = (): number =>
  sizeOf(
    readdirSync(blobs())
      .filter((name) => name.startsWith('incoming-'))
      .map((name) => join(blobs(), name)),
  )
const sizeOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0)

const ENDS = [
  ['leave', 401],
  ['wallOff', 404],
] as const
const ENDED = { leave: 'removed', wallOff: 'walled off' } as const
for (const [end, status] of ENDS)
  test(`an upload whose sender is ${ENDED[end]} while its bytes come is taken no further`, async () => {
    const sender = somebody()
    const { url, id, matter } = await begun(sender, 3 * MEGABYTE)
    const { socket, answer } = await patching(sender, url, 3 * MEGABYTE)
    await write(socket, randomBytes(MEGABYTE))
    await until(() => incoming() > 0)
    sender[end](matter)
    assert.equal(await answer, status, 'said by itself: no more bytes were sent')
    socket.destroy()
    const { rows } = await house.installation.db.inWorkspace(house.owner.authority(), (scope) =>
      scope.connection.query('select received from uploads where id = $1', [id]),
    )
    assert.equal(Number(rows[0]?.['received']), 0)
    await until(() => kept(id) === 0)
  })

for (const [end, status] of ENDS)
  test(`files of a form are not filed for somebody who was ${ENDED[end]} while they came`, async () => {
    const sender = somebody()
    const matter = await house.openMatter('Form')
    const head =
      '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n'
    const length = head.length + MEGABYTE
    const type = 'content-type: multipart/form-data; boundary=edge'
    const { socket, answer } = await sending(sender, [`POST /matters/${matter.id}/documents HTTP/1.1`, type], length)
    await write(socket, Buffer.from(`${head}On 3 March 2021 ${'Jane Sample paid. '.repeat(10_000)}`))
    await until(() => incoming() > 0)
    sender[end](matter.id)
    assert.equal(await answer, status)
    socket.destroy()
    const listed = await house.owner.get(`/matters/${matter.id}/documents`)
    assert.deepEqual(listed.json<{ documents: unknown[] }>().documents, [])
  })

test('a wall that is raised over the interface ends what is being taken through the door of the product itself', async () => {
  const server = await openTestServer({ maxBytes: 50 * MEGABYTE })
  try {
    const { owner } = server
    const walled = await server.join('walter@example.org', 'editor')
    const matter = (await server.ask('POST', '/matters', owner.headers, { name: 'Walled' })).json<{ id: string }>().id
    const form = formOf([{ name: 'a.bin', bytes: randomBytes(40 * MEGABYTE) }])
    const headers = { ...owner.headers, 'x-muniment': '1', ...form.headers }
    const url = `/matters/${matter}/documents`
    const filed = await server.app.inject({ method: 'POST', url, headers, payload: form.payload })
    const [{ id } = { id: '' }] = filed.json<{ documents: { id: string }[] }>().documents
    const address = new URL(await server.app.listen({ host: '127.0.0.1', port: 0 }))
    const by = { ...walled.headers, host: address.host }
    const path = `/documents/${id}/original`
    const part = await takenAfter(path, by, Number(address.port), async () => {
      const wall = `/matters/${matter}/walls/${walled.id}`
      const built = await server.ask('PUT', wall, { ...owner.headers, 'x-muniment': '1' }, { reason: 'A test' })
      assert.ok(built.statusCode < 300, built.body)
    })
    assert.ok(!part.isWhole && part.bytes < 40 * MEGABYTE, String(part.bytes))
  } finally {
    await server.close()
  }
})

test('an upload given up while its bytes come leaves none of them, and no promise of room', async () => {
  const sender = somebody()
  const usage = async () => (await house.owner.get('/workspace/usage')).json<{ reserved: number }>().reserved
  const reserved = await usage()
  const { url, id } = await begun(sender, 3 * MEGABYTE)
  const { socket, answer } = await patching(sender, url, 3 * MEGABYTE)
  await write(socket, randomBytes(MEGABYTE))
  await until(() => incoming() > 0)
  assert.equal((await sender.send('DELETE', url, { headers: TUS })).statusCode, 204)
  // The rest comes all the same, to its end.
  await write(socket, randomBytes(2 * MEGABYTE))
  assert.ok([404, 423].includes(await answer))
  socket.destroy()
  await until(() => kept(id) === 0)
  assert.equal(await usage(), reserved)
})

test('of eight requests that send one upload at once the last is kept, and never eight times the bytes', async () => {
  const sender = somebody()
  const length = 3 * MEGABYTE
  const { url, id } = await begun(sender, length)
  const lines = await Promise.all(Array.from({ length: 8 }, () => patching(sender, url, length)))
  const answers: number[] = []
  for (const { socket, answer } of lines) {
    void answer.then((status) => answers.push(status))
    await write(socket, randomBytes(length - 1))
  }
  // Each holds its last byte back; all but one are told to go by themselves.
  await until(() => answers.length === 7)
  assert.ok(
    answers.every((status) => status === 423),
    String(answers),
  )
  await until(() => kept(id) <= length + 10_000)
  const held = lines.filter(({ socket }) => !socket.destroyed)
  for (const { socket } of held) await write(socket, randomBytes(1))
  await until(() => answers.length === 8)
  assert.equal(answers.at(-1), 204)
  for (const { socket } of lines) socket.destroy()
  await house.settled()
})
