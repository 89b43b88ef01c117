// What the doctor looks at, one finding a line. Nothing here changes anything: it opens no database that is not at this version.
import { constants, existsSync } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openBlobFolder } from '../adapters/blobs-fs.ts'
import { openS3Store, type S3Place } from '../adapters/blobs-s3/index.ts'
import { openPglite, pendingInFolder } from '../adapters/db-pglite/index.ts'
import { HARDENING, openPostgres } from '../adapters/db-postgres/index.ts'
import { openKeyringFile } from '../adapters/keys-file.ts'
import { freeBytesIn, Refusal, systemClock } from '../base/index.ts'
import type { Keyring } from '../platform/crypto/index.ts'
import { type Db, makeDb } from '../platform/db/index.ts'
import { canBeMade } from './data-folder.ts'
import { databaseOf } from './embedded-database.ts'
import { examineEmbedding } from './examine-embedding.ts'
import { examineHeads } from './examine-heads.ts'
import { examineOriginals } from './examine-originals.ts'
import { examineScanner } from './examine-scanner.ts'
import { examineWays } from './examine-ways.ts'
import type { Finding } from './finding.ts'
import { keyServiceOf } from './key-service.ts'
import { databaseNotMoved, isNotMoved } from './not-moved.ts'
import { LITTLE_BYTES } from './readiness.ts'
import { s3Of } from './s3.ts'
import type { ServerSettings } from './settings.ts'
import { databaseUrlOf } from './way-to-database.ts'

/** Less than this and the next large upload does not fit. */
const ROOMY_BYTES = 5e9
/** `all`: every original is opened, not some by lot; `onOpened` is told how many of how many were. */
export interface HowToExamine {
  readonly all?: boolean
  readonly onOpened?: (opened: number, of: number) => void
}

export async function examine(settings: ServerSettings, how: HowToExamine = {}): Promise<Finding[]> {
  const dataFolder = resolve(settings.dataFolder)
  const findings = [await examineFolder(dataFolder)]
  if (findings[0]?.state === 'fail') return findings
  findings.push(await examineSpace(dataFolder))
  const { databaseUrl } = settings
  findings.push(
    ...(databaseUrl === ''
      ? await examineEmbedded(databaseOf(dataFolder))
      : await examinePostgres(settings, dataFolder)),
  )
  findings.push(...(await examineWays(settings, systemClock.now())))
  findings.push(...(await examineKeyService(settings)), ...(await examineScanner(settings, systemClock.now())))
  findings.push(await examineEmbedding(settings))
  const { finding, keyring } = await examineKeyring(dataFolder, settings)
  findings.push(finding)
  const s3 = s3Of(settings)
  if (s3 !== null) findings.push(await examineStorage(s3))
  if (keyring === null || findings.some(({ state, about }) => state === 'fail' && about === 'storage')) return findings
  const db = await databaseToLookAt(dataFolder, settings)
  try {
    findings.push(await examineHeads({ dataFolder, db, keyring }))
    const folder = s3 === null ? join(dataFolder, 'blobs') : null
    const store = s3 === null ? openBlobFolder(join(dataFolder, 'blobs')) : openS3Store(s3)
    findings.push(...(await examineOriginals({ db, keyring, store, folder, all: false, ...how })))
  } finally {
    await db?.close()
  }
  return findings
}

/** Null where nobody may look: it is not there yet, in use, not at this version, or nothing was moved into it. */
async function databaseToLookAt(dataFolder: string, settings: ServerSettings): Promise<Db | null> {
  if (settings.databaseUrl !== '') {
    const opening = async () => openPostgres(databaseUrlOf(settings), { connections: 2 })
    const engine = await opening().catch(() => null)
    if (engine === null) return null
    const db = makeDb(engine)
    if (!(await isNotMoved(db, dataFolder))) return db
    await db.close()
    return null
  }
  const folder = databaseOf(dataFolder)
  if (!existsSync(join(folder, 'PG_VERSION'))) return null
  const pending = await pendingInFolder(folder).catch(() => 1)
  if (pending !== 0) return null
  return openPglite(folder).then(makeDb, () => null)
}

