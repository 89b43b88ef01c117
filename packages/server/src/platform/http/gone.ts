import type { FastifyReply } from 'fastify'
import { refusal } from '../../base/index.ts'

/** Nobody reads it: what ends because whoever asked has gone is no fault, and no line of the log that somebody could write at will. */
const askerGone = refusal('http.gone', 'Whoever asked has gone.', 499)

/**
 * Aborts when whoever asked is gone before the answer was written. A request's own signal will not do: it also aborts when the body has
 * been read to its end.
 */
export function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(askerGone())
  })
  return gone.signal
}
