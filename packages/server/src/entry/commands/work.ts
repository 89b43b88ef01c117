// `muniment work`: a process that answers nobody and does the jobs, as many of them beside each other as there are cores to use.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { freeBytesIn } from '../../base/index.ts'
import { readSettings } from '../../platform/config/index.ts'
import { openInstallation } from '../compose.ts'
import { embeddingOf } from '../embedding.ts'
import { installationOptions } from '../installation-options.ts'
import { lastResort } from '../last-resort.ts'
import { openLog } from '../open-log.ts'
import { makeReadiness } from '../readiness.ts'
import { declaredSettings } from '../settings.ts'
import { makeWatching } from '../watching.ts'
import { LATE, stopSignal } from './stop-signal.ts'
import { asTyped, UsageError } from './usage.ts'

export async function work(words: string[]): Promise<number> {
  asTyped(() => parseArgs({ args: words, options: {} }))
  const settings = readSettings(declaredSettings)
  if (settings.databaseUrl === '')
    throw new UsageError(
      'muniment work needs DATABASE_URL: the embedded database belongs to one process, muniment serve.',
    )
  const { log, close: closeLog } = openLog(settings)
  lastResort(log)
  const dataFolder = resolve(settings.dataFolder)
  const watching = makeWatching(settings, log)
  const embedding = await embeddingOf(settings, log)
  const installation = await openInstallation({
    ...installationOptions(settings),
    embedding,
    ...(watching === null ? {} : { observer: watching.observer }),
    log,
  })
  try {
    const readiness = makeReadiness({ ...installation, freeBytes: () => freeBytesIn(dataFolder) })
    const metrics = await watching?.open(installation, readiness)
    console.log('Muniment works.')
    await stopSignal(settings.stopSeconds, () => log.warn(LATE))
    readiness.stop()
    await metrics?.close()
  } finally {
    await installation.close()
    await closeLog()
  }
  return 0
}
