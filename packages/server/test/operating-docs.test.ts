// What docs/operating.md tells an administrator to type is typed here, letter by letter, on a PostgreSQL of its own.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Client } from 'pg'
import { HARDENING, migratePostgres, openPostgres } from '../src/adapters/db-postgres/index.ts'
import { type Cluster, noCluster, startCluster } from './cluster.test-builder.ts'

const text = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8')
const [asSuperuser = '', asOwner = '', toHarden = ''] = [...text.matchAll(/```sql\n(.*?)```/gs)].map(
  ([, sql = '']) => sql,
)
const passwordOf = (login: string): string =>
  new RegExp(`create role ${login} .*password '([^']+)'`).exec(text)?.[1] ?? ''

let cluster: Cluster | null = null
after(() => cluster?.remove())

const addressFor = (url: string, login: string): string =>
  Object.assign(new URL(url), { pathname: 'muniment', username: login, password: passwordOf(login) }).toString()

async function type(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // A database is made outside every transaction: one statement at a time.
    for (const statement of sql.split(/;\n/)) if (statement.trim() !== '') await client.query(statement)
  } finally {
    await client.end()
  }
}

describe('the logins of docs/operating.md', { skip: noCluster ?? false, timeout: 300_000 }, () => {
  test('the owner migrates, the server opens with its own, and opens with no other', async () => {
    cluster = await startCluster()
    await type(cluster.url, asSuperuser)
    const [owner, server] = ['muniment_owner', 'muniment_server'].map((login) => addressFor(cluster?.url ?? '', login))
    await migratePostgres(owner ?? '')
    await type(owner ?? '', asOwner)
    const isHardened = async () => {
      const engine = await openPostgres(server ?? '', { connections: 2 })
      await engine.close()
      return engine.isHardened
    }
    assert.deepEqual(toHarden.trim().split('\n'), HARDENING)
    for (const statement of HARDENING) {
      assert.equal(await isHardened(), false, `all are needed, ${statement} too`)
      await type(Object.assign(new URL(cluster.url), { pathname: 'muniment' }).toString(), statement)
    }
    assert.equal(await isHardened(), true)
    await assert.rejects(openPostgres(owner ?? '', { connections: 2 }), { code: 'db.role-too-strong' })
  })
})
