// The door, as somebody tries it who should not be inside.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { chronologySchema } from '@muniment/contract'
import type { FastifyInstance } from 'fastify'
import { newId } from '../src/base/index.ts'
import type { Installation } from '../src/entry/installation.ts'
import { openTestServer, type TestServer } from './people.test-builder.ts'

let server: TestServer
let token: string
let ours: Record<string, string>
let logged: string[]
let installation: Installation
let app: FastifyInstance

before(async () => {
  server = await openTestServer({ maxBytes: 100_000 })
  ;({ app, installation, logged, token } = server)
  ours = { authorization: `Bearer ${token}`, host: 'localhost:4178' }
})
after(() => server.close())

const get = (url: string, headers: Record<string, string> = ours) => app.inject({ method: 'GET', url, headers })
const openMatter = async (name: string): Promise<string> => {
  const reply = await app.inject({ method: 'POST', url: '/matters', headers: ours, payload: { name } })
  assert.equal(reply.statusCode, 201)
  return reply.json<{ id: string }>().id
}

function multipart(files: readonly { name: string; text: string }[]) {
  const edge = 'edge-of-a-test'
  const parts = files.map(
    ({ name, text }) =>
      `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n`,
  )
  return {
    headers: { ...ours, 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: `${parts.join('')}--${edge}--\r\n`,
  }
}
const upload = (matter: string, files: readonly { name: string; text: string }[]) =>
  app.inject({ method: 'POST', url: `/matters/${matter}/documents`, ...multipart(files) })

const settled = () => installation.jobs.settled(AbortSignal.timeout(60_000))

test('a document goes in and its events come out, with the citation that stands', async () => {
  const matter = await openMatter('Pumps')
  const text = 'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample.'
  const filed = await upload(matter, [{ name: 'note.txt', text }])
  assert.equal(filed.statusCode, 201)
  await settled()
  const chronology = chronologySchema.parse((await get(`/matters/${matter}/chronology`)).json())
  const [row] = chronology.rows
  assert.equal(row?.date?.edtf, '2021-03-03')
  assert.equal(row.citations[0]?.quote, text)
  for (const format of ['docx', 'pdf', 'xlsx', 'csv', 'json', 'ics', 'html']) {
    const reply = await get(`/matters/${matter}/chronology.${format}`)
    assert.equal(reply.statusCode, 200, format)
    assert.match(String(reply.headers['content-disposition']), /^attachment/)
  }
})

test('the same bytes filed twice are one document', async () => {
  const matter = await openMatter('Twice')
  const ids = await Promise.all(
    [1, 2].map(
      async () =>
        (await upload(matter, [{ name: 'a.txt', text: 'the same' }])).json<{
          documents: { id: string; isNew: boolean }[]
        }>().documents[0],
    ),
  )
  assert.equal(ids[0]?.id, ids[1]?.id)
  assert.equal(ids.filter((filed) => filed?.isNew === true).length, 1)
  await settled()
})

test('nothing but health answers without the token', async () => {
  const matter = await openMatter('Closed')
  const paths = [
    '/matters',
    `/matters/${matter}/documents`,
    `/matters/${matter}/events`,
    `/matters/${matter}/chronology.pdf`,
  ]
  for (const headers of [
    { host: 'localhost' },
    { host: 'localhost', authorization: 'Bearer wrong' },
    { host: 'localhost', authorization: `Basic ${token}` },
  ]) {
    for (const path of paths) {
      const reply = await get(path, headers)
      assert.equal(reply.statusCode, 401, path)
      assert.equal(reply.json<{ code: string }>().code, 'http.no-access')
    }
  }
  assert.equal((await get('/health', { host: '127.0.0.1:4178' })).statusCode, 200)
})

test('a host name that is not this machine is refused, token or not: names can be rebound', async () => {
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost:4178@evil.example',
  ]) {
    assert.equal((await get('/matters', { ...ours, host })).statusCode, 421, host)
    assert.equal((await get('/health', { host })).statusCode, 421, host)
  }
})

const NOT_IDS = ['x', '%2e%2e', '00000000-0000-0000-0000-000000000000', "' or 1=1 --", newId()]
for (const id of NOT_IDS) {
  test(`a matter named ${JSON.stringify(id)} is missing, in the words of any missing matter`, async () => {
    for (const path of ['documents', 'events', 'chronology.csv']) {
      const reply = await get(`/matters/${encodeURIComponent(id)}/${path}`)
      assert.equal(reply.statusCode, 404)
      assert.ok(['matter.not-found', 'http.not-found'].includes(reply.json<{ code: string }>().code))
    }
    assert.equal((await upload(encodeURIComponent(id), [{ name: 'a.txt', text: 'x' }])).statusCode, 404)
  })
}

test('a file over the limit is refused whole and nothing of it is kept', async () => {
  const matter = await openMatter('Large')
  const reply = await upload(matter, [{ name: 'large.txt', text: 'x'.repeat(200_000) }])
  assert.equal(reply.statusCode, 413)
  assert.deepEqual((await get(`/matters/${matter}/documents`)).json(), { documents: [], next: null })
})

test('an upload whose sender goes away in the middle leaves nothing behind', async () => {
  const matter = await openMatter('Broken off')
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = new URL(address)
  const head = `POST /matters/${matter}/documents HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\ncontent-type: multipart/form-data; boundary=e\r\ncontent-length: 90000\r\n\r\n`
  const part = '--e\r\ncontent-disposition: form-data; name="file"; filename="half.txt"\r\n\r\n'
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(head + part + 'x'.repeat(40_000), () => setTimeout(() => socket.destroy(), 200)),
    )
    socket.once('close', () => resolve())
    socket.once('error', () => resolve())
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.deepEqual((await get(`/matters/${matter}/documents`)).json(), { documents: [], next: null })
})

test('requests that are not understood are refused with a code, never with a fault', async () => {
  const matter = await openMatter('Odd')
  const odd = [
    app.inject({ method: 'POST', url: '/matters', headers: ours, payload: { name: '' } }),
    app.inject({
      method: 'POST',
      url: '/matters',
      headers: { ...ours, 'content-type': 'application/json' },
      payload: '{"name":',
    }),
    app.inject({
      method: 'POST',
      url: '/matters',
      headers: ours,
      payload: { name: 'x', workspace: newId(), language: 'fr' },
    }),
    app.inject({ method: 'POST', url: `/matters/${matter}/documents`, headers: ours, payload: { not: 'a file' } }),
    app.inject({
      method: 'POST',
      url: `/matters/${matter}/documents`,
      headers: { ...ours, 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nbroken',
    }),
    get(`/matters/${matter}/chronology?from=yesterday`),
    get(`/matters/${matter}/chronology?from[]=2020-01-01`),
    get(`/matters/${matter}/chronology?partei=Sample`),
    app.inject({ method: 'POST', url: '/matters', headers: ours, payload: { name: 'a\u0000b' } }),
    get(`/matters/${matter}/chronology.exe`),
    app.inject({ method: 'DELETE', url: `/matters/${matter}`, headers: ours }),
  ]
  for (const reply of await Promise.all(odd)) {
    assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, `${reply.statusCode} ${reply.body}`)
    assert.match(String(reply.headers['content-type']), /problem\+json/)
    assert.match(reply.json<{ code: string }>().code, /^[a-z]+\.[a-z-]+$/)
  }
})

test('the log holds no document text, no name and no token', async () => {
  const lines = logged.join('')
  assert.ok(lines.length > 0)
  for (const secret of ['Nordlicht', 'Sample', 'pumps', 'note.txt', token]) assert.ok(!lines.includes(secret), secret)
})
