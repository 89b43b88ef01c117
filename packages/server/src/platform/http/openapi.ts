// The interface described by itself: OpenAPI 3.1 made from the very schemas that check requests and replies, and a page that reads it
// without a script. Both are open: they say what can be asked, never what is inside.
import { createHash } from 'node:crypto'
import { problemSchema } from '@muniment/contract'
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Access } from '../tenancy/index.ts'
import { reported } from './guards.ts'
import { answersOf, describedHeaders, describedRefusals, isAskedAbout, isKept } from './openapi-answers.ts'
import { readerPage, readerStyle } from './openapi-reader.ts'

/** What holds of every operation, in Markdown. */
const RULES = [
  'Every refusal is `application/problem+json` with a stable `code`; each operation lists the codes it may answer with, by status. What belongs to another workspace answers exactly like what does not exist.',
  'An address that is asked with a method it does not take answers 405 with `http.method-not-allowed` and, in `Allow`, the methods it takes.',
  'A program sends `Authorization: Bearer` and an API token. With a session, whatever changes something must come from a page of this server: with `Origin`, and JSON or the header `x-muniment: 1`.',
  'Lists are read page by page: `limit` items, and as long as `next` is no null, the same question again with `cursor` set to it. A cursor holds the place of the last item; it is good for that list, with the same filters.',
  'What has a `version` is answered with it as `ETag`; who changes it sends that as `If-Match` and is refused with 412, and with how it stands now as `current`, where somebody was faster.',
  'A POST that is sent again with the same `Idempotency-Key` within a day is done once.',
  'With 429 and 503 comes `Retry-After`, in seconds, where it is known.',
].join('\n\n')

/** Call before the routes are registered: it sees those that come after it. */
export function describeInterface(app: FastifyInstance, version: string): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    // A HEAD that Fastify adds to a GET says nothing of its own.
    const isAdded = route.method === 'HEAD' && routes.some(({ method, url }) => method === 'GET' && url === route.url)
    if (!isAdded) routes.push(route)
  })
  // It changes with the program alone: written once, with the first who asks; a start does not wait for it.
  let written: Promise<{ readonly text: string; readonly page: string }> | null = null
  const description = () => {
    written ??= descriptionOf(routes, version).then((text) => ({ text, page: readerPage(text) }))
    return written
  }
  app.get('/openapi.json', { config: { access: 'open' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((await description()).text),
  )
  app.get('/api', { config: { access: 'open' }, schema: { hide: true } }, async (_request, reply) => {
    const style = createHash('sha256').update(readerStyle).digest('base64')
    return reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        reported(
          `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        ),
      )
      .send((await description()).page)
  })
}

/** The routes as a document, read off a second server that answers nothing: what makes documents is loaded only for this. */
async function descriptionOf(routes: readonly RouteOptions[], version: string): Promise<string> {
  const { default: swagger } = await import('@fastify/swagger')
  const mute = Fastify({ exposeHeadRoutes: false })
  mute.setValidatorCompiler(() => () => true)
  mute.setSerializerCompiler(() => JSON.stringify)
  await mute.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Muniment',
        version,
        description: RULES,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-muniment' },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API token; each operation names the scope it needs',
          },
        },
        schemas: { Problem: z.toJSONSchema(problemSchema, { target: 'draft-2020-12' }) as Record<string, unknown> },
      },
    },
    transform: (given) => {
      const { schema, url } = jsonSchemaTransform(given)
      if (given.route.schema?.hide === true) return { url, schema }
      return { url, schema: { ...schema, ...describedRoute(given.route), ...describedRequest(given.route) } }
    },
    transformObject: (given) => onlyUsed(withAnswers(jsonSchemaTransformObject(given), routes)),
  })
  for (const { method, url, schema, config } of routes)
    mute.route({
      method,
      url,
      ...(schema === undefined ? {} : { schema }),
      ...(config === undefined ? {} : { config }),
      handler: () => null,
    })
  await mute.ready()
  const text = JSON.stringify(mute.swagger())
  await mute.close()
  return text
}

/** Who may take a route, in words and as security requirements; its name is its method and address. */
function describedRoute(route: RouteOptions): Record<string, unknown> {
  const { config, schema } = route
  const access: Access = config?.access ?? 'open'
  const operationId = nameOf(route)
  if (access === 'open') return { operationId, security: [] }
  if (access === 'account') return { operationId, security: [{ session: [] }] }
  return {
    operationId,
    security: [{ session: [] }, { token: [access.scope] }],
    description: [
      schema?.description,
      `For the role ${access.role} and above; a token needs the scope \`${access.scope}\`.`,
    ]
      .filter((said) => said !== undefined)
      .join(' '),
  }
}

const nameOf = ({ method, url }: RouteOptions): string =>
  `${String(method).toLowerCase()}${url.replaceAll(/[^a-z0-9]+([a-z0-9])?/gi, (_all, next: string | undefined) => (next ?? '').toUpperCase())}`

const BODIES = {
  form: {
    consumes: ['multipart/form-data'],
    body: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'array', items: { type: 'string', format: 'binary' }, description: 'One part a file' },
      },
    },
  },
  stretch: {
    consumes: ['application/offset+octet-stream'],
    body: { type: 'string', format: 'binary', description: 'The file from Upload-Offset on (tus 1.0)' },
  },
  message: {
    consumes: ['application/json'],
    body: {
      type: 'object',
      required: ['jsonrpc', 'method'],
      properties: {
        jsonrpc: { const: '2.0' },
        id: { type: ['string', 'integer'] },
        method: { type: 'string' },
        params: { type: 'object', additionalProperties: true },
      },
      description: 'One JSON-RPC message; with the header Accept: application/json, text/event-stream',
    },
  },
} as const

