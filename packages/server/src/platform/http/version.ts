// Lost updates: whoever changes a row says which version they saw (If-Match, RFC 9110 §13.1.1). Somebody else's change in between is
// answered with the row as it stands now, so that a person can look at both.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, refusal } from '../../base/index.ts'

export const versionMissing = refusal(
  'http.version-missing',
  'Say which version you change: If-Match: "<version>".',
  428,
)

export const etagOf = (version: number): string => `"${version}"`

/** The version a writer saw. Refuses `http.version-missing`, also for `*` and lists: a writer has seen one version. */
export function versionSeen(request: FastifyRequest): number {
  if (request.routeOptions.config.isVersioned !== true)
    throw new Error('a route that asks for a version does not say so')
  const seen = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (seen === undefined) throw versionMissing()
  return Number(seen)
}

/** The row was changed since the version that was seen. */
export class ChangedSince extends Refusal {
  /** The row as its own route would give it now. */
  readonly current: unknown

  constructor(code: `${string}.${string}`, current: unknown) {
    super(code, 'Somebody has changed this since you read it.', {}, undefined, 412)
    this.current = current
  }
}

/** Says the version in the reply's head and hands the body on. */
export function versioned<T extends { readonly version: number }>(reply: FastifyReply, body: T): T {
  void reply.header('etag', etagOf(body.version))
  return body
}
