// For commands about keys and the audit log: what they look at, opened as the settings say, without jobs and without a server.
import { resolve } from 'node:path'
import type { VaultCustody } from '../adapters/keys-vault.ts'
import { systemClock } from '../base/index.ts'
import { type Heads, makeHeads } from '../platform/audit/index.ts'
import type { BlobStore } from '../platform/blobs/index.ts'
import { readSettings } from '../platform/config/index.ts'
import type { KeyCare, Keyring } from '../platform/crypto/index.ts'
import { type Db, makeDb } from '../platform/db/index.ts'
import { makeLog } from '../platform/log/index.ts'
import { openGround } from './ground.ts'
import { keyServiceOf } from './key-service.ts'
import { s3Of } from './s3.ts'
import { declaredSettings } from './settings.ts'
import { databaseUrlOf } from './way-to-database.ts'

export interface Books {
  readonly db: Db
  readonly heads: Heads
  readonly keyring: Keyring
  readonly keyCare: KeyCare
  readonly keyService: VaultCustody | null
  readonly store: BlobStore
}

export async function withBooks<T>(work: (books: Books) => Promise<T>): Promise<T> {
  const settings = readSettings(declaredSettings)
  const keyService = keyServiceOf(settings)
  const { engine, keyring, keyCare, headFile, store } = await openGround({
    dataFolder: resolve(settings.dataFolder),
    isThrowAway: false,
    databaseUrl: databaseUrlOf(settings),
    concurrency: 1,
    keyService,
    s3: s3Of(settings),
    log: makeLog(settings.logLevel),
  })
  const db = makeDb(engine)
  try {
    if (keyCare === null) throw new Error('a kept installation has a kept keyring')
    const heads = makeHeads({ db, keyring, file: headFile, clock: systemClock })
    return await work({ db, keyring, keyCare, keyService, store, heads })
  } finally {
    await db.close()
  }
}
