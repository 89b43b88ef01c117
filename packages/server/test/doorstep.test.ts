// The connection itself: TLS, senders who take their time, and where the server refuses to start.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect as connectTls } from 'node:tls'
import fastify from 'fastify'
import { type AccountId, newId, parseId, systemClock, type WorkspaceId } from '../src/base/index.ts'
import { reachOf } from '../src/entry/reach.ts'
import { declaredSettings } from '../src/entry/settings.ts'
import { readSettings } from '../src/platform/config/index.ts'
import { endSlowBodies, headersFor } from '../src/platform/http/guards.ts'
import { answerOnce } from '../src/platform/http/once.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { openTestServer, PASSWORD, personFrom } from './people.test-builder.ts'
import { named, openProbed } from './probed.test-builder.ts'
import { addressOf } from './routes.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-tls-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const reach = (environment: Record<string, string>) => reachOf(readSettings(declaredSettings, environment))
const PUBLIC = { MUNIMENT_HOST: '0.0.0.0', MUNIMENT_PUBLIC_URL: 'https://muniment.example.org' }

test('an address that others reach is refused without TLS or a named proxy, and without its name', async () => {
  await assert.rejects(reach(PUBLIC), { code: 'http.exposed' })
  await assert.rejects(reach({ ...PUBLIC, MUNIMENT_PUBLIC_URL: '', MUNIMENT_TRUSTED_PROXIES: '10.0.0.7' }), {
    code: 'http.nameless',
  })
  assert.deepEqual((await reach({ ...PUBLIC, MUNIMENT_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7' })).trustedProxies, [
    '10.0.0.0/8',
    '192.0.2.7',
  ])
})

test('settings that would believe everybody, or lead into the clear, are refused', async () => {
  for (const list of ['0.0.0.0/0', '::/0', '10.0.0.0/4', 'loopback', 'true', '10.0.0.0/8/8', '10.0.0.0/x'])
    await assert.rejects(reach({ MUNIMENT_TRUSTED_PROXIES: list }), { code: 'http.trusted-proxies' }, list)
  for (const url of ['http://muniment.example.org', 'https://x.example/path', 'javascript:1', 'muniment.example.org'])
    await assert.rejects(reach({ MUNIMENT_PUBLIC_URL: url }), { code: 'http.public-url' }, url)
  await assert.rejects(reach({ MUNIMENT_TLS_CERT: '/nowhere', MUNIMENT_TLS_KEY: '' }), { code: 'http.tls' })
})

test('TLS is 1.3 and nothing older, and its cookies are bound to it', {
  skip: existsSync('/usr/bin/openssl') ? false : 'openssl is not here',
}, async () => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
    ],
    { stdio: 'ignore' },
  )
  const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  const given = (certificate: string, own: string) => reach({ MUNIMENT_TLS_CERT: certificate, MUNIMENT_TLS_KEY: own })
  assert.deepEqual((await given(cert, key)).tls, tls)
  const other = join(folder, 'other.pem')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  writeFileSync(other, privateKey.export({ format: 'pem', type: 'pkcs8' }))
  for (const [certificate, own] of [
    [cert, other],
    [key, key],
    [cert, cert],
  ] as const)
    await assert.rejects(given(certificate, own), { code: 'http.tls-pair' })
  const server = await openTestServer({ reach: { publicUrl: null, trustedProxies: [], tls } })
  try {
    const port = Number(new URL(await server.app.listen({ host: '127.0.0.1', port: 0 })).port)
    const speak = (maxVersion: 'TLSv1.2' | 'TLSv1.3') =>
      new Promise<string | null>((resolve) => {
        const socket = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false, maxVersion }, () => {
          resolve(socket.getProtocol())
          socket.destroy()
        })
        socket.once('error', () => resolve(null))
      })
    assert.equal(await speak('TLSv1.3'), 'TLSv1.3')
    assert.equal(await speak('TLSv1.2'), null)
    const cookies = await new Promise<readonly string[]>((resolve, reject) => {
      const headers = { host: 'localhost', 'content-type': 'application/json' }
      const to = { host: '127.0.0.1', port, path: '/sign-in', method: 'POST', rejectUnauthorized: false, headers }
      const asked = request(to, (reply) => {
        assert.equal(reply.statusCode, 200)
        assert.match(String(reply.headers['strict-transport-security']), /^max-age=31536000/)
        resolve(reply.headers['set-cookie'] ?? [])
        reply.resume()
      })
      asked.once('error', reject)
      asked.end(JSON.stringify({ email: server.owner.email, password: PASSWORD }))
    })
    assert.equal(cookies.length, 2)
    for (const cookie of cookies)
      assert.match(
        cookie,
        /^__Host-muniment(?:-device)?=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
      )
  } finally {
    await server.close()
  }
})

