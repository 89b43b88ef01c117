// Every operation of the published interface, asked as a scanner asks: whatever the answer, it says what a browser may do with it, and
// names nothing of the machine behind it. A new operation is asked without anybody remembering it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { browser } from './people.test-builder.ts'
import { bodyOf, faultsOf, HEADERS, named, openProbed, PLAIN, type Probed, TLS } from './probed.test-builder.ts'
import { addressOf, type Operation } from './routes.test-builder.ts'

const NOBODY = '01890000-0000-7000-8000-00000000dead'

let probed: Probed
before(async () => {
  probed = await openProbed()
})
after(() => probed.server.close())

async function faultsOfAll(ask: (operation: Operation) => Promise<LightMyRequestResponse>): Promise<string[]> {
  const found: string[] = []
  for (const operation of probed.operations) {
    const reply = await ask(operation)
    found.push(...faultsOf(reply).map((fault) => `${named(operation)} → ${reply.statusCode}: ${fault}`))
  }
  return found
}

test('every answer of every operation says what a browser may do with it, and nothing of what stands behind it', async () => {
  const unknown = (operation: Operation) =>
    Object.fromEntries(operation.parameters.map((name) => [name, name in PLAIN ? (probed.values[name] ?? '') : NOBODY]))
  assert.deepEqual(
    [
      ...(await faultsOfAll((one) =>
        probed.inject(one.method, addressOf(one, unknown(one)), { host: browser.host, ...TLS }),
      )),
      ...(await faultsOfAll((one) =>
        probed.inject(one.method, addressOf(one, unknown(one)), { ...probed.withToken(), ...TLS }, bodyOf(one)),
      )),
      ...(await faultsOfAll((one) =>
        probed.inject(one.method, addressOf(one, unknown(one)), {
          ...probed.withToken(),
          ...TLS,
          host: 'evil.example',
        }),
      )),
      ...(await faultsOfAll((one) =>
        one.method === 'GET' || one.method === 'HEAD'
          ? probed.inject(one.method, addressOf(one, { ...unknown(one), ...probed.values }), {
              ...probed.withToken(),
              ...TLS,
            })
          : probed.inject(
              one.method,
              addressOf(one, unknown(one)),
              { ...probed.withToken(), ...TLS, 'content-type': 'application/json' },
              '{"a":',
            ),
      )),
    ],
    [],
  )
})

test('the check of answers sees what it looks for', async () => {
  const reply = await probed.server.ask('GET', '/health', { host: browser.host, ...TLS })
  assert.deepEqual(faultsOf(reply), [])
  const bad = {
    ...reply,
    statusCode: 500,
    headers: { server: 'x', 'content-type': 'text/html' },
    body: 'Error\n    at file:///app/a.ts:3',
  }
  assert.equal(faultsOf(bad).length, Object.keys(HEADERS).length + 6)
})

test('a page is given only where a person opens one, its script and style named by their hashes, nothing kept in the browser', async () => {
  for (const url of ['/api', '/set-up', '/invitation', '/reset']) {
    const reply = await probed.server.ask('GET', url, { host: browser.host, ...TLS })
    assert.equal(reply.statusCode, 200, url)
    assert.deepEqual(faultsOf(reply), ['a page where nobody asked for one'], url)
    assert.doesNotMatch(
      reply.body,
      /localStorage|sessionStorage|indexedDB|document\.cookie|innerHTML|on(?:click|load|paste)=/,
    )
    // A password is typed unseen, and a keeper of passwords may fill it in.
    for (const [field] of reply.body.matchAll(/<input [^>]*name="password"[^>]*>/g))
      assert.match(field, /type="password".* autocomplete="(?:new|current)-password"/, url)
  }
})

