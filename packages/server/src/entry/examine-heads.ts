// What the doctor says of the signed heads of the audit logs: that they are there, that the present key signed them, that no smaller tree
// was ever signed, and that every entry in the database still is what they say.
import { join } from 'node:path'
import { openHeadFile } from '../adapters/heads-file.ts'
import { newId, Refusal, systemClock } from '../base/index.ts'
import {
  type AuditTables,
  checkpointsOfLog,
  faultOfHistory,
  logBehind,
  logForked,
  makeHeads,
  sizesOfLogs,
} from '../platform/audit/index.ts'
import type { Keyring } from '../platform/crypto/index.ts'
import type { Db } from '../platform/db/index.ts'
import { authorityOfJob } from '../platform/tenancy/index.ts'
import type { Finding } from './finding.ts'

export interface HeadsExamined {
  readonly dataFolder: string
  /** Null where nobody may look at it. */
  readonly db: Db | null
  readonly keyring: Keyring
}

const about = 'audit heads'
const OTHER_KEY =
  'A signed head in audit-heads.jsonl does not open with the key of this keyring. Put back keyring.json, or audit-heads.jsonl, from the copy that belongs with the other; then run: muniment audit verify'
const SMALLER =
  'audit-heads.jsonl holds a smaller tree after a larger one: it was written by hand, or by two installations. Put it back from its copy; then run: muniment audit verify'
const CHANGED =
  'do not stand: entries in the database were changed by hand after they were recorded. See which with: muniment audit verify'
const LOST =
  'Heads were signed, and audit-heads.jsonl is not there: without it nobody notices a database that was put back. Put it back from its copy; then run: muniment audit verify'

export async function examineHeads({ dataFolder, db, keyring }: HeadsExamined): Promise<Finding> {
  try {
    const file = openHeadFile(join(dataFolder, 'audit-heads.jsonl'))
    const records = await file.all()
    const fault = faultOfHistory(records, await keyring.logSigner())
    if (fault !== null) return { about, state: 'fail', says: fault === 'smaller' ? SMALLER : OTHER_KEY }
    const said = `${records.length} signed heads, by this key`
    if (db === null) return { about, state: 'ok', says: `${said}; the database was not compared with them` }
    const heads = makeHeads({ db, keyring, file, clock: systemClock })
    if (records.length === 0) return await withoutRecords(db)
    const troubles = await heads.check()
    if (troubles.some(({ kind }) => kind === 'forked')) return { about, state: 'fail', says: logForked().message }
    if (troubles.length > 0) return { about, state: 'fail', says: logBehind().message }
    const logs = await heads.verify()
    const faulty = logs.filter(({ fault }) => fault !== null)
    if (faulty.length > 0)
      return { about, state: 'fail', says: `${faulty.length} of ${logs.length} audit logs ${CHANGED}` }
    const entries = logs.reduce((sum, log) => sum + log.entries, 0)
    return { about, state: 'ok', says: `${said}, and the database is what they say: ${entries} entries were read` }
  } catch (error) {
    const says = error instanceof Refusal ? error.message : 'could not be looked at: see what is said of the database'
    return { about, state: 'fail', says }
  }
}

async function withoutRecords(db: Db): Promise<Finding> {
  const logs = await db.acrossWorkspaces<AuditTables, Awaited<ReturnType<typeof sizesOfLogs>>>(
    'whether any log was ever signed is asked of all of them',
    sizesOfLogs,
  )
  for (const { workspace_id: workspace } of logs) {
    const authority = authorityOfJob({ workspace, job: 'doctor', cause: newId() })
    const signed = await db.inWorkspace(authority, checkpointsOfLog)
    if (signed.length > 0) return { about, state: 'fail', says: LOST }
  }
  return { about, state: 'ok', says: 'none yet; a server signs them every five minutes, and when it ends' }
}
