// Several processes on one database, each stood for by a pool of its own. The embedded engine has one connection and cannot show this.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPostgres } from '../src/adapters/db-postgres/index.ts'
import { openQueue } from '../src/adapters/jobs-pgboss/index.ts'
import { type AccountId, type MatterId, newId, type WorkspaceId } from '../src/base/index.ts'
import { holdMatter } from '../src/evidence/documents/index.ts'
import { type Db, type Engine, makeDb, type Scope } from '../src/platform/db/index.ts'
import type { JobData, JobKind, Jobs } from '../src/platform/jobs/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'

const as = (workspace: WorkspaceId) => authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'owner' })
const steady: JobKind = { name: 'test.steady', retryLimit: 0, expireSeconds: 60, isSingle: false }
const single: JobKind = { name: 'test.single', retryLimit: 0, expireSeconds: 60, isSingle: true }

onPostgres('contention', () => {
  const workspaces = Array.from({ length: 8 }, () => newId<WorkspaceId>())
  const [workspace = newId<WorkspaceId>()] = workspaces
  const matter = newId<MatterId>()
  let database: PostgresDatabase
  let engines: readonly [Engine, Engine]
  let dbs: readonly [Db, Db]

  before(async () => {
    database = await makePostgres()
    engines = [
      await openPostgres(database.url, { connections: 8 }),
      await openPostgres(database.url, { connections: 8 }),
    ]
    dbs = [makeDb(engines[0]), makeDb(engines[1])]
    await engines[0].transaction('custodian', async (connection) => {
      for (const id of workspaces)
        await connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [id, 'A firm'])
    })
    await dbs[0].inWorkspace(as(workspace), ({ connection }) =>
      connection.query("insert into matters (id, name, language, made_at) values ($1, 'Held', 'en', now())", [matter]),
    )
  })
  after(async () => {
    await Promise.all(dbs.map((db) => db.close()))
    await database.drop()
  })

  const isWaiting = async (): Promise<boolean> => {
    const rows = await database.asAdmin(
      `select 1 from pg_stat_activity where usename = '${database.login}' and wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  }

  test('two processes that gather one matter take turns', async () => {
    const order: string[] = []
    const [first, second] = dbs
    let entered = (): void => undefined
    const inside = new Promise<void>((resolve) => {
      entered = resolve
    })
    let leave = (): void => undefined
    const mayLeave = new Promise<void>((resolve) => {
      leave = resolve
    })
    const one = first.inWorkspace(as(workspace), async (scope) => {
      assert.ok(await holdMatter(scope, matter))
      order.push('first in')
      entered()
      await mayLeave
      order.push('first out')
    })
    await inside
    const two = second.inWorkspace(as(workspace), async (scope) => {
      assert.ok(await holdMatter(scope, matter))
      order.push('second in')
    })
    const deadline = AbortSignal.timeout(10_000)
    while (!(await isWaiting())) await sleep(20, undefined, { signal: deadline })
    assert.deepEqual(order, ['first in'])
    leave()
    await Promise.all([one, two])
    assert.deepEqual(order, ['first in', 'first out', 'second in'])
  })

  test('a matter held in one workspace does not make another workspace wait', async () => {
    await dbs[0].inWorkspace(as(workspace), async (scope) => {
      assert.ok(await holdMatter(scope, matter))
      const [other = workspace] = workspaces.slice(1)
      assert.equal(await dbs[1].inWorkspace(as(other), (theirs) => holdMatter(theirs, matter)), undefined)
    })
  })

  test('sixteen connections that switch workspaces a thousand times never show a row of another', async () => {
    const seen = await Promise.all(
      Array.from({ length: 1000 }, async (_, turn) => {
        const mine = workspaces[turn % workspaces.length] ?? workspace
        const db = dbs[turn % 2] ?? dbs[0]
        return db
          .inWorkspace(as(mine), async (scope) => {
            await rowsOf(
              scope,
              "insert into matters (id, name, language, made_at) values (gen_random_uuid(), 'One', 'en', now())",
            )
            const rows = await rowsOf(scope, 'select distinct workspace_id::text as owner from matters')
            // Every fifth ends badly: what it leaves on its connection must not matter either.
            if (turn % 5 === 0) throw new Error('on purpose')
            return rows.map((row) => [mine, row['owner']])
          })
          .catch((error: unknown) => {
            assert.ok(error instanceof Error && error.message === 'on purpose', String(error))
            return []
          })
      }),
    )
    assert.equal(seen.flat().length, 800)
    assert.deepEqual(
      seen.flat().filter(([mine, owner]) => mine !== owner),
      [],
    )
    const left = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        (engines[n % 2] ?? engines[0]).transaction('app', async (connection) => {
          const { rows } = await connection.query(
            'select count(*)::int as n, sec.current_workspace() as workspace from matters',
            [],
          )
          return rows
        }),
      ),
    )
    assert.deepEqual(
      left.flat(),
      left.map(() => ({ n: 0, workspace: null })),
    )
  })

  test('reads that must agree see nothing of what a writer commits between them', async () => {
    const names = async (scope: Scope) => (await rowsOf(scope, "select 1 from matters where name = 'Between'")).length
    const write = (scope: Scope) =>
      rowsOf(
        scope,
        "insert into matters (id, name, language, made_at) values (gen_random_uuid(), 'Between', 'en', now())",
      )
    const seen = await dbs[0].lookInWorkspace(as(workspace), async (scope) => {
      const first = await names(scope)
      await dbs[1].inWorkspace(as(workspace), write)
      return [first, await names(scope)]
    })
    assert.deepEqual(seen, [0, 0])
    const apart = await dbs[0].inWorkspace(as(workspace), async (scope) => {
      const first = await names(scope)
      await dbs[1].inWorkspace(as(workspace), write)
      return [first, await names(scope)]
    })
    assert.deepEqual(apart, [1, 2], 'what a plain transaction would have seen')
    await assert.rejects(dbs[0].lookInWorkspace(as(workspace), write), { code: '25006' })
  })

  test('a connection that the server ends fails its own transaction and no other', async () => {
    await assert.rejects(
      dbs[0].inWorkspace(as(workspace), async (scope) => {
        const [row] = await rowsOf(scope, 'select pg_backend_pid() as pid')
        await database.asAdmin(`select pg_terminate_backend(${Number(row?.['pid'])})`)
        await rowsOf(scope, 'select 1')
      }),
    )
    const rows = await dbs[0].inWorkspace(as(workspace), (scope) => rowsOf(scope, 'select 1 as here'))
    assert.deepEqual(rows, [{ here: 1 }])
  })

  test('two queues never run a job twice, and one that was rolled back never', async () => {
    const ran: string[][] = [[], []]
    const queues = await Promise.all(
      engines.map((engine) => openQueue({ engine, kinds: [steady, single], concurrency: 8, log: makeLog('silent') })),
    )
    try {
      await enqueueAll(queues)
      const handler = (kind: JobKind, index: number) => ({
        kind,
        async run(_as: unknown, data: JobData) {
          ran[index]?.push(data['what'] ?? '')
          await sleep(1)
        },
        poisoned: async () => assert.fail('no job fails here'),
      })
      await Promise.all(queues.map((queue, index) => queue.work([handler(steady, index), handler(single, index)])))
      for (const queue of queues) await queue.settled(AbortSignal.timeout(60_000))
      const all = ran.flat().sort()
      const wanted = [...Array.from({ length: 200 }, (_, n) => `job ${n}`), 'gather'].sort()
      assert.deepEqual(all, wanted)
      assert.ok(
        ran.every((own) => own.length > 0),
        'both must have had a share, or nothing was contended',
      )
    } finally {
      for (const queue of queues) await queue.stop()
    }
  })

  async function enqueueAll(queues: readonly Jobs[]): Promise<void> {
    const [queue] = queues
    if (queue === undefined) assert.fail('there is a queue')
    const enqueue = (kind: JobKind, what: string, key?: string) =>
      dbs[0].inWorkspace(as(workspace), (scope) =>
        queue.enqueue(scope, kind, { what }, key === undefined ? {} : { key }),
      )
    await Promise.all(Array.from({ length: 200 }, (_, n) => enqueue(steady, `job ${n}`)))
    await Promise.all(Array.from({ length: 16 }, () => enqueue(single, 'gather', 'matter-1')))
    await Promise.all(
      Array.from({ length: 50 }, () =>
        assert.rejects(
          dbs[0].inWorkspace(as(workspace), async (scope) => {
            await queue.enqueue(scope, steady, { what: 'never' })
            throw new Error('no')
          }),
          /^Error: no$/,
        ),
      ),
    )
  }
})

const rowsOf = async (scope: Scope, sql: string): Promise<Record<string, unknown>[]> =>
  (await scope.connection.query(sql, [])).rows