test('nothing lies about: no file, no listing, no console, no metrics, no second interface', async () => {
  const missing = `/.git/config /.env /.well-known /debug /debug/pprof /metrics /status /server-status /actuator/env /console /admin /graphql /ws
    /package.json /package-lock.json /node_modules/ /src/ /docs/ /static/ /assets/ /favicon.ico /openapi.yaml /swagger /documentation /matters/../package.json
    /..%2f..%2fetc/passwd /%2e%2e/%2e%2e/etc/passwd /....//etc/passwd /data/keyring.json /api/ /api/.. /matters.bak /matters~ /matters;x=1 /health/ //health`
  for (const url of missing.split(/\s+/)) {
    const reply = await probed.server.ask('GET', url, { ...probed.withToken(), ...TLS })
    assert.equal(reply.statusCode, 404, url)
    assert.equal(reply.json<{ code: string }>().code, 'http.not-found', url)
    assert.deepEqual(faultsOf(reply), [], url)
  }
})

const formOf = ({ path }: Operation): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
const ELSEWHERE = ['GET /set-up', 'OPTIONS /uploads', 'HEAD /uploads/{upload}']

/** The methods that are published for an address, in the order of their letters. */
function takenAt(url: string, path: string): string[] {
  const fitting = probed.operations.filter((one) => formOf(one).test(url))
  const fewest = Math.min(...fitting.map(({ parameters }) => parameters.length))
  const published = fitting.filter(({ parameters }) => parameters.length === fewest).map(({ method }): string => method)
  const beside = ELSEWHERE.filter((one) => one.endsWith(` ${path}`)).map((one) => one.split(' ', 1)[0] ?? '')
  const all = [...published, ...beside]
  return [...new Set([...all, ...(all.includes('GET') ? ['HEAD'] : [])])].toSorted()
}

test("a wrong method is refused alike for one's own, a stranger's and no id, for nobody too, and no body is read for it", async () => {
  const [owner, stranger] = [probed.withToken(), { host: browser.host }]
  const body = { 'content-type': 'application/json' }
  for (const [path, headers, payload] of [
    ['/matters/ID', owner, undefined],
    ['/matters/ID', stranger, undefined],
    ['/matters/ID', { ...owner, ...body }, '{"a":'],
    ['/matters/ID', { ...owner, ...body }, 'x'.repeat(100_000)],
  ] as const) {
    const said = async (id: string) => {
      const url = path.replace('ID', id)
      const reply = await probed.inject('POST', url, { ...headers, ...TLS }, payload)
      const { request: _, ...rest } = reply.json<Record<string, unknown>>()
      assert.equal(reply.statusCode, 405)
      assert.deepEqual(faultsOf(reply), [])
      const { date: _date, 'x-request-id': _id, ...told } = reply.headers
      return { rest, told }
    }
    const own = await said(probed.values['matter'] ?? '')
    assert.deepEqual(await said(NOBODY), own)
    assert.deepEqual(await said('no id at all'.replaceAll(' ', '%20')), own)
  }
})

test('an address does only what it is published for: no other method, no method in a header, no upgrade', async () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
  const paths = Map.groupBy(probed.operations, ({ path }) => path)
  for (const [path, here] of paths) {
    const [first] = here
    assert.ok(first)
    const values = Object.fromEntries(first.parameters.map((name) => [name, probed.values[name] ?? NOBODY]))
    const url = addressOf({ ...first, query: [] }, values)
    const known: readonly string[] = here.map(({ method }) => method)
    for (const method of methods.filter((method) => !known.includes(method))) {
      // Also where more is done to the things that have an id there: `count` in `/events/count` is the id of none.
      // What is published beside the interface: the pages behind links, and what an uploader may ask.
      if (ELSEWHERE.includes(`${method} ${path}`)) continue
      const reply = await probed.server.app.inject({
        method,
        url,
        headers: { ...probed.withToken(), ...TLS, 'x-muniment': '1' },
      })
      assert.equal(reply.statusCode, 405, `${method} ${path}`)
      assert.equal(reply.json<{ code: string }>().code, 'http.method-not-allowed', `${method} ${path}`)
      assert.deepEqual(String(reply.headers['allow']).split(', '), takenAt(url, path), `${method} ${path}`)
      assert.deepEqual(faultsOf(reply), [], `${method} ${path}`)
    }
    // HEAD is GET without its body, and asks for the same right.
    if (known.includes('GET') && !first.isOpen)
      assert.equal(
        (await probed.server.app.inject({ method: 'HEAD', url, headers: { host: browser.host } })).statusCode,
        401,
        path,
      )
  }
  for (const name of ['x-http-method-override', 'x-method-override', 'x-http-method']) {
    const reply = await probed.inject('GET', `/matters/${probed.values['matter']}`, {
      ...probed.withToken(),
      [name]: 'DELETE',
    })
    assert.equal(reply.statusCode, 200)
  }
  assert.equal(
    (await probed.inject('GET', `/matters/${probed.values['matter']}`, probed.withToken())).statusCode,
    200,
    'nothing was removed',
  )
  const upgraded = await probed.inject('GET', '/matters', {
    ...probed.withToken(),
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'eA==',
    origin: 'https://evil.example',
  })
  assert.notEqual(upgraded.statusCode, 101)
})

