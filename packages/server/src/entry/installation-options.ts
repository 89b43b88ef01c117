// What the settings say of an installation, the same for whatever process opens it.
import { resolve } from 'node:path'
import { NO_SCANNER } from '../evidence/documents/index.ts'
import type { InstallationOptions } from './compose.ts'
import { detectorOf } from './detector.ts'
import { keyServiceOf } from './key-service.ts'
import { modelHostsOf } from './model-hosts.ts'
import { quotasOf } from './quotas.ts'
import { s3Of } from './s3.ts'
import { scannerOf } from './scanner.ts'
import type { ServerSettings } from './settings.ts'
import { databaseUrlOf } from './way-to-database.ts'

/** Refuses `db.in-the-clear`. */
export const installationOptions = (settings: ServerSettings): Omit<InstallationOptions, 'log'> => ({
  dataFolder: resolve(settings.dataFolder),
  isThrowAway: false,
  databaseUrl: databaseUrlOf(settings),
  databaseConnections: settings.databaseConnections,
  keyService: keyServiceOf(settings),
  s3: s3Of(settings),
  concurrency: settings.concurrency,
  maxFileBytes: settings.maxFileMegabytes * 1024 * 1024,
  quotas: quotasOf(settings),
  scanner: scannerOf(settings) ?? NO_SCANNER,
  trashDays: settings.trashDays,
  modelHosts: modelHostsOf(settings),
  detector: detectorOf(settings),
})
