import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { giveBackAll, openQueue } from '../src/adapters/jobs-pgboss/index.ts'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { type Db, type Engine, makeDb } from '../src/platform/db/index.ts'
import type { JobData, JobKind, Jobs } from '../src/platform/jobs/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'

const steady: JobKind = { name: 'test.steady', retryLimit: 1, expireSeconds: 60, isSingle: false }
const single: JobKind = { name: 'test.single', retryLimit: 0, expireSeconds: 60, isSingle: true }
/** Nobody works at it. */
const idle: JobKind = { name: 'test.idle', retryLimit: 2, expireSeconds: 60, isSingle: false }
const authority = authorityOfPerson({ workspace: newId<WorkspaceId>(), account: newId<AccountId>(), role: 'owner' })

onEveryEngine('the queue', (make) => {
  let database: TestDatabase
  let engine: Engine
  let db: Db
  let jobs: Jobs
  const ran: string[] = []
  const poisoned: string[] = []

  before(async () => {
    database = await make()
    engine = await database.open()
    db = makeDb(engine)
    await engine.transaction('custodian', (connection) =>
      connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [
        authority.workspace,
        'A firm',
      ]),
    )
    jobs = await openQueue({ engine, kinds: [steady, single, idle], concurrency: 2, log: makeLog('silent') })
    const handler = (kind: JobKind) => ({
      kind,
      async run(as: { workspace: string }, data: JobData) {
        assert.equal(as.workspace, authority.workspace)
        ran.push(data['what'] ?? '')
        if (data['what'] === 'poison') throw new Error('always')
      },
      async poisoned(_as: unknown, data: JobData) {
        poisoned.push(data['what'] ?? '')
      },
    })
    await jobs.work([handler(steady), handler(single)])
  })
  after(async () => {
    await jobs.stop()
    await db.close()
    await database.drop()
  })

  const enqueue = (kind: JobKind, what: string, key?: string) =>
    db.inWorkspace(authority, (scope) => jobs.enqueue(scope, kind, { what }, key === undefined ? {} : { key }))
  const settled = async () => {
    jobs.wake()
    await jobs.settled(AbortSignal.timeout(30_000))
  }

  test('a job runs once, in the workspace it was enqueued in', async () => {
    await enqueue(steady, 'once')
    await settled()
    assert.deepEqual(
      ran.filter((what) => what === 'once'),
      ['once'],
    )
  })

  test('a kind whose limits a newer version changed has the new ones at its next start', async () => {
    const limits = async (): Promise<unknown> => {
      const { rows } = await engine.script(
        'jobs',
        "select retry_limit, expire_seconds from jobs.queue where name = 'test.steady'",
      )
      return rows[0]
    }
    assert.deepEqual(await limits(), { retry_limit: 1, expire_seconds: 60 })
    for (const [retryLimit, expireSeconds] of [
      [3, 90],
      [1, 60],
    ] as const) {
      const kinds = [{ ...steady, retryLimit, expireSeconds }]
      await (await openQueue({ engine, kinds, concurrency: 1, log: makeLog('silent') })).stop()
      assert.deepEqual(await limits(), { retry_limit: retryLimit, expire_seconds: expireSeconds })
    }
  })

  test('a job enqueued in a transaction that fails was never there', async () => {
    await assert.rejects(
      db.inWorkspace(authority, async (scope) => {
        await jobs.enqueue(scope, steady, { what: 'never' })
        throw new Error('no')
      }),
    )
    await settled()
    assert.ok(!ran.includes('never'))
  })

  test('a job that a process had when all are given back has lost no try', async () => {
    const tries = async (): Promise<unknown> =>
      (
        await engine.script(
          'jobs',
          "select state, retry_limit - retry_count as left from jobs.job where data ->> 'what' = 'given back'",
        )
      ).rows[0]
    await engine.script(
      'jobs',
      `insert into jobs.job (name, data, state, retry_limit, retry_count, started_on) values ('test.idle', '{"what":"given back"}', 'active', 2, 0, now())`,
    )
    await giveBackAll(engine)
    assert.deepEqual(await tries(), { state: 'retry', left: 3 })
    await engine.script('jobs', "delete from jobs.job where data ->> 'what' = 'given back'")
  })

  test('a job that always fails is tried again, then handed over as poisoned, and the queue goes on', async () => {
    await enqueue(steady, 'poison')
    await enqueue(steady, 'after the poison')
    await settled()
    assert.equal(ran.filter((what) => what === 'poison').length, 2)
    assert.deepEqual(poisoned, ['poison'])
    assert.ok(ran.includes('after the poison'))
  })

  test('waiting jobs of a single kind with one key are one job', async () => {
    await db.inWorkspace(authority, async (scope) => {
      for (let n = 0; n < 5; n++) await jobs.enqueue(scope, single, { what: 'gather' }, { key: 'matter-1' })
      await jobs.enqueue(scope, single, { what: 'gather other' }, { key: 'matter-2' })
    })
    await settled()
    assert.deepEqual(ran.filter((what) => what.startsWith('gather')).sort(), ['gather', 'gather other'])
  })

  test('one job of another lane is done while hundreds wait in the first', async () => {
    ran.length = 0
    await db.inWorkspace(authority, async (scope) => {
      for (let n = 0; n < 300; n++) await jobs.enqueue(scope, steady, { what: 'big' }, { lane: 'big' })
    })
    await db.inWorkspace(authority, (scope) => jobs.enqueue(scope, steady, { what: 'small' }, { lane: 'small' }))
    jobs.wake()
    while (!ran.includes('small')) await sleep(5, undefined, { signal: AbortSignal.timeout(30_000) })
    assert.ok(ran.length < 100, `${ran.length} went first`)
    await settled()
    assert.equal(ran.filter((what) => what === 'big').length, 300)
  })

  test("the queue's tables hold ids and nothing a customer wrote", async () => {
    const { rows } = await engine.script('jobs', 'select data from jobs.job')
    for (const row of rows)
      assert.deepEqual(Object.keys(Object(row['data'])).sort(), ['cause', 'data', 'kind', 'workspace'])
  })
})
