// The engine for more than one process: PostgreSQL from version 15, through node-postgres (MIT, kept by Brian Carlson; pure JavaScript).
// Instead we would write PostgreSQL's wire protocol, its authentication and a pool ourselves.

export { isInTheClear } from './in-the-clear.ts'
export { HARDENING, type Migrated, migratePostgres } from './migrate.ts'
export { type MovedTable, moveInto } from './move.ts'
export { openPostgres, type PostgresEngine, type PostgresOptions } from './open.ts'
