import type { Holdings } from '../tenancy/index.ts'

export { type Act, recordAct, type Target } from './record.ts'

/** Rows of the log are not erased with the rest: retention destroys what they say and leaves their hashes. */
export const holdings: Holdings = {
  slice: 'audit',
  tables: ['audit_checkpoints', 'audit_entries', 'audit_heads'],
  blobs: [],
}
