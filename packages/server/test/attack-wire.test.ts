// What reaches the listening server below what a client library would send: senders who drip, heads and bodies of no form, two requests in
// one, lines within headers. Each is refused or cut off, the next person is served, and nothing of it stands in the log.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { openTestServer, type TestServer } from './people.test-builder.ts'

let server: TestServer
let port: number
let host: string

before(async () => {
  server = await openTestServer()
  port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
  host = `127.0.0.1:${port}`
})
after(() => server.close())

interface Heard {
  readonly text: string
  readonly seconds: number
  readonly isClosed: boolean
}

/** Sends pieces one after the other, and listens until the server closes or is silent for so long. */
function say(pieces: readonly string[], { every = 0, silence = 700 } = {}): Promise<Heard> {
  return new Promise((resolve) => {
    const started = performance.now()
    let text = ''
    let isClosed = false
    const socket = connect(port, '127.0.0.1')
    const done = (): void => {
      clearTimeout(quiet)
      clearInterval(drip)
      socket.destroy()
      resolve({ text, seconds: (performance.now() - started) / 1000, isClosed })
    }
    let quiet = setTimeout(done, silence)
    const left = [...pieces]
    const next = (): void => {
      const piece = left.shift()
      if (piece !== undefined && socket.writable) socket.write(Buffer.from(piece, 'latin1'))
    }
    const drip = setInterval(next, every)
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      clearTimeout(quiet)
      quiet = setTimeout(done, silence)
    })
    socket.once('error', () => undefined)
    socket.once('close', () => {
      isClosed = true
      done()
    })
  })
}

const statusesOf = ({ text }: Heard): number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))

async function isAlive(): Promise<void> {
  assert.deepEqual(statusesOf(await say([get(`host: ${host}`, 'connection: close')])), [200])
}

/** A second request that whoever reads wrongly would answer: signed in, it makes a matter. */
const smuggled = (): string =>
  `POST /matters HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${server.token}\r\ncontent-type: application/json\r\ncontent-length: 19\r\n\r\n{"name":"Smuggled"}`
const head = (...lines: string[]): string =>
  `POST /matters HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${server.token}\r\n${lines.map((line) => `${line}\r\n`).join('')}`
const JSON_TYPE = 'content-type: application/json'

/** Two readers would disagree where such a request ends (RFC 9112 §6.3, §11.2). */
const SPLIT: readonly (readonly [what: string, request: () => string])[] = [
  [
    'a length and chunks',
    () => `${head(JSON_TYPE, 'content-length: 5', 'transfer-encoding: chunked')}\r\n0\r\n\r\n${smuggled()}`,
  ],
  [
    'chunks and a length',
    () => `${head(JSON_TYPE, 'transfer-encoding: chunked', 'content-length: 5')}\r\n0\r\n\r\n${smuggled()}`,
  ],
  ['two lengths', () => `${head(JSON_TYPE, 'content-length: 2', 'content-length: 40')}\r\n{}${smuggled()}`],
  ['two lengths in one', () => `${head(JSON_TYPE, 'content-length: 2, 40')}\r\n{}${smuggled()}`],
  ['a signed length', () => `${head(JSON_TYPE, 'content-length: +2')}\r\n{}${smuggled()}`],
  ['a length below nothing', () => `${head(JSON_TYPE, 'content-length: -1')}\r\n${smuggled()}`],
  ['a length in hexadecimal', () => `${head(JSON_TYPE, 'content-length: 0x2')}\r\n{}${smuggled()}`],
  [
    'chunks that are not the last coding',
    () => `${head(JSON_TYPE, 'transfer-encoding: chunked, identity')}\r\n0\r\n\r\n${smuggled()}`,
  ],
  ['chunks by another name', () => `${head(JSON_TYPE, 'transfer-encoding: xchunked')}\r\n0\r\n\r\n${smuggled()}`],
  [
    'chunks after a tab and a colon',
    () => `${head(JSON_TYPE, 'transfer-encoding:\u000bchunked')}\r\n0\r\n\r\n${smuggled()}`,
  ],
  ['a space before the colon', () => `${head(JSON_TYPE, 'transfer-encoding : chunked')}\r\n0\r\n\r\n${smuggled()}`],
  [
    'a folded header',
    () => `${head(JSON_TYPE, 'transfer-encoding:\r\n chunked', 'content-length: 5')}\r\n0\r\n\r\n${smuggled()}`,
  ],
  ['a chunk of no length', () => `${head(JSON_TYPE, 'transfer-encoding: chunked')}\r\nzz\r\n${smuggled()}`],
  [
    'a chunk that says too little',
    () => `${head(JSON_TYPE, 'transfer-encoding: chunked')}\r\n1\r\n{}\r\n0\r\n\r\n${smuggled()}`,
  ],
  [
    'a chunk that says too much for any number',
    () => `${head(JSON_TYPE, 'transfer-encoding: chunked')}\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n${smuggled()}`,
  ],
  ['bare line feeds', () => head(JSON_TYPE, 'content-length: 2').replaceAll('\r', '').concat('\n{}', smuggled())],
  ['bare carriage returns', () => `${head(JSON_TYPE).trimEnd()}\rcontent-length: 2\r\r{}${smuggled()}`],
]

