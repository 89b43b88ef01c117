import { openCheckpoint } from '@muniment/proof'
import type { LogSigner } from '../crypto/index.ts'
import type { HeadRecord } from './head-file.ts'
import { keyFor } from './head-record.ts'

/**
 * What is wrong with the heads on record by themselves, without their database. `other-key`: one does not open with the key that signs now, or
 * says another size than its line. `smaller`: of one log a smaller tree was signed after a larger one.
 */
export function faultOfHistory(records: readonly HeadRecord[], signer: LogSigner): 'other-key' | 'smaller' | null {
  const last = new Map<string, HeadRecord>()
  for (const record of records) {
    const key = keyFor(signer, record)
    const opened = openCheckpoint(record.note, key.name, [key])
    if (!opened.isValid || opened.checkpoint.size !== record.size) return 'other-key'
    const before = last.get(record.workspace)
    if (before !== undefined && before.generation > record.generation) return 'smaller'
    if (before !== undefined && before.generation === record.generation && before.size > record.size) return 'smaller'
    last.set(record.workspace, record)
  }
  return null
}
