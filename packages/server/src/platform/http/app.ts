// The door: Fastify with zod schemas, refusals as problem+json, faults as a reference and nothing else. Every route says who may take
// it; whoever comes is made an authority by the doorkeeper before the route runs, and nothing in a body or header says who they are.
import type { IncomingMessage } from 'node:http'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { type Clock, newId, Refusal, refusal } from '../../base/index.ts'
import type { Db } from '../db/index.ts'
import type { Log } from '../log/index.ts'
import { type Observer, unobserved } from '../metrics/index.ts'
import { type Access, type Authority, isAtLeast } from '../tenancy/index.ts'
import { refuseElsewhere } from './addresses.ts'
import { answerFailures } from './failures.ts'
import { endSlowBodies, HEAD_MILLISECONDS, headersFor, readable, refuseUnread } from './guards.ts'
import { answerOnce } from './once.ts'
import { checkHost, checkOrigin, type Presented, presentedBy, type Reach } from './reach.ts'
import type { Standings } from './standing.ts'
import { watchRequests } from './watched.ts'

/** Makes an authority of what a request presents: a session's cookie or a token. */
export interface Door {
  /**
   * Refuses `http.no-access` where it presents nothing that opens, `http.not-allowed` where a token lacks the scope, `http.not-confirmed`
   * where the password must be given again.
   */
  enter(knock: Knock, access: Exclude<Access, 'open'>): Promise<Authority>
}

export interface Knock {
  /** The request's id. */
  readonly request: string
  readonly presented: Presented | null
  /** True where nobody does anything: an open stream asks whether it may go on, a page by itself what is new. */
  readonly isWatching?: true
  /** What is asked cannot be taken back: a session must have given its password in the last minutes. */
  readonly asksAgain?: true
  /** Hears where the database stood when somebody was let in, in words of the database's own: what is read afterwards is not older. */
  readonly tellStanding?: (standing: string) => void
}

export interface HttpOptions {
  readonly log: Log
  readonly door: Door
  readonly db: Db
  readonly clock: Clock
  readonly reach: Reach
  /** Nothing where nobody follows: then no answer says where the database stood. */
  readonly standings?: Standings
  /** Nothing where nobody asks for metrics. */
  readonly observer?: Observer
}

export function makeHttp({
  log,
  door,
  db,
  clock,
  reach,
  standings,
  observer = unobserved,
}: HttpOptions): FastifyInstance {
  const app = openPort(reach)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('authority', null)
  watchRequests(app, observer)
  app.addHook('onRoute', ({ config, method, url }) => {
    if (config?.access === undefined) throw new Error(`${String(method)} ${url} does not say who may take it`)
  })
  const elsewhere = refuseElsewhere(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(request))
    checkHost(request, reach)
    const { access, asksAgain, isReport } = request.routeOptions.config
    const refused = elsewhere(request, reply)
    if (refused !== null) throw refused
    // Where no route is, that was a refusal.
    if (access === undefined) return
    const presented = presentedBy(request)
    // A browser's report has a form of its own; nobody is anybody by it, so nothing is ridden on.
    checkOrigin(request, reach, isReport === true ? null : presented)
    if (access === 'open') return
    const enter = async (how: Pick<Knock, 'isWatching' | 'tellStanding'>): Promise<Authority> => {
      const anew = asksAgain === undefined ? {} : { asksAgain }
      const authority = await door.enter({ request: request.id, presented, ...how, ...anew }, access)
      if (access !== 'account' && !isAtLeast(authority.role, access.role)) throw roleTooLow(access.role, authority.role)
      return authority
    }
    const isWatching = isAskedByNobody(request) ? ({ isWatching: true } as const) : {}
    // A page that follows later says how old what it holds is, and hears only of what came after.
    let standing: string | null = null
    const tellStanding = (told: string): void => {
      standing = told
    }
    const authority = await enter(request.method === 'GET' ? { ...isWatching, tellStanding } : isWatching)
    request.authority = authority
    if (standing !== null && standings !== undefined)
      reply.header(STANDING_HEADER, await standings.seal(authority.workspace, BigInt(standing)))
    again.set(request, () => enter({ isWatching: true }))
  })
  endSlowBodies(app)
  answerOnce(app, { db, clock })
  answerFailures(app, log)
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

