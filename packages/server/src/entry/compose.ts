// The only place that knows everything: settings → adapters → platform → evidence → features.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openBlobFolder, sweepBlobFolder } from '../adapters/blobs-fs.ts'
import { openPglite } from '../adapters/db-pglite/index.ts'
import { openPostgres } from '../adapters/db-postgres/index.ts'
import { openQueue } from '../adapters/jobs-pgboss/index.ts'
import { openKeyringFile } from '../adapters/keys-file.ts'
import { makeMemoryKeyring } from '../adapters/keys-memory.ts'
import { makeSandboxedReader } from '../adapters/sandbox/index.ts'
import { makeUnderstanding, type Understanding } from '../adapters/understand-thread/index.ts'
import { type Clock, systemClock } from '../base/index.ts'
import { type Documents, holdings as documentHoldings, makeDocuments } from '../evidence/documents/index.ts'
import { holdings as editHoldings } from '../evidence/edits/index.ts'
import { holdings as eventHoldings, makeFindEventsJob, makeGatherEventsJob } from '../evidence/events/index.ts'
import { makePartiesJob, holdings as partyHoldings } from '../evidence/parties/index.ts'
import { makeTextJob, type Recogniser, holdings as textHoldings } from '../evidence/text/index.ts'
import { holdings as accountHoldings, hasNoWorkspace } from '../features/accounts/index.ts'
import { holdings as auditHoldings } from '../platform/audit/index.ts'
import { makeBlobs } from '../platform/blobs/index.ts'
import type { Keyring } from '../platform/crypto/index.ts'
import { type Db, type Engine, makeDb } from '../platform/db/index.ts'
import { holdings as httpHoldings } from '../platform/http/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import type { Holdings } from '../platform/tenancy/index.ts'
import { JOB_KINDS, makePipeline } from './pipeline.ts'
import { ownScratch } from './scratch.ts'

export interface Installation {
  readonly db: Db
  readonly documents: Documents
  readonly jobs: Jobs
  readonly clock: Clock
  close(): Promise<void>
}

export interface InstallationOptions {
  readonly dataFolder: string
  /** True for a command's own run: the database lives in memory and nothing outlives the process. */
  readonly isThrowAway: boolean
  /** A PostgreSQL database that was migrated, instead of the embedded one; '' or nothing for that. */
  readonly databaseUrl?: string
  readonly concurrency: number
  /** False for a process that answers requests and leaves the jobs to others; true where nothing is said. */
  readonly isWorking?: boolean
  readonly maxFileBytes: number
  readonly log: Log
  /** Another understanding of texts, for tests. */
  readonly understanding?: Understanding
}

/** What every slice holds, for export, erasure and the test that no table is forgotten. */
export const HOLDINGS: readonly Holdings[] = [
  eventHoldings,
  partyHoldings,
  editHoldings,
  textHoldings,
  documentHoldings,
  accountHoldings,
  auditHoldings,
  httpHoldings,
]

export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const isEmbedded = options.isThrowAway || (options.databaseUrl ?? '') === ''
  const ground = isEmbedded ? await openEmbedded(options) : await openServed(options)
  try {
    return await furnish(options, ground)
  } catch (error) {
    await ground.engine.close()
    throw error
  }
}

interface Ground {
  readonly engine: Engine
  readonly keyring: Keyring
  /** Called once the queue's schema is there. */
  readonly ready: () => Promise<void>
}

async function openEmbedded({ dataFolder, isThrowAway }: InstallationOptions): Promise<Ground> {
  const folder = isThrowAway ? null : join(dataFolder, 'database')
  const keyring =
    folder === null
      ? makeMemoryKeyring()
      : await openKeyringFile(join(dataFolder, 'keyring.json'), { mayMake: !existsSync(folder) })
  const engine = await openPglite(folder)
  // The folder is ours alone now. What a killed process left in it: decrypted originals, and uploads nobody was told about.
  await rm(join(dataFolder, 'scratch'), { recursive: true, force: true })
  await sweepBlobFolder(join(dataFolder, 'blobs'))
  return { engine, keyring, ready: () => engine.keepAsTemplate() }
}

async function openServed({ dataFolder, databaseUrl = '', concurrency, log }: InstallationOptions): Promise<Ground> {
  // Each job holds one connection at most; requests and the queue's own upkeep share the rest.
  const engine = await openPostgres(databaseUrl, { connections: concurrency + 8 })
  try {
    if (!engine.isHardened) log.warn('set_config is open to injected expressions: migrate as a superuser to close it')
    const isNew = await hasNoWorkspace(makeDb(engine))
    const keyring = await openKeyringFile(join(dataFolder, 'keyring.json'), { mayMake: isNew })
    return { engine, keyring, ready: async () => undefined }
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function furnish(
  {
    dataFolder,
    concurrency,
    isWorking = true,
    log,
    maxFileBytes,
    understanding = makeUnderstanding(),
  }: InstallationOptions,
  { engine, keyring, ready }: Ground,
): Promise<Installation> {
  const clock = systemClock
  const db = makeDb(engine)
  const jobs = await openQueue({ engine, kinds: JOB_KINDS, concurrency, log })
  await ready()
  const pipeline = makePipeline(jobs)
  const wake = () => jobs.wake()
  const documents = makeDocuments({
    db,
    blobs: makeBlobs(openBlobFolder(join(dataFolder, 'blobs')), keyring),
    clock,
    maxBytes: maxFileBytes,
    onFiled: pipeline.documentFiled,
    afterFiled: () => {
      // Loaded while the document is read: no start waits for it, and neither does the first text.
      understanding.prepare()
      wake()
    },
  })
  // Loaded when the first scan comes: most matters have none, and no start should wait for it.
  const recogniser: Recogniser = {
    recognise: async (image, signal) => (await import('../adapters/ocr/index.ts')).recogniser.recognise(image, signal),
  }
  const handlers = [
    makeTextJob({
      db,
      documents,
      reader: makeSandboxedReader({
        onFault: (fault) => log.warn('a reader failed', { code: fault.at, reason: fault.verdict ?? fault.fatal }),
      }),
      recogniser,
      clock,
      scratchFolder: await ownScratch(join(dataFolder, 'scratch')),
      onReady: pipeline.textReady,
      afterReady: wake,
    }),
    makePartiesJob({ db, read: understanding.parties, onReady: pipeline.partiesReady, afterReady: wake }),
    makeFindEventsJob({ db, read: understanding.statements, onReady: pipeline.eventsReady, afterReady: wake }),
    makeGatherEventsJob({ db, clock }),
  ]
  if (isWorking) await jobs.work(handlers)
  return {
    db,
    documents,
    jobs,
    clock,
    async close() {
      await jobs.stop()
      await understanding.close()
      await db.close()
    },
  }
}
