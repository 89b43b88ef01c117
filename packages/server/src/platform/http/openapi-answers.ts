// What an operation answers, beside the shape of its reply: media types, headers, and every refusal its code can come to. Refusals and headers
// are read out of the code (tools/refusal-codes.ts); what the door refuses before any route runs is added here, by what a route says of itself.
import type { RouteOptions } from 'fastify'
import { z } from 'zod'
import type { Refusal } from '../../base/index.ts'
import { DatabaseAway } from '../db/index.ts'
import { methodNotAllowed } from './addresses.ts'
import { noAccess, notAllowed, notConfirmed } from './app.ts'
import { keyRefusals } from './once.ts'
import { crossSite, oneHost, wrongHost } from './reach.ts'
import told from './refusal-codes.json' with { type: 'json' }
import { versionMissing } from './version.ts'

interface Told {
  readonly refusals: readonly string[]
  readonly headers: readonly string[]
}
const routesTold: Readonly<Record<string, Told>> = told.routes
const statuses: Readonly<Record<string, number>> = told.statuses

/** What an answer of ours says in its head that somebody who asks would use; the rest speaks to browsers alone. */
const HEADERS: Readonly<Record<string, string>> = {
  allow: 'The methods that the address takes',
  'x-request-id': 'Names this request in the log',
  'retry-after': 'Seconds after which to ask again, where that is known',
  'idempotency-replayed': '`true` where it repeats what was answered before',
  etag: 'The version, `"3"`: what If-Match takes; of pages and pictures, what If-None-Match takes',
  location: 'Where it is from now on',
  'content-disposition': 'The name to keep it under (RFC 6266)',
  'set-cookie': 'The session, or its end',
  'clear-site-data': 'What a browser is to forget',
  'tus-resumable': 'The version of tus',
  'tus-version': 'The versions of tus that are spoken here',
  'tus-extension': 'What of tus is spoken here beside its core',
  'tus-checksum-algorithm': 'By what the bytes of a stretch may be checked',
  'tus-max-size': 'Bytes that a file may have',
  'upload-offset': 'Bytes that are here',
  'upload-length': 'Bytes of the whole file',
  'upload-expires': 'When it is given up',
  'muniment-document': 'The id of the document it has become',
}
/** These are for browsers, and stand on answers to them; nobody who asks by program uses them. */
const UNSAID = ['cache-control', 'content-encoding', 'content-length', 'content-security-policy', 'vary']

const problem = { $ref: '#/components/schemas/Problem' }
/** Too many at once, and what passes. */
const PASSING = [429, 503]

type Headers = Readonly<Record<string, { readonly $ref: string }>>
const headersOf = (...names: readonly string[]): Headers =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

/** By name, each header that an answer may have. */
export const describedHeaders: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(HEADERS).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
)

/** Of a route as it is registered. A fault where the file that says it is older than the route. */
export function toldOf({ method, url }: RouteOptions): Told {
  const key = `${String(method)} ${url}`
  // An address that is put together where it stands is known by what does not change in it.
  const found = routesTold[key] ?? routesTold[key.replace(/\.[a-z]+$/, '.*')]
  if (found === undefined) throw new Error(`${key}: node tools/refusal-codes.ts --write`)
  const unknown = found.headers.find((name) => !(name in HEADERS) && !UNSAID.includes(name))
  if (unknown !== undefined) throw new Error(`${key}: nothing says what the header ${unknown} is`)
  return found
}

/** By status, the codes a route may be refused with; those of one status in the order of their letters. */
export function refusalsOf(route: RouteOptions): ReadonlyMap<number, readonly string[]> {
  const own = toldOf(route).refusals.map((code): Refused => [statuses[code] ?? 400, code])
  const byStatus = Map.groupBy([...atTheDoor(route), ...own], ([status]) => status)
  return new Map(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, refused]) => [status, [...new Set(refused.map(([, code]) => code))].toSorted()]),
  )
}

type Refused = readonly [status: number, code: string]

/** Parts of a request that a schema holds against what came. */
const CHECKED = ['body', 'querystring', 'params'] as const

