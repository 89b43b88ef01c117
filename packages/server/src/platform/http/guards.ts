// What every reply says to a browser, and how long a sender may take. Uploads have their own pace: they are streamed to disk, so only the
// silence of their socket ends them.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isSecure } from './reach.ts'

/** From a connection's first byte to the end of the head; a browser on a bad line needs one second. */
export const HEAD_MILLISECONDS = 15_000
/** A body of at most 64 KB over a line of 2 KB/s. */
const BODY_MILLISECONDS = 30_000

export const headersFor = (request: FastifyRequest): Record<string, string> => ({
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-request-id': request.id,
  // A year, as browsers ask of those they preload (RFC 6797 §6.1.1).
  ...(isSecure(request) ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})

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
}
