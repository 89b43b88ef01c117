// `muniment move`: the embedded database into PostgreSQL, verified table by table. Originals, keys and signed heads stay where they are:
// MUNIMENT_DATA is the same before and after.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openPglite } from '../../adapters/db-pglite/index.ts'
import { type MovedTable, migratePostgres, moveInto, openPostgres } from '../../adapters/db-postgres/index.ts'
import { giveBackAll, openQueue } from '../../adapters/jobs-pgboss/index.ts'
import { refusal } from '../../base/index.ts'
import { readSettings } from '../../platform/config/index.ts'
import { makeLog } from '../../platform/log/index.ts'
import { databaseOf, markMoved } from '../embedded-database.ts'
import { JOB_KINDS } from '../pipeline.ts'
import { declaredSettings } from '../settings.ts'
import { refuseInTheClear } from '../way-to-database.ts'
import { asTyped, UsageError } from './usage.ts'

const nothingToMove = refusal(
  'move.nothing',
  'There is no embedded database in the data folder. Name it with MUNIMENT_DATA.',
)

export async function move(words: string[]): Promise<number> {
  asTyped(() => parseArgs({ args: words, options: {} }))
  const settings = readSettings(declaredSettings)
  const { dataFolder, databaseUrl, adminDatabaseUrl } = settings
  if (databaseUrl === '') throw new UsageError('DATABASE_URL is missing: the PostgreSQL database to move into.')
  if (adminDatabaseUrl === '')
    throw new UsageError('MUNIMENT_ADMIN_DATABASE_URL is missing: the same database, as the login that owns it.')
  const folder = databaseOf(resolve(dataFolder))
  if (!existsSync(join(folder, 'PG_VERSION'))) throw nothingToMove()
  refuseInTheClear(settings)
  for (const { name, rows, sha256 } of await moveDatabase(folder, { databaseUrl, adminDatabaseUrl }))
    console.log(
      `${name.padEnd(32)} ${String(rows).padStart(9)} ${(rows === 1 ? 'row' : 'rows').padEnd(4)}  ${sha256.slice(0, 16)}`,
    )
  console.log(`Every table is the same on both sides. Start with DATABASE_URL from now on; ${folder}
is left as it was, and nothing starts on it again: remove it once you are content.`)
  return 0
}

/** The embedded engine's lock keeps every other process away until all is there. */
export async function moveDatabase(
  folder: string,
  { databaseUrl, adminDatabaseUrl }: { databaseUrl: string; adminDatabaseUrl: string },
): Promise<MovedTable[]> {
  const source = await openPglite(folder)
  try {
    await migratePostgres(adminDatabaseUrl)
    await makeQueueTables(databaseUrl)
    await openQueueOnce(source)
    // What runs in a process that ended runs again; a move must not make it wait for a time-out.
    await giveBackAll(source)
    const tables = await source.asOwner((connection) => moveInto(adminDatabaseUrl, connection))
    await markMoved(folder)
    return tables
  } finally {
    await source.close()
  }
}

async function makeQueueTables(databaseUrl: string): Promise<void> {
  const engine = await openPostgres(databaseUrl, { connections: 4 })
  try {
    await openQueueOnce(engine)
  } finally {
    await engine.close()
  }
}

/** The queue makes, or brings up to date, its own tables when it is opened. */
async function openQueueOnce(engine: Parameters<typeof openQueue>[0]['engine']): Promise<void> {
  const jobs = await openQueue({ engine, kinds: JOB_KINDS, concurrency: 1, log: makeLog('error') })
  await jobs.stop()
}
