// Whether this process can do its work now: asked by whatever sends it requests, and open to anybody, so its reasons are codes and
// sentences of ours. However many ask, everything is looked at once a second at most.
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Refusal } from '../base/index.ts'
import { type Db, type Migration, migrations, pendingMigrations } from '../platform/db/index.ts'
import type { Reason } from '../platform/http/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import { migrationsDone } from './queries.ts'

export interface Readiness {
  /** None: ready. */
  reasons(): Promise<readonly Reason[]>
  /** From now on it is not: the process ends when those it serves are done. */
  stop(): void
}

export interface ReadinessMadeWith {
  readonly db: Db
  readonly jobs: Jobs
  /** Bytes left for originals and whatever else lies in the data folder. */
  readonly freeBytes: () => Promise<number>
  /** For tests. */
  readonly known?: readonly Migration[]
}

/** Less than this and an upload of ordinary size may not fit; the doctor says so too. */
export const LITTLE_BYTES = 5e8
/** Longer than a healthy database ever takes, shorter than whoever asks waits. */
const PATIENCE_MILLISECONDS = 3000
const FRESH_MILLISECONDS = 1000

const REASONS = {
  // No difference is made by what is waited for: a pool whose every connection hangs looks as one that is at work.
  databaseAway: { code: 'db.away', says: 'The database does not answer, or had no connection free for three seconds.' },
  databaseBusy: { code: 'db.busy', says: 'The database lets no further connection in: allow more (max_connections).' },
  databaseBehind: { code: 'db.behind', says: 'The database lacks migrations of this version: muniment migrate.' },
  databaseOther: { code: 'db.ahead', says: 'The database was made by another version: start that one here.' },
  queueAway: { code: 'jobs.away', says: 'The job queue cannot be reached.' },
  diskFull: { code: 'storage.nearly-full', says: 'The disk of the data folder is nearly full: make room.' },
  diskAway: { code: 'storage.away', says: 'The disk of the data folder does not answer, or cannot be looked at.' },
  stopping: { code: 'http.stopping', says: 'This process ends.' },
} as const satisfies Record<string, Reason>

export function makeReadiness({ db, jobs, freeBytes, known = migrations() }: ReadinessMadeWith): Readiness {
  let isStopping = false
  let asked: Promise<readonly Reason[]> | null = null
  let askedAt = Number.NEGATIVE_INFINITY
  const look = async (): Promise<readonly Reason[]> => {
    const found = await Promise.all([
      inTime(lookAtDatabase(db, known), REASONS.databaseAway),
      inTime(
        jobs.reach().then(() => null),
        REASONS.queueAway,
      ),
      inTime(
        freeBytes().then((free) => (free < LITTLE_BYTES ? REASONS.diskFull : null)),
        REASONS.diskAway,
      ),
    ])
    return found.filter((reason) => reason !== null)
  }
  return {
    async reasons() {
      if (asked === null || performance.now() - askedAt > FRESH_MILLISECONDS) {
        askedAt = performance.now()
        asked = look()
      }
      return isStopping ? [REASONS.stopping, ...(await asked)] : asked
    },
    stop: () => {
      isStopping = true
    },
  }
}

async function lookAtDatabase(db: Db, known: readonly Migration[]): Promise<Reason | null> {
  const done = await db.acrossWorkspaces(
    'whether the database is at this version is asked of its history',
    migrationsDone,
  )
  try {
    return pendingMigrations(done, known).length > 0 ? REASONS.databaseBehind : null
  } catch (error) {
    if (error instanceof Refusal) return REASONS.databaseOther
    throw error
  }
}

/** What fails or takes too long is as good as away. */
async function inTime(question: Promise<Reason | null>, otherwise: Reason): Promise<Reason | null> {
  const late = new AbortController()
  try {
    return await Promise.race([question, sleep(PATIENCE_MILLISECONDS, otherwise, { signal: late.signal })])
  } catch (error) {
    return codeOf(error) === REASONS.databaseBusy.code ? REASONS.databaseBusy : otherwise
  } finally {
    late.abort()
    question.catch(() => undefined)
  }
}
