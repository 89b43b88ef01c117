// What an operator sees and does: is it ready, what does it count, what does it trace, and how does it end.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { context, trace } from '@opentelemetry/api'
import { LITTLE_BYTES, makeReadiness } from '../src/entry/readiness.ts'
import { makeServer } from '../src/entry/server.ts'
import { databaseBusy } from '../src/platform/db/index.ts'
import { thisMachineOnly } from '../src/platform/http/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { makeMetrics } from '../src/platform/metrics/index.ts'
import { openTestServer, type TestServer } from './people.test-builder.ts'
import { clientOf, endAll, formOf, type Serving, startServing, tokenOf } from './serving.test-builder.ts'
import { listen, type Seen } from './tracer.test-builder.ts'

const SECRETS = ['Nordlicht', 'Sample', 'Beispiel', 'pumps', 'note.txt', 'erika', '127.0.0.1']
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/

describe('ready', () => {
  let server: TestServer
  before(async () => {
    server = await openTestServer()
  })
  after(() => server.close())
  const plenty = async () => LITTLE_BYTES * 10
  const made = () => ({ db: server.installation.db, jobs: server.installation.jobs, freeBytes: plenty })
  const codesOf = async (change: Partial<Parameters<typeof makeReadiness>[0]>) =>
    (await makeReadiness({ ...made(), ...change }).reasons()).map(({ code }) => code)
  const away = async () => {
    throw new Error('connect ECONNREFUSED postgres://login:password@10.1.2.3/muniment')
  }

  test('whoever asks is told that the server is ready, without a token', async () => {
    const reply = await server.app.inject({ url: '/ready', headers: { host: 'localhost' } })
    assert.equal(reply.statusCode, 200)
    assert.deepEqual(reply.json(), { status: 'ready', reasons: [] })
  })

  test('each thing that it cannot work without is named when it is missing', async () => {
    assert.deepEqual(await codesOf({}), [])
    assert.deepEqual(await codesOf({ freeBytes: async () => LITTLE_BYTES - 1 }), ['storage.nearly-full'])
    assert.deepEqual(await codesOf({ freeBytes: away }), ['storage.away'])
    assert.deepEqual(await codesOf({ jobs: { ...server.installation.jobs, reach: away } }), ['jobs.away'])
    assert.deepEqual(await codesOf({ db: { ...server.installation.db, acrossWorkspaces: away } }), ['db.away'])
    const busy = () => Promise.reject(databaseBusy())
    assert.deepEqual(await codesOf({ db: { ...server.installation.db, acrossWorkspaces: busy } }), ['db.busy'])
    const known = [{ name: '0001-ground.sql', sql: '', sha256: 'of another version' }]
    assert.deepEqual(await codesOf({ known }), ['db.ahead'])
    assert.deepEqual(await codesOf({ known: [] }), ['db.ahead'])
  })

  test('a migration that was not run makes it unready', async () => {
    const { migrations } = await import('../src/platform/db/index.ts')
    const known = [...migrations(), { name: '9999-later.sql', sql: '', sha256: '' }]
    assert.deepEqual(await codesOf({ known }), ['db.behind'])
  })

  test('a database that never answers is away after some seconds', async () => {
    const never = () => new Promise<never>(() => undefined)
    const began = performance.now()
    assert.deepEqual(await codesOf({ db: { ...server.installation.db, acrossWorkspaces: never } }), ['db.away'])
    assert.ok(performance.now() - began < 10_000)
  })

  test('however many ask, everything is looked at once a second', async () => {
    let looked = 0
    const freeBytes = async () => {
      looked++
      return LITTLE_BYTES
    }
    const readiness = makeReadiness({ ...made(), freeBytes })
    await Promise.all(Array.from({ length: 50 }, () => readiness.reasons()))
    assert.equal(looked, 1)
  })

  test('an unready server says why with 503, and gives neither address nor secret away', async () => {
    const { installation, accounts } = server
    const readiness = makeReadiness({ ...made(), db: { ...installation.db, acrossWorkspaces: away } })
    const app = await makeServer({
      installation,
      accounts,
      readiness,
      version: '0.0.0',
      log: makeLog('silent'),
    })
    const reply = await app.inject({ url: '/ready', headers: { host: 'localhost' } })
    assert.equal(reply.statusCode, 503)
    assert.match(String(reply.headers['content-type']), /problem\+json/)
    const { code, reasons } = reply.json<{ code: string; reasons: { code: string }[] }>()
    assert.equal(code, 'http.not-ready')
    assert.deepEqual(
      reasons.map((reason) => reason.code),
      ['db.away'],
    )
    for (const secret of ['password', '10.1.2.3', 'postgres://', 'ECONN']) assert.ok(!reply.body.includes(secret))
    await app.close()
  })
})

