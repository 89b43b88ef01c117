// The door: Fastify with zod schemas, refusals as problem+json, faults as a reference and nothing else. Every route says who may take
// it; whoever comes is made an authority by the doorkeeper before the route runs, and nothing in a body or header says who they are.
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { newId, Refusal, refusal } from '../../base/index.ts'
import type { Log } from '../log/index.ts'
import { type Access, type Authority, isAtLeast } from '../tenancy/index.ts'
import { ChangedSince } from './version.ts'

/** Makes an authority of what a request carries: a session's cookie or a token. */
export interface Door {
  /** Refuses `http.no-access` where the request carries nothing that opens, `http.not-allowed` where a token lacks the scope. */
  enter(request: FastifyRequest, access: Exclude<Access, 'open'>): Promise<Authority>
}

export interface HttpOptions {
  readonly log: Log
  readonly door: Door
}

const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/

export function makeHttp({ log, door }: HttpOptions): FastifyInstance {
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
  app.decorateRequest('authority', null)
  app.addHook('onRoute', ({ config, method, url }) => {
    if (config?.access === undefined) throw new Error(`${String(method)} ${url} does not say who may take it`)
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-request-id': request.id,
    })
    if (!LOCAL_HOST.test(request.headers.host ?? '')) throw wrongHost()
    const { access } = request.routeOptions.config
    // No route: the same answer for everybody.
    if (access === undefined || access === 'open') return
    const authority = await door.enter(request, access)
    if (access !== 'account' && !isAtLeast(authority.role, access.role)) throw notAllowed()
    request.authority = authority
  })
  app.setNotFoundHandler((request, reply) =>
    refuse(reply, request, 404, 'http.not-found', 'There is nothing at this address.'),
  )
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal)
      return refuse(reply, request, error.status, error.code, error.message, currentIn(error))
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
    access?: Access
  }
  interface FastifyRequest {
    authority: Authority | null
  }
}

/** Who takes this route. A fault on one that is open: such a route has nobody. */
export function authorityOf(request: FastifyRequest): Authority {
  if (request.authority === null) throw new Error('an open route has no authority')
  return request.authority
}

export const noAccess = refusal('http.no-access', 'Sign in, or send an API token: Authorization: Bearer …', 401)
export const notAllowed = refusal('http.not-allowed', 'Your role or your token does not allow this.', 403)
const wrongHost = refusal('http.wrong-host', 'This address serves the machine it runs on only.', 421)

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
    .send({ type: `urn:muniment:refusal:${code}`, title, status, code, request: request.id, ...more })
}

const currentIn = (error: Refusal): object => (error instanceof ChangedSince ? { current: error.current } : {})
