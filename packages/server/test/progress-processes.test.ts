// Two processes of their own answer on one database: what is done at one is heard at the other, and a stream that broke at one is taken up at
// the other.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'
import { PASSWORD } from './people.test-builder.ts'
import { clientOf, endAll, formOf, type Serving, startServing, tokenOf } from './serving.test-builder.ts'
import { until } from './until.test-builder.ts'

const TEXT = 'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample.\n'

onPostgres('two processes', () => {
  let database: PostgresDatabase
  let folder = ''
  let servers: Serving[] = []
  let token = ''
  before(async () => {
    database = await makePostgres()
    folder = mkdtempSync(join(tmpdir(), 'muniment-two-'))
    const environment = { DATABASE_URL: database.url, MUNIMENT_DATA: folder }
    const first = await startServing(environment, { isNew: true })
    token = await tokenOf(first)
    servers = [first, await startServing(environment, { words: ['--without-jobs'] })]
  })
  after(async () => {
    for (const server of servers) await server.kill()
    endAll()
    rmSync(folder, { recursive: true, force: true })
    await database.drop()
  })

  /** All that was heard so far, and how to end it. */
  async function listen(server: Serving | undefined, matter: string, lastEventId?: string) {
    const stop = new AbortController()
    const heard = { text: '', end: () => stop.abort() }
    const reply = await fetch(`${server?.address}/matters/${matter}/progress`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      signal: stop.signal,
    })
    assert.equal(reply.status, 200)
    const read = async (): Promise<void> => {
      for await (const piece of reply.body ?? []) heard.text += Buffer.from(piece).toString()
    }
    void read().catch(() => undefined)
    return heard
  }
  const idOf = async (server: Serving | undefined, matter: string, name: string): Promise<string> => {
    const client = clientOf(
      () => server?.address ?? '',
      () => token,
    )
    const path = `/matters/${matter}/documents`
    const { documents } = await client.done<{ documents: { id: string }[] }>('POST', path, formOf(name, TEXT))
    return documents[0]?.id ?? ''
  }
  const hasRead = (text: string, id: string): boolean =>
    text.split('\n\n').some((block) => block.includes(id) && block.includes('"status":"read"'))

  test('what is filed at one is heard at the other, in both directions, and nothing is missed between two streams', async () => {
    const [one, other] = servers
    const client = clientOf(
      () => one?.address ?? '',
      () => token,
    )
    const { id: matter } = await client.done<{ id: string }>('POST', '/matters', { name: 'Heard' })
    const [atOne, atOther] = [await listen(one, matter), await listen(other, matter)]
    const first = await idOf(one, matter, 'first.txt')
    await until(() => hasRead(atOther.text, first) && hasRead(atOne.text, first))
    const second = await idOf(other, matter, 'second.txt')
    await until(() => hasRead(atOne.text, second) && hasRead(atOther.text, second))
    const place = atOther.text
      .match(/^id: ([\w-]+)$/gm)
      ?.at(-1)
      ?.slice(4)
    atOther.end()
    const third = await idOf(one, matter, 'third.txt')
    await until(() => hasRead(atOne.text, third))
    const again = await listen(one, matter, place)
    await until(() => hasRead(again.text, third))
    again.end()
    atOne.end()
  })

  test('one is killed over its job: the other signs people in and says that it is ready, a third does the job, and who signs out at one is out at both', {
    timeout: 200_000,
  }, async () => {
    const [one, other] = servers
    const client = clientOf(
      () => other?.address ?? '',
      () => token,
    )
    const { id: matter } = await client.done<{ id: string }>('POST', '/matters', { name: 'Killed' })
    const files = await Promise.all([1, 2, 3, 4].map((number) => idOf(one, matter, `${number}.txt`)))
    await one?.kill()
    assert.equal((await fetch(`${other?.address}/ready`)).status, 200)
    const third = await startServing({ DATABASE_URL: database.url, MUNIMENT_DATA: folder })
    servers.push(third)
    const statusOf = async (id: string): Promise<string> =>
      (await client.done<{ status: string }>('GET', `/documents/${id}`)).status
    const asked = async (server: Serving | undefined, method: string, path: string, cookie: string, body?: object) =>
      fetch(`${server?.address}${path}`, {
        method,
        headers: { cookie, origin: server?.address ?? '', 'content-type': 'application/json', 'x-muniment': '1' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const given = { email: 'erika@beispiel.example', password: PASSWORD }
    const signed = await asked(other, 'POST', '/sign-in', '', given)
    assert.equal(signed.status, 200, await signed.clone().text())
    const cookie = signed.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    for (const server of [other, third]) assert.equal((await asked(server, 'GET', '/matters', cookie)).status, 200)
    await until(async () =>
      (await Promise.all(files.map(statusOf))).every((status) => ['read', 'refused'].includes(status)),
    )
    assert.deepEqual(
      await Promise.all(files.map(statusOf)),
      files.map(() => 'read'),
    )
    assert.ok((await asked(third, 'POST', '/sign-out', cookie, {})).ok)
    for (const server of [other, third]) assert.equal((await asked(server, 'GET', '/matters', cookie)).status, 401)
  })
})