function atTheDoor(route: RouteOptions): Refused[] {
  const { config, method, schema } = route
  const access = config?.access ?? 'open'
  const isAct = !['GET', 'HEAD', 'OPTIONS'].includes(String(method))
  const refusals: readonly Refusal[] = [
    wrongHost(),
    oneHost(),
    ...(isAct || access !== 'open' ? [crossSite()] : []),
    ...(access === 'open' ? [] : [noAccess(), notAllowed()]),
    ...(config?.asksAgain === true ? [notConfirmed()] : []),
    ...(config?.isVersioned === true ? [versionMissing()] : []),
    ...(isKeyed(route) ? keyRefusals.map((make) => make()) : []),
  ]
  const invalid = isAct ? [400, 413, 415] : CHECKED.some((part) => schema?.[part] !== undefined) ? [400] : []
  return [
    ...refusals.map(({ code, status }): Refused => [status, code]),
    ...invalid.map((status): Refused => [status, 'http.invalid']),
    [503, new DatabaseAway(null).code],
    [500, 'http.fault'],
  ]
}

/** Whether an Idempotency-Key is looked at. Where files come nothing is kept under it. */
const isKeyed = ({ config, method }: RouteOptions): boolean =>
  method === 'POST' && (config?.access ?? 'open') !== 'open' && config?.isShownOnce !== true

export const isKept = (route: RouteOptions): boolean => isKeyed(route) && route.config?.takes === undefined

/** Each answer of an operation, with its media types and headers; what it may be refused with by the name of its description. */
export function answersOf(route: RouteOptions, described: object): Record<string, object> {
  const { headers } = toldOf(route)
  const said = headers.filter((name) => name in HEADERS)
  const ofTus = route.url.includes('uploads') ? ['tus-resumable'] : []
  const replayed = isKept(route) ? ['idempotency-replayed'] : []
  const held = isAskedAbout(route) ? { 304: { description: 'What If-None-Match names is still so' } } : {}
  const given = Object.entries({ ...held, ...described })
    .filter(([status]) => Number(status) < 400)
    .map(([status, answer]: [string, object]) => [
      status,
      { ...withMedia(route, status, answer), headers: headersOf('x-request-id', ...ofTus, ...said, ...replayed) },
    ])
  const refused = [...refusalsOf(route)].map(([status, codes]) => [status, refOf(nameOfRefusal(status, codes))])
  return { ...Object.fromEntries(given), ...Object.fromEntries(refused), default: OTHERWISE }
}

/** What a browser holds may be asked about instead of being sent (isFresh). */
export const isAskedAbout = (route: RouteOptions): boolean => {
  const { headers } = toldOf(route)
  return route.method === 'GET' && headers.includes('etag') && headers.includes('cache-control')
}

const nameOfRefusal = (status: number, codes: readonly string[]): string => `${status}_${codes.join('_')}`
const refOf = (name: string): object => ({ $ref: `#/components/responses/${name}` })

/** By name, every refusal that these may come to. */
export function describedRefusals(routes: readonly RouteOptions[]): Record<string, object> {
  const all = routes.flatMap((route) => [...refusalsOf(route)])
  const named = all.map(([status, codes]) => [nameOfRefusal(status, codes), refusal(status, codes)])
  return { ...Object.fromEntries(named), ...ofNoRoute }
}

/** Its media types as the route names them, or JSON; none where there is no body. */
function withMedia({ config, method, schema }: RouteOptions, status: string, answer: object): object {
  const { content = {}, ...rest } = answer as { readonly content?: Readonly<Record<string, object>> }
  const declared: unknown = Reflect.get(Object(schema?.response), status)
  if (method === 'HEAD' || status === '204' || status === '304' || declared instanceof z.ZodVoid) return rest
  if (config?.gives === undefined) return { ...rest, content }
  return {
    ...rest,
    content: Object.fromEntries(
      config.gives.map((given) => {
        const type = given.split(';', 1)[0] ?? ''
        return [type, content[type] ?? { schema: schemaOf(type) }]
      }),
    ),
  }
}

const schemaOf = (type: string): object =>
  /^text\/|json/.test(type) ? { type: 'string' } : { type: 'string', format: 'binary' }

const refusal = (status: number, codes: readonly string[], ...more: readonly string[]): object => ({
  description: codes.map((code) => `\`${code}\``).join(', '),
  headers: headersOf('x-request-id', ...(PASSING.includes(status) ? ['retry-after'] : []), ...more),
  content: {
    'application/problem+json': {
      schema: { allOf: [problem, { type: 'object', properties: { code: { type: 'string', enum: codes } } }] },
    },
  },
})

/** Of an operation that there is not, at an address that there is. */
const { code: wrongMethod, status: wrongMethodStatus } = methodNotAllowed()
const ofNoRoute = {
  [nameOfRefusal(wrongMethodStatus, [wrongMethod])]: refusal(wrongMethodStatus, [wrongMethod], 'allow'),
}

/** What stands in no list: of what lies before this server. */
const OTHERWISE = { description: 'A refusal', content: { 'application/problem+json': { schema: problem } } }
