import assert from 'node:assert/strict'
import { test } from 'node:test'

Object.assign(globalThis, { location: { origin: 'http://muniment.example' } })
const { answerOf, api, newKey, send } = await import('./api.ts')
const { connectionNow, onConnection, tellConnection } = await import('./connection.ts')
const { Away, isRefused } = await import('./refused.ts')

const problem = (status: number, code: string): Response =>
  Response.json(
    { code, title: code, request: 'r' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

/** What the server answers next, to whatever is asked. */
function answers(response: () => Response): void {
  globalThis.fetch = () => Promise.resolve(response())
}
const account = () => answerOf(api.GET('/account'))
const ready = () => send(new Request('http://muniment.example/ready'))

test('a part that is away is a refusal with its code: the server is here', async () => {
  for (const code of ['server.busy', 'models.away', 'storage.away', 'accounts.busy']) {
    answers(() => problem(503, code))
    await assert.rejects(account(), (error) => isRefused(error, code))
    assert.equal(connectionNow(), 'here', code)
  }
})

test('what stands before the server says that it does not answer: nobody answered', async () => {
  const gone = [
    () => new Response('<html>Bad gateway</html>', { status: 502 }),
    () => new Response('', { status: 504 }),
    () => new Response('Service unavailable', { status: 503 }),
    () => problem(503, 'http.not-ready'),
    () => problem(503, 'db.away'),
    () => problem(503, 'db.busy'),
  ]
  for (const response of gone) {
    tellConnection('here')
    answers(response)
    await assert.rejects(account(), Away)
    assert.equal(connectionNow(), 'away')
  }
})

test('it is back once, when it says that it is ready, however many parts answer in between', async () => {
  tellConnection('away')
  let changes = 0
  const stop = onConnection(() => void (changes += 1))
  answers(() => Response.json({}))
  await account()
  answers(() => problem(503, 'http.not-ready'))
  await assert.rejects(account(), Away)
  await assert.rejects(ready(), Away)
  assert.equal(changes, 0)
  answers(() => Response.json({ status: 'ready' }))
  await ready()
  await ready()
  assert.equal(changes, 1)
  assert.equal(connectionNow(), 'here')
  stop()
})

test('what a page asks while nobody is at it says so; what somebody does never does', async (context) => {
  const said: (string | null)[] = []
  globalThis.fetch = (request) => {
    said.push(new Request(request).headers.get('x-muniment'))
    return Promise.resolve(Response.json({}))
  }
  await account()
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 61_000 })
  await account()
  await answerOf(api.POST('/sign-out'))
  assert.deepEqual(said, [null, 'watching', 'web'])
})

test('what nobody answered is sent again with its key, and what was answered or is another act with a new one', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] })
  const keys: (string | null)[] = []
  const party = (name: string, response: () => Response): Promise<unknown> => {
    globalThis.fetch = (request) => {
      keys.push(request instanceof Request ? request.headers.get('idempotency-key') : null)
      return Promise.resolve(response())
    }
    return answerOf(
      api.POST('/matters/{matter}/parties', {
        params: { path: { matter: 'm' } },
        headers: { 'idempotency-key': newKey() },
        body: { name, kind: 'person' },
      }),
    )
  }
  const lost = () => new Response('', { status: 504 })
  const busy = () => problem(503, 'db.busy')
  const made = () => Response.json({ party: {} }, { status: 201 })
  await assert.rejects(party('Jane Sample', lost), Away)
  await assert.rejects(party('Erika Beispiel', lost), Away)
  // The first press may have been done: its key is kept although the second found the database busy.
  await assert.rejects(party('Jane Sample', busy), Away)
  await party('Jane Sample', made)
  await party('Jane Sample', made)
  const [first, other, second, third, later] = keys
  assert.ok(first !== null && first === second && second === third)
  assert.equal(new Set([first, other, later]).size, 3)
  t.mock.timers.tick(11 * 60_000)
  await party('Erika Beispiel', made)
  assert.notEqual(keys.at(-1), other, 'much later it is meant')
  tellConnection('here')
})