test('a head that comes drop by drop, and a body that does not end, lose their connection', {
  timeout: 60_000,
}, async () => {
  const app = fastify({ http: { headersTimeout: 300, connectionsCheckingInterval: 100 } })
  endSlowBodies(app, 300)
  app.addHook('onRequest', async (request, reply) => void reply.headers(headersFor(request)))
  app.post('/', (request) => ({ got: request.body }))
  try {
    const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
    const ends = (text: string) =>
      new Promise<string>((resolve) => {
        let said = ''
        const socket = connect(port, '127.0.0.1', () => socket.write(text))
        socket.setEncoding('utf8').on('data', (more: string) => (said += more))
        socket.once('error', () => undefined).once('close', () => resolve(said))
      })
    assert.match(await ends('POST / HTTP/1.1\r\nhost: x\r\n'), /^HTTP\/1\.1 408|^$/)
    assert.equal(
      await ends('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"a"'),
      '',
    )
    const whole = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    })
    assert.deepEqual(await whole.json(), { got: { a: 1 } })
  } finally {
    await app.close()
  }
})

test('a workspace that is asked for twice under one key is made once, also when its owner has gone there meanwhile', async () => {
  const server = await openTestServer()
  try {
    const make = (headers: Record<string, string>, name = 'Second firm') =>
      server.ask('POST', '/workspaces', { ...headers, 'idempotency-key': 'firm' }, { name })
    const first = await make(server.owner.headers)
    assert.equal(first.statusCode, 201, first.body)
    const { id } = first.json<{ id: string }>()
    const entered = await server.ask('POST', `/workspaces/${id}/enter`, server.owner.headers, {})
    assert.equal(entered.statusCode, 200, entered.body)
    const there = personFrom(entered).headers
    const again = await Promise.all([make(there), make(there)])
    assert.ok(again.some((reply) => reply.statusCode === 201))
    for (const reply of again)
      if (reply.statusCode === 201) assert.equal(reply.json<{ id: string }>().id, id)
      else assert.equal(reply.json<{ code: string }>().code, 'http.key-busy')
    assert.equal((await make(there, 'Third firm')).statusCode, 422)
    const { workspaces } = (await server.ask('GET', '/account', there)).json<{ workspaces: unknown[] }>()
    assert.equal(workspaces.length, 2)
    const eve = await server.join('eve@muster.example', 'owner', { ...server.owner, headers: there })
    const theirs = await make(eve.headers)
    assert.equal(theirs.statusCode, 201)
    assert.notEqual(theirs.json<{ id: string }>().id, id, 'the same key of somebody else is another key')
  } finally {
    await server.close()
  }
})

test('a POST that is repeated under its key is done once, and another under the same key is refused', async () => {
  const server = await openTestServer()
  try {
    const headers = { ...server.owner.headers, 'idempotency-key': 'one' }
    const [first, second] = [
      await server.ask('POST', '/matters', headers, { name: 'Once' }),
      await server.ask('POST', '/matters', headers, { name: 'Once' }),
    ]
    assert.equal(first.statusCode, 201)
    assert.equal(second.statusCode, 201)
    assert.equal(first.body, second.body)
    assert.equal(second.headers['idempotency-replayed'], 'true')
    const other = await server.ask('POST', '/matters', headers, { name: 'Other' })
    assert.equal(other.statusCode, 422)
    const eve = await server.join('eve@muster.example', 'editor')
    const theirs = await server.ask('POST', '/matters', { ...eve.headers, 'idempotency-key': 'one' }, { name: 'Once' })
    assert.notEqual(theirs.body, first.body)
    const refused = await server.ask('POST', '/matters', { ...headers, 'idempotency-key': 'two' }, { name: '' })
    assert.equal(refused.statusCode, 400)
    assert.equal(
      (await server.ask('POST', '/matters', { ...headers, 'idempotency-key': 'two' }, { name: 'Mended' })).statusCode,
      201,
    )
    const token = { ...headers, 'idempotency-key': 'three' }
    const tokens = [1, 2].map(() => server.ask('POST', '/tokens', token, { name: 'x', scopes: ['matters.read'] }))
    const made = await Promise.all(tokens)
    assert.notEqual(made[0]?.body, made[1]?.body, 'a reply that shows a secret is never kept')
    const many = await Promise.all(
      [1, 2, 3, 4].map(() =>
        server.ask('POST', '/matters', { ...headers, 'idempotency-key': 'race' }, { name: 'Race' }),
      ),
    )
    const ids = new Set(
      many.filter((reply) => reply.statusCode === 201).map((reply) => reply.json<{ id: string }>().id),
    )
    assert.equal(ids.size, 1)
    assert.ok(many.every((reply) => [201, 409].includes(reply.statusCode)))
  } finally {
    await server.close()
  }
})

