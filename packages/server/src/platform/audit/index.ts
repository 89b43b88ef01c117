import type { Holdings } from '../tenancy/index.ts'

export { type HeadFile, type HeadRecord, type HeadStep, headRecordSchema, stepsThatFollow } from './head-file.ts'
export { faultOfHistory } from './head-history.ts'
export type { HeadTrouble } from './head-step.ts'
export { type Heads, makeHeads } from './heads.ts'
export { growthOfLog, pathsOfLog } from './paths.ts'
export {
  type AuditTables,
  checkpointsOfLog,
  type EntryFilter,
  type EntryRow,
  EVERY_ENTRY,
  entriesFrom,
  entryAt,
  hasActOf,
  headOfLog,
  leavesOfLog,
  newestEntries,
  sizesOfLogs,
} from './queries.ts'
export { recordReading } from './readings.ts'
export { type Act, recordAct, recordActAtTheDoor, type Target } from './record.ts'
export { entryChanged, entryNotFound, headsDamaged, logBehind, logForked } from './refusals.ts'
export { faultOfRow, type LogFault, type RowFault, type VerifiedLog, verifyLog } from './verify.ts'

/** Rows of the log are not erased with the rest: retention destroys what they say and leaves their hashes. */
export const holdings: Holdings = {
  slice: 'audit',
  tables: ['audit_checkpoints', 'audit_entries', 'audit_heads'],
  blobs: [],
}
