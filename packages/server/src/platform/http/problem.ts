// What is said instead of an answer (RFC 9457), where it is a reply and where a stream has already begun.
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../base/index.ts'
import { ManyRefused } from './many-refused.ts'
import { NotReady } from './not-ready.ts'
import { ChangedSince } from './version.ts'

export const problem = (request: FastifyRequest, status: number, code: string, title: string, more: object = {}) => ({
  type: `urn:muniment:refusal:${code}`,
  title,
  status,
  code,
  request: request.id,
  ...more,
})

/** What a client learns of a refusal beside its code. */
export function moreIn(error: Refusal): object {
  if (error instanceof ChangedSince) return { current: error.current }
  if (error instanceof ManyRefused) return { refused: error.refused }
  if (error instanceof NotReady) return { reasons: error.reasons }
  const { reason } = error.facts
  return typeof reason === 'string' ? { reason } : {}
}

/** Of a fault no more is told than under which number the log has it. */
export const problemOf = (request: FastifyRequest, error: unknown) =>
  error instanceof Refusal
    ? problem(request, error.status, error.code, error.message, moreIn(error))
    : problem(request, 500, 'http.fault', `Something failed here. The log has it under ${request.id}.`)
