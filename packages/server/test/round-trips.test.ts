// How often a request waits for the database decides how many a server answers. Counted on the wire, by a door in between that tells
// each piece the server's client sends after an answer: that is what it waited for. How many pieces it sends is counted where it writes
// them, since a wire may join what was written one by one.
import assert from 'node:assert/strict'
import { connect, createServer, type Server, Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openPostgres } from '../src/adapters/db-postgres/index.ts'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { type Db, makeDb } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'

onPostgres('round trips', () => {
  const someone = authorityOfPerson({ workspace: newId<WorkspaceId>(), account: newId<AccountId>(), role: 'viewer' })
  let database: PostgresDatabase
  let between: Server
  let db: Db
  let trips = 0
  let pieces = 0
  let port = 'none'
  before(async () => {
    database = await makePostgres()
    const url = new URL(database.url)
    const { hostname, port: there } = url
    between = createServer((near) => {
      const far = connect(Number(there), hostname)
      let isAnswered = true
      near.on('data', (bytes) => {
        if (isAnswered) trips++
        isAnswered = false
        far.write(bytes)
      })
      far.on('data', (bytes) => {
        isAnswered = true
        near.write(bytes)
      })
      near.on('close', () => far.destroy()).on('error', () => far.destroy())
      far.on('close', () => near.destroy()).on('error', () => near.destroy())
    })
    await new Promise<void>((listening) => between.listen(0, '127.0.0.1', listening))
    const address = between.address()
    url.hostname = '127.0.0.1'
    port = typeof address === 'object' && address !== null ? String(address.port) : ''
    url.port = port
    db = makeDb(await openPostgres(url.toString(), { connections: 1 }))
  })
  after(async () => {
    await db.close()
    between.close()
    await database.drop()
  })

  /** Counts what any socket writes to the door in between. */
  const countWrites = (way: '_write' | '_writev') => {
    const write: unknown = Reflect.get(Socket.prototype, way)
    assert.ok(typeof write === 'function')
    Reflect.set(Socket.prototype, way, function counting(this: Socket, ...given: unknown[]) {
      if (String(this.remotePort) === port) pieces++
      Reflect.apply(write, this, given)
    })
    after(() => Reflect.set(Socket.prototype, way, write))
  }
  countWrites('_write')
  countWrites('_writev')

  const counted = async (work: () => Promise<unknown>): Promise<{ trips: number; pieces: number }> => {
    trips = 0
    pieces = 0
    await work()
    return { trips, pieces }
  }
  const read = 'select count(*) from matters'

  test('a read in a workspace waits twice: for its answer, with all that must stand before it, and for its end', async () => {
    const reading = await counted(() => db.lookInWorkspace(someone, ({ connection }) => connection.query(read, [])))
    assert.deepEqual(reading, { trips: 2, pieces: 2 })
    const looking = await counted(() =>
      db.atTheDoor('a test asks', (_tables, { connection }) => connection.query('select count(*) from sessions', [])),
    )
    assert.deepEqual(looking, { trips: 2, pieces: 2 })
  })

  test('a glance waits once, for all of it together', async () => {
    const glancing = () => counted(() => db.glanceInWorkspace(someone, ({ connection }) => connection.query(read, [])))
    for (let time = 0; time < 3; time++) assert.deepEqual(await glancing(), { trips: 1, pieces: 1 })
    const knocking = () =>
      counted(() => db.glanceAtTheDoor('a test asks', (tables) => sql`select count(*) from sessions`.execute(tables)))
    for (let time = 0; time < 3; time++) assert.deepEqual(await knocking(), { trips: 1, pieces: 1 })
  })

  test('each further statement is one more', async () => {
    const two = await counted(() =>
      db.inWorkspace(someone, async ({ connection }) => {
        await connection.query(read, [])
        await connection.query(read, [])
      }),
    )
    assert.equal(two.trips, 3)
  })

  test('who could not enter reads nothing, and learns why', async () => {
    const broken = { ...someone, workspace: 'no uuid' }
    const before = await counted(async () => {
      // @ts-expect-error: no maker makes this
      const attempt = db.inWorkspace(broken, async ({ connection }) => connection.query(read, []))
      await assert.rejects(attempt, { code: '22P02' })
      // @ts-expect-error: no maker makes this
      const silent = db.inWorkspace(broken, async ({ connection }) => {
        await assert.rejects(connection.query(read, []), { code: '25P02' })
      })
      await assert.rejects(silent, { code: '22P02' })
    })
    assert.ok(before.trips >= 4)
    const { rows } = await db.inWorkspace(someone, ({ connection }) => connection.query(read, []))
    assert.deepEqual(rows, [{ count: 0 }])
  })
})