/** What a request brings that no schema of ours checks. */
function describedRequest(route: RouteOptions): Record<string, unknown> {
  const { config } = route
  const described: Record<string, unknown> = config?.takes === undefined ? {} : { ...BODIES[config.takes] }
  const asked = headersAsked(route)
  if (asked.length === 0) return described
  const required = asked.flatMap(({ name, isNeeded }) => (isNeeded ? [name] : []))
  const properties = Object.fromEntries(asked.map(({ name, says }) => [name, { type: 'string', description: says }]))
  return { ...described, headers: { type: 'object', ...(required.length > 0 ? { required } : {}), properties } }
}

interface AskedHeader {
  readonly name: string
  readonly says: string
  readonly isNeeded?: true
}

function headersAsked(route: RouteOptions): AskedHeader[] {
  const { config, method } = route
  const asked: AskedHeader[] = []
  if (config?.isVersioned === true)
    asked.push({ name: 'if-match', says: 'The version one has seen: the ETag it came with, `"3"`', isNeeded: true })
  if (isKept(route))
    asked.push({
      name: 'idempotency-key',
      says: 'Up to 200 visible characters. Repeated within a day with the same key, it is done once and answered as the first time',
    })
  if (isAskedAbout(route))
    asked.push({ name: 'if-none-match', says: 'The ETag of what one holds: 304 where it is still so' })
  if (config?.gives?.includes('text/event-stream') === true && method === 'GET')
    asked.push({ name: 'last-event-id', says: 'The id of the last event that came, to go on from there' })
  return asked
}

function withAnswers<T extends { paths?: object | undefined; components?: object | undefined }>(
  document: T,
  routes: readonly RouteOptions[],
): T {
  const byName = new Map(routes.map((route) => [nameOf(route), route]))
  const operations = Object.values(document.paths ?? {}).flatMap((path): object[] => Object.values(Object(path)))
  const described = operations.map((operation) => {
    const route = byName.get(String(Reflect.get(operation, 'operationId')))
    if (route === undefined) throw new Error('an operation that is no route')
    Reflect.set(operation, 'responses', answersOf(route, Object(Reflect.get(operation, 'responses'))))
    return route
  })
  return {
    ...document,
    components: { ...document.components, responses: describedRefusals(described), headers: describedHeaders },
  }
}

/** A named schema is offered as it is sent and as it is received; what no operation speaks of is left out. */
function onlyUsed<
  T extends { paths?: object | undefined; components?: { schemas?: Record<string, unknown> | undefined } | undefined },
>(document: T): T {
  const { components } = document
  const named = components?.schemas ?? {}
  const referencesOf = (part: unknown): string[] =>
    [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => String(name))
  const used = new Set<string>()
  const open = ['Problem', ...referencesOf(document.paths ?? {})]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue
    used.add(name)
    open.push(...referencesOf(named[name]))
  }
  if (components !== undefined)
    components.schemas = Object.fromEntries(Object.entries(named).filter(([name]) => used.has(name)))
  return document
}
