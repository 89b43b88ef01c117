// What the doctor says of the signed heads of the audit logs: that they are there, that the present key signed them, that no smaller tree
// was ever signed, and that the database still is what they say.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openPglite, pendingInFolder } from '../adapters/db-pglite/index.ts'
import { openPostgres } from '../adapters/db-postgres/index.ts'
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
import { type Db, type Engine, makeDb } from '../platform/db/index.ts'
import { authorityOfJob } from '../platform/tenancy/index.ts'
import { databaseOf } from './embedded-database.ts'
import type { Finding } from './finding.ts'

export interface HeadsExamined {
  readonly dataFolder: string
  /** '' for the embedded one. */
  readonly databaseUrl: string
  readonly keyring: Keyring
}

const about = 'audit heads'
const OTHER_KEY =
  'A signed head in audit-heads.jsonl does not open with the key of this keyring. Put back keyring.json, or audit-heads.jsonl, from the copy that belongs with the other; then run: muniment audit verify'
const SMALLER =
  'audit-heads.jsonl holds a smaller tree after a larger one: it was written by hand, or by two installations. Put it back from its copy; then run: muniment audit verify'
const LOST =
  'Heads were signed, and audit-heads.jsonl is not there: without it nobody notices a database that was put back. Put it back from its copy; then run: muniment audit verify'

export async function examineHeads({ dataFolder, databaseUrl, keyring }: HeadsExamined): Promise<Finding> {
  try {
    const file = openHeadFile(join(dataFolder, 'audit-heads.jsonl'))
    const records = await file.all()
    const fault = faultOfHistory(records, await keyring.logSigner())
    if (fault !== null) return { about, state: 'fail', says: fault === 'smaller' ? SMALLER : OTHER_KEY }
    const engine = await opened(dataFolder, databaseUrl)
    const said = `${records.length} signed heads, by this key`
    if (engine === null) return { about, state: 'ok', says: `${said}; the database was not compared with them` }
    const db = makeDb(engine)
    try {
      const heads = makeHeads({ db, keyring, file, clock: systemClock })
      if (records.length === 0) return await withoutRecords(db)
      const troubles = await heads.check()
      if (troubles.some(({ kind }) => kind === 'forked')) return { about, state: 'fail', says: logForked().message }
      if (troubles.length > 0) return { about, state: 'fail', says: logBehind().message }
      return { about, state: 'ok', says: `${said}, and the database is what they say` }
    } finally {
      await db.close()
    }
  } catch (error) {
    const says = error instanceof Refusal ? error.message : 'could not be looked at: see what is said of the database'
    return { about, state: 'fail', says }
  }
}

/** Null where nobody may look: it is not there yet, in use, or not at this version. */
async function opened(dataFolder: string, databaseUrl: string): Promise<Engine | null> {
  if (databaseUrl !== '') return openPostgres(databaseUrl, { connections: 2 }).catch(() => null)
  const folder = databaseOf(dataFolder)
  if (!existsSync(join(folder, 'PG_VERSION'))) return null
  const pending = await pendingInFolder(folder).catch(() => 1)
  return pending === 0 ? openPglite(folder) : null
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