const STANDING_HEADER = 'muniment-standing'

/** TLS 1.3 where it ends here; limits on what a sender may take in time and size. */
function openPort({ tls, trustedProxies }: Reach): FastifyInstance {
  const options = {
    logger: false,
    genReqId: () => newId(),
    bodyLimit: 64 * 1024,
    requestTimeout: 0,
    connectionTimeout: 60_000,
    rewriteUrl: ({ url = '/' }: IncomingMessage) => readable(url),
    // A head is at most 16 KB: an address that is too long is one that is not there, in the words of any other.
    routerOptions: { maxParamLength: 16 * 1024 },
    clientErrorHandler: refuseUnread,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
  }
  // A request without a host is refused as any other, with our headers: not by the library, with none.
  const head = { headersTimeout: HEAD_MILLISECONDS, connectionsCheckingInterval: 5000, requireHostHeader: false }
  // Without renegotiation and older versions: every browser since 2019 speaks 1.3.
  const ends: object = tls === null ? { http: head } : { https: { ...head, ...tls, minVersion: 'TLSv1.3' } }
  const app = fastify({ ...options, ...ends })
  // A form of a foreign page may send text/plain without asking first; nothing here takes it.
  app.removeContentTypeParser('text/plain')
  return app
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /**
     * Its reply holds what is shown once, or words of documents, or says all in its head, or ends what it was asked with: it is never
     * kept, whatever Idempotency-Key says.
     */
    isShownOnce?: true
    /** What it does cannot be taken back, or opens the way to that: a session gives its password anew where it gave it minutes ago. */
    asksAgain?: true
    /** It asks for If-Match (versionSeen): described as such. */
    isVersioned?: true
    /** What comes in its body, where no schema of ours says so: files of a form, a stretch of a file, a message of another protocol. */
    takes?: 'form' | 'stretch' | 'message'
    /** The media types of its reply, where that is not JSON alone. */
    gives?: readonly string[]
    /** A browser sends it by itself, cookie and all; it is taken as from nobody. */
    isReport?: true
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

const again = new WeakMap<FastifyRequest, () => Promise<Authority>>()

/** Who takes this route by what holds now; refuses as the door would. For what outlives its first answer. */
export function knockAgain(request: FastifyRequest): Promise<Authority> {
  const knock = again.get(request)
  if (knock === undefined) throw new Error('an open route has no door')
  return knock()
}

export const noAccess = refusal('http.no-access', 'Sign in, or send an API token: Authorization: Bearer …', 401)
export const notConfirmed = refusal(
  'http.not-confirmed',
  'This asks for your password once more. Give it (POST /account/confirm) and ask again within five minutes.',
  403,
)
export const tokenDead = refusal(
  'http.no-access',
  'This API token opens nothing: it is mistyped, has run out, was taken away, or its owner has left. Make another in a session (Account, or POST /tokens).',
  401,
)
export const sessionOver = refusal('http.no-access', 'This session has ended. Sign in again.', 401)
export const notAllowed = refusal('http.not-allowed', 'Your role or your token does not allow this.', 403)
export const onlyInPerson = refusal(
  'http.not-allowed',
  'This is for a person who has signed in (POST /sign-in): no API token may do it, whatever its scopes.',
  403,
)
/** `scope`, `role`: of the route, which everybody may read in the description of the interface. */
export const scopeMissing = (scope: string): Refusal =>
  new Refusal(notAllowed.code, `This API token lacks the scope ${scope}. Make one that has it.`, {}, undefined, 403)
const roleTooLow = (role: string, own: string): Refusal =>
  new Refusal(notAllowed.code, `This is for the role ${role} and above; here you act as ${own}.`, {}, undefined, 403)

/** A page that asks by itself, every minute and with nobody before it, must not keep its session from ending. */
const isAskedByNobody = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && headers['x-muniment'] === 'watching'
