// Three processes on one PostgreSQL database, one that answers over HTTP and two that do the jobs, and a virus scanner where there is one, killed
// at random moments while people file documents and change rows; and the database itself restarted under them. What was acknowledged is there with its entry in the
// log, and every document is read once. KILL_ROUNDS sets how often (4 where nobody says; CI asks for 30).
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { migratePostgres } from '../src/adapters/db-postgres/index.ts'
import { Actor } from './acting.test-builder.ts'
import { isClamdHere, openClamd, type RunningClamd } from './clamd.test-builder.ts'
import { type Cluster, noCluster, startCluster } from './cluster.test-builder.ts'
import {
  clientOf,
  endAll,
  type Process,
  type Serving,
  startProcess,
  startServing,
  tokenOf,
} from './serving.test-builder.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 4)
/** Jobs of each document. */
const STAGES = 4

describe('three processes on PostgreSQL', { skip: noCluster ?? false }, () => {
  let cluster: Cluster
  let folder = ''
  let environment: Record<string, string> = {}
  let server: Serving
  let actor: Actor
  const workers: Process[] = []
  /** Every file is shown to it; it dies like the others. */
  let scanner: RunningClamd | null = null
  const serve = (isNew = false): Promise<Serving> => startServing(environment, { words: ['--without-jobs'], isNew })
  const work = (): Process => startProcess(['work'], environment)

  before(async () => {
    cluster = await startCluster()
    if (isClamdHere) scanner = await openClamd()
    await query("create database muniment encoding 'UTF8' template template0", cluster.url)
    await migratePostgres(databaseUrl())
    await query("create role muniment_server login noinherit password 'of-this-test'")
    const { rows } = await query(
      "select rolname from pg_roles where rolname ~ '^muniment_(app|walled|jobs|custodian|door)$'",
    )
    for (const { rolname } of rows) await query(`grant ${String(rolname)} to muniment_server`)
    const url = new URL(databaseUrl())
    url.username = 'muniment_server'
    url.password = 'of-this-test'
    folder = mkdtempSync(join(tmpdir(), 'muniment-three-'))
    environment = { DATABASE_URL: url.toString(), MUNIMENT_DATA: folder, MUNIMENT_LOG: 'error', MUNIMENT_READERS: '2' }
    if (scanner !== null) environment['MUNIMENT_CLAMD'] = scanner.address
    server = await serve(true)
    const token = await tokenOf(server)
    const client = clientOf(
      () => server.address,
      () => token,
    )
    const { id } = await client.done<{ id: string }>('POST', '/matters', { name: 'Three processes' })
    actor = new Actor(client, id)
    workers.push(work(), work())
  })
  after(async () => {
    endAll()
    await scanner?.close()
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
    await actor.assertAllThere()
    const { rows: documents } = await query('select name, status from documents')
    assert.deepEqual(
      documents.filter(({ status }) => status !== 'read'),
      [],
      'every document is read',
    )
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
    assert.equal(done.length, documents.length * STAGES, 'read, names found, dates found, indexed')
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

  async function assertLogsStand(): Promise<void> {
    const verifying = startProcess(['audit', 'verify'], environment)
    assert.deepEqual(await verifying.ended, { code: 0, signal: null }, verifying.said())
    assert.match(verifying.said(), /stands; \d+ entries/)
  }

  test(`${ROUNDS} kills lose nothing and do nothing twice`, { timeout: 1_200_000 }, async (t) => {
    for (let round = 0; round < ROUNDS; round++) {
      actor.act()
      await actor.after(Math.floor(Math.random() * 15))
      await sleep(Math.random() * 500)
      // Every other time whoever answers: what was acknowledged is theirs to keep.
      const victim = Math.floor(Math.random() * 4)
      const isScannerGone = scanner !== null && Math.random() < 0.3
      if (isScannerGone) await scanner?.kill()
      if (victim >= 2) {
        await server.kill()
        await actor.rest()
        server = await serve()
        await actor.assertAllThere()
      } else {
        await workers[victim]?.kill()
        workers[victim] = work()
        await actor.rest()
      }
      if (isScannerGone) await scanner?.start()
    }
    await actor.fileOne()
    await drained()
    const { documents, edits } = actor.acknowledged
    t.diagnostic(`${ROUNDS} kills; ${documents} documents and ${edits} edits were acknowledged`)
    assert.ok(documents >= ROUNDS && edits >= ROUNDS)
    await assertNothingLostOrDoubled()
    await assertLogsStand()
  })

  test('a database that restarts or crashes under them costs a refusal, and nothing that was acknowledged', {
    timeout: 400_000,
  }, async () => {
    const before = actor.acknowledged
    actor.refusals.clear()
    for (const mode of ['fast', 'immediate'] as const) {
      actor.act()
      await actor.after(8)
      const back = cluster.restart(mode)
      await sleep(100)
      const ready = await fetch(`${server.address}/ready`)
      assert.ok(ready.status === 200 || ready.status === 503, String(ready.status))
      await back
      await actor.after(4)
      await actor.rest()
    }
    await drained()
    assert.deepEqual(
      [server, ...workers].map(({ child }) => child.exitCode),
      [null, null, null],
      'no process died of it',
    )
    assert.ok(actor.acknowledged.requests >= before.requests + 16, 'requests were taken again afterwards')
    assert.deepEqual([...actor.refusals], ['db.away'], 'what was refused was refused for one reason')
    await assertNothingLostOrDoubled()
    await assertLogsStand()
  })

  test('while the database is away the server says that it is not ready, and is ready again afterwards', {
    timeout: 120_000,
  }, async () => {
    const readiness = async () => {
      const reply = await fetch(`${server.address}/ready`)
      return { status: reply.status, text: await reply.text() }
    }
    const comesTo = async (status: number): Promise<string> => {
      const until = Date.now() + 40_000
      for (;;) {
        const now = await readiness()
        if (now.status === status) return now.text
        assert.ok(Date.now() < until, `${now.status} ${now.text}`)
        await sleep(200)
      }
    }
    await cluster.stop()
    const text = await comesTo(503)
    assert.match(text, /"db\.away"/)
    assert.match(text, /"jobs\.away"/)
    for (const secret of ['of-this-test', 'muniment_server', '127.0.0.1']) assert.ok(!text.includes(secret), secret)
    assert.equal((await fetch(`${server.address}/health`)).status, 200)
    await cluster.restart('fast')
    await comesTo(200)
  })

  test('asked to end, each process gives its jobs back and exits with 0', { timeout: 120_000 }, async () => {
    for (let n = 0; n < 6; n++) await actor.fileOne()
    for (const one of [server, ...workers]) one.signal('SIGTERM')
    for (const { ended } of [server, ...workers]) assert.deepEqual(await ended, { code: 0, signal: null })
    const { rows } = await query("select name from jobs.job where state in ('active', 'failed')")
    assert.deepEqual(rows, [], 'no job is left in hand')
    await assertLogsStand()
  })
})
