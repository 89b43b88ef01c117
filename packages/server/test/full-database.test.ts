// The disk of the database is full, on either engine: what comes is refused in clear words, what was acknowledged is there, jobs wait, and
// with room it goes on.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { openPostgres } from '../src/adapters/db-postgres/index.ts'
import { type Connection, databaseExhausted, lackOf } from '../src/platform/db/index.ts'
import { isPassing } from '../src/platform/jobs/index.ts'
import { endDisks, NO_DISK, type SmallDisk, smallDisk } from './disks.test-builder.ts'
import { formOf } from './door.test-builder.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { type FilingHouse, NOTE, openFilingHouse } from './filing.test-builder.ts'
import { until } from './until.test-builder.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-full-database-'))
after(() => {
  endDisks()
  rmSync(root, { recursive: true, force: true })
})

test('an embedded database whose own log finds no room refuses, begins anew by itself with room, and has lost nothing', async (t) => {
  const disk = smallDisk(join(root, 'embedded'), 120)
  if (disk === null) return t.skip(NO_DISK)
  const folder = join(disk.path, 'database')
  const engine = await openPglite(folder)
  const run = (sql: string) => engine.transaction('custodian', (connection) => connection.query(sql, []))
  const keep = async (name: string): Promise<void> => {
    await run(`insert into workspaces (id, name, made_at) values (gen_random_uuid(), '${name}', now())`)
  }
  try {
    await keep('before')
    disk.fill(1_500_000)
    // Its log is written in segments of 16 MB; the next one finds no room, and the database panics.
    const fillLog = async (): Promise<void> => {
      for (let n = 0; n < 400; n++) await run("select pg_logical_emit_message(true, 'full', repeat('x', 100000))")
    }
    await assert.rejects(fillLog(), { code: 'db.away' })
    await assert.rejects(keep('without room'), { code: 'db.full', status: 507 })
    await assert.rejects(run('select 1'), { code: 'db.full' })
    disk.makeRoom()
    await keep('after')
    const { rows } = await run('select name from workspaces order by made_at')
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['before', 'after'],
    )
  } finally {
    await engine.close()
  }
  const again = await openPglite(folder)
  const { rows } = await again.transaction('custodian', (held) =>
    held.query('select count(*)::int as n from workspaces', []),
  )
  assert.equal(rows[0]?.['n'], 2)
  await again.close()
})

test('a database without memory says so with 503, and no job is blamed for it', () => {
  const lack = lackOf(Object.assign(new Error('out of memory'), { code: '53200' }))
  assert.equal(lack?.code, databaseExhausted().code)
  assert.equal(lack?.status, 503)
  assert.ok(isPassing(lack))
  assert.equal(lackOf(new Error('out of cheese')), null)
  assert.ok(!isPassing(new Error('out of cheese')))
})

onPostgres('connections', () => {
  const ask = (connection: Connection) => connection.query('select 1 as one', [])

  test('where each is at work, and where the server has none left, that is said with 503 and not taken for its being away', async () => {
    const database = await makePostgres()
    const engine = await openPostgres(database.url, { connections: 1 })
    const server = await openPostgres(database.url, { connections: 2 })
    const isOfOne = { code: 'db.busy', status: 503, facts: { retryAfterSeconds: 5 } }
    const atWork = Promise.withResolvers<void>()
    try {
      // One connection each is open and stays so: no further one is let in.
      await database.asAdmin(`alter role ${database.login} connection limit 2`)
      const working = [engine, server].map((one) => one.transaction('app', () => atWork.promise))
      await assert.rejects(server.transaction('app', ask), isOfOne)
      await assert.rejects(engine.transaction('app', ask), (error) => {
        assert.ok(isPassing(error))
        assert.deepEqual(Object(error).facts, isOfOne.facts)
        return Object(error).code === isOfOne.code
      })
      atWork.resolve()
      await Promise.all(working)
      assert.equal((await engine.transaction('app', ask)).affected, 1)
    } finally {
      atWork.resolve()
      await Promise.all([engine.close(), server.close()])
      await database.drop()
    }
  })
})

