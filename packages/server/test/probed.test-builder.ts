// A server to be probed, operation by operation: one of most things in it, every operation of its published interface, and what a reply of
// any of them may never lack or tell.
import assert from 'node:assert/strict'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { browser, openTestServer, type TestServer } from './people.test-builder.ts'
import { exampleOf, type Operation, operationsOf, publishedBy, type Schema } from './routes.test-builder.ts'

export interface Probed {
  readonly server: TestServer
  /** Without those whose answer never ends. */
  readonly operations: readonly Operation[]
  /** By the name of a path parameter. */
  readonly values: Readonly<Record<string, string>>
  /** The query of an operation as it is published, optional parameters too. */
  queryOf(operation: Operation): readonly Parameter[]
  inject(
    method: Operation['method'] | 'OPTIONS',
    url: string,
    headers: Record<string, string>,
    payload?: InjectOptions['payload'],
  ): Promise<LightMyRequestResponse>
  withToken(): Record<string, string>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Schema
}

/** Parameters that are no ids. */
export const PLAIN: Readonly<Record<string, string>> = { format: 'json', index: '0', page: '1' }
/** A proxy of ours ended TLS. */
export const TLS = { 'x-forwarded-proto': 'https' }
export const HEADERS: Readonly<Record<string, RegExp>> = {
  'cache-control': /\bno-store\b|^private, (?:no-cache|max-age=0)/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
  'content-security-policy':
    /^default-src 'none';(?=.*base-uri 'none')(?=.*frame-ancestors 'none')(?=.*report-uri \/csp-reports; report-to csp)(?!.*unsafe)/,
}
/** What only the machine knows: places in code, SQL, the names and versions of what it runs on. */
const INSIDE =
  /\bat .*[(:]?(?:file|node):|node_modules|\.ts:\d|\.js:\d|\/(?:root|home|tmp|usr|opt)\/|\bselect .* from\b|syntax error|pglite|postgres(?:ql)? \d|fastify|node\.?js|v?26\.\d+\.\d+|stack/i

export async function openProbed(open: typeof openTestServer = openTestServer): Promise<Probed> {
  const server = await open({ reach: { publicUrl: null, trustedProxies: ['127.0.0.1'], tls: null } })
  const published = await publishedBy(server)
  const { paths }: { paths: Record<string, Record<string, { parameters?: Parameter[] }>> } = JSON.parse(published)
  return {
    server,
    operations: operationsOf(published).filter(({ path }) => !path.endsWith('/progress')),
    values: await furnish(server),
    queryOf: ({ path, method }) =>
      (paths[path]?.[method.toLowerCase()]?.parameters ?? []).filter((parameter) => parameter.in === 'query'),
    inject: (method, url, headers, payload) =>
      server.app.inject({
        method,
        url,
        headers: { ...headers, 'x-muniment': '1', 'if-match': '"1"' },
        ...(payload === undefined ? {} : { payload }),
      }),
    withToken: () => ({ host: browser.host, authorization: `Bearer ${server.token}` }),
  }
}

async function furnish(server: TestServer): Promise<Record<string, string>> {
  const { owner } = server
  const made = async (
    url: string,
    headers: Record<string, string>,
    payload: InjectOptions['payload'],
  ): Promise<object> => {
    const reply = await server.app.inject({
      method: 'POST',
      url,
      headers: { ...owner.headers, 'x-muniment': '1', ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    assert.ok(reply.statusCode < 300, `${url}: ${reply.body}`)
    return Object(reply.json())
  }
  const idOf = (value: unknown): string => String(Reflect.get(Object(value), 'id'))
  const matter = idOf(await made('/matters', {}, { name: 'Probed' }))
  const within = async (what: string, name: string, body: object): Promise<string> =>
    idOf(Reflect.get(await made(`/matters/${matter}/${what}`, {}, body), name))
  const filed = await made(
    `/matters/${matter}/documents`,
    { 'content-type': 'multipart/form-data; boundary=edge' },
    '--edge\r\ncontent-disposition: form-data; name="f"; filename="note.txt"\r\n\r\nOn 3 May 2021 they met.\r\n--edge--\r\n',
  )
  return {
    ...PLAIN,
    matter,
    document: idOf(Object(Reflect.get(filed, 'documents'))[0]),
    event: await within('events', 'event', { text: 'They met.' }),
    party: await within('parties', 'party', { name: 'Erika Beispiel', kind: 'person' }),
    tag: await within('tags', 'tag', { name: 'Bonn' }),
    member: owner.id,
    workspace: owner.workspace,
    device: idOf(Object(Reflect.get((await server.ask('GET', '/devices', owner.headers)).json(), 'devices'))[0]),
  }
}

export const named = ({ method, path }: Operation): string => `${method} ${path}`

export const bodyOf = ({ body }: Operation): object | undefined => (body === null ? undefined : Object(exampleOf(body)))

/** What a reply gets wrong, whoever asked and whatever for. */
export function faultsOf(reply: LightMyRequestResponse): string[] {
  const { headers, body, statusCode } = reply
  const found: string[] = []
  if (statusCode >= 500 && headers['retry-after'] === undefined) found.push(`status ${statusCode}`)
  for (const [name, wanted] of Object.entries(HEADERS))
    if (!wanted.test(String(headers[name] ?? ''))) found.push(`${name}: ${String(headers[name])}`)
  for (const name of ['server', 'x-powered-by', 'via', 'access-control-allow-origin'])
    if (headers[name] !== undefined) found.push(`${name} is there`)
  const type = headers['content-type'] ?? ''
  if (body !== '' && type === '') found.push('no content type')
  if (type.startsWith('text/') && !/charset=utf-8/i.test(type)) found.push(`${type} without its charset`)
  if (/html/.test(type)) found.push('a page where nobody asked for one')
  if (statusCode >= 400 && !type.startsWith('application/problem+json')) found.push(`a refusal as ${type}`)
  if (statusCode >= 400 && INSIDE.test(body)) found.push(`tells of the inside: ${body.slice(0, 200)}`)
  return found
}
