// The door: Fastify with zod schemas, refusals as problem+json, faults as a reference and nothing else. Until there are accounts the
// door has one key, made at the first start; it listens on this machine only and believes no name but this machine's, so that a web
// page open in the same browser can neither guess the key nor rebind a host name to reach it.
import { createHash, timingSafeEqual } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { newId, Refusal } from '../../base/index.ts'
import type { Log } from '../log/index.ts'

export interface HttpOptions {
  readonly log: Log
  /** Who may enter: the bearer token of this installation. */
  readonly token: string
  /** Codes that are not 400. */
  readonly statusOf: Readonly<Record<string, number>>
}

const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/

export function makeHttp({ log, token, statusOf }: HttpOptions): FastifyInstance {
  const app = fastify({
    logger: false,
    genReqId: () => newId(),
    bodyLimit: 64 * 1024,
    requestTimeout: 0,
    connectionTimeout: 60_000,
    trustProxy: false,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const expected = digest(`Bearer ${token}`)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-request-id': request.id,
    })
    if (!LOCAL_HOST.test(request.headers.host ?? ''))
      throw new Refusal('http.wrong-host', 'This address serves the machine it runs on only.')
    if (request.routeOptions.config.isOpen === true) return
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected))
      throw new Refusal('http.no-access', 'Send the access token of this installation: Authorization: Bearer …')
  })
  app.setNotFoundHandler((request, reply) =>
    refuse(reply, request, 404, 'http.not-found', 'There is nothing at this address.'),
  )
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal)
      return refuse(reply, request, statusOf[error.code] ?? STATUS[error.code] ?? 400, error.code, error.message)
    if (hasZodFastifySchemaValidationErrors(error)) {
      return refuse(
        reply,
        request,
        400,
        'http.invalid',
        error.validation
          .map((issue) => `${issue.instancePath || 'the request'}: ${issue.message ?? 'invalid'}`)
          .join('; '),
      )
    }
    const status: unknown = Reflect.get(Object(error), 'statusCode')
    if (typeof status === 'number' && status >= 400 && status < 500)
      return refuse(reply, request, status, 'http.invalid', 'The request could not be understood.')
    log.error('a request failed', error, {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '',
    })
    return refuse(reply, request, 500, 'http.fault', `Something failed here. The log has it under ${request.id}.`)
  })
  app.addHook('onResponse', async (request, reply) => {
    log.info('request', {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    })
  })
  return app
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** No token needed: says nothing about what is inside. */
    isOpen?: boolean
  }
}

const STATUS: Readonly<Record<string, number>> = { 'http.wrong-host': 421, 'http.no-access': 401 }

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest()

function refuse(
  reply: FastifyReply,
  request: FastifyRequest,
  status: number,
  code: string,
  title: string,
): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .serializer((body) => JSON.stringify(body))
    .send({ type: `urn:muniment:refusal:${code}`, title, status, code, request: request.id })
}
