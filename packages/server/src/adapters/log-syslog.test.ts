// A collector that takes messages by their length says what it got; it is away, comes back, and is somebody else.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createServer as createTlsServer } from 'node:tls'
import { makeLog } from '../platform/log/index.ts'
import { shipToSyslog } from './log-syslog.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-syslog-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Collector {
  readonly messages: string[]
  readonly port: number
  close(): Promise<void>
}

async function collect(make: (take: (socket: Socket) => void) => Server, port = 0): Promise<Collector> {
  const messages: string[] = []
  const sockets = new Set<Socket>()
  const server = make((socket) => {
    sockets.add(socket)
    let held = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      held = Buffer.concat([held, Buffer.from(piece)])
      for (;;) {
        const space = held.indexOf(' ')
        const length = Number(held.subarray(0, Math.max(0, space)).toString('latin1'))
        if (space < 1 || held.length < space + 1 + length) return
        messages.push(held.subarray(space + 1, space + 1 + length).toString('utf8'))
        held = held.subarray(space + 1 + length)
      }
    })
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const address = server.address()
  return {
    messages,
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}

async function until(isSo: () => boolean): Promise<void> {
  const since = performance.now()
  while (!isSo()) {
    assert.ok(performance.now() - since < 30_000, 'it never came')
    await sleep(10)
  }
}

const plain = (take: (socket: Socket) => void): Server => createServer(take)
const QUICK = [5, 20] as const
const said = (message: string | undefined): unknown =>
  JSON.parse(message?.replace(/^\S+ \S+ \S+ \S+ \S+ - - /, '') ?? '')

test('every line arrives whole and in order, with its time and how grave it is', async () => {
  const collector = await collect(plain)
  const shipping = shipToSyslog({ address: `tcp://127.0.0.1:${collector.port}`, pausesMs: QUICK })
  const lines: string[] = []
  const log = makeLog('info', (line) => {
    lines.push(line)
    shipping.write(line)
  })
  log.info('begun', { kind: 'Grüße' })
  log.warn('odd')
  log.error('broken', new Error('x'))
  for (let index = 0; index < 500; index++) log.info('again', { count: index })
  await shipping.close()
  await until(() => collector.messages.length === 503)
  assert.deepEqual(
    collector.messages.map(said),
    lines.map((line) => JSON.parse(line)),
  )
  assert.match(collector.messages[0] ?? '', /^<110>1 \d{4}-\d\d-\d\dT[\d:.]+Z [\x21-\x7e]+ muniment \d+ - - \{/)
  assert.match(collector.messages[1] ?? '', /^<108>1 /)
  assert.match(collector.messages[2] ?? '', /^<107>1 /)
  await collector.close()
})

test('what is said while the collector is away arrives when it is back; what was too much is counted', async () => {
  const first = await collect(plain)
  const { port } = first
  const shipping = shipToSyslog({ address: `tcp://127.0.0.1:${port}`, pausesMs: QUICK, mostLines: 5 })
  shipping.write('{"level":30,"count":-1}\n')
  await until(() => first.messages.length === 1)
  await first.close()
  // Whatever is written before that to a connection whose other end is gone is lost.
  await until(() => !shipping.isConnected())
  for (let count = 0; count < 8; count++) shipping.write(JSON.stringify({ level: 30, count }))
  const second = await collect(plain, port)
  await until(() => second.messages.length >= 6)
  const counts = second.messages.map((message) => Reflect.get(Object(said(message)), 'count'))
  assert.deepEqual(counts, [3, 3, 4, 5, 6, 7])
  assert.match(second.messages[0] ?? '', /lines of the log were lost/)
  await shipping.close()
  await second.close()
})

test('over TLS nothing is said to a collector nobody vouches for', {
  skip: existsSync('/usr/bin/openssl') ? false : 'openssl is not here',
}, async () => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const made = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  execFileSync('openssl', ['req', ...made, '-keyout', key, '-out', cert, ...names], { stdio: 'ignore' })
  let shakes = 0
  const collector = await collect((take) => {
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, take)
    server.on('tlsClientError', () => (shakes += 1))
    return server
  })
  const address = `tls://localhost:${collector.port}`
  const unknown = shipToSyslog({ address, pausesMs: QUICK })
  unknown.write('{"level":30,"msg":"a secret"}')
  await until(() => shakes > 1)
  await unknown.close(50)
  assert.deepEqual(collector.messages, [])
  const known = shipToSyslog({ address, caFile: cert, pausesMs: QUICK })
  known.write('{"level":30,"msg":"heard"}')
  await until(() => collector.messages.length === 1)
  await known.close()
  await collector.close()
})

test('in the clear a line goes to this machine alone, and an address that is none is refused at the start', () => {
  for (const address of [
    'tcp://log.example.org:601',
    'udp://127.0.0.1:514',
    'tls://log.example.org',
    'log.example.org',
  ])
    assert.throws(() => shipToSyslog({ address }), { code: 'log.address' }, address)
})

test('a collector that is not there keeps no process from ending', async () => {
  const gone = await collect(plain)
  await gone.close()
  const shipping = shipToSyslog({ address: `tcp://127.0.0.1:${gone.port}`, pausesMs: QUICK })
  shipping.write('{"level":30}')
  const started = performance.now()
  await shipping.close(200)
  assert.ok(performance.now() - started < 20_000)
})