/** On a server of this machine: a table whose rows lie on a small disk. Null where that cannot be made. */
async function onSmallDisk(
  table: string,
  work: (house: FilingHouse, disk: SmallDisk) => Promise<void>,
): Promise<string | null> {
  const path = mkdtempSync(join(tmpdir(), 'muniment-tablespace-'))
  chmodSync(path, 0o755)
  const owner = userOfServer()
  const disk = owner === null ? null : smallDisk(join(path, 'disk'), 2, `uid=${owner}`, 'mode=700')
  if (disk === null) return NO_DISK
  const database = await makePostgres()
  const place = `full_${database.login}`
  try {
    const made = await database.asAdmin(`create tablespace ${place} location '${disk.path}'`).catch(() => null)
    if (made === null) return 'the server is on another machine, or may not use this disk'
    await database.asAdmin(`alter table ${table} set tablespace ${place}`)
    const house = await openFilingHouse(undefined, {
      dataFolder: join(path, 'data'),
      databaseUrl: database.url,
      isThrowAway: false,
    })
    try {
      await work(house, disk)
    } finally {
      await house.close()
    }
    await database.asAdmin(`alter table ${table} set tablespace pg_default`)
    await database.asAdmin(`drop tablespace ${place}`)
    return null
  } finally {
    await database.drop()
    rmSync(join(path, 'data'), { recursive: true, force: true })
  }
}

function userOfServer(): string | null {
  try {
    return execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

const send = (house: FilingHouse, matter: string, name: string) =>
  house.editor.send('POST', `/matters/${matter}/documents`, formOf([{ name, bytes: NOTE }]))

onPostgres('a full disk', () => {
  test('what is filed is refused with 507 and not kept, what was acknowledged stays, and with room it goes on', async (t) => {
    const absent = await onSmallDisk('documents', async (house, disk) => {
      const matter = await house.openMatter('Full')
      const kept: string[] = []
      disk.fill(40_000)
      let refused = 0
      for (let n = 0; refused < 3 && n < 2000; n++) {
        const reply = await send(house, matter.id, `${n} ${'a long name '.repeat(60)}.txt`)
        if (reply.statusCode === 201) kept.push(reply.json<{ documents: { id: string }[] }>().documents[0]?.id ?? '')
        else {
          refused++
          assert.equal(reply.statusCode, 507, reply.body)
          assert.match(String(reply.headers['content-type']), /problem\+json/)
          const problem = reply.json<{ code: string; title: string }>()
          assert.equal(problem.code, 'db.full')
          assert.match(problem.title, /acknowledged before is safe\. Make room/)
        }
      }
      assert.equal(refused, 3)
      disk.makeRoom()
      const later = await send(house, matter.id, 'later.txt')
      assert.equal(later.statusCode, 201, later.body)
      kept.push(later.json<{ documents: { id: string }[] }>().documents[0]?.id ?? '')
      await house.settled()
      for (const id of kept) assert.equal((await house.detail(id)).status, 'read')
      const listed = await house.editor.get(`/matters/${matter.id}/documents?limit=200`)
      assert.equal(listed.json<{ documents: unknown[] }>().documents.length, kept.length)
    })
    if (absent !== null) t.skip(absent)
  })

  test('a document whose pages find no room waits, is not called poison, and is read once there is room', async (t) => {
    const absent = await onSmallDisk('pages', async (house, disk) => {
      const matter = await house.openMatter('Waiting')
      disk.fill(0)
      const reply = await send(house, matter.id, 'note.txt')
      assert.equal(reply.statusCode, 201, reply.body)
      const id = reply.json<{ documents: { id: string }[] }>().documents[0]?.id ?? ''
      await until(() => house.logged.filter((line) => line.includes('db.full')).length >= 4)
      assert.notEqual((await house.detail(id)).status, 'refused')
      disk.makeRoom()
      await house.settled()
      assert.equal((await house.detail(id)).status, 'read')
      assert.equal((await house.rowsOf(matter.id)).length, 1)
    })
    if (absent !== null) t.skip(absent)
  })
})
