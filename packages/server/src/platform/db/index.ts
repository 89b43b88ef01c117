export { atOnce } from './at-once.ts'
export { DatabaseAway } from './away.ts'
export {
  type Connection,
  type Db,
  type DbRole,
  type DoorScope,
  type Engine,
  type EngineLoad,
  makeDb,
  roleName,
  type Scope,
  type Statement,
} from './db.ts'
export { databaseBusy, databaseExhausted, databaseFull, lackOf } from './lacking.ts'
export { historyTable, type Migration, migrationScript, migrations, pendingMigrations } from './migrations.ts'
export { neverCut } from './never-cut.ts'
export { anyOf, recordsOf } from './records.ts'
export { slicesOf } from './slices.ts'
export { tracedEngine } from './traced.ts'
export { everyWorkspace, holdings, type NamedWorkspace, workspaceIsThere } from './workspaces.ts'
