export { DatabaseAway } from './away.ts'
export { type Connection, type Db, type DbRole, type Engine, makeDb, type Scope } from './db.ts'
export { historyTable, type Migration, migrationScript, migrations, pendingMigrations } from './migrations.ts'
export { slicesOf } from './slices.ts'
