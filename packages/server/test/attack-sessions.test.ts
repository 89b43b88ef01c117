// What somebody tries who wants in, or wants to be somebody else: sessions, tokens, links, foreign pages, and the holes that were found in
// libraries that do the same (their advisories are named).
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { newId } from '../src/base/index.ts'
import {
  browser,
  cookiesOf,
  HOST,
  onEveryServer,
  PASSWORD,
  type Person,
  personFrom,
  type TestServer,
} from './people.test-builder.ts'

onEveryServer('attacks on sessions', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  const code = (reply: LightMyRequestResponse): unknown => Reflect.get(Object(reply.json()), 'code')
  const reads = async (headers: Record<string, string>): Promise<number> =>
    (await server.ask('GET', '/matters', headers)).statusCode
  const makeToken = async (person: Person, scopes: string[], days = 30): Promise<Record<string, string>> => {
    const reply = await server.ask('POST', '/tokens', person.headers, { name: 'script', scopes, days })
    assert.equal(reply.statusCode, 201, reply.body)
    return { host: HOST, authorization: `Bearer ${reply.json<{ token: string }>().token}` }
  }
  const asWritten = (reply: LightMyRequestResponse) => ({
    status: reply.statusCode,
    body: { ...reply.json<object>(), request: '' },
    headers: Object.keys(reply.headers).sort(),
  })

  describe('a session', () => {
    test('never keeps the id a stranger planted before the sign-in, and ends the one the browser carried', async () => {
      const stranger = await server.join('fix@muster.example', 'viewer')
      const victim = await server.join('vic@muster.example', 'viewer')
      const reply = await server.signIn(victim.email, PASSWORD, {
        ...browser,
        cookie: stranger.headers['cookie'] ?? '',
      })
      assert.notEqual(cookiesOf(reply), stranger.headers['cookie'])
      assert.equal(await reads(stranger.headers), 401)
    })

    test('is worth nothing after signing out', async () => {
      const person = await server.join('out@muster.example', 'viewer')
      const out = await server.ask('POST', '/sign-out', person.headers, {})
      assert.equal(out.statusCode, 204)
      assert.equal(out.headers['clear-site-data'], '"cache", "storage"')
      assert.equal(await reads(person.headers), 401)
    })

    test('is worth nothing with another secret, another id, half a secret or two cookies that disagree', async () => {
      const person = await server.join('odd@muster.example', 'viewer')
      const cookie = person.headers['cookie'] ?? ''
      const [, id = '', secret = ''] = /muniment-local=([0-9a-f-]{36})\.([\w-]{43})/.exec(cookie) ?? []
      assert.ok(id)
      const forged = [
        `${id}.${randomBytes(32).toString('base64url')}`,
        `${newId()}.${secret}`,
        `${id}.${secret.slice(0, 20)}`,
        `${id}.`,
        id,
        `${id}.${secret}x`,
        `${id}.${secret}; muniment-local=${newId()}.${secret}`,
        `' or 1=1 --`,
      ]
      for (const value of forged)
        assert.equal(await reads({ ...browser, cookie: `muniment-local=${value}` }), 401, value)
      assert.equal(
        await reads({ ...browser, cookie: `__Host-muniment=${id}.${secret}` }),
        401,
        'the name of TLS is for TLS',
      )
      assert.equal(await reads({ ...browser, authorization: `Bearer ${id}.${secret}` }), 401, 'a session is no token')
      assert.equal(await reads(person.headers), 200)
    })

    test('ends when it has not been used, and at last however much it is used', async () => {
      const person = await server.join('old@muster.example', 'viewer')
      const idle = await server.join('idle@muster.example', 'viewer')
      for (let hours = 0; hours < 7 * 24; hours += 7) {
        server.clock.pass(7 * 60)
        const status = await reads(person.headers)
        assert.equal(status, hours + 7 < 7 * 24 ? 200 : 401, `after ${hours + 7} hours`)
      }
      assert.equal(await reads(idle.headers), 401)
      const watching = personFrom(await server.signIn(idle.email))
      const asks = (more: object) => server.ask('GET', '/mentions/unseen', { ...watching.headers, ...more })
      for (let hours = 0; hours <= 8; hours += 2) {
        const { statusCode } = await asks({ 'x-muniment': 'watching' })
        assert.equal(statusCode, hours < 8 ? 200 : 401, `a page that asks by itself, after ${hours} hours`)
        server.clock.pass(2 * 60)
      }
      server.owner = personFrom(await server.signIn(server.owner.email))
    })

    test('ends in a page that stands open and asks by itself, as in one that is closed; a change is always somebody’s', async () => {
      const person = await server.join('away@muster.example', 'viewer')
      const acting = await server.join('acting@muster.example', 'viewer')
      const watched = { 'x-muniment': 'watching' }
      server.clock.pass(7 * 60)
      assert.equal(await reads({ ...person.headers, ...watched }), 200)
      const change = await server.ask('PATCH', '/account', { ...acting.headers, ...watched }, {})
      assert.notEqual(change.statusCode, 401)
      server.clock.pass(2 * 60)
      assert.equal(await reads({ ...person.headers, ...watched }), 401)
      assert.equal(await reads(acting.headers), 200)
      server.owner = personFrom(await server.signIn(server.owner.email))
    })

    test('cookies are for this host alone: HttpOnly, SameSite, and bound to TLS where there is TLS', async () => {
      const plain = await server.signIn(server.owner.email)
      for (const cookie of [plain.headers['set-cookie'] ?? []].flat())
        assert.match(cookie, /^muniment(?:-device)?-local=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    })

    test('nobody ends or sees the session of another person through their own list', async () => {
      const [one, other] = [
        await server.join('one@muster.example', 'viewer'),
        await server.join('other@muster.example', 'viewer'),
      ]
      const theirs = (await server.ask('GET', '/sessions', other.headers)).json<{ sessions: { id: string }[] }>()
        .sessions[0]
      const foreign = await server.ask('DELETE', `/sessions/${theirs?.id}`, { ...one.headers, 'x-muniment': '1' })
      const random = await server.ask('DELETE', `/sessions/${newId()}`, { ...one.headers, 'x-muniment': '1' })
      assert.deepEqual(asWritten(foreign), asWritten(random))
      assert.equal(await reads(other.headers), 200)
    })
  })

  describe('a foreign page', () => {
    const forged: readonly [what: string, headers: Record<string, string>][] = [
      ['its own Origin', { origin: 'https://evil.example' }],
      ['a subdomain that begins like ours', { origin: 'http://localhost:4178.evil.example' }],
      ['Origin null', { origin: 'null' }],
      ['cross-site metadata', { 'sec-fetch-site': 'cross-site' }],
      ['same-site metadata of a neighbour', { 'sec-fetch-site': 'same-site' }],
      ['neither Origin nor metadata', {}],
    ]
    for (const [what, headers] of forged)
      test(`with ${what} changes nothing, though the cookie comes along`, async () => {
        const cookie = server.owner.headers['cookie'] ?? ''
        const reply = await server.ask('POST', '/matters', { host: HOST, cookie, ...headers }, { name: 'Forged' })
        assert.equal(code(reply), 'http.cross-site')
      })

    test('cannot send a form in the person’s name, nor any type a form can have', async () => {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
        const headers = { ...server.owner.headers, 'content-type': type }
        const reply = await server.app.inject({
          method: 'POST',
          url: '/matters',
          headers,
          payload: '{"name":"Forged"}',
        })
        assert.ok([403, 415].includes(reply.statusCode), type)
      }
    })

    test('cannot sign the person in as somebody else', async () => {
      const reply = await server.signIn(server.owner.email, PASSWORD, { host: HOST, origin: 'https://evil.example' })
      assert.equal(code(reply), 'http.cross-site')
    })

    test('cannot read, and gets no CORS header to read by', async () => {
      const headers = {
        ...server.owner.headers,
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'cors',
      }
      const reply = await server.ask('GET', '/matters', headers)
      assert.equal(reply.statusCode, 403)
      const preflight = await server.ask('OPTIONS', '/matters', {
        host: HOST,
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
      })
      for (const name of Object.keys({ ...reply.headers, ...preflight.headers }))
        assert.ok(!name.startsWith('access-control-'), name)
    })
  })

  describe('a token', () => {
    test('does what its scopes name and nothing else', async () => {
      const token = await makeToken(server.owner, ['matters.read'])
      assert.equal(await reads(token), 200)
      for (const [method, url, body] of [
        ['POST', '/matters', { name: 'x' }],
        ['GET', '/members', undefined],
        ['POST', '/invitations', { email: 'x@y.example', role: 'viewer' }],
        ['PATCH', '/workspace', { name: 'x' }],
      ] as const)
        assert.equal(code(await server.ask(method, url, token, body)), 'http.not-allowed', url)
    })

    test('of everything reaches nothing that is the person’s own (CVE-2025-61928: keys made without the person)', async () => {
      const all = { host: HOST, authorization: `Bearer ${server.token}` }
      for (const [method, url, body] of [
        ['GET', '/account', undefined],
        ['GET', '/sessions', undefined],
        ['GET', '/tokens', undefined],
        ['POST', '/tokens', { name: 'more', scopes: ['matters.read'] }],
        ['POST', '/account/password', { current: PASSWORD, password: 'a long one for an attacker' }],
        ['POST', '/workspaces', { name: 'x' }],
      ] as const)
        assert.equal(code(await server.ask(method, url, all, body)), 'http.not-allowed', url)
      const nobody = await server.ask('POST', '/tokens', browser, { name: 'x', scopes: ['matters.read'] })
      assert.equal(code(nobody), 'http.no-access')
    })

    test('expires, and dies when it is taken away', async () => {
      const person = await server.join('tok@muster.example', 'editor')
      const [short, taken] = [await makeToken(person, ['matters.read'], 1), await makeToken(person, ['matters.read'])]
      const list = (await server.ask('GET', '/tokens', person.headers)).json<{ tokens: { id: string }[] }>().tokens
      assert.ok(!JSON.stringify(list).includes('secret'))
      const id = list[1]?.id
      assert.equal(
        (await server.ask('DELETE', `/tokens/${id}`, { ...person.headers, 'x-muniment': '1' })).statusCode,
        204,
      )
      assert.equal(await reads(taken), 401)
      server.clock.pass(25 * 60)
      assert.equal(await reads(short), 401)
      server.owner = personFrom(await server.signIn(server.owner.email))
    })

    test('never does more than its maker may now, nor more than they might when it was made', async () => {
      const person = await server.join('lower@muster.example', 'editor')
      assert.equal(
        code(await server.ask('POST', '/tokens', person.headers, { name: 'x', scopes: ['members.write'] })),
        'token.scope-too-wide',
      )
      const token = await makeToken(person, ['matters.read', 'matters.write'])
      const turn = async (role: string) => {
        const etag = String((await server.ask('GET', `/members/${person.id}`, server.owner.headers)).headers['etag'])
        const reply = await server.ask(
          'PATCH',
          `/members/${person.id}`,
          { ...server.owner.headers, 'if-match': etag },
          { role },
        )
        assert.equal(reply.statusCode, 200, reply.body)
      }
      await turn('viewer')
      assert.equal((await server.ask('POST', '/matters', token, { name: 'x' })).statusCode, 403)
      await turn('admin')
      assert.equal((await server.ask('POST', '/matters', token, { name: 'x' })).statusCode, 201)
      assert.equal((await server.ask('GET', '/invitations', token)).statusCode, 403)
    })

    test('of another person is taken away by an admin only', async () => {
      const [owner, other] = [
        await server.join('mine@muster.example', 'editor'),
        await server.join('thief@muster.example', 'editor'),
      ]
      const token = await makeToken(owner, ['matters.read'])
      const id = (await server.ask('GET', '/tokens', owner.headers)).json<{ tokens: { id: string }[] }>().tokens[0]?.id
      const foreign = await server.ask('DELETE', `/tokens/${id}`, { ...other.headers, 'x-muniment': '1' })
      const random = await server.ask('DELETE', `/tokens/${newId()}`, { ...other.headers, 'x-muniment': '1' })
      assert.deepEqual(asWritten(foreign), asWritten(random))
      assert.equal(
        (await server.ask('GET', '/tokens?everybody=true', other.headers)).json<{ tokens: unknown[] }>().tokens.length,
        0,
      )
      assert.equal(await reads(token), 200)
      assert.equal(
        (await server.ask('DELETE', `/tokens/${id}`, { ...server.owner.headers, 'x-muniment': '1' })).statusCode,
        204,
      )
      assert.equal(await reads(token), 401)
    })
  })

  describe('identity in a body or a header', () => {
    const planted = () => ({
      userId: server.owner.id,
      accountId: server.owner.id,
      account_id: server.owner.id,
      workspaceId: newId(),
      workspace_id: newId(),
      role: 'owner',
      isAdmin: true,
      verified: true,
      id: newId(),
    })

    test('is refused in every body that takes one', async () => {
      const person = await server.join('mass@muster.example', 'editor')
      const bodies: readonly ['POST' | 'PATCH', string, object][] = [
        ['POST', '/sign-in', { email: person.email, password: PASSWORD }],
        ['POST', '/password-resets', { email: person.email }],
        ['PATCH', '/account', { name: 'x' }],
        ['POST', '/account/password', { current: PASSWORD, password: 'another long password here' }],
        ['POST', '/tokens', { name: 'x', scopes: ['matters.read'] }],
        ['POST', '/workspaces', { name: 'x' }],
      ]
      for (const [method, url, body] of bodies)
        for (const [name, value] of Object.entries(planted())) {
          const reply = await server.ask(method, url, person.headers, { ...body, [name]: value })
          assert.equal(code(reply), 'http.invalid', `${url} with ${name}`)
        }
    })

    test('in a header changes nobody', async () => {
      const person = await server.join('head@muster.example', 'viewer')
      const self = await server.ask('GET', '/account', {
        ...person.headers,
        'x-user-id': server.owner.id,
        'x-account-id': server.owner.id,
        'x-workspace-id': newId(),
        'x-forwarded-user': server.owner.email,
        'x-role': 'owner',
      })
      assert.equal(self.json<{ account: { id: string } }>().account.id, person.id)
      assert.equal(self.json<{ workspace: { role: string } }>().workspace.role, 'viewer')
    })
  })
})
