// A clock that is set back, by a person or by a machine that was wrong: nobody is locked out, nothing waits for a moment that was, and the
// log stands in the order in which things were done.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openQueue } from '../src/adapters/jobs-pgboss/index.ts'
import { idOf, type WorkspaceId } from '../src/base/index.ts'
import { type Engine, makeDb } from '../src/platform/db/index.ts'
import type { JobHandler, JobKind } from '../src/platform/jobs/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfJob } from '../src/platform/tenancy/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { browser, onEveryServer, type TestServer } from './people.test-builder.ts'

const DAY = 24 * 60

onEveryServer('people on a clock that was set back', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  test('whoever is signed in stays so, and signs out for good', async () => {
    const { owner } = server
    server.clock.pass(-DAY)
    assert.equal((await server.ask('GET', '/account', owner.headers)).statusCode, 200)
    const again = await server.signIn(owner.email)
    assert.equal(again.statusCode, 200, again.body)
    server.clock.pass(DAY)
    assert.equal((await server.ask('GET', '/account', owner.headers)).statusCode, 200)
  })

  test('seconds of waiting after wrong passwords do not become a day', async () => {
    const email = 'nobody@beispiel.example'
    for (let n = 0; n < 6; n++) await server.signIn(email, 'a wrong one, and long', browser)
    server.clock.pass(-DAY)
    const reply = await server.signIn(email, 'a wrong one, and long', browser)
    assert.equal(reply.statusCode, 429)
    const seconds = Number(reply.headers['retry-after'])
    assert.ok(seconds > 0 && seconds <= 900, `${seconds} seconds`)
    server.clock.pass(DAY)
  })

  test('the log numbers what was done in the order in which it was done, whatever the clock of its processes says', async () => {
    const { owner } = server
    for (const minutes of [0, -DAY, 30, -60]) {
      server.clock.pass(minutes)
      const made = await server.ask('POST', '/matters', owner.headers, { name: `After ${minutes}` })
      assert.equal(made.statusCode, 201, made.body)
    }
    const reply = await server.ask('GET', '/audit?limit=200', owner.headers)
    const { entries } = reply.json<{ entries: { index: number; at: string }[] }>()
    const byIndex = entries.toSorted((one, other) => one.index - other.index)
    assert.deepEqual(
      byIndex.map(({ index }) => index),
      byIndex.map((_, place) => (byIndex[0]?.index ?? 0) + place),
    )
    assert.deepEqual(
      byIndex.map(({ at }) => at),
      byIndex.map(({ at }) => at).toSorted(),
      'its times are the database\u2019s',
    )
    assert.deepEqual(await server.installation.heads.check(), [])
  })
})

onEveryEngine('jobs on a clock that was set back', (make) => {
  const kind: JobKind = { name: 'test.step', retryLimit: 1, expireSeconds: 60, isSingle: false }
  const workspace = idOf<WorkspaceId>('clock')
  let database: TestDatabase
  let engine: Engine
  before(async () => {
    database = await make()
    engine = await database.open()
    await makeDb(engine).acrossWorkspaces<{ workspaces: { id: WorkspaceId; name: string; made_at: Date } }, unknown>(
      'a workspace for a test',
      (tables) =>
        tables.insertInto('workspaces').values({ id: workspace, name: 'Clock', made_at: new Date() }).execute(),
    )
  })
  after(async () => {
    await engine.close()
    await database.drop()
  })
  const queue = () => openQueue({ engine, kinds: [kind], concurrency: 2, log: makeLog('silent') })
  const enqueueOne = async (jobs: Awaited<ReturnType<typeof queue>>, n: string) =>
    makeDb(engine).inWorkspace(authorityOfJob({ workspace, job: n, cause: n }), (scope) =>
      jobs.enqueue(scope, kind, { n }),
    )
  const handler = (done: string[]): JobHandler => ({
    kind,
    run: async (_authority, { n = '' }) => void done.push(n),
    poisoned: async () => undefined,
  })

  describe('what was put down before', () => {
    test('a job that would wait for a moment that was is done now, once', async () => {
      const done: string[] = []
      const jobs = await queue()
      await enqueueOne(jobs, idOf('first'))
      // As it looks when the clock goes back by two hours.
      await engine.script(
        'jobs',
        "update jobs.job set start_after = start_after + interval '2 hours' where name = 'test.step'",
      )
      await jobs.work([handler(done)])
      await jobs.settled(AbortSignal.timeout(30_000))
      assert.deepEqual(done, [idOf('first')])
      await enqueueOne(jobs, idOf('second'))
      await engine.script(
        'jobs',
        "update jobs.job set start_after = start_after + interval '2 hours' where state < 'active'",
      )
      await jobs.settled(AbortSignal.timeout(30_000))
      assert.deepEqual(done, [idOf('first'), idOf('second')], 'also while the process runs')
      await jobs.stop()
    })

    test('a process that died does not seem to live until its last word is past', { timeout: 90_000 }, async () => {
      const done: string[] = []
      const jobs = await queue()
      await enqueueOne(jobs, idOf('third'))
      await engine.script(
        'jobs',
        "update jobs.job set state = 'active', started_on = jobs.job_now(), heartbeat_on = jobs.job_now() + interval '2 hours' where state < 'active' and name = 'test.step'",
      )
      await jobs.work([handler(done)])
      await jobs.settled(AbortSignal.timeout(70_000))
      assert.deepEqual(done, [idOf('third')])
      await jobs.stop()
    })
  })
})