test('a key whose server died is free again after ten minutes where nothing was done, and says so where it was', async () => {
  const server = await openTestServer()
  try {
    const { headers } = server.owner
    const [workspace, account] = [parseId<WorkspaceId>(server.owner.workspace), parseId<AccountId>(server.owner.id)]
    assert.ok(workspace !== null && account !== null)
    const authority = authorityOfPerson({ workspace, account, role: 'owner' })
    const died = async (key: string): Promise<void> => {
      await server.installation.db.inWorkspace(authority, (scope) =>
        scope.connection.query(
          "update idempotency_keys set status = null, reply = null, made_at = made_at - interval '9 minutes' where key = $1",
          [key],
        ),
      )
    }
    const ask = (key: string, name: string) =>
      server.ask('POST', '/matters', { ...headers, 'idempotency-key': key }, { name })
    const code = (reply: { json(): unknown }): unknown => Reflect.get(Object(reply.json()), 'code')

    const done = await ask('done', 'Done')
    assert.equal(done.statusCode, 201)
    await died('done')
    assert.equal(code(await ask('done', 'Done')), 'http.key-busy')
    await died('done')
    assert.equal(code(await ask('done', 'Done')), 'http.key-lost')

    // A request that died before its act: its key is there, and nothing in the log speaks of it.
    await ask('undone', 'Undone')
    await server.installation.db.inWorkspace(authority, (scope) =>
      scope.connection.query('update idempotency_keys set request = $1 where key = $2', [newId(), 'undone']),
    )
    await died('undone')
    assert.equal(code(await ask('undone', 'Undone')), 'http.key-busy')
    await died('undone')
    const again = await ask('undone', 'Undone')
    assert.equal(again.statusCode, 201)
    assert.equal((await ask('undone', 'Undone')).body, again.body)
  } finally {
    await server.close()
  }
})

test('a long answer is given again, and of one that is too long to be kept it is known that it was given', async () => {
  const server = await openTestServer()
  const app = fastify({ genReqId: () => newId() })
  try {
    const [workspace, account] = [parseId<WorkspaceId>(server.owner.workspace), parseId<AccountId>(server.owner.id)]
    assert.ok(workspace !== null && account !== null)
    const authority = authorityOfPerson({ workspace, account, role: 'owner' })
    app.addHook('onRequest', async (asked) => void (asked.authority = authority))
    answerOnce(app, { db: server.installation.db, clock: systemClock })
    let times = 0
    app.post('/rows', async ({ body }) => {
      times += 1
      return { rows: 'x'.repeat(Number(Reflect.get(Object(body), 'letters'))) }
    })
    const ask = (letters: number) =>
      app.inject({ method: 'POST', url: '/rows', headers: { 'idempotency-key': `k${letters}` }, payload: { letters } })
    const [long, again] = [await ask(800_000), await ask(800_000)]
    assert.equal(again.body, long.body)
    assert.equal(times, 1)
    assert.equal((await ask(2_000_000)).statusCode, 200)
    const repeated = await ask(2_000_000)
    assert.equal(repeated.statusCode, 409)
    assert.match(repeated.body, /was done, and its answer is not kept/)
    assert.equal(times, 2)
  } finally {
    await app.close()
    await server.close()
  }
})

/** Their answers are not kept: they end the session they were asked in, or their answer is a head, or they take files as they come. */
const WITHOUT_KEY = [
  'POST /matters/{matter}/uploads',
  'POST /sign-out',
  'POST /workspace/leave',
  'POST /workspaces/{workspace}/enter',
]

test('every POST without a body looks at its key, but those whose answer cannot be given again', async () => {
  const probed = await openProbed()
  const { server, operations, values } = probed
  try {
    const { owner } = server
    const silent: string[] = []
    let posts = 0
    for (const operation of operations) {
      if (operation.method !== 'POST' || operation.isOpen || !operation.takesNothing) continue
      posts += 1
      const headers = { ...owner.headers, 'idempotency-key': 'no key' }
      if (WITHOUT_KEY.includes(named(operation))) continue
      const reply = await probed.inject('POST', addressOf(operation, values), headers)
      const code = reply.json<{ code?: string }>().code
      if (code !== 'http.key-invalid') silent.push(`${named(operation)}: ${reply.statusCode} ${String(code)}`)
    }
    assert.ok(posts >= 12, String(posts))
    assert.deepEqual(silent, [])
  } finally {
    await server.close()
  }
})

test('a POST without a body that is repeated under its key is done once', async () => {
  const server = await openTestServer()
  try {
    const { headers } = server.owner
    const matter = (await server.ask('POST', '/matters', headers, { name: 'Once' })).json<{ id: string }>().id
    const away = await server.ask('DELETE', `/matters/${matter}`, { ...headers, 'x-muniment': '1', 'if-match': '"1"' })
    assert.ok(away.statusCode < 300, away.body)
    const keyed = { ...headers, 'x-muniment': '1', 'if-match': '"2"', 'idempotency-key': 'back' }
    const [first, second] = [
      await server.ask('POST', `/matters/${matter}/restore`, keyed),
      await server.ask('POST', `/matters/${matter}/restore`, keyed),
    ]
    assert.ok(first.statusCode < 300, first.body)
    assert.deepEqual([second.statusCode, second.body], [first.statusCode, first.body])
    assert.equal(second.headers['idempotency-replayed'], 'true')
    const { entries } = (await server.ask('GET', '/audit?action=matter.restored', headers)).json<{
      entries: unknown[]
    }>()
    assert.equal(entries.length, 1)
    const other = (await server.ask('POST', '/matters', headers, { name: 'Other' })).json<{ id: string }>().id
    const reused = await server.ask('POST', `/matters/${other}/restore`, keyed)
    assert.equal(reused.statusCode, 422, reused.body)
  } finally {
    await server.close()
  }
})