/** The value of one series; null where there is none. */
function valueIn(text: string, name: string, labels: Record<string, string> = {}): number | null {
  for (const line of text.split('\n')) {
    if (!line.startsWith(`${name}{`) && !line.startsWith(`${name} `)) continue
    if (Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)))
      return Number(line.split(' ').at(-1))
  }
  return null
}

describe('metrics', () => {
  test('labels that are no words of ours are not shown, so that no mistake makes a name or an id a series', async () => {
    const { observer, text } = makeMetrics({
      jobs: async () => [{ kind: 'Nordlicht Muster', waiting: 1, running: 0, failed: 0 }],
      auditEntries: async () => 0,
      auditFaulty: () => null,
      certificateEnd: () => null,
      database: () => ({ connections: 1, idle: 1, waiting: 0 }),
    })
    observer.documentRefused('Jane Sample: pumps')
    observer.jobEnded({ kind: '018f0000-0000-7000-8000-000000000001', outcome: 'done', seconds: 1 })
    observer.requestEnded({ method: 'Sample', route: '/a b', status: 99, seconds: 1 })
    observer.requestEnded({
      method: 'GET',
      route: '/matters/018f0000-0000-7000-8000-000000000001',
      status: 200,
      seconds: 1,
    })
    const given = await text()
    assert.doesNotMatch(given, UUID)
    for (const secret of SECRETS) assert.ok(!given.includes(secret), secret)
    assert.equal(valueIn(given, 'muniment_documents_refused_total', { code: 'other' }), 1)
    assert.equal(valueIn(given, 'muniment_http_requests_total', { route: 'none', status: '2xx' }), 1)
  })

  test('a reading that fails is left out and counted, and the others are given', async () => {
    const { text } = makeMetrics({
      jobs: () => Promise.reject(new Error('away')),
      auditEntries: () => Promise.reject(new Error('away')),
      auditFaulty: () => 2,
      certificateEnd: () => new Date(Date.UTC(2030, 0, 1)),
      database: () => ({ connections: 3, idle: 1, waiting: 2 }),
    })
    await text()
    const given = await text()
    assert.equal(valueIn(given, 'muniment_jobs'), null)
    assert.equal(valueIn(given, 'muniment_audit_entries'), null)
    assert.equal(valueIn(given, 'muniment_audit_faulty_logs'), 2)
    assert.equal(valueIn(given, 'muniment_certificate_end_timestamp_seconds'), Date.UTC(2030, 0, 1) / 1000)
    assert.equal(valueIn(given, 'muniment_database_connections', { state: 'busy' }), 2)
    assert.equal(valueIn(given, 'muniment_database_waiting'), 2)
    assert.ok((valueIn(given, 'muniment_readings_failed_total') ?? 0) >= 2)
  })
})

