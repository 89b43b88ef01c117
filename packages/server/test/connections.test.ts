// What MUNIMENT_DATABASE_CONNECTIONS promises: a process never holds more, whoever asks for more waits for a while and is then told to come
// again, and whoever comes again is served.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AccountId, newId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'
import { openTestServer, type TestServer } from './people.test-builder.ts'

const MOST = 3

onPostgres('connections of a process', () => {
  let database: PostgresDatabase
  let server: TestServer
  before(async () => {
    database = await makePostgres()
    server = await openTestServer({
      isThrowAway: false,
      databaseUrl: database.url,
      databaseConnections: MOST,
      afterClose: () => database.drop(),
    })
  })
  after(() => server.close())

  const held = async (): Promise<number> => {
    const [row] = await database.asAdmin(
      `select count(*)::int as held from pg_stat_activity where usename = '${database.login}'`,
    )
    return Number(row?.['held'])
  }
  const ask = () => server.ask('GET', '/matters', server.owner.headers)

  /** Transactions that hold their connections until they are let go. */
  function holdAll() {
    const workspace = parseId<WorkspaceId>(server.owner.workspace)
    assert.ok(workspace !== null)
    const authority = authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'owner' })
    const letGo = Promise.withResolvers<void>()
    const inside = Array.from({ length: MOST }, () => Promise.withResolvers<void>())
    const ended = inside.map((entered) =>
      server.installation.db.inWorkspace(authority, async ({ connection }) => {
        await connection.query('select 1', [])
        entered.resolve()
        await letGo.promise
      }),
    )
    return {
      taken: Promise.all(inside.map(({ promise }) => promise)),
      letGo: async () => {
        letGo.resolve()
        await Promise.all(ended)
      },
    }
  }

  test('forty requests at once are served by no more connections than were allowed', async () => {
    let most = 0
    const served = new AbortController()
    const watching = (async () => {
      while (!served.signal.aborted) most = Math.max(most, await held())
    })()
    const replies = await Promise.all(Array.from({ length: 40 }, ask))
    served.abort()
    await watching
    assert.deepEqual([...new Set(replies.map(({ statusCode }) => statusCode))], [200])
    assert.ok(most >= 1 && most <= MOST, `${most} connections`)
  })

  test('where all are held, whoever asks waits, is told to come again, and is served once one is free', async () => {
    const holding = holdAll()
    await holding.taken
    assert.equal(await held(), MOST)
    // They end by themselves, while every connection is still held.
    const replies = await Promise.all(Array.from({ length: 6 }, ask))
    for (const reply of replies) {
      assert.equal(reply.statusCode, 503, reply.body)
      assert.equal(reply.json<{ code: string }>().code, 'db.busy')
      assert.match(String(reply.headers['retry-after']), /^\d+$/)
    }
    assert.equal(await held(), MOST)
    const waiting = ask()
    await holding.letGo()
    assert.equal((await waiting).statusCode, 200)
    assert.equal((await ask()).statusCode, 200)
  })
})
