import type { FastifyReply } from 'fastify'

/**
 * Aborts when whoever asked is gone before the answer was written. A request's own signal will not do: it also aborts when the body has
 * been read to its end.
 */
export function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}
