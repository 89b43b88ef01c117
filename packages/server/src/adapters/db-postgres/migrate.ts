// Migrating is the operator's act, with a login that owns the schema; the server itself never has one. Two at once take turns.

import { Client } from 'pg'
import { historyTable, migrationScript, migrations, pendingMigrations } from '../../platform/db/index.ts'
import { tooOld, unreachable, wrongEncoding } from './refusals.ts'

export interface Migrated {
  /** Names of the migrations that were run now. */
  readonly applied: readonly string[]
  /**
   * Whether `set_config` could be taken from the application's role. Only a superuser can; where it was refused, an expression
   * injected into a statement could change the workspace of its transaction.
   */
  readonly isHardened: boolean
}

/** One number for every Muniment, so that two processes migrating the same database wait for each other. */
const TURN = 4_178_000_001

export const OLDEST_VERSION = 150_000

export const IS_HARDENED =
  "not has_function_privilege('muniment_app', 'pg_catalog.set_config(text, text, boolean)', 'execute')"

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
