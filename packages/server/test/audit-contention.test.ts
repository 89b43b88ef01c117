// Many connections write one log: entries stand in one line, nobody waits for ever, and nothing is signed twice or lost.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openHeadFile } from '../src/adapters/heads-file.ts'
import { openKeyringFile } from '../src/adapters/keys-file.ts'
import { type AccountId, newId, systemClock, type WorkspaceId } from '../src/base/index.ts'
import { makeHeads, recordAct, verifyLog } from '../src/platform/audit/index.ts'
import { type Db, makeDb, type Scope } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'

onPostgres('one log, many connections', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-contention-'))
  const workspace = newId<WorkspaceId>()
  const person = authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'admin' })
  let database: PostgresDatabase
  /** Two processes, each with a pool of its own. */
  let dbs: Db[]

  before(async () => {
    database = await makePostgres()
    dbs = [makeDb(await database.open()), makeDb(await database.open())]
    await dbOf(0).acrossWorkspaces<{ workspaces: object }, unknown>('a firm for this test', (tables) =>
      tables.insertInto('workspaces').values({ id: workspace, name: 'Muster', made_at: new Date() }).execute(),
    )
    await dbOf(0).inWorkspace(person, (scope) =>
      run(
        scope,
        "insert into matters (id, name, language, made_at) select gen_random_uuid(), n::text, 'en', now() from generate_series(1, 2) n",
      ),
    )
  })
  after(async () => {
    await Promise.all(dbs.map((db) => db.close()))
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const dbOf = (i: number): Db => dbs[i % 2] ?? assert.fail('not open')
  const run = async (scope: Scope, sql: string) => (await scope.connection.query(sql, [])).rows
  const headsOf = async (db: Db) =>
    makeHeads({
      db,
      keyring: await openKeyringFile(join(folder, 'keyring.json'), { mayMake: true }),
      file: openHeadFile(join(folder, 'audit-heads.jsonl')),
      clock: systemClock,
    })

  test('whether a transaction records first or changes first, none waits for another for ever', async () => {
    const record = (scope: Scope) => recordAct(scope, { action: 'matter.changed', targets: [] })
    const rename = (scope: Scope) => run(scope, "update matters set name = name where name = '1'")
    const orders = [
      [record, rename],
      [rename, record],
    ]
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        dbOf(i).inWorkspace(person, async (scope) => {
          for (const step of orders[i % 2] ?? []) await step(scope)
        }),
      ),
    )
  })

  test('entries of many transactions stand one after the other, and heads signed meanwhile by two processes agree', async () => {
    const [head] = await dbOf(0).inWorkspace(person, (scope) => run(scope, 'select size from audit_heads'))
    const started = Number(head?.['size'])
    const heads = await Promise.all(dbs.map(headsOf))
    const writing = Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        dbOf(i).inWorkspace(person, (scope) =>
          recordAct(scope, { action: 'document.read', targets: [{ type: 'document', id: newId() }] }),
        ),
      ),
    )
    const signing = (async () => {
      for (let i = 0; i < 10; i++) await Promise.all(heads.map((one) => one.sign()))
    })()
    await Promise.all([writing, signing])
    const [one = assert.fail(), other = assert.fail()] = heads
    const [mine, theirs] = await Promise.all([one.signed(workspace), other.signed(workspace)])
    assert.deepEqual(mine, theirs)
    assert.equal(mine.size, started + 200)
    const records = await one.history(workspace)
    assert.equal(new Set(records.map(({ size }) => size)).size, records.length, 'no head is signed twice')
    const key = await one.keyOf(mine)
    const verified = await verifyLog({
      workspace,
      read: (work) => dbOf(0).inWorkspace(person, work),
      records,
      keyOf: () => key,
    })
    assert.deepEqual([verified.fault, verified.entries], [null, started + 200])
  })
})