test('a secret opens nothing from an address, and no address asks for one', async () => {
  const secret = /token|secret|password|key|session|auth/i
  // `key` marks the rows that matter most.
  for (const operation of probed.operations)
    for (const { name } of probed.queryOf(operation))
      assert.ok(name === 'key' || !secret.test(name), `${named(operation)}: ${name}`)
  for (const name of ['token', 'access_token', 'api_key', 'authorization', 'session'])
    assert.equal(
      (await probed.inject('GET', `/matters?${name}=${probed.server.token}`, { host: browser.host })).statusCode,
      401,
      name,
    )
})

test('cookies are few, small, for this host and TLS alone, and out of reach of any script', async () => {
  const reply = await probed.server.signIn(probed.server.owner.email, undefined, {
    ...browser,
    origin: `https://${browser.host}`,
    ...TLS,
  })
  assert.equal(reply.statusCode, 200, reply.body)
  const cookies = [reply.headers['set-cookie'] ?? []].flat()
  assert.equal(cookies.length, 2)
  for (const cookie of cookies) {
    assert.match(cookie, /^__Host-muniment(?:-device)?=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/)
    assert.ok(cookie.length < 400)
    assert.ok(
      !reply.body.includes(cookie.split('=')[1]?.split(';')[0] ?? cookie),
      'the secret stands in the cookie alone',
    )
  }
})

test('every line of the log is one JSON object with its time in UTC and what was asked, and nothing a stranger wrote', async () => {
  const marked = 'planted\r\n{"level":50,"msg":"forged"}\u001b[2J'
  const from = probed.server.logged.length
  await probed.server.signIn('nobody@else.example', 'certainly not the password')
  await probed.server.ask('GET', '/members', { host: browser.host, authorization: 'Bearer planted' })
  await probed.server.ask('GET', `/matters/${encodeURIComponent(marked)}`, {
    ...probed.withToken(),
    'user-agent': 'planted',
    referer: 'https://planted.example',
    'x-request-id': 'planted',
  })
  await probed.server.ask('POST', '/matters', probed.withToken(), { name: marked })
  await probed.server.ask('GET', '/account', probed.withToken())
  const lines = probed.server.logged.slice(from)
  const requests = lines.map((line): Record<string, unknown> => JSON.parse(line)).filter(({ msg }) => msg === 'request')
  assert.deepEqual(
    requests.map(({ method, route, status }) => [method, route, status]),
    [
      ['POST', '/sign-in', 401],
      ['GET', '/members', 401],
      ['GET', '/matters/:matter', 404],
      ['POST', '/matters', 400],
      ['GET', '/account', 403],
    ],
  )
  for (const line of requests) {
    assert.match(String(line['time']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.match(String(line['request']), /^[0-9a-f-]{36}$/)
  }
  for (const line of lines) assert.ok(!/planted|forged/.test(line) && line.trimEnd().split('\n').length === 1, line)
})
