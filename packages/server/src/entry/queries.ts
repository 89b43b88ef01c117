import type { Kysely } from 'kysely'

interface HistoryTables {
  'history.migrations': { position: number; name: string; sha256: string }
}

export const migrationsDone = (tables: Kysely<HistoryTables>) =>
  tables.selectFrom('history.migrations').select(['name', 'sha256']).orderBy('position').execute()
