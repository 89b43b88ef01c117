// Where lines of the log go: to the operator's error output always, and to another system where the settings name one.
import { shipToSyslog } from '../adapters/log-syslog.ts'
import { type Log, makeLog } from '../platform/log/index.ts'
import type { ServerSettings } from './settings.ts'

export interface OpenLog {
  readonly log: Log
  /** Last of all: what is said while a process ends is sent too. */
  readonly close: () => Promise<void>
}

/** Refuses `log.address`. */
export function openLog({ logLevel, logTo, logCa }: Pick<ServerSettings, 'logLevel' | 'logTo' | 'logCa'>): OpenLog {
  if (logTo === '') return { log: makeLog(logLevel), close: async () => undefined }
  const shipping = shipToSyslog({ address: logTo, caFile: logCa })
  const log = makeLog(logLevel, (line) => {
    process.stderr.write(line)
    shipping.write(line)
  })
  return { log, close: () => shipping.close() }
}
