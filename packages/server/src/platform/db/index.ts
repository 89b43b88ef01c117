export { type Connection, type Db, type DbRole, type Engine, makeDb, type Scope } from './db.ts'
export { type Migration, migrations, pendingMigrations } from './migrations.ts'
