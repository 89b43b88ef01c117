// Three processes on one PostgreSQL database, one that takes documents in and two that do the jobs, killed at random moments; and the
// database itself restarted under them. What was acknowledged is there, and is read once. KILL_ROUNDS sets how often (4 where nobody says).
import assert from 'node:assert/strict'
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { migratePostgres } from '../src/adapters/db-postgres/index.ts'
import type { MatterId } from '../src/base/index.ts'
import { type Cluster, noCluster, startCluster } from './cluster.test-builder.ts'
import type { Answered, Asked } from './filing-process.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 4)
const here = import.meta.dirname
const running = new Set<ChildProcess>()

describe('three processes on PostgreSQL', { skip: noCluster ?? false }, () => {
  let cluster: Cluster
  let folder = ''
  let environment: Record<string, string> = {}
  const acknowledged = new Map<string, string>()
  const refusals = new Set<string>()
  let matter: MatterId
  let filer: ChildProcess
  const workers: ChildProcess[] = []
  let named = 0

  before(async () => {
    cluster = await startCluster()
    await query("create database muniment encoding 'UTF8' template template0", cluster.url)
    const admin = new URL(cluster.url)
    admin.pathname = 'muniment'
    await migratePostgres(admin.toString())
    await query("create role muniment_server login noinherit password 'of-this-test'", admin.toString())
    const { rows } = await query("select rolname from pg_roles where rolname ~ '^muniment_(app|jobs|custodian|door)$'")
    for (const { rolname } of rows) await query(`grant ${String(rolname)} to muniment_server`)
    const url = new URL(admin)
    url.username = 'muniment_server'
    url.password = 'of-this-test'
    folder = mkdtempSync(join(tmpdir(), 'muniment-three-'))
    environment = { DATABASE_URL: url.toString(), MUNIMENT_DATA: folder, MUNIMENT_LOG: 'error', MUNIMENT_READERS: '2' }
    filer = await startFiler()
    const opened = new Promise<MatterId>((resolve) =>
      filer.on('message', (message: Answered) => 'matter' in message && resolve(message.matter)),
    )
    tell(filer, { open: 'Three processes' })
    matter = await opened
    workers.push(startWorker(), startWorker())
  })
  after(async () => {
    for (const child of running) child.kill('SIGKILL')
    await cluster.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  async function query(sql: string, at = databaseUrl()) {
    const client = new Client({ connectionString: at })
    await client.connect()
    try {
      return await client.query<Record<string, unknown>>(sql)
    } finally {
      await client.end()
    }
  }
  const databaseUrl = (): string => {
    const url = new URL(cluster.url)
    url.pathname = 'muniment'
    return url.toString()
  }

  function watched(child: ChildProcess): ChildProcess {
    running.add(child)
    child.once('exit', () => running.delete(child))
    return child
  }
  const startWorker = (): ChildProcess =>
    watched(spawn(process.execPath, [join(here, '../src/entry/cli.ts'), 'work'], { env: environment, stdio: 'ignore' }))

  async function startFiler(): Promise<ChildProcess> {
    const child = watched(fork(join(here, 'filing-process.ts'), { env: environment }))
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: Answered) => {
        if ('ready' in message) resolve()
        else if ('id' in message) acknowledged.set(message.name, message.id)
        else if ('refused' in message) refusals.add(message.refused)
      })
      child.once('exit', () => reject(new Error('the process did not start')))
    })
    return child
  }
  const tell = (child: ChildProcess, asked: Asked): void => void (child.connected && child.send(asked))
  function fileOne(): void {
    const name = `${++named}.txt`
    const text = `On 3 March 2021 Nordlicht Muster GmbH delivered pump number ${named} to Jane Sample.\n`
    tell(filer, { matter, name, text })
  }
  async function killed(child: ChildProcess): Promise<void> {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.kill('SIGKILL')) await gone
  }

  /** No job waits or runs, and every document, acknowledged or not, was read to its end. */
  async function drained(): Promise<void> {
    const until = Date.now() + 180_000
    for (;;) {
      const { rows } = await query("select count(*)::int as open from jobs.job where state < 'completed'")
      if (rows[0]?.['open'] === 0) return
      assert.ok(Date.now() < until, `${String(rows[0]?.['open'])} jobs never ended`)
      await sleep(300)
    }
  }

  async function assertNothingLostOrDoubled(): Promise<void> {
    const { rows: documents } = await query('select id::text as id, name, status from documents')
    const there = new Map(documents.map((row) => [row['id'], row['status']]))
    for (const [name, id] of acknowledged) assert.equal(there.get(id), 'read', `${name} was acknowledged`)
    assert.equal(new Set(documents.map((row) => row['name'])).size, documents.length, 'no document twice')
    const { rows: failed } = await query(
      "select name from jobs.job where state in ('failed', 'cancelled') or name = 'job.poisoned'",
    )
    assert.deepEqual(failed, [], 'a kill is no failure of a job')
    const { rows: done } = await query(
      `select name, data -> 'data' ->> 'document' as document, count(*)::int as times from jobs.job
where data -> 'data' ? 'document' group by 1, 2`,
    )
    assert.deepEqual(
      done.filter((row) => row['times'] !== 1),
      [],
      'every stage of a document is one job',
    )
    assert.equal(done.length, documents.length * 3)
    const { rows: uneven } = await query(
      `select d.name, (select count(*) from texts t where t.document_id = d.id)::int as texts,
  (select count(*) from statements s where s.document_id = d.id)::int as statements,
  (select count(*) from citations c where c.document_id = d.id)::int as citations from documents d`,
    )
    assert.deepEqual(
      uneven.filter((row) => row['texts'] !== 1 || row['statements'] !== 1 || row['citations'] !== 1),
      [],
      'every document has its one text, statement and row',
    )
  }

  test(`${ROUNDS} kills lose nothing and do nothing twice`, { timeout: 1_200_000 }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      for (let n = 0; n < 4; n++) fileOne()
      await sleep(200 + Math.random() * 1500)
      const victim = Math.floor(Math.random() * 3)
      if (victim === 2) {
        await killed(filer)
        filer = await startFiler()
      } else {
        const worker = workers[victim]
        if (worker !== undefined) await killed(worker)
        workers[victim] = startWorker()
      }
    }
    fileOne()
    await sleep(1000)
    await drained()
    assert.ok(acknowledged.size >= ROUNDS, `${acknowledged.size} documents were acknowledged`)
    await assertNothingLostOrDoubled()
  })

  test('a database that restarts or crashes under them costs a refusal, and nothing that was acknowledged', {
    timeout: 400_000,
  }, async () => {
    const before = acknowledged.size
    for (const mode of ['fast', 'immediate'] as const) {
      for (let n = 0; n < 8; n++) fileOne()
      await sleep(300)
      const back = cluster.restart(mode)
      for (let n = 0; n < 30; n++) {
        fileOne()
        await sleep(50)
      }
      await back
      for (let n = 0; n < 4; n++) fileOne()
    }
    await sleep(3000)
    await drained()
    assert.equal(running.size, 3, 'no process died of it')
    assert.ok(acknowledged.size >= before + 8, 'documents were taken again afterwards')
    assert.deepEqual([...refusals], ['db.away'], 'what was refused was refused for one reason')
    await assertNothingLostOrDoubled()
  })
})
