// What opened once and opens no longer, at every operation of the published interface: it is told what nobody is told, and nothing is done.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, linkIn, onEveryServer, PASSWORD, type Person, personFrom } from './people.test-builder.ts'
import { bodyOf, named, openProbed, type Probed } from './probed.test-builder.ts'
import { addressOf } from './routes.test-builder.ts'

const SCOPES = ['matters.read', 'matters.write', 'documents.read', 'documents.write', 'events.read', 'events.write']
const A_MONTH_OF_MINUTES = 31 * 24 * 60

onEveryServer('what has ended', (open) => {
  let probed: Probed
  before(async () => {
    probed = await openProbed(open)
  })
  after(() => probed.server.close())

  const ask = (method: 'POST' | 'DELETE', url: string, headers: Record<string, string>, body?: object) =>
    probed.inject(method, url, headers, body)
  async function tokenOf({ headers }: Person, days: number): Promise<{ id: string; headers: Record<string, string> }> {
    const made = await ask('POST', '/tokens', headers, { name: 'a', scopes: SCOPES, days })
    assert.equal(made.statusCode, 201, made.body)
    const { id, token } = made.json<{ id: string; token: string }>()
    return { id, headers: { host: browser.host, authorization: `Bearer ${token}` } }
  }
  const again = async ({ email }: Person): Promise<Person> => personFrom(await probed.server.signIn(email))

  type Presented = Readonly<Record<string, Record<string, string>>>

  async function openedBy(all: Presented): Promise<string[]> {
    const opened: string[] = []
    const guarded = probed.operations.filter(({ isOpen }) => !isOpen)
    assert.ok(guarded.length > 90, String(guarded.length))
    for (const [what, headers] of Object.entries(all))
      for (const operation of guarded) {
        const address = addressOf(operation, probed.values)
        const reply = await probed.inject(operation.method, address, headers, bodyOf(operation))
        const code = operation.method === 'HEAD' ? 'http.no-access' : reply.json<{ code?: string }>().code
        if (reply.statusCode !== 401 || code !== 'http.no-access')
          opened.push(`${named(operation)} by ${what}: ${reply.statusCode} ${reply.body.slice(0, 200)}`)
      }
    return opened
  }
  async function assertAllOpen(all: Presented): Promise<void> {
    for (const [what, headers] of Object.entries(all))
      assert.equal((await probed.inject('GET', '/matters', headers)).statusCode, 200, what)
  }

  test('opens no operation once it was signed out, taken away, or its owner was removed', async () => {
    const { server } = probed
    const person = await server.join('ende@sample.example', 'admin')
    const removed = await server.join('weg@sample.example', 'admin')
    const [out, taken, theirs] = [await again(person), await tokenOf(person, 365), await tokenOf(removed, 365)]
    const all = {
      'a session that was signed out': out.headers,
      'a token that was taken away': taken.headers,
      'a session of somebody removed': removed.headers,
      'a token of somebody removed': theirs.headers,
    }
    await assertAllOpen(all)
    await ask('POST', '/sign-out', out.headers)
    await ask('DELETE', `/tokens/${taken.id}`, person.headers)
    await ask('POST', '/account/confirm', server.owner.headers, { password: PASSWORD })
    const gone = await ask('DELETE', `/members/${removed.id}`, server.owner.headers)
    assert.equal(gone.statusCode, 204, gone.body)
    assert.deepEqual(await openedBy(all), [])
    await assertAllOpen({ 'their other session': person.headers })
  })

  test('nor after a password that was set by letter, or changed; of a change its owner may keep the tokens', async () => {
    const { server } = probed
    const NEW = 'nine quiet harbours in fog'
    const [lost, changed, kept] = [
      await server.join('verloren@sample.example', 'admin'),
      await server.join('neu@sample.example', 'admin'),
      await server.join('behalten@sample.example', 'admin'),
    ]
    const [one, two, three] = [await tokenOf(lost, 365), await tokenOf(changed, 365), await tokenOf(kept, 365)]
    const all = {
      'a session from before the reset': lost.headers,
      'a token from before the reset': one.headers,
      'a token from before the change': two.headers,
    }
    await assertAllOpen({ ...all, 'a token to be kept': three.headers })
    await server.ask('POST', '/password-resets', browser, { email: lost.email })
    await server.accounts.settled()
    const link = linkIn(server.letters.findLast(({ to }) => to === lost.email))
    const reset = await server.ask('POST', '/password-resets/use', browser, { link, password: NEW })
    assert.equal(reset.statusCode, 200, reset.body)
    const change = { current: PASSWORD, password: NEW }
    assert.deepEqual((await ask('POST', '/account/password', changed.headers, change)).json(), {
      sessionsEnded: 0,
      tokensEnded: 1,
    })
    assert.deepEqual((await ask('POST', '/account/password', kept.headers, { ...change, endTokens: false })).json(), {
      sessionsEnded: 0,
      tokensEnded: 0,
    })
    assert.deepEqual(await openedBy(all), [])
    await assertAllOpen({ 'a token that was kept': three.headers, 'the session that changed it': changed.headers })
  })

  test('nor when its time is over', async () => {
    const person = await probed.server.join('spaet@sample.example', 'admin')
    const [short, long] = [await tokenOf(person, 1), await tokenOf(person, 365)]
    const all = { 'a session that nobody used': person.headers, 'a token that expired': short.headers }
    await assertAllOpen(all)
    probed.server.clock.pass(A_MONTH_OF_MINUTES)
    assert.deepEqual(await openedBy(all), [])
    await assertAllOpen({ 'the token that is good for a year': long.headers })
  })
})
