// What a stranger tries at the door: guessing passwords and addresses, links that are not theirs, and the holes that were found in
// libraries that do the same (their advisories are named).
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { newId } from '../src/base/index.ts'
import { browser, linkIn, ORIGIN, onEveryServer, PASSWORD, personFrom, type TestServer } from './people.test-builder.ts'

onEveryServer('attacks on the door', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  const code = (reply: LightMyRequestResponse): unknown => Reflect.get(Object(reply.json()), 'code')
  const asWritten = (reply: LightMyRequestResponse) => ({
    status: reply.statusCode,
    body: { ...reply.json<object>(), request: '' },
    headers: Object.keys(reply.headers).sort(),
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

  describe('a stranger who asks for letters', () => {
    const askFrom = (address: string, email: string) =>
      server.app.inject({
        method: 'POST',
        url: '/password-resets',
        remoteAddress: address,
        headers: browser,
        payload: { email },
      })
    const use = (link: string) =>
      server.ask('POST', '/password-resets/use', browser, { link, password: 'nine quiet harbours in fog' })

    test('is slowed down, keeps nobody waiting for long, and ends no link that somebody holds', async () => {
      const person = await server.join('letters@muster.example', 'viewer')
      assert.equal((await askFrom('198.51.100.20', person.email)).statusCode, 202)
      await server.accounts.settled()
      const link = linkIn(server.letters.findLast(({ to }) => to === person.email))
      const waits: number[] = []
      for (let n = 0; n < 25; n++) {
        const reply = await askFrom(`203.0.${n}.1`, person.email)
        if (reply.statusCode !== 429) continue
        assert.equal(code(reply), 'accounts.letters-wait')
        const seconds = Number(reply.headers['retry-after'])
        waits.push(seconds)
        if (waits.reduce((sum, one) => sum + one, 0) > 25 * 60) break
        server.clock.pass(seconds / 60)
      }
      await server.accounts.settled()
      assert.ok(waits.length >= 5, String(waits))
      assert.ok(Math.max(...waits) <= 300, String(waits))
      const used = await use(link)
      assert.equal(used.statusCode, 200, used.body)
      const later = linkIn(server.letters.findLast(({ to }) => to === person.email))
      assert.notEqual(later, link)
      assert.equal(code(await use(later)), 'accounts.link-dead', 'a new password ends the others')
    })

    test('from one network waits long, and nobody elsewhere with them', async () => {
      const person = await server.join('letters-two@muster.example', 'viewer')
      for (let n = 0; n < 5; n++) await askFrom('192.0.2.30', person.email)
      assert.equal((await askFrom('192.0.2.30', person.email)).statusCode, 429)
      assert.equal((await askFrom('198.51.100.31', person.email)).statusCode, 202)
      await server.accounts.settled()
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
      assert.deepEqual(
        replies.map((reply) => reply.statusCode).sort((one, other) => one - other),
        [200, 410, 410],
      )
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
      assert.ok(!sessions.body.includes('\u0007') && !sessions.body.includes('\u001b'))
      const lines = server.logged.join('')
      for (const line of server.logged) assert.doesNotThrow(() => JSON.parse(line))
      for (const word of ['bcc:', 'muster.example', PASSWORD, 'Person ', server.token])
        assert.ok(!lines.includes(word), word)
    })
  })
})