test('two requests in one, in every form that readers disagree on: the first is refused and the second never read', async () => {
  for (const [what, request] of SPLIT) {
    const heard = await say([request()])
    assert.deepEqual(statusesOf(heard), [400], `${what}: ${heard.text}`)
    assert.ok(heard.isClosed, `${what}: the connection stays open`)
    assert.match(heard.text, /^x-content-type-options: nosniff\r$/m, what)
    assert.match(heard.text, /application\/problem\+json/, what)
    await isAlive()
  }
  const list = await server.ask('GET', '/matters', { host, authorization: `Bearer ${server.token}` })
  assert.doesNotMatch(list.body, /Smuggled/)
  assert.deepEqual(statusesOf(await say([smuggled()])), [201], 'by itself it would be answered')
})

const get = (...lines: string[]): string => `GET /health HTTP/1.1\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`

/** Heads of no form, or of too much; what may be answered. */
const ODD: readonly (readonly [what: string, request: () => string, allowed: readonly number[]])[] = [
  ['no host', () => get(), [400]],
  ['two hosts', () => get(`host: ${host}`, 'host: evil.example'), [400]],
  ['a host by another case twice', () => get(`Host: ${host}`, `hOST: ${host}`), [400]],
  ['an empty host', () => get('host:'), [400, 421]],
  ['another host in the address', () => `GET http://evil.example/health HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [404]],
  ['NUL in a header', () => get(`host: ${host}`, 'x-a: planted\u0000b'), [400]],
  ['NUL in the address', () => `GET /health\u0000 HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [400]],
  ['a line feed in the address', () => `GET /health\n HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [400]],
  ['a header without a name', () => get(`host: ${host}`, ': planted'), [400]],
  ['a header without a colon', () => get(`host: ${host}`, 'planted'), [400]],
  ['a header of 20 KB', () => get(`host: ${host}`, `x-a: ${'planted'.repeat(3000)}`), [431]],
  ['an address of 20 KB', () => `GET /${'planted'.repeat(3000)} HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [431]],
  [
    'ten thousand headers',
    () => get(`host: ${host}`, ...Array.from({ length: 10_000 }, (_none, at) => `x-${at}: a`)),
    [431],
  ],
  ['four thousand parameters', () => `GET /health?${'a=&'.repeat(4000)} HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [200, 400]],
  ['TRACE', () => `TRACE /health HTTP/1.1\r\nhost: ${host}\r\nx-a: planted\r\n\r\n`, [404, 405]],
  ['TRACK', () => `TRACK /health HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [400, 404, 405]],
  ['CONNECT', () => `CONNECT evil.example:443 HTTP/1.1\r\nhost: ${host}\r\n\r\n`, []],
  ['a method of its own', () => `PLANTED /health HTTP/1.1\r\nhost: ${host}\r\n\r\n`, [400]],
  ['HTTP/9.9', () => `GET /health HTTP/9.9\r\nhost: ${host}\r\n\r\n`, [400]],
  ['HTTP/2 unasked', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
  ['TLS where there is none', () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', [400]],
  ['noise', () => `${'\u00ff\u0000planted'.repeat(50)}\r\n\r\n`, [400]],
]

test('heads of no form, or of too much, are refused without a word of theirs repeated', async () => {
  for (const [what, request, allowed] of ODD) {
    const heard = await say([request()])
    const statuses = statusesOf(heard)
    assert.ok(
      allowed.length === 0 ? statuses.length === 0 && heard.isClosed : allowed.includes(statuses[0] ?? 0),
      `${what}: ${heard.text}`,
    )
    assert.ok(statuses.length <= 1, `${what}: ${heard.text}`)
    assert.doesNotMatch(heard.text, /planted|evil\.example/i, what)
    if (statuses.length > 0) assert.match(heard.text, /^x-content-type-options: nosniff\r$/m, what)
    await isAlive()
  }
})

test('a value that ends its line begins no header of ours', async () => {
  const token = `authorization: Bearer ${server.token}`
  for (const path of [
    '/matters/x%0d%0aset-cookie:%20planted=1/chronology.csv',
    '/%0d%0aset-cookie:%20planted=1',
    '/matters?cursor=x%0d%0aset-cookie:%20planted=1',
    '/matters/%E5%98%8A%E5%98%8Dset-cookie:planted=1',
  ]) {
    const heard = await say([
      `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${token}\r\nx-request-id: planted\r\norigin: http://planted\r\n\r\n`,
    ])
    assert.ok([400, 404].includes(statusesOf(heard)[0] ?? 0), heard.text)
    assert.doesNotMatch(heard.text, /planted/, path)
  }
})

/** Answered before their bodies come, which nobody reads. */
const ANSWERED = [
  ['POST /matters/x/documents', 'content-type: multipart/form-data; boundary=e'],
  ['POST /sign-in', 'content-type: application/octet-stream'],
  ['POST /nowhere', 'content-type: multipart/form-data; boundary=e'],
  ['POST /mcp', 'content-type: application/json'],
  ['GET /health', 'x-a: b'],
].map(([line, header]) => `${line} HTTP/1.1\r\nhost: localhost\r\n${header}\r\ncontent-length: 50000\r\n`)

test('who sends a head or a body drop by drop is cut off, and everybody else is served meanwhile', {
  timeout: 120_000,
}, async () => {
  const [whole, ...rest] = head(JSON_TYPE, 'content-length: 60000')
  const heads = Array.from({ length: 20 }, () =>
    say(
      [`GET /health HTTP/1.1\r\nhost: ${host}\r\n`, ...Array.from({ length: 100 }, (_none, at) => `x-${at}: a\r\n`)],
      { every: 400, silence: 60_000 },
    ),
  )
  const bodies = Array.from({ length: 20 }, () =>
    say([`${whole}${rest.join('')}\r\n{"name":"`, ...Array.from({ length: 100 }, () => 'x')], {
      every: 500,
      silence: 60_000,
    }),
  )
  const answered = ANSWERED.map((head) =>
    say([`${head}\r\n`, ...Array.from({ length: 200 }, () => 'x')], { every: 500, silence: 60_000 }),
  )
  const meanwhile = performance.now()
  await isAlive()
  assert.ok(performance.now() - meanwhile < 5000)
  for (const { isClosed, seconds, text } of await Promise.all(heads)) {
    assert.ok(isClosed && seconds < 30, `a head was listened to for ${seconds.toFixed(0)} s`)
    assert.match(text, /^HTTP\/1\.1 408|^$/)
  }
  for (const { isClosed, seconds, text } of await Promise.all(bodies)) {
    assert.ok(isClosed && seconds < 45, `a body was listened to for ${seconds.toFixed(0)} s`)
    assert.doesNotMatch(text, /^HTTP\/1\.1 2/)
  }
  for (const { isClosed, seconds, text } of await Promise.all(answered)) {
    assert.ok(
      isClosed && seconds < 60,
      `a body was listened to for ${seconds.toFixed(0)} s after it was answered: ${text}`,
    )
    assert.match(text, /^HTTP\/1\.1 (?:200|401|404|415)/)
  }
  await isAlive()
})

test('nothing of all that stands in the log, and every line of it is whole', () => {
  assert.ok(server.logged.length > 20)
  for (const line of server.logged) {
    assert.doesNotThrow(() => JSON.parse(line))
    assert.doesNotMatch(line, /planted|Smuggled|evil\.example|set-cookie/i)
    assert.ok(!line.includes(server.token))
  }
})