async function examineFolder(folder: string): Promise<Finding> {
  const about = 'data folder'
  if (!existsSync(folder))
    return (await canBeMade(resolve(folder)))
      ? {
          about,
          state: 'warn',
          says: `${folder} is not there yet; the first start makes it. Another is named with MUNIMENT_DATA.`,
        }
      : { about, state: 'fail', says: `${folder} cannot be made. Name another with MUNIMENT_DATA.` }
  const there = await stat(folder)
  if (!there.isDirectory())
    return { about, state: 'fail', says: `${folder} is no folder. Name another with MUNIMENT_DATA.` }
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return { about, state: 'fail', says: `This user may not write in ${folder}. Run: chown -R "$(id -un)" ${folder}` }
  }
  return (there.mode & 0o022) === 0
    ? { about, state: 'ok', says: folder }
    : { about, state: 'fail', says: `Others may write in ${folder}. Run: chmod go-w ${folder}` }
}

async function examineSpace(folder: string): Promise<Finding> {
  const about = 'disk space'
  if (!existsSync(folder)) return { about, state: 'ok', says: 'asked once the data folder is there' }
  const free = await freeBytesIn(folder)
  const says = `${(free / 1e9).toFixed(1)} GB free`
  if (free >= ROOMY_BYTES) return { about, state: 'ok', says }
  return {
    about,
    state: free < LITTLE_BYTES ? 'fail' : 'warn',
    says: `${says}: uploads will be refused when it is full. Make room, or move the folder to a larger disk and name it with MUNIMENT_DATA.`,
  }
}

async function examineEmbedded(folder: string): Promise<Finding[]> {
  if (!existsSync(join(folder, 'PG_VERSION')))
    return [{ about: 'database', state: 'ok', says: 'embedded; the first start makes it' }]
  try {
    const pending = await pendingInFolder(folder)
    const says =
      pending === 0
        ? 'embedded, at this version, used by no process'
        : `embedded; the next start brings it to this version (${pending} steps)`
    return [{ about: 'database', state: 'ok', says }]
  } catch (error) {
    if (error instanceof Refusal && error.code === 'db.in-use')
      return [
        {
          about: 'database',
          state: 'warn',
          says: 'embedded, in use by a running server; stop it to have the database looked at as well',
        },
      ]
    return [failed('database', error)]
  }
}

async function examinePostgres(settings: ServerSettings, dataFolder: string): Promise<Finding[]> {
  try {
    const engine = await openPostgres(databaseUrlOf(settings), { connections: 2 })
    try {
      if (await isNotMoved(makeDb(engine), dataFolder)) throw databaseNotMoved()
    } finally {
      await engine.close()
    }
    const standing: Finding = {
      about: 'database',
      state: 'ok',
      says: 'PostgreSQL, at this version, under a login that can do nothing by itself',
    }
    const open = `set_config or large objects are open to injected expressions. As a superuser, in this database: ${HARDENING.join(' ')}`
    return engine.isHardened ? [standing] : [standing, { about: 'hardening', state: 'warn', says: open }]
  } catch (error) {
    return [failed('database', error)]
  }
}

/** Where the settings name one: that it answers, takes the token, and has the key. */
async function examineKeyService(settings: ServerSettings): Promise<Finding[]> {
  const about = 'key service'
  try {
    const service = keyServiceOf(settings)
    if (service === null) return []
    await service.health()
    return [{ about, state: 'ok', says: `${settings.vault} answers and has the key ${settings.vaultKey}` }]
  } catch (error) {
    return [failed(about, error)]
  }
}

async function examineKeyring(
  dataFolder: string,
  settings: ServerSettings,
): Promise<{ finding: Finding; keyring: Keyring | null }> {
  const about = 'keyring'
  const path = join(dataFolder, 'keyring.json')
  const hasOriginals = existsSync(join(dataFolder, 'blobs'))
  if (!existsSync(path) && !hasOriginals)
    return { finding: { about, state: 'ok', says: 'none yet; the first start makes it' }, keyring: null }
  try {
    const keyring = await openKeyringFile(path, { mayMake: false, service: keyServiceOf(settings) })
    return { finding: { about, state: 'ok', says: 'opens; keep a copy of it elsewhere' }, keyring }
  } catch (error) {
    return { finding: failed(about, error), keyring: null }
  }
}

async function examineStorage(s3: S3Place): Promise<Finding> {
  const about = 'storage'
  try {
    await openS3Store(s3).check()
    return { about, state: 'ok', says: `${s3.endpoint} takes our requests for ${s3.bucket}` }
  } catch (error) {
    return failed(about, error)
  }
}

const failed = (about: string, error: unknown): Finding => ({
  about,
  state: 'fail',
  says:
    error instanceof Refusal
      ? error.message
      : `could not be looked at (${error instanceof Error ? error.name : typeof error})`,
})
