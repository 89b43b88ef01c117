// Log lines for the operator: what the machine did, never what a document says. Only the field names below pass, so a quote, a
// name or a file's content cannot reach a log by accident; everything else is dropped and counted.
import { pino } from 'pino'

const FIELDS = new Set(
  `address attempt bytes code count days document documents engine job kind matter matters method milliseconds pages port reason reference removals request route
  stage status version workspace`.split(/\s+/),
)

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  /** A fault: the stack goes to the log, its message does not (a driver's message may carry a value). */
  error(message: string, error: unknown, fields?: LogFields): void
}

export type LogLevel = 'info' | 'warn' | 'error' | 'silent'

export function allowedFields(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  let dropped = 0
  for (const [name, value] of Object.entries(fields)) {
    if (FIELDS.has(name)) kept[name] = typeof value === 'string' ? value.slice(0, 200) : value
    else dropped++
  }
  return dropped > 0 ? { ...kept, droppedFields: dropped } : kept
}

/** Where a fault happened, without its message. */
export function placesOf(error: unknown): { name: string; code: string | null; at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12)
  return { name: error.name, code, at }
}

export function makeLog(level: LogLevel, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write })
  return {
    info: (message, fields = {}) => logger.info(allowedFields(fields), message),
    warn: (message, fields = {}) => logger.warn(allowedFields(fields), message),
    error: (message, error, fields = {}) => logger.error({ ...allowedFields(fields), fault: placesOf(error) }, message),
  }
}
