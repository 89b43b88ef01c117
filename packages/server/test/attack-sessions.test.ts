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
  linkIn,
  ORIGIN,
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
      assert.equal((await server.ask('POST', '/sign-out', person.headers, {})).statusCode, 204)
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

  describe('an address without an account', () => {
    test('is told nothing else than one with: the same answer after the same number of hashes', async () => {
      const person = await server.join('known@muster.example', 'viewer')
      const hashes = async (email: string) => {
        const before = server.accounts.passwords.operations()
        const reply = await server.signIn(email, 'certainly not the password')
        return { ...asWritten(reply), hashes: server.accounts.passwords.operations() - before }
      }
      const [known, unknown] = [await hashes(person.email), await hashes('unknown@muster.example')]
      assert.deepEqual(known, unknown)
      assert.equal(known.hashes, 1)
    })

    test('waits as long as one with', async () => {
      const person = await server.join('wait@muster.example', 'viewer')
      const told: unknown[][] = []
      for (const email of [person.email, 'no-wait@muster.example']) {
        const codes: unknown[] = []
        for (let n = 0; n < 7; n++) {
          const reply = await server.signIn(email, 'certainly not the password')
          codes.push([code(reply), reply.headers['retry-after']])
        }
        told.push(codes)
        server.clock.pass(61)
      }
      assert.deepEqual(told[0], told[1])
      assert.deepEqual(told[0]?.at(-1), ['accounts.wait', '1'])
    })

    test('is not told apart when a new password is asked for', async () => {
      const replies = []
      for (const email of [server.owner.email, 'nobody@muster.example'])
        replies.push(asWritten(await server.ask('POST', '/password-resets', browser, { email })))
      assert.deepEqual(replies[0], replies[1])
      await server.accounts.settled()
    })
  })

  describe('a stranger who guesses', () => {
    const from = (address: string) => ({ method: 'POST', url: '/sign-in', remoteAddress: address }) as const
    const guess = (
      address: string,
      email: string,
      headers: Record<string, string> = browser,
      password = 'a wrong guess',
    ) => server.app.inject({ ...from(address), headers, payload: { email, password } })

    test('waits longer each time, and locks nobody out: the person comes in from elsewhere and from a browser they know', async () => {
      const person = await server.join('target@muster.example', 'viewer')
      const waits: number[] = []
      for (let n = 0; n < 20; n++) {
        const reply = await guess('192.0.2.7', person.email)
        if (reply.statusCode === 429) {
          const seconds = Number(reply.headers['retry-after'])
          waits.push(seconds)
          server.clock.pass(seconds / 60)
        }
      }
      assert.ok(waits.length >= 7, String(waits))
      assert.deepEqual(waits.slice(0, 5), [1, 2, 4, 8, 16])
      assert.equal((await guess('192.0.2.99', person.email)).statusCode, 429, 'the same network')
      assert.equal((await guess('198.51.100.1', person.email, browser, PASSWORD)).statusCode, 200, 'from elsewhere')
      const known = { ...browser, cookie: person.headers['cookie'] ?? '' }
      assert.equal((await guess('192.0.2.7', person.email, known, PASSWORD)).statusCode, 200, 'a browser they know')
    })

    test('is not faster for asking a hundred times at once', async () => {
      const person = await server.join('burst@muster.example', 'viewer')
      const replies = await Promise.all(Array.from({ length: 40 }, () => guess('203.0.113.5', person.email)))
      const hashed = replies.filter((reply) => reply.statusCode === 401)
      assert.ok(hashed.length <= 4, `${hashed.length} guesses were looked at`)
    })

    test('with a whole IPv6 network is one stranger (CVE-2026-45364)', async () => {
      const person = await server.join('six@muster.example', 'viewer')
      const codes = []
      for (let n = 0; n < 6; n++) codes.push(code(await guess(`2001:db8:1:2:${n}::${n + 1}`, person.email)))
      assert.ok(codes.includes('accounts.wait'))
    })

    test('who says that somebody else asks is not believed', async () => {
      const person = await server.join('fwd@muster.example', 'viewer')
      const codes = []
      for (let n = 0; n < 6; n++)
        codes.push(
          code(
            await guess('192.0.2.200', person.email, {
              ...browser,
              'x-forwarded-for': `10.${n}.0.1`,
              'x-real-ip': `10.${n}.0.1`,
            }),
          ),
        )
      assert.ok(codes.includes('accounts.wait'))
    })
  })

  describe('a link', () => {
    test('never begins with what a request says (GHSA-569q-mpph-wgww: the address of the first request)', async () => {
      const headers = {
        ...browser,
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        forwarded: 'host=evil.example',
      }
      await server.ask('POST', '/password-resets', headers, { email: server.owner.email })
      await server.accounts.settled()
      assert.ok(server.letters.at(-1)?.text.includes(`${ORIGIN}/reset#`))
      for (const host of ['evil.example', 'localhost.evil.example'])
        assert.equal(
          (await server.ask('POST', '/password-resets', { ...browser, host }, { email: server.owner.email }))
            .statusCode,
          421,
        )
    })

    test('of an invitation opens no account that exists without its password (GHSA-fmh4-wcc4-5jm3, GHSA-g38m-r43w-p2q7)', async () => {
      const person = await server.join('has-one@muster.example', 'viewer')
      const removed = await server.ask('DELETE', `/members/${person.id}`, {
        ...server.owner.headers,
        'x-muniment': '1',
      })
      assert.equal(removed.statusCode, 204)
      await server.ask('POST', '/invitations', server.owner.headers, { email: person.email, role: 'editor' })
      await server.accounts.settled()
      const link = linkIn(server.letters.at(-1))
      const accept = (password: string) =>
        server.ask('POST', '/invitations/accept', browser, { link, password, name: 'Thief' })
      assert.equal(code(await accept('a password of the thief')), 'accounts.no-sign-in')
      const joined = await accept(PASSWORD)
      assert.equal(joined.json<{ account: { id: string; name: string } }>().account.id, person.id)
      assert.notEqual(joined.json<{ account: { name: string } }>().account.name, 'Thief')
      assert.equal(code(await accept(PASSWORD)), 'accounts.link-dead', 'once')
    })

    test('is the only way to an account: nobody takes an address before its owner comes (GHSA-qq9h-g4jm-xgf3)', async () => {
      const paths = ['/accounts', '/sign-up', '/register', '/users', '/api/auth/sign-up/email']
      for (const url of paths)
        assert.equal(
          (await server.ask('POST', url, browser, { email: 'early@muster.example', password: PASSWORD, name: 'x' }))
            .statusCode,
          404,
        )
      const setUp = {
        link: `${newId()}.${'a'.repeat(43)}`,
        email: 'e@x.example',
        password: PASSWORD,
        name: 'x',
        workspace: 'x',
      }
      assert.equal(code(await server.ask('POST', '/set-up', browser, setUp)), 'accounts.link-dead')
    })

    test('of an invitation dies with the right of whoever made it', async () => {
      const ada = await server.join('inviter@muster.example', 'admin')
      await server.ask('POST', '/invitations', ada.headers, { email: 'late@muster.example', role: 'admin' })
      await server.accounts.settled()
      const link = linkIn(server.letters.at(-1))
      const etag = String((await server.ask('GET', `/members/${ada.id}`, server.owner.headers)).headers['etag'])
      await server.ask('PATCH', `/members/${ada.id}`, { ...server.owner.headers, 'if-match': etag }, { role: 'viewer' })
      const reply = await server.ask('POST', '/invitations/accept', browser, { link, password: PASSWORD, name: 'Late' })
      assert.equal(code(reply), 'accounts.link-dead')
    })

    test('used twice at the same moment opens once (GHSA-pw9m-5jxm-xr6h: one secret, two uses)', async () => {
      await server.ask('POST', '/invitations', server.owner.headers, { email: 'twice@muster.example', role: 'viewer' })
      await server.accounts.settled()
      const link = linkIn(server.letters.at(-1))
      const replies = await Promise.all(
        [1, 2, 3].map(() =>
          server.ask('POST', '/invitations/accept', browser, { link, password: PASSWORD, name: 'Twice' }),
        ),
      )
      assert.deepEqual(replies.map((reply) => reply.statusCode).sort(), [200, 410, 410])
    })
  })

  describe('what a stranger writes', () => {
    test('ends no line of a header, a letter or the log', async () => {
      const nasty = 'a\r\nbcc: everybody@muster.example\r\nset-cookie: x=y'
      for (const email of [
        nasty,
        'a@b.example\r\nbcc: c@d.example',
        'a@b.example,c@d.example',
        '<a@b.example>',
        'a b@c.example',
      ])
        assert.equal(
          (await server.ask('POST', '/invitations', server.owner.headers, { email, role: 'viewer' })).statusCode,
          400,
          email,
        )
      assert.equal((await server.ask('PATCH', '/account', server.owner.headers, { name: nasty })).statusCode, 400)
      const agent = await server.signIn(server.owner.email, PASSWORD, {
        ...browser,
        'user-agent': 'x\u0007\u001b[31m{"level":50}',
      })
      assert.equal(agent.statusCode, 200)
      const sessions = await server.ask('GET', '/sessions', personFrom(agent).headers)
      assert.ok(!/[\u0007\u001b]/.test(sessions.body))
      const lines = server.logged.join('')
      for (const line of server.logged) assert.doesNotThrow(() => JSON.parse(line))
      for (const word of ['bcc:', 'muster.example', PASSWORD, 'Person ', server.token])
        assert.ok(!lines.includes(word), word)
    })
  })
})
