// For commands about keys and the audit log: what they look at, opened as the settings say, without jobs and without a server.
import { resolve } from 'node:path'
import { systemClock } from '../base/index.ts'
import { type Heads, makeHeads } from '../platform/audit/index.ts'
import { readSettings } from '../platform/config/index.ts'
import type { KeyCare } from '../platform/crypto/index.ts'
import { type Db, makeDb } from '../platform/db/index.ts'
import { makeLog } from '../platform/log/index.ts'
import { openGround } from './ground.ts'
import { keyServiceOf } from './key-service.ts'
import { declaredSettings } from './settings.ts'

export interface Books {
  readonly db: Db
  readonly heads: Heads
  readonly keyCare: KeyCare
}

export async function withBooks<T>(work: (books: Books) => Promise<T>): Promise<T> {
  const settings = readSettings(declaredSettings)
  const { engine, keyring, keyCare, headFile } = await openGround({
    dataFolder: resolve(settings.dataFolder),
    isThrowAway: false,
    databaseUrl: settings.databaseUrl,
    concurrency: 1,
    keyService: keyServiceOf(settings),
    log: makeLog(settings.logLevel),
  })
  const db = makeDb(engine)
  try {
    if (keyCare === null) throw new Error('a kept installation has a kept keyring')
    return await work({ db, keyCare, heads: makeHeads({ db, keyring, file: headFile, clock: systemClock }) })
  } finally {
    await db.close()
  }
}
