// Lines of the log to another system, as syslog: RFC 5424 messages, counted by length on a connection that stays open (RFC 6587 §3.4.1), over
// TLS (RFC 5425) or, on this machine alone, in the clear to a collector. What cannot be sent is kept, up to so many lines, and sent when
// the other side is back; how many were lost is said there. TCP tells nobody that a line has arrived: what was on its way when a connection
// broke may be lost, so the operator's own error output stays the whole log. A package for this would bring no more than these frames.
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { hostname } from 'node:os'
import { connect as connectTls } from 'node:tls'
import { isThisMachine, refusal } from '../base/index.ts'

const badAddress = refusal(
  'log.address',
  'MUNIMENT_LOG_TO is not the address of a collector: tls://log.example.org:6514 (tcp:// only on this machine).',
)

const badCa = refusal('log.ca', 'MUNIMENT_LOG_CA is no file that this process can read.')

export interface SyslogOptions {
  /** `tls://host:port`, or `tcp://` on this machine. */
  readonly address: string
  /** File with the certificates (PEM) of who vouches for the collector; those of the system where it is ''. */
  readonly caFile?: string
  readonly mostLines?: number
  /** Before the first and the last attempt to connect anew. */
  readonly pausesMs?: readonly [first: number, most: number]
}

export interface LogShipping {
  /** One line as the log writes it: JSON. Never waits and never throws. */
  write(line: string): void
  /** Whether lines are sent at this moment; else they are kept. */
  isConnected(): boolean
  /** Sends what is kept where the other side answers within so many milliseconds, then ends. */
  close(milliseconds?: number): Promise<void>
}

const MOST_LINES = 10_000
const PAUSES = [1000, 60_000] as const
/** `log audit` (RFC 5424 §6.2.1). */
const FACILITY = 13
const WARNING = 4

/** Refuses `log.address`. */
export function shipToSyslog({
  address,
  caFile = '',
  mostLines = MOST_LINES,
  pausesMs = PAUSES,
}: SyslogOptions): LogShipping {
  const open = openerOf(address, caFile)
  const kept: string[] = []
  let lost = 0
  let socket: Socket | null = null
  let isReady = false
  let isEnding = false
  let pause = pausesMs[0]
  let waiting: NodeJS.Timeout | null = null
  const drained = Promise.withResolvers<void>()

  const flush = (): void => {
    if (socket === null || !isReady) return
    if (lost > 0) {
      socket.write(framed(WARNING, null, JSON.stringify({ level: 40, msg: 'lines of the log were lost', count: lost })))
      lost = 0
    }
    while (kept.length > 0 && !socket.writableNeedDrain) socket.write(kept.shift() ?? '')
    if (kept.length === 0 && isEnding) socket.end(() => drained.resolve())
  }
  const begin = (): void => {
    waiting = null
    const opened = open()
    socket = opened.socket
    socket.unref()
    socket.once(opened.ready, () => {
      isReady = true
      pause = pausesMs[0]
      flush()
    })
    socket.on('drain', flush)
    // Nothing is expected from there: whatever comes is thrown away.
    socket.resume()
    // What went wrong is seen by the close that follows.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      socket = null
      isReady = false
      if (isEnding) return drained.resolve()
      waiting = setTimeout(begin, pause).unref()
      pause = Math.min(pause * 2, pausesMs[1])
    })
  }
  begin()
  return {
    isConnected: () => isReady,
    write(line) {
      if (isEnding) return
      kept.push(messageOf(line))
      if (kept.length > mostLines) {
        kept.shift()
        lost += 1
      }
      flush()
    },
    async close(milliseconds = 2000) {
      isEnding = true
      if (waiting !== null) clearTimeout(waiting)
      if (waiting !== null && kept.length > 0) begin()
      if (socket === null) drained.resolve()
      flush()
      const timer = setTimeout(() => drained.resolve(), milliseconds)
      await drained.promise
      clearTimeout(timer)
      socket?.destroy()
    },
  }
}

/** Whether the collector takes a connection (over TLS: with a certificate that is vouched for); nothing is sent. Refuses `log.address`. */
export async function reachesSyslog(
  { address, caFile = '' }: Pick<SyslogOptions, 'address' | 'caFile'>,
  milliseconds = 10_000,
): Promise<boolean> {
  const { socket, ready } = openerOf(address, caFile)()
  try {
    return await new Promise<boolean>((resolve) => {
      socket.once(ready, () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.setTimeout(milliseconds, () => resolve(false))
    })
  } finally {
    socket.destroy()
  }
}

function openerOf(address: string, caFile: string): () => { socket: Socket; ready: 'connect' | 'secureConnect' } {
  const url = URL.parse(address)
  const isTls = url?.protocol === 'tls:'
  const port = Number(url?.port ?? '')
  if (url === null || (!isTls && url.protocol !== 'tcp:') || port === 0) throw badAddress()
  if (!isTls && !isThisMachine(url.hostname)) throw badAddress()
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const ca = caFile === '' ? {} : { ca: certificatesIn(caFile) }
  return isTls
    ? () => ({
        socket: connectTls({ host, port, servername: host, minVersion: 'TLSv1.2', ...ca }),
        ready: 'secureConnect',
      })
    : () => ({ socket: connect({ host, port }), ready: 'connect' })
}

function certificatesIn(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw badCa({}, error)
  }
}

/** Severities by the log's own levels (RFC 5424 §6.2.1). */
const severityOf = (level: unknown): number => (level === 50 ? 3 : level === 40 ? WARNING : 6)

function messageOf(line: string): string {
  const text = line.trimEnd()
  let said: unknown = null
  try {
    said = JSON.parse(text)
  } catch {
    // Sent as it is.
  }
  const time: unknown = Reflect.get(Object(said), 'time')
  return framed(severityOf(Reflect.get(Object(said), 'level')), typeof time === 'string' ? time : null, text)
}

const HOST =
  hostname()
    .replaceAll(/[^\x21-\x7e]/g, '')
    .slice(0, 255) || '-'

function framed(severity: number, time: string | null, text: string): string {
  const message = `<${FACILITY * 8 + severity}>1 ${time ?? '-'} ${HOST} muniment ${process.pid} - - ${text}`
  return `${Buffer.byteLength(message)} ${message}`
}
