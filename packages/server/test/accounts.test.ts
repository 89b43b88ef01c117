// People come in, invite each other, sign out and lose their rights.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../src/base/index.ts'
import {
  browser,
  cookiesOf,
  linkIn,
  onEveryServer,
  PASSWORD,
  personFrom,
  type TestServer,
} from './people.test-builder.ts'

onEveryServer('people', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  const code = (reply: { json(): unknown }): unknown => Reflect.get(Object(reply.json()), 'code')

  test('whoever sets the installation up is its first owner, and the link works once', async () => {
    const self = await server.ask('GET', '/account', server.owner.headers)
    assert.equal(self.json<{ workspace: { role: string } }>().workspace.role, 'owner')
    assert.equal(await server.accounts.setUpLink(), null)
  })

  test('a token made at setting up does what its scopes say and nothing of the person’s own', async () => {
    const headers = { host: browser.host, authorization: `Bearer ${server.token}` }
    assert.equal((await server.ask('GET', '/matters', headers)).statusCode, 200)
    assert.equal((await server.ask('GET', '/account', headers)).statusCode, 403)
    assert.equal(
      (await server.ask('POST', '/tokens', headers, { name: 'x', scopes: ['matters.read'] })).statusCode,
      403,
    )
  })

  test('an invited person joins by the letter, sees the members and may not manage them', async () => {
    const jane = await server.join('jane@sample.example', 'viewer')
    const members = await server.ask('GET', '/members', jane.headers)
    assert.deepEqual(
      members.json<{ members: { email: string }[] }>().members.map(({ email }) => email),
      ['erika@beispiel.example', 'jane@sample.example'],
    )
    assert.equal(
      (await server.ask('POST', '/invitations', jane.headers, { email: 'x@y.example', role: 'viewer' })).statusCode,
      403,
    )
    assert.equal((await server.ask('POST', '/matters', jane.headers, { name: 'Mine' })).statusCode, 403)
  })

  test('signing in with the right password lets in, with a wrong one it says no more than for an unknown address', async () => {
    const right = await server.signIn('Jane@Sample.example')
    assert.equal(right.statusCode, 200)
    const wrong = await server.signIn('jane@sample.example', 'not the password at all')
    const unknown = await server.signIn('nobody@sample.example', 'not the password at all')
    const told = (reply: typeof wrong) => ({ ...reply.json<object>(), request: '' })
    assert.deepEqual(told(wrong), told(unknown))
    assert.equal(wrong.statusCode, 401)
  })

  test('a role that is lowered ends the sessions that had it', async () => {
    const kim = await server.join('kim@sample.example', 'editor')
    const member = await server.ask('GET', `/members/${kim.id}`, server.owner.headers)
    const etag = String(member.headers['etag'])
    assert.equal(
      (await server.ask('PATCH', `/members/${kim.id}`, server.owner.headers, { role: 'viewer' })).statusCode,
      428,
    )
    const lowered = await server.ask(
      'PATCH',
      `/members/${kim.id}`,
      { ...server.owner.headers, 'if-match': etag },
      { role: 'viewer' },
    )
    assert.equal(lowered.statusCode, 200, lowered.body)
    assert.equal((await server.ask('GET', '/matters', kim.headers)).statusCode, 401)
    const again = await server.ask(
      'PATCH',
      `/members/${kim.id}`,
      { ...server.owner.headers, 'if-match': etag },
      { role: 'admin' },
    )
    assert.equal(again.statusCode, 412)
    assert.equal(again.json<{ current: { role: string } }>().current.role, 'viewer')
  })

  test('who is removed is out at once, with sessions and tokens', async () => {
    const max = await server.join('max@muster.example', 'editor')
    const made = await server.ask('POST', '/tokens', max.headers, { name: 'script', scopes: ['matters.read'] })
    const bearer = { host: browser.host, authorization: `Bearer ${made.json<{ token: string }>().token}` }
    assert.equal((await server.ask('GET', '/matters', bearer)).statusCode, 200)
    const removed = await server.ask('DELETE', `/members/${max.id}`, { ...server.owner.headers, 'x-muniment': '1' })
    assert.equal(removed.statusCode, 204, removed.body)
    assert.equal((await server.ask('GET', '/matters', max.headers)).statusCode, 401)
    assert.equal((await server.ask('GET', '/matters', bearer)).statusCode, 401)
    assert.equal(code(await server.signIn('max@muster.example')), 'accounts.no-sign-in')
  })

  test('the last owner can neither go nor be lowered', async () => {
    const { id, headers } = server.owner
    const etag = String((await server.ask('GET', `/members/${id}`, headers)).headers['etag'])
    assert.equal(
      code(await server.ask('DELETE', `/members/${id}`, { ...headers, 'x-muniment': '1' })),
      'member.last-owner',
    )
    assert.equal(
      code(await server.ask('PATCH', `/members/${id}`, { ...headers, 'if-match': etag }, { role: 'admin' })),
      'member.last-owner',
    )
  })

  test('whoever wants to leave leaves, whatever their role, but for the last owner', async () => {
    const { owner } = server
    const pia = await server.join('pia@muster.example', 'viewer')
    assert.equal((await server.ask('POST', '/workspace/leave', pia.headers, {})).statusCode, 204)
    assert.equal((await server.ask('GET', '/matters', pia.headers)).statusCode, 401)
    assert.equal(code(await server.signIn('pia@muster.example')), 'accounts.no-sign-in')
    assert.equal(code(await server.ask('POST', '/workspace/leave', owner.headers, {})), 'member.last-owner')
    const bearer = { host: browser.host, authorization: `Bearer ${server.token}` }
    assert.equal((await server.ask('POST', '/workspace/leave', bearer, {})).statusCode, 403, 'a token is no person')
    assert.equal((await server.join('pia@muster.example', 'viewer')).id, pia.id, 'who comes back is the same person')
  })

  test('nobody raises anybody above themselves', async () => {
    const ada = await server.join('ada@muster.example', 'admin')
    assert.equal(
      code(await server.ask('POST', '/invitations', ada.headers, { email: 'o@muster.example', role: 'owner' })),
      'member.role-above',
    )
    assert.equal(
      code(await server.ask('DELETE', `/members/${server.owner.id}`, { ...ada.headers, 'x-muniment': '1' })),
      'member.role-above',
    )
  })

  test('nobody takes from whoever stands above them: no token, no invitation, by whatever way', async () => {
    const amy = await server.join('amy@muster.example', 'admin')
    const able = { ...amy.headers, 'x-muniment': '1' }
    const ask = async (path: string, by: object, email: string, role = 'owner') =>
      server.ask('POST', path, { ...server.owner.headers, ...by }, { email, role })
    const token = await server.ask('POST', '/tokens', server.owner.headers, { name: 'own', scopes: ['matters.read'] })
    const tokenId = token.json<{ id: string }>().id
    assert.equal(code(await server.ask('DELETE', `/tokens/${tokenId}`, able)), 'member.role-above')
    const invited = (await ask('/invitations', {}, 'chair@muster.example')).json<{ id: string }>().id
    assert.equal(
      code(await ask('/invitations', amy.headers, 'Chair@muster.example', 'viewer')),
      'member.role-above',
      'not by another in its place',
    )
    assert.equal(code(await server.ask('DELETE', `/invitations/${invited}`, able)), 'member.role-above')
    const open = await server.ask('GET', '/invitations', server.owner.headers)
    const { invitations } = open.json<{ invitations: { id: string; role: string }[] }>()
    assert.equal(invitations.find(({ id }) => id === invited)?.role, 'owner')
    const sam = await server.join('sam@muster.example', 'editor')
    const theirs = await server.ask('POST', '/tokens', sam.headers, { name: 'theirs', scopes: ['matters.read'] })
    const below = `/tokens/${theirs.json<{ id: string }>().id}`
    assert.equal((await server.ask('DELETE', below, able)).statusCode, 204, 'of whoever stands below it is taken')
    const owner = { ...server.owner.headers, 'x-muniment': '1' }
    for (const path of [`/tokens/${tokenId}`, `/invitations/${invited}`])
      assert.equal((await server.ask('DELETE', path, owner)).statusCode, 204)
  })

  test('a new password ends every other session and keeps this one', async () => {
    const lee = await server.join('lee@sample.example', 'viewer')
    const elsewhere = personFrom(await server.signIn('lee@sample.example'))
    const change = { current: PASSWORD, password: 'seven bridges over a dry river' }
    assert.equal(
      code(await server.ask('POST', '/account/password', lee.headers, { ...change, current: 'wrong' })),
      'accounts.password-wrong',
    )
    const changed = await server.ask('POST', '/account/password', lee.headers, change)
    assert.deepEqual(changed.json(), { sessionsEnded: 1, tokensEnded: 0 })
    assert.equal((await server.ask('GET', '/matters', elsewhere.headers)).statusCode, 401)
    assert.equal((await server.ask('GET', '/matters', lee.headers)).statusCode, 200)
  })

  test('a forgotten password is set by a letter that works once and for half an hour, and ends every session', async () => {
    const pat = await server.join('pat@sample.example', 'viewer')
    const asked = await server.ask('POST', '/password-resets', browser, { email: 'pat@sample.example' })
    const unknown = await server.ask('POST', '/password-resets', browser, { email: 'nobody@else.example' })
    assert.equal(asked.statusCode, 202)
    assert.equal(asked.body, unknown.body)
    await server.accounts.settled()
    const letter = server.letters.at(-1)
    assert.equal(letter?.to, 'pat@sample.example')
    const link = linkIn(letter)
    const password = 'nine quiet harbours in fog'
    assert.equal((await server.ask('POST', '/password-resets/use', browser, { link, password })).statusCode, 200)
    assert.equal(
      code(await server.ask('POST', '/password-resets/use', browser, { link, password })),
      'accounts.link-dead',
    )
    assert.equal((await server.ask('GET', '/matters', pat.headers)).statusCode, 401)
    assert.equal((await server.signIn('pat@sample.example', password)).statusCode, 200)
    await server.ask('POST', '/password-resets', browser, { email: 'pat@sample.example' })
    await server.accounts.settled()
    server.clock.pass(31)
    assert.equal(
      code(
        await server.ask('POST', '/password-resets/use', browser, { link: linkIn(server.letters.at(-1)), password }),
      ),
      'accounts.link-dead',
    )
  })

  test('an owner makes another workspace and goes there in a session of its own', async () => {
    const made = await server.ask('POST', '/workspaces', server.owner.headers, { name: 'Second' })
    assert.equal(made.statusCode, 201, made.body)
    const { id } = made.json<{ id: string }>()
    const signedIn = personFrom(await server.signIn('erika@beispiel.example'))
    const entered = await server.ask('POST', `/workspaces/${id}/enter`, signedIn.headers, {})
    assert.equal(entered.statusCode, 200, entered.body)
    assert.equal((await server.ask('GET', '/account', signedIn.headers)).statusCode, 401)
    const there = { ...browser, cookie: cookiesOf(entered) }
    const members = await server.ask('GET', '/members', there)
    assert.equal(members.json<{ members: unknown[] }>().members.length, 1)
  })

  test('lists are read page by page, each item once', async () => {
    const { headers } = server.owner
    assert.equal((await server.ask('POST', '/account/confirm', headers, { password: PASSWORD })).statusCode, 200)
    for (const name of ['anna', 'bert', 'cleo']) {
      await server.ask('POST', '/invitations', headers, { email: `${name}@list.example`, role: 'viewer' })
      await server.ask('POST', '/tokens', headers, { name, scopes: ['matters.read'] })
    }
    for (const [url, key] of [
      ['/invitations', 'invitations'],
      ['/tokens', 'tokens'],
      ['/tokens?everybody=true', 'tokens'],
    ] as const) {
      const page = async (limit: number, cursor: string | null) => {
        const more = `${url.includes('?') ? '&' : '?'}limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`
        const reply = await server.ask('GET', url + more, headers)
        assert.equal(reply.statusCode, 200, reply.body)
        const body = reply.json<{ [list in typeof key]?: { id: string }[] } & { next: string | null }>()
        return { items: body[key] ?? [], next: body.next }
      }
      const whole = await page(200, null)
      assert.ok(whole.items.length >= 3 && whole.next === null)
      const seen: string[] = []
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const { items, next } = await page(2, cursor)
        seen.push(...items.map(({ id }) => id))
        cursor = next
      }
      assert.deepEqual(
        seen,
        whole.items.map(({ id }) => id),
        url,
      )
    }
  })

  test('the rules of a workspace apply to whoever is signed in', async () => {
    const { headers } = server.owner
    const etag = String((await server.ask('GET', '/workspace', headers)).headers['etag'])
    const sam = await server.join('sam@sample.example', 'viewer')
    const ruled = await server.ask('PATCH', '/workspace', { ...headers, 'if-match': etag }, { sessionIdleMinutes: 10 })
    assert.equal(ruled.statusCode, 200, ruled.body)
    server.clock.pass(9)
    assert.equal((await server.ask('GET', '/matters', sam.headers)).statusCode, 200)
    assert.equal((await server.ask('GET', '/matters', headers)).statusCode, 200)
    server.clock.pass(9)
    assert.equal((await server.ask('GET', '/matters', sam.headers)).statusCode, 200)
    assert.equal((await server.ask('GET', '/matters', headers)).statusCode, 200)
    server.clock.pass(11)
    assert.equal((await server.ask('GET', '/matters', sam.headers)).statusCode, 401)
  })

  test('what belongs to another workspace answers exactly like what does not exist', async () => {
    const here = personFrom(await server.signIn('erika@beispiel.example'))
    const made = await server.ask('POST', '/workspaces', here.headers, { name: 'Apart' })
    const { id } = made.json<{ id: string }>()
    const invited = await server.ask('POST', '/invitations', here.headers, {
      email: 'later@muster.example',
      role: 'viewer',
    })
    const token = await server.ask('POST', '/tokens', here.headers, { name: 'x', scopes: ['matters.read'] })
    const matter = await server.ask('POST', '/matters', here.headers, { name: 'Theirs' })
    const member = await server.join('apart@muster.example', 'viewer', here)
    const idOf = (reply: typeof made) => reply.json<{ id: string }>().id
    const entered = await server.ask('POST', `/workspaces/${id}/enter`, here.headers, {})
    const there = { ...browser, cookie: cookiesOf(entered), 'x-muniment': '1', 'if-match': '"1"' }
    const routes: readonly (readonly [
      'GET' | 'PATCH' | 'DELETE' | 'PUT' | 'POST',
      (id: string) => string,
      string,
      object?,
    ])[] = [
      ['GET', (of) => `/members/${of}`, member.id],
      ['PATCH', (of) => `/members/${of}`, member.id, { role: 'owner' }],
      ['DELETE', (of) => `/members/${of}`, member.id],
      ['GET', (of) => `/members/${of}/sessions`, member.id],
      ['DELETE', (of) => `/members/${of}/sessions`, member.id],
      ['DELETE', (of) => `/invitations/${of}`, idOf(invited)],
      ['DELETE', (of) => `/tokens/${of}`, idOf(token)],
      ['GET', (of) => `/matters/${of}/access`, idOf(matter)],
      ['PUT', (of) => `/matters/${of}/walls/${member.id}`, idOf(matter), { reason: 'x' }],
      ['DELETE', (of) => `/matters/${of}/walls/${member.id}`, idOf(matter)],
      ['PUT', (of) => `/matters/${of}/closed`, idOf(matter), { reason: 'x', members: [server.owner.id] }],
      ['DELETE', (of) => `/matters/${of}/closed`, idOf(matter)],
    ]
    for (const [method, url, foreign, body] of routes) {
      const told = async (of: string) => {
        const reply = await server.ask(method, url(of), there, body)
        return {
          status: reply.statusCode,
          body: { ...reply.json<object>(), request: '' },
          headers: Object.keys(reply.headers).sort(),
        }
      }
      const answer = await told(foreign)
      assert.equal(answer.status, 404, `${method} ${url(foreign)}`)
      assert.deepEqual(answer, await told(newId()), url(foreign))
      assert.deepEqual(answer, await told('no-id'), url(foreign))
    }
    const stranger = await server.ask('POST', `/workspaces/${id}/enter`, member.headers, {})
    const nowhere = await server.ask('POST', `/workspaces/${newId()}/enter`, member.headers, {})
    assert.deepEqual({ ...stranger.json<object>(), request: '' }, { ...nowhere.json<object>(), request: '' })
  })

  test('what is done to people stands in the log of their workspace', async () => {
    const given = { email: server.owner.email, password: PASSWORD, workspace: server.owner.workspace }
    const owner = personFrom(await server.ask('POST', '/sign-in', browser, given))
    const said = (await server.ask('GET', '/audit?limit=200', owner.headers)).body
    for (const action of [
      'workspace.made',
      'session.made',
      'invitation.made',
      'member.joined',
      'member.role-changed',
      'member.removed',
      'member.left',
      'token.made',
      'account.password-changed',
      'account.password-reset',
      'workspace.changed',
    ])
      assert.ok(said.includes(action), action)
    assert.ok(!said.includes(PASSWORD))
  })
})
