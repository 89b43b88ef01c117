// What every reply says to a browser, and how long a sender may take. Uploads have their own pace: they are streamed to disk, so only the
// silence of their socket ends them.
import { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { newId } from '../../base/index.ts'
import { isSecure } from './reach.ts'

/** From a connection's first byte to the end of the head; a browser on a bad line needs one second. */
export const HEAD_MILLISECONDS = 15_000
/** A body of at most 64 KB over a line of 2 KB/s. */
const BODY_MILLISECONDS = 30_000

/** Where browsers say what a policy held back: by CSP 2, and by the Reporting API under a name. */
export const REPORTS_TO = '/csp-reports'

/** The policy, and where to say that it held something back. */
export const reported = (policy: string): string => `${policy}; report-uri ${REPORTS_TO}; report-to csp`

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': reported(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ),
  'reporting-endpoints': `csp="${REPORTS_TO}"`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
}
/** A year, as browsers ask of those they preload (RFC 6797 §6.1.1). */
const OVER_TLS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

export const headersFor = (request: FastifyRequest): Record<string, string> => ({
  ...HEADERS,
  'x-request-id': request.id,
  ...(isSecure(request) ? OVER_TLS : {}),
})

const NOWHERE = '/-'

/**
 * An address whose percent signs stand for no characters, that holds a NUL (no text in the database can), or that names a host of its own
 * beside the header's, is nowhere: it gets the answer of any address that is not there.
 */
export function readable(url: string): string {
  if (!url.startsWith('/') || /%00/.test(url)) return NOWHERE
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return url
  } catch {
    return NOWHERE
  }
}

const UNREAD: Readonly<Record<string, readonly [status: number, reason: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Payload Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
}

/** What is no HTTP, or not only: an answer that repeats nothing of it, and the end of the connection, so that nobody reads on from there. */
export function refuseUnread(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const [status, reason] = UNREAD[error.code ?? ''] ?? [400, 'Bad Request']
  const code = 'http.invalid'
  const [request, title] = [newId(), 'The request could not be understood.']
  const body = JSON.stringify({ type: `urn:muniment:refusal:${code}`, title, status, code, request })
  const headers = {
    ...HEADERS,
    ...('encrypted' in socket ? OVER_TLS : {}),
    'x-request-id': request,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  // Destroyed once it is written: whatever else the sender has put on the line is not read.
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${body}`, () => socket.destroy())
}

const isUpload = (request: FastifyRequest): boolean =>
  /^(?:multipart\/form-data|application\/(?:octet-stream|offset\+octet-stream))\b/i.test(
    request.headers['content-type'] ?? '',
  )

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

/** Ends the connection of whoever sends the body of an ordinary request drop by drop. */
export function endSlowBodies(app: FastifyInstance, milliseconds = BODY_MILLISECONDS): void {
  app.addHook('preParsing', (request, reply, payload, done) => {
    if (hasBody(request) && !isUpload(request)) {
      const timer = setTimeout(() => request.raw.destroy(), milliseconds).unref()
      const stop = (): void => clearTimeout(timer)
      payload.once('end', stop).once('error', stop)
      reply.raw.once('close', stop)
    }
    done(null, payload)
  })
  // Whoever was answered before the body came to its end holds nothing but the line: for as long as a body may take, not for ever.
  app.addHook('onResponse', async ({ raw }) => {
    // What the interface asks of itself comes over no line.
    if (!(raw instanceof IncomingMessage) || raw.complete) return
    setTimeout(() => {
      if (!raw.complete) raw.socket.destroy()
    }, milliseconds).unref()
  })
}
