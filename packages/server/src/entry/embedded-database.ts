// The embedded database opens in a thread of its own and needs nothing of the rest of the program: it is begun before that is loaded,
// which takes as long.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beginPglite, type PgliteOpening } from '../adapters/db-pglite/index.ts'
import { refusal } from '../base/index.ts'

export const databaseOf = (dataFolder: string): string => join(dataFolder, 'database')

const databaseMoved = refusal(
  'database.moved',
  'This embedded database was moved to PostgreSQL: two that go on with one log would each call the other forged. Set DATABASE_URL to where it was moved. To go back to the embedded one instead, and lose what was done since, remove the file MOVED in its folder.',
)

/** Lies in the folder of the database, and goes with it. */
const markOf = (folder: string): string => join(folder, 'MOVED')

export const markMoved = (folder: string): Promise<void> => writeFile(markOf(folder), '', { mode: 0o600 })

/** An embedded database on which an installation goes on, or that is still to be moved. */
export const isInUseStill = (folder: string): boolean =>
  existsSync(join(folder, 'PG_VERSION')) && !existsSync(markOf(folder))

/** Refuses `database.moved`. */
export function refuseMoved(folder: string): void {
  if (existsSync(markOf(folder))) throw databaseMoved()
}

/**
 * Null on PostgreSQL, and where there is no database yet: whether one may be made, what stands beside it decides. Waited for before the
 * rest of the program is loaded, for the thread begins only when the main one lets it. Refuses a folder in use.
 */
export async function beginDatabase(settings: {
  readonly dataFolder: string
  readonly databaseUrl: string
}): Promise<PgliteOpening | null> {
  const folder = databaseOf(resolve(settings.dataFolder))
  if (settings.databaseUrl !== '' || !existsSync(join(folder, 'PG_VERSION'))) return null
  keepToOneself()
  return beginPglite(folder)
}

/** Whatever a process that keeps data writes is for the user alone that it runs as: also what libraries write without saying how. */
export const keepToOneself = (): void => void process.umask(0o077)

export const beginInMemory = (): Promise<PgliteOpening> => beginPglite(null)
