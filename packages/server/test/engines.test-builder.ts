// The engines a suite runs on: the embedded one always, PostgreSQL where MUNIMENT_TEST_POSTGRES is the address of a server on which
// databases and roles may be made. Every suite gets a database of its own and leaves nothing behind.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { vector } from '@electric-sql/pglite-pgvector'
import { Client } from 'pg'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { migratePostgres, openPostgres } from '../src/adapters/db-postgres/index.ts'
import type { Engine } from '../src/platform/db/index.ts'

export interface TestDatabase {
  readonly engine: Engine['name']
  open(): Promise<Engine>
  /** As the database's superuser, past every guard of ours; while no engine on it is open. Several statements, in one transaction. */
  tamper(sql: string): Promise<void>
  /** After every engine on it is closed. */
  drop(): Promise<void>
}

const ABSENT = 'PostgreSQL is not here'
const adminAddress = process.env['MUNIMENT_TEST_POSTGRES']
const isPostgresHere = adminAddress !== undefined && adminAddress !== ''

/** Runs `suite` once an engine. `make` is for its `before`. */
export function onEveryEngine(title: string, suite: (make: () => Promise<TestDatabase>) => void): void {
  describe(`${title}, embedded`, () => suite(makeEmbedded))
  onPostgres(title, () => suite(makePostgres))
}

/** What only a server with many connections can show. */
export function onPostgres(title: string, suite: () => void): void {
  if (isPostgresHere) describe(`${title}, on PostgreSQL`, suite)
  else test(`${title}, on PostgreSQL`, { skip: ABSENT })
}

async function makeEmbedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-db-'))
  return {
    engine: 'pglite',
    open: () => openPglite(join(folder, 'data')),
    tamper: (sql) => tamperWith(join(folder, 'data'), sql),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The same on the embedded database of a data folder, while nobody has it open. */
export async function tamperWith(dataDir: string, sql: string): Promise<void> {
  const database = await PGlite.create({ dataDir, extensions: { vector, btree_gin } })
  await database.exec(`begin; ${sql}; commit`)
  await database.close()
}

export interface PostgresDatabase extends TestDatabase {
  readonly adminUrl: string
  /** The login the server would use. */
  readonly url: string
  readonly login: string
  /** As the server's superuser, in this database. */
  asAdmin(sql: string): Promise<Record<string, unknown>[]>
  /** The same address for another login of this server. */
  as(login: string, password: string): string
}

const urlFor = (change: (url: URL) => void): string => {
  const url = new URL(adminAddress ?? '')
  change(url)
  return url.toString()
}

async function runAt(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    // Roles belong to the whole server: suites that make them at the same moment take turns.
    await client.query('select pg_advisory_lock(4178)')
    let rows: Record<string, unknown>[] = []
    for (const statement of sql.split(';').filter((part) => part.trim() !== ''))
      rows = (await client.query<Record<string, unknown>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** An empty database and a login without rights. */
export async function makeEmptyPostgres(): Promise<PostgresDatabase> {
  const name = `muniment_test_${randomBytes(6).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const server = urlFor(() => undefined)
  await runAt(server, `create database ${name} encoding 'UTF8' template template0`)
  await runAt(server, `create role ${name} login noinherit password '${password}'`)
  const as = (login: string, secret: string): string =>
    urlFor((url) => {
      url.pathname = name
      url.username = login
      url.password = secret
    })
  const adminUrl = urlFor((url) => {
    url.pathname = name
  })
  const url = as(name, password)
  return {
    engine: 'postgres',
    adminUrl,
    url,
    login: name,
    open: () => openPostgres(url, { connections: 10 }),
    asAdmin: (sql) => runAt(adminUrl, sql),
    tamper: async (sql) => {
      await runAt(adminUrl, `begin; ${sql}; commit`)
    },
    as,
    drop: async () => {
      await runAt(server, `drop database ${name} with (force); drop role ${name}`)
    },
  }
}

const WORKING = 'muniment_app, muniment_walled, muniment_jobs, muniment_custodian, muniment_door'

/** Migrated, with its login a member of the working roles: what an operator hands over. */
export async function makePostgres(): Promise<PostgresDatabase> {
  const database = await makeEmptyPostgres()
  await migratePostgres(database.adminUrl)
  await database.asAdmin(`grant ${WORKING} to ${database.login}`)
  return database
}

/** The same, migrated and owned by a login that is no superuser, as docs/operating.md has it; its address is `adminUrl`. */
export async function makeOwnedPostgres(): Promise<PostgresDatabase> {
  const database = await makeEmptyPostgres()
  const owner = `${database.login}_owner`
  await database.asAdmin(
    `create role ${owner} login createrole password 'of-this-test'; grant muniment_gate, ${WORKING} to ${owner} with admin option; alter database ${database.login} owner to ${owner}`,
  )
  const adminUrl = database.as(owner, 'of-this-test')
  await migratePostgres(adminUrl)
  await database.asAdmin(`grant ${WORKING} to ${database.login}`)
  return {
    ...database,
    adminUrl,
    drop: async () => {
      await database.drop()
      await runAt(
        urlFor(() => undefined),
        `drop role ${owner}`,
      )
    },
  }
}
