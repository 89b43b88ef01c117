// What the scanners are asked to try, and what of their reports is a finding. See tools/scan.ts.
import { addressOf, exampleOf, type Operation, type Schema } from '../packages/server/test/routes.test-builder.ts'

export interface Instance {
  readonly address: string
  readonly token: string
  /** Of the owner's session: what no token opens is scanned with it. */
  readonly cookie: string
  /** A value for each path parameter, of things that are there. */
  readonly values: Readonly<Record<string, string>>
}

export const isScanned = ({ path, method, scope, isOpen }: Operation): boolean =>
  // A stream never ends; what removes would take the targets away. What no token opens is read with a cookie, and changed by nobody.
  (scope !== null || method === 'GET' || (isOpen && path !== '/set-up')) &&
  !path.endsWith('/progress') &&
  method !== 'DELETE'

/** What a parameter of a query takes where its schema alone does not say; `cursor` is left out, since any of ours is one list's alone. */
const IN_QUERIES: Readonly<Record<string, string>> = {
  from: '2020-01-01',
  to: '2030-01-01',
  q: 'met',
  limit: '5',
  cursor: '',
  action: 'document.',
  columns: 'number,date,event',
}
const MOMENTS: Readonly<Record<string, string>> = { from: '2020-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z' }

/** Past the first refusal: a value the schema takes, an id of something that is there. */
function valueInQuery(name: string, schema: Schema, values: Readonly<Record<string, string>>): string {
  if (schema.format === 'date-time') return MOMENTS[name] ?? String(exampleOf(schema))
  if (schema.format === 'uuid') return values[name] ?? String(exampleOf(schema))
  return IN_QUERIES[name] ?? String(exampleOf(schema))
}

/** Path and query with every parameter the operation takes. */
export function targetOf(
  operation: Operation,
  published: Published,
  values: Readonly<Record<string, string>>,
  inQuery = values,
): string {
  const { parameters = [] } = published.paths[operation.path]?.[operation.method.toLowerCase()] ?? {}
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema }) => [name, valueInQuery(name, schema, inQuery)])
    .filter(([, value]) => value !== '')
  const path = addressOf({ ...operation, query: [] }, values)
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query).toString()}`
}

export interface Published {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly parameters?: readonly { name: string; in: string; schema: Schema }[] }>>
    >
  >
}

/** The same for fields of a body: words that a schema's pattern takes. */
const IN_BODIES: Readonly<Record<string, string>> = {
  edtf: '2021-05-03',
  timeZone: 'Europe/Berlin',
  language: 'en',
  email: 'jane.sample@example.org',
  password: 'a lamp, a ladder, a lake',
}

/** Every field of a body, those one may leave out too: what is not sent is not scanned. */
function wholeOf(schema: Schema, values: Readonly<Record<string, string>>, name = ''): unknown {
  const fields = Object.entries(schema.properties ?? {})
  if (schema.items !== undefined) return [wholeOf(schema.items, values, name.replace(/s$/, ''))]
  if (fields.length === 0)
    return schema.type === 'string' ? (values[name] ?? IN_BODIES[name] ?? exampleOf(schema)) : exampleOf(schema)
  return Object.fromEntries(fields.map(([field, within]) => [field, wholeOf(within, values, field)]))
}

/** A request as sqlmap reads it from a file; `*` marks what it injects into beside the query and the fields of a JSON body. */
export function requestFor(operation: Operation, published: Published, { address, token, values }: Instance): string {
  const marked = Object.fromEntries(operation.parameters.map((name) => [name, `${values[name] ?? 'x'}MARK`]))
  const target = targetOf(operation, published, marked, values)
  // Without a body sqlmap would ask by GET, whatever stands in the file.
  const fields = operation.body === null ? {} : wholeOf(operation.body, values)
  const body = operation.method === 'GET' ? '' : JSON.stringify(fields)
  return [
    `${operation.method} ${target.replaceAll('MARK', '*')} HTTP/1.1`,
    `Host: ${new URL(address).host}`,
    `Authorization: Bearer ${token}`,
    'If-Match: "1"',
    ...(body === '' ? [] : ['Content-Type: application/json', '', body]),
    '',
  ].join('\n')
}

/**
 * Two questions differ in their words, an answer names the words it did not find, and what was asked before changes what is understood: to
 * sqlmap one was true and one was false. packages/server/test/attack-questions.test.ts asks what decides it: the same words, true and false.
 */
const TOLD_APART_BY_WORDS = /\/conversations\/[^/,]+\/questions,\(custom\) POST,JSON question,B,$/

/** The rows sqlmap wrote for what it could inject into: its table has a head and then one line a finding. */
export const findingsOfSqlmap = (table: string): string[] =>
  table
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    // Its own second look: what it could not use is an answer that changed by itself.
    .filter((line) => line !== '' && !line.endsWith(',false positive or unexploitable'))
    .filter((line) => !TOLD_APART_BY_WORDS.test(line))

/** Wapiti's report: what it counts as vulnerability or anomaly, one line each. */
export function findingsOfWapiti(report: string): string[] {
  const { vulnerabilities = {}, anomalies = {} }: Partial<Record<string, Record<string, WapitiFinding[]>>> =
    JSON.parse(report)
  return [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, found]) =>
    found.map(({ method, path, info }) => `${kind}: ${method} ${path} ${info}`),
  )
}

/** What it was asked to try and did not, by what it said: attacks that were cut off or never begun, and addresses that none of them took. */
export function leftOutByWapiti(said: string, modules: readonly string[], targets: readonly string[]): string[] {
  const plain = said.replaceAll(/\p{Cc}\[[\d;]*m/gu, '')
  const begun = new Set(Array.from(plain.matchAll(/\[\*\] Launching module (\w+)/g), ([, name]) => name))
  const cut = /Max (?:attack|scan) time was reached|\d+ requests were skipped/.exec(plain)
  const tried = plain.split('\n').filter((line) => line.startsWith('[+] GET '))
  return [
    ...modules.filter((name) => !begun.has(name)).map((name) => `${name} was not begun`),
    ...(cut === null ? [] : [`cut off: ${cut[0]}`]),
    ...targets.filter((target) => !tried.some((line) => isOf(target, line))).map((target) => `not tried: ${target}`),
  ]
}

/** What it names a folder with, in the words of its loudest: without one it ends at once, and finds nothing. */
export const leftOutByBuster = (said: string): string[] =>
  /Testing directory http/.test(said) ? [] : ['buster: no folder was tried']

/** It writes an address with its parameters in its own order and escapes. */
function isOf(target: string, line: string): boolean {
  const [wanted, said] = [new URL(target), URL.parse(line.slice('[+] GET '.length).split(' ')[0] ?? '')]
  return (
    said?.pathname === wanted.pathname && [...wanted.searchParams.keys()].every((name) => said.searchParams.has(name))
  )
}

interface WapitiFinding {
  readonly method: string
  readonly path: string
  readonly info: string
}
