// What everything else stands on: the database, the keyring and the file of signed heads, opened in this order and closed when one of
// them is refused.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openBlobFolder, sweepBlobFolder } from '../adapters/blobs-fs.ts'
import { openS3Store, type S3Place } from '../adapters/blobs-s3/index.ts'
import { openPglite, type PgliteOpening } from '../adapters/db-pglite/index.ts'
import { HARDENING, openPostgres } from '../adapters/db-postgres/index.ts'
import { makeMemoryHeads, openHeadFile } from '../adapters/heads-file.ts'
import { openKeyringFile } from '../adapters/keys-file.ts'
import { makeMemoryKeyring } from '../adapters/keys-memory.ts'
import { systemClock } from '../base/index.ts'
import { hasNoWorkspace } from '../features/accounts/index.ts'
import type { HeadFile } from '../platform/audit/index.ts'
import type { BlobStore } from '../platform/blobs/index.ts'
import type { KeyCare, Keyring, RootCustody } from '../platform/crypto/index.ts'
import { type Engine, makeDb } from '../platform/db/index.ts'
import type { Log } from '../platform/log/index.ts'
import { makeDataFolder } from './data-folder.ts'
import { databaseOf, keepToOneself, refuseMoved } from './embedded-database.ts'
import { databaseNotMoved, isNotMoved } from './not-moved.ts'

export interface Ground {
  readonly engine: Engine
  readonly keyring: Keyring
  /** Null where the keys end with the process. */
  readonly keyCare: KeyCare | null
  readonly headFile: HeadFile
  readonly store: BlobStore
  /** Where the filings are also written down, on an engine that flushes nothing. */
  readonly journalPath: string | null
  /** Called once the queue's schema is there. */
  readonly ready: () => Promise<void>
}

export interface GroundOptions {
  readonly dataFolder: string
  /** True for a command's own run: the database lives in memory and nothing outlives the process. */
  readonly isThrowAway: boolean
  /** A PostgreSQL database that was migrated, instead of the embedded one; '' or nothing for that. */
  readonly databaseUrl?: string
  /** Of this process, at most; 0 or nothing: what its readers need. */
  readonly databaseConnections?: number
  /** The embedded database, where it was begun before. */
  readonly begun?: PgliteOpening | null
  readonly concurrency: number
  /** Who holds the root key; nothing for a file beside the keyring. */
  readonly keyService?: RootCustody | null
  /** Where originals lie; nothing for the data folder. */
  readonly s3?: S3Place | null
  readonly log: Log
}

/** Refuses `data.folder`. */
export async function openGround(options: GroundOptions): Promise<Ground> {
  if (!options.isThrowAway) {
    keepToOneself()
    await makeDataFolder(options.dataFolder)
  }
  return options.isThrowAway || (options.databaseUrl ?? '') === '' ? openEmbedded(options) : openServed(options)
}

const keyringOf = (dataFolder: string): string => join(dataFolder, 'keyring.json')
const blobsOf = (dataFolder: string): string => join(dataFolder, 'blobs')
const headsOf = (dataFolder: string): HeadFile => openHeadFile(join(dataFolder, 'audit-heads.jsonl'))

/** Asked once before anybody is let in: wrong keys are found now, not with the first upload. */
async function storeOf({ dataFolder, s3 = null, log }: GroundOptions): Promise<BlobStore> {
  if (s3 === null) return openBlobFolder(blobsOf(dataFolder))
  const store = openS3Store(s3)
  await store.check()
  const ended = await store.endStale(systemClock.now())
  if (ended > 0) log.info('uploads of killed processes were ended in the storage', { count: ended })
  return store
}

async function openEmbedded(options: GroundOptions): Promise<Ground> {
  const { dataFolder, isThrowAway, begun = null } = options
  const folder = isThrowAway ? null : databaseOf(dataFolder)
  const { store, kept } = await keptOutside(options, folder).catch(async (error: unknown) => {
    await begun?.abandon()
    throw error
  })
  const engine = await openPglite(begun ?? folder, (error) =>
    options.log.error('tables of the embedded database could not be vacuumed', error),
  )
  try {
    // The folder is ours alone now. What a killed process left in it: decrypted originals, and uploads nobody was told about.
    await rm(join(dataFolder, 'scratch'), { recursive: true, force: true })
    await sweepBlobFolder(blobsOf(dataFolder))
  } catch (error) {
    await engine.close()
    throw error
  }
  return {
    engine,
    keyring: kept ?? makeMemoryKeyring(),
    keyCare: kept,
    headFile: kept === null ? makeMemoryHeads() : headsOf(dataFolder),
    store,
    journalPath: folder === null ? null : join(dataFolder, 'filings.jsonl'),
    ready: () => engine.keepAsTemplate(),
  }
}

async function keptOutside(options: GroundOptions, folder: string | null) {
  const { dataFolder, keyService = null } = options
  if (folder !== null) refuseMoved(folder)
  const store = await storeOf(options)
  if (folder === null) return { store, kept: null }
  const file = { mayMake: !existsSync(folder), service: keyService }
  return { store, kept: await openKeyringFile(keyringOf(dataFolder), file) }
}

const ABANDONED_MILLISECONDS = 24 * 3600 * 1000

async function openServed(options: GroundOptions): Promise<Ground> {
  const { dataFolder, databaseUrl = '', databaseConnections = 0, concurrency, keyService = null, log } = options
  const store = await storeOf(options)
  // Other processes may be writing: only what is far longer silent than any upload.
  await sweepBlobFolder(blobsOf(dataFolder), new Date(systemClock.now().getTime() - ABANDONED_MILLISECONDS))
  // Each job holds one connection at most; requests and the queue's own upkeep share the rest.
  const engine = await openPostgres(databaseUrl, { connections: databaseConnections || concurrency + 8 })
  try {
    if (!engine.isHardened)
      log.warn(`set_config or large objects are open to injected expressions. As a superuser: ${HARDENING.join(' ')}`)
    const db = makeDb(engine)
    if (await isNotMoved(db, dataFolder)) throw databaseNotMoved()
    const isNew = await hasNoWorkspace(db)
    const keyring = await openKeyringFile(keyringOf(dataFolder), { mayMake: isNew, service: keyService })
    return {
      engine,
      keyring,
      keyCare: keyring,
      headFile: headsOf(dataFolder),
      store,
      journalPath: null,
      ready: async () => undefined,
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}