describe('traces and counts of work that is done', () => {
  let server: TestServer
  let seen: Seen[]
  let given = ''
  const metrics = makeMetrics({
    jobs: () => server.installation.jobs.counts(),
    auditEntries: () => server.installation.heads.entries(),
    auditFaulty: () => server.installation.heads.faulty(),
    certificateEnd: () => null,
    database: () => server.installation.load(),
  })
  before(async () => {
    seen = listen()
    const { observer } = metrics
    server = await openTestServer({ observer })
    const { installation, accounts } = server
    const app = await makeServer({
      installation,
      accounts,
      observer,
      reach: thisMachineOnly,
      version: '0.0.0',
      log: makeLog('silent'),
    })
    const headers = { authorization: `Bearer ${server.token}`, host: 'localhost:4178' }
    const made = await app.inject({ method: 'POST', url: '/matters', headers, payload: { name: 'Nordlicht pumps' } })
    const matter = made.json<{ id: string }>().id
    const send = (name: string, text: string) => {
      const payload = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n--edge--\r\n`
      const type = { 'content-type': 'multipart/form-data; boundary=edge' }
      return app.inject({
        method: 'POST',
        url: `/matters/${matter}/documents`,
        headers: { ...headers, ...type },
        payload,
      })
    }
    assert.equal((await send('note.txt', 'On 3 March 2021 Jane Sample delivered forty pumps.')).statusCode, 201)
    assert.equal((await send('Nordlicht.bin', '\u0000\u0001\u0002\u0003'.repeat(20))).statusCode, 201)
    await installation.jobs.settled(AbortSignal.timeout(60_000))
    await app.inject({ url: `/matters/${matter}/chronology?party=Sample`, headers })
    await app.inject({ url: `/nowhere/${matter}/Nordlicht`, headers })
    await app.inject({ url: '/matters/018f0000-0000-7000-8000-000000000001/events', headers })
    given = await metrics.text()
    await app.close()
  })
  after(async () => {
    await server.close()
    trace.disable()
    context.disable()
  })

  test('requests are counted by template and class of status', () => {
    const count = (labels: Record<string, string>) => valueIn(given, 'muniment_http_requests_total', labels)
    assert.equal(count({ method: 'POST', route: '/matters/:matter/documents', status: '2xx' }), 2)
    assert.equal(count({ route: 'none', status: '4xx' }), 1)
    assert.equal(count({ route: '/matters/:matter/events', status: '4xx' }), 1)
    assert.equal(valueIn(given, 'muniment_http_request_seconds_count', { route: '/matters/:matter/documents' }), 2)
  })

  test('documents, pages, bytes and jobs are counted', () => {
    assert.equal(valueIn(given, 'muniment_documents_read_total'), 1)
    assert.equal(valueIn(given, 'muniment_pages_read_total'), 1)
    assert.equal(valueIn(given, 'muniment_documents_refused_total', { code: 'text.unknown-kind' }), 1)
    assert.equal(valueIn(given, 'muniment_upload_bytes_total'), 130)
    assert.equal(valueIn(given, 'muniment_jobs_ended_total', { kind: 'text.read', outcome: 'done' }), 2)
    assert.equal(valueIn(given, 'muniment_jobs', { kind: 'text.read', state: 'waiting' }), 0)
    const connections = (state: string) => valueIn(given, 'muniment_database_connections', { state }) ?? 0
    assert.equal(connections('idle') + connections('busy'), 1, 'upkeep may hold the one connection just then')
    assert.ok((valueIn(given, 'muniment_audit_entries') ?? 0) >= 4)
    assert.ok(valueIn(given, 'nodejs_eventloop_lag_p99_seconds') !== null)
  })

  test('no label holds an id, a name, an address or a word of a document', () => {
    assert.doesNotMatch(given, UUID)
    for (const secret of SECRETS) assert.ok(!given.includes(secret), secret)
  })

  test('requests, jobs and transactions have spans, each transaction within what it was begun for', () => {
    const names = new Set(seen.map(({ name }) => name))
    for (const name of ['POST /matters/:matter/documents', 'GET none', 'text.read', 'events.gather', 'transaction'])
      assert.ok(names.has(name), `${name} in ${[...names].join(', ')}`)
    const within = (name: string) => seen.filter((one) => one.name === 'transaction' && one.parent?.name === name)
    assert.ok(within('POST /matters/:matter/documents').length >= 4)
    assert.ok(within('text.read').length >= 2)
    assert.deepEqual(
      seen.filter(({ isEnded }) => !isEnded).map(({ name }) => name),
      [],
    )
  })

  test('no span holds document text, a name or an address', () => {
    const text = JSON.stringify(seen.map(({ name, attributes }) => ({ name, attributes })))
    for (const secret of SECRETS) assert.ok(!text.includes(secret), secret)
    const ids = seen.filter(({ attributes }) =>
      Object.entries(attributes).some(([key, value]) => key !== 'muniment.request' && UUID.test(String(value))),
    )
    assert.deepEqual(ids, [], 'and no id but that of its request')
  })
})

describe('ending', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-ending-'))
  const environment = { MUNIMENT_DATA: folder, MUNIMENT_LOG: 'info', MUNIMENT_METRICS_PORT: '0' }
  let server: Serving
  let token = ''
  const { ask, done } = clientOf(
    () => server.address,
    () => token,
  )
  let matter = ''
  after(() => {
    endAll()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The head of an upload and half of its body; the rest is sent when asked. */
  async function halfAnUpload(): Promise<{ finish(): Promise<string>; closed: Promise<string> }> {
    const { port, host } = new URL(server.address)
    const part = '--e\r\ncontent-disposition: form-data; name="file"; filename="half.txt"\r\n\r\n'
    const [first, rest] = ['On 3 March 2021 Jane Sample paid', ' in full.\r\n--e--\r\n']
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1')
    const closed = new Promise<string>((resolve) => {
      socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
      socket.on('error', () => undefined).once('close', () => resolve(answer))
    })
    const head = `POST /matters/${matter}/documents HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=e\r\ncontent-length: ${part.length + first.length + rest.length}\r\n\r\n`
    socket.write(head + part + first)
    await sleep(500)
    return {
      closed,
      finish: () => {
        socket.write(rest)
        return closed
      },
    }
  }

  test('asked to end, a server finishes what it was asked before, ends its streams, takes nothing new and exits with 0', {
    timeout: 120_000,
  }, async () => {
    server = await startServing(environment, { isNew: true })
    token = await tokenOf(server)
    matter = (await done<{ id: string }>('POST', '/matters', { name: 'Ending' })).id
    const stream = await ask('GET', `/matters/${matter}/progress`)
    const streamEnded = stream.text()
    const upload = await halfAnUpload()
    server.signal('SIGTERM')
    await streamEnded
    await assert.rejects(fetch(`${server.address}/health`), 'no new connection')
    assert.match(await upload.finish(), /^HTTP\/1\.1 201 /)
    assert.deepEqual(await server.ended, { code: 0, signal: null })
  })

  test('what was finished on the way out is there, and the metrics port tells of it', {
    timeout: 120_000,
  }, async () => {
    server = await startServing(environment)
    const { documents } = await done<{ documents: { name: string }[] }>('GET', `/matters/${matter}/documents`)
    assert.deepEqual(
      documents.map(({ name }) => name),
      ['half.txt'],
    )
    const [, address = ''] = await server.says(/"address":"([^"]+)"/)
    const reply = await fetch(`${address}/metrics`)
    assert.match(await reply.text(), /^muniment_http_requests_total\{.*route="\/matters\/:matter\/documents"/m)
    assert.equal((await fetch(`${address}/ready`)).status, 200)
    assert.equal((await fetch(`${address}/matters`)).status, 404)
    assert.equal((await fetch(`${address}/metrics`, { method: 'POST' })).status, 405)
  })

  test('jobs in hand are given back, and the next process does them', { timeout: 120_000 }, async () => {
    const text = 'On 3 March 2021 Jane Sample paid Nordlicht Muster GmbH.\n'.repeat(20_000)
    for (let n = 0; n < 3; n++) await done('POST', `/matters/${matter}/documents`, formOf(`${n}.txt`, `${n}\n${text}`))
    const began = performance.now()
    server.signal('SIGTERM')
    assert.deepEqual(await server.ended, { code: 0, signal: null })
    assert.ok(performance.now() - began < 20_000)
    assert.doesNotMatch(server.said(), /a job failed/)
    server = await startServing(environment)
    const until = Date.now() + 90_000
    for (;;) {
      const { documents } = await done<{ documents: { status: string }[] }>('GET', `/matters/${matter}/documents`)
      if (documents.length === 4 && documents.every(({ status }) => status === 'read')) break
      assert.ok(Date.now() < until, JSON.stringify(documents.map(({ status }) => status)))
      await sleep(300)
    }
  })

  test('a second signal ends it at once, with the code of that signal', { timeout: 60_000 }, async () => {
    const upload = await halfAnUpload()
    server.signal('SIGTERM')
    await sleep(800)
    assert.equal(server.child.exitCode, null, 'it waits for the upload')
    server.signal('SIGTERM')
    assert.deepEqual(await server.ended, { code: 143, signal: null })
    await upload.closed
  })

  test('a terminal that is closed asks it to end like the others', { timeout: 60_000 }, async () => {
    server = await startServing(environment)
    const upload = await halfAnUpload()
    server.signal('SIGHUP')
    assert.match(await upload.finish(), /^HTTP\/1\.1 201 /)
    assert.deepEqual(await server.ended, { code: 0, signal: null })
  })

  test('whoever never finishes is not waited for longer than the operator allows', { timeout: 60_000 }, async () => {
    server = await startServing({ ...environment, MUNIMENT_STOP_SECONDS: '5' })
    const upload = await halfAnUpload()
    const began = performance.now()
    server.signal('SIGTERM')
    assert.deepEqual(await server.ended, { code: 0, signal: null })
    assert.ok(performance.now() - began < 10_000)
    assert.doesNotMatch(await upload.closed, /201/)
  })
})
