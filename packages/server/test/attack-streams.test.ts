// A stream is opened by a right that may be lost while it is open, through the door of the product itself: nothing that happens afterwards is told on it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { browser, onEveryServer, PASSWORD, type Person, personFrom, type TestServer } from './people.test-builder.ts'
import { until } from './until.test-builder.ts'

onEveryServer('an open stream', (open) => {
  let server: TestServer
  let address = ''
  before(async () => {
    server = await open()
    address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  })
  after(() => server.close())

  class Follower {
    heard = ''
    hasEnded = false
    readonly #stop = new AbortController()
    async follow(
      matter: string,
      headers: Record<string, string>,
      more: Record<string, string> = {},
    ): Promise<Response> {
      const reply = await fetch(`${address}/matters/${matter}/progress`, {
        headers: { ...headers, ...more },
        signal: this.#stop.signal,
      })
      void this.#read(reply).catch(() => undefined)
      return reply
    }
    async #read({ body }: Response): Promise<void> {
      for await (const piece of body ?? []) this.heard += Buffer.from(piece).toString()
      this.hasEnded = true
    }
    close(): void {
      this.#stop.abort()
    }
  }

  const matterOf = async (name: string): Promise<string> =>
    (await server.ask('POST', '/matters', server.owner.headers, { name })).json<{ id: string }>().id
  /** Something happens, and whoever follows is told the matter's second version. */
  async function rename(matter: string): Promise<void> {
    const headers = { ...server.owner.headers, 'if-match': '"1"' }
    const renamed = await server.ask('PATCH', `/matters/${matter}`, headers, { name: 'Another name' })
    assert.equal(renamed.statusCode, 200, renamed.body)
  }
  const confirmed = async (): Promise<Record<string, string>> => {
    await server.ask('POST', '/account/confirm', server.owner.headers, { password: PASSWORD })
    return { ...server.owner.headers, 'x-muniment': '1' }
  }
  interface Opened {
    readonly person: Person
    readonly token: string
    readonly matter: string
  }
  const LOSSES: Readonly<Record<string, (opened: Opened) => Promise<{ readonly statusCode: number }>>> = {
    'is signed out': ({ person }) => server.ask('POST', '/sign-out', { ...person.headers, 'x-muniment': '1' }),
    'is removed': async ({ person }) => server.ask('DELETE', `/members/${person.id}`, await confirmed()),
    'is walled off': ({ person, matter }) =>
      server.ask('PUT', `/matters/${matter}/walls/${person.id}`, server.owner.headers, { reason: 'A test' }),
    'has the token taken away': ({ person, token }) =>
      server.ask('DELETE', `/tokens/${token}`, { ...person.headers, 'x-muniment': '1' }),
    'has the password set anew elsewhere': async ({ person }) => {
      const elsewhere = personFrom(await server.signIn(person.email))
      return server.ask('POST', '/account/password', elsewhere.headers, {
        current: PASSWORD,
        password: 'a harbour, a hammer, a hat',
      })
    },
  }
  for (const [what, loses] of Object.entries(LOSSES))
    test(`of somebody who ${what} tells nothing that happens then, and ends`, async () => {
      const matter = await matterOf(what)
      const person = await server.join(`${what.replaceAll(' ', '-')}@sample.example`, 'viewer')
      const made = await server.ask('POST', '/tokens', person.headers, {
        name: 'follows',
        scopes: ['documents.read'],
        days: 1,
      })
      const { id: token, token: secret } = made.json<{ id: string; token: string }>()
      const byToken = { host: browser.host, authorization: `Bearer ${secret}` }
      const [lost, staying] = [new Follower(), new Follower()]
      try {
        const headers = what.includes('token') ? byToken : person.headers
        assert.equal((await lost.follow(matter, headers)).status, 200)
        await staying.follow(matter, server.owner.headers)
        await until(() => lost.heard.includes('following') && staying.heard.includes('following'))
        const { statusCode } = await loses({ person, token, matter })
        assert.ok(statusCode >= 200 && statusCode < 300, String(statusCode))
        // What was asked within the last second still holds.
        await sleep(1100)
        await rename(matter)
        await until(() => staying.heard.includes('"version":2'))
        await until(() => lost.hasEnded)
        assert.ok(!lost.heard.includes('"version":2'), lost.heard)
      } finally {
        lost.close()
        staying.close()
      }
    })

  test('begins where whoever asks says, and what they say begins no line of it', async () => {
    const matter = await matterOf('Said')
    const follower = new Follower()
    try {
      const said = '7%0d%0aevent: planted%0d%0adata: {}'
      const reply = await follower.follow(matter, server.owner.headers, { 'last-event-id': said })
      await until(() => follower.heard.includes('following'))
      assert.ok(!`${JSON.stringify([...reply.headers])}${follower.heard}`.includes('planted'))
    } finally {
      follower.close()
    }
  })
})
