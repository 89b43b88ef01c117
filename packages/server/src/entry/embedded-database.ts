// The embedded database opens in a thread of its own and needs nothing of the rest of the program: it is begun before that is loaded,
// which takes as long.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beginPglite, type PgliteOpening } from '../adapters/db-pglite/index.ts'

export const databaseOf = (dataFolder: string): string => join(dataFolder, 'database')

/** Null on PostgreSQL, and where there is no database yet: whether one may be made, what stands beside it decides. */
export function beginDatabase(settings: {
  readonly dataFolder: string
  readonly databaseUrl: string
}): PgliteOpening | null {
  const folder = databaseOf(resolve(settings.dataFolder))
  return settings.databaseUrl === '' && existsSync(join(folder, 'PG_VERSION')) ? beginPglite(folder) : null
}

export const beginInMemory = (): PgliteOpening => beginPglite(null)
