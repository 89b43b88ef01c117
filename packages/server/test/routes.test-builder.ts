// Every operation of the published interface, and a request for each made from its own schemas: what a tester need not remember.
import { browser, type TestServer } from './people.test-builder.ts'

export interface Schema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly default?: unknown
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}

interface Described {
  readonly operationId: string
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
}

export interface Operation {
  readonly name: string
  readonly summary: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  /** With `{names}` of path parameters. */
  readonly path: string
  readonly parameters: readonly string[]
  readonly query: readonly Parameter[]
  readonly body: Schema | null
  /** No body of any kind. */
  readonly takesNothing: boolean
  /** What it asks of a token; null where no token opens it. */
  readonly scope: string | null
  readonly isOpen: boolean
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head'] as const
const VERBS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE', head: 'HEAD' } as const

/** The published document, as text. */
export async function publishedBy(server: TestServer): Promise<string> {
  const { body } = await server.ask('GET', '/openapi.json', { host: browser.host })
  return body
}

/** From the published document itself, as text. */
export function operationsOf(published: string): Operation[] {
  const document: { paths: Record<string, Partial<Record<(typeof METHODS)[number], Described>>> } =
    JSON.parse(published)
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method): Operation[] => {
      const described = methods[method]
      if (described === undefined) return []
      const { operationId, summary = '', parameters = [], requestBody, security = [] } = described
      const scope = security.find((way) => way['token'] !== undefined)?.['token']?.[0] ?? null
      return [
        {
          name: operationId,
          summary,
          method: VERBS[method],
          path,
          parameters: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
          query: parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true),
          body: requestBody?.content['application/json']?.schema ?? null,
          takesNothing: requestBody === undefined,
          scope,
          isOpen: security.length === 0,
        },
      ]
    }),
  )
}

/** By method and path: every parameter of the query, those one may leave out too. */
export function queriesOf(published: string): Record<string, readonly Parameter[]> {
  const document: { paths: Record<string, Partial<Record<(typeof METHODS)[number], Described>>> } =
    JSON.parse(published)
  return Object.fromEntries(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      METHODS.map((method) => [
        `${VERBS[method]} ${path}`,
        (methods[method]?.parameters ?? []).filter((parameter) => parameter.in === 'query'),
      ]),
    ),
  )
}

/** The address with each parameter's value in its place. */
export const addressOf = (operation: Operation, values: Readonly<Record<string, string>>): string => {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''))
  const query = new URLSearchParams(operation.query.map(({ name, schema }) => [name, String(exampleOf(schema))]))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The least a schema takes. Where the schema alone cannot say what is valid (a pattern), a test gives the body itself. */
export function exampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.default !== undefined) return schema.default
  const option = (schema.anyOf ?? schema.oneOf)?.[0]
  if (option !== undefined) return exampleOf(option)
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  switch (type) {
    case 'string':
      return FORMATS[schema.format ?? ''] ?? 'x'.repeat(Math.max(1, schema.minLength ?? 1))
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return false
    case 'null':
      return null
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}))
    case undefined:
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name] ?? {})]),
      )
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'jane.sample@example.org',
  date: '2024-02-29',
  'date-time': '2024-02-29T12:00:00Z',
  uri: 'https://example.org/',
}
