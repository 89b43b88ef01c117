// What is answered where a request fails: refusals as problem+json, faults as a reference and nothing else.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { Refusal } from '../../base/index.ts'
import { DatabaseAway } from '../db/index.ts'
import type { Log } from '../log/index.ts'
import { wordsOfInvalid, wordsOfUnreadable } from './invalid.ts'
import { moreIn, problem } from './problem.ts'

export function answerFailures(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof DatabaseAway) {
      log.warn('a request found the database away', { request: request.id, route: request.routeOptions.url ?? '' })
      return refuse(reply.header('retry-after', 5), request, 503, error.code, error.message)
    }
    if (error instanceof Refusal) {
      // Nothing whoever asks can mend: whoever runs the installation learns of it here.
      if (error.code === 'db.busy')
        log.warn('a request found no connection to the database free', {
          request: request.id,
          route: request.routeOptions.url ?? '',
        })
      if (error.status === 500)
        log.error('a request was refused for something that is broken here', error, {
          request: request.id,
          code: error.code,
          route: request.routeOptions.url ?? '',
        })
      const { retryAfterSeconds } = error.facts
      if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', retryAfterSeconds)
      return refuse(reply, request, error.status, error.code, error.message, moreIn(error))
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      const context: unknown = Reflect.get(error, 'validationContext')
      const said = wordsOfInvalid(error.validation, typeof context === 'string' ? context : undefined)
      return refuse(reply, request, 400, 'http.invalid', said)
    }
    const status: unknown = Reflect.get(Object(error), 'statusCode')
    if (typeof status === 'number' && status >= 400 && status < 500)
      return refuse(reply, request, status, 'http.invalid', wordsOfUnreadable(error))
    log.error('a request failed', error, {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '',
    })
    return refuse(reply, request, 500, 'http.fault', `Something failed here. The log has it under ${request.id}.`)
  })
}

function refuse(
  reply: FastifyReply,
  request: FastifyRequest,
  status: number,
  code: string,
  title: string,
  more: object = {},
): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .serializer((body) => JSON.stringify(body))
    .send(problem(request, status, code, title, more))
}
