// Migrating is the operator's act, with a login that owns the schema; the server itself never has one. Two at once take turns.

import { Client } from 'pg'
import { historyTable, migrationScript, migrations, pendingMigrations } from '../../platform/db/index.ts'
import { tooOld, unreachable, wrongEncoding } from './refusals.ts'

export interface Migrated {
  /** Names of the migrations that were run now. */
  readonly applied: readonly string[]
  /** Whether the application's role is kept from what `HARDENING` closes. Only a superuser can take it away. */
  readonly isHardened: boolean
}

/** One number for every Muniment, so that two processes migrating the same database wait for each other. */
const TURN = 4_178_000_001

export const OLDEST_VERSION = 150_000

const WRITES_LARGE_OBJECTS = [
  'lo_creat(integer)',
  'lo_create(oid)',
  'lo_from_bytea(oid, bytea)',
  'lo_put(oid, bigint, bytea)',
  'lowrite(integer, bytea)',
].map((signature) => `pg_catalog.${signature}`)

/**
 * What migrations do themselves where a superuser runs them, for one to run where none did: with `set_config` an expression injected into
 * a statement could change the workspace, and a large object is under no row-level security. In this order: the second gives back what
 * the first takes from the gate too.
 */
export const HARDENING: readonly string[] = [
  'revoke execute on function pg_catalog.set_config(text, text, boolean) from public;',
  'grant execute on function pg_catalog.set_config(text, text, boolean) to muniment_gate, muniment_jobs;',
  ...WRITES_LARGE_OBJECTS.map((signature) => `revoke execute on function ${signature} from public;`),
]

export const IS_HARDENED = ['pg_catalog.set_config(text, text, boolean)', ...WRITES_LARGE_OBJECTS]
  .map((signature) => `not has_function_privilege('muniment_app', '${signature}', 'execute')`)
  .join(' and ')

/** Brings the database at `adminUrl` to this version. Refuses a server before 15, another encoding, and a database that is ahead. */
export async function migratePostgres(adminUrl: string): Promise<Migrated> {
  const client = new Client({
    connectionString: adminUrl,
    application_name: 'muniment migrate',
    options: '-c search_path=public',
  })
  // A connection that dies fails the statement in hand; without a listener it would end the process as well.
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw unreachable(error)
  })
  try {
    await refuseUnfit(client)
    await client.query(`select pg_advisory_lock(${TURN})`)
    await client.query(historyTable)
    const done = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from history.migrations order by position',
    )
    const pending = pendingMigrations(done.rows, migrations())
    for (const migration of pending) await client.query(migrationScript(migration))
    const { rows } = await client.query<{ held: boolean }>(`select ${IS_HARDENED} as held`)
    return { applied: pending.map(({ name }) => name), isHardened: rows[0]?.held === true }
  } finally {
    // Closing gives the turn to the next and rolls back what failed half way.
    await client.end()
  }
}

async function refuseUnfit(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  )
  if ((rows[0]?.version ?? 0) < OLDEST_VERSION) throw tooOld({ version: rows[0]?.version ?? 0 })
  if (rows[0]?.encoding !== 'UTF8') throw wrongEncoding({ encoding: rows[0]?.encoding ?? '' })
}
