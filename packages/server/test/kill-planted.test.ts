// The kill tests' own test: on a database that acknowledges before it has written, what was acknowledged is lost by a crash, and the very
// check those tests end with must say so.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Client } from 'pg'
import { migratePostgres } from '../src/adapters/db-postgres/index.ts'
import { Actor } from './acting.test-builder.ts'
import { type Cluster, noCluster, startCluster } from './cluster.test-builder.ts'
import { clientOf, endAll, startServing, tokenOf } from './serving.test-builder.ts'
import { until } from './until.test-builder.ts'

const clusters: Cluster[] = []
const folder = mkdtempSync(join(tmpdir(), 'muniment-planted-'))
after(async () => {
  endAll()
  for (const cluster of clusters) await cluster.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Somebody files documents until the database crashes under them; then what was acknowledged is compared with what is there. */
async function crashUnder(name: string, ...settings: string[]): Promise<Actor> {
  const cluster = await startCluster(...settings)
  clusters.push(cluster)
  const login = { user: 'muniment_server', password: 'of-this-test' }
  const admin = new Client({ connectionString: cluster.url })
  await admin.connect()
  await admin.query("create database muniment encoding 'UTF8' template template0")
  const owned = Object.assign(new URL(cluster.url), { pathname: 'muniment' })
  await migratePostgres(owned.toString())
  await admin.query(`create role ${login.user} login noinherit password '${login.password}'`)
  await admin.query(
    `grant muniment_app, muniment_walled, muniment_jobs, muniment_custodian, muniment_door to ${login.user}`,
  )
  await admin.query('checkpoint')
  await admin.end()
  const url = Object.assign(owned, { username: login.user, password: login.password }).toString()
  const environment = { DATABASE_URL: url, MUNIMENT_DATA: join(folder, name), MUNIMENT_LOG: 'silent' }
  const server = await startServing(environment, { words: ['--without-jobs'], isNew: true })
  const token = await tokenOf(server)
  const client = clientOf(
    () => server.address,
    () => token,
  )
  const { id } = await client.done<{ id: string }>('POST', '/matters', { name: 'Crash' })
  const actor = new Actor(client, id)
  // Everything before this is on the disk in any case: only what comes now can be lost.
  const checkpoint = new Client({ connectionString: cluster.url })
  await checkpoint.connect()
  await checkpoint.query('checkpoint')
  await checkpoint.end()
  for (let n = 0; n < 3; n++) await actor.fileOne()
  await cluster.restart('immediate')
  await until(async () => (await fetch(`${server.address}/ready`)).ok)
  return actor
}

describe('a database that crashes', { skip: noCluster ?? false, timeout: 400_000 }, () => {
  test('loses nothing that was acknowledged', async () => {
    await (await crashUnder('true')).assertAllThere()
  })

  test('and acknowledges before it has written is found out', async () => {
    const actor = await crashUnder('false', 'synchronous_commit=off', 'wal_writer_delay=10s')
    await assert.rejects(actor.assertAllThere(), { name: 'AssertionError' })
  })
})
