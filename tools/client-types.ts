// The types of the client, written from the published description of the interface, so that neither can say what the other does not.
//   node tools/client-types.ts          compares packages/contract/src/paths.ts with docs/openapi.json; exits with 1 when they differ
//   node tools/client-types.ts --write  writes it anew
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly $ref?: string
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>
}
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

/** A JSON Schema as a TypeScript type. What it cannot say (lengths, patterns) the server checks. Throws on a keyword it does not know the meaning of. */
export function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return `Schemas[${quote(schema.$ref.split('/').at(-1) ?? '')}]`
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) return options.map((option) => bracketed(typeOf(option))).join(' | ')
  if (schema.allOf !== undefined) return schema.allOf.map((part) => bracketed(typeOf(part))).join(' & ')
  if (schema.const !== undefined) return quote(schema.const)
  if (schema.enum !== undefined) return schema.enum.map(quote).join(' | ')
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => bracketed(typeOf({ ...schema, type }))).join(' | ')
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(typeOf).join(', ')}]`
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type
    case 'number':
    case 'integer':
      return 'number'
    case 'array':
      return `${bracketed(typeOf(schema.items ?? {}))}[]`
    case 'object':
      return objectOf(schema)
    case undefined:
      return schema.properties === undefined ? 'unknown' : objectOf(schema)
    default:
      throw new Error(`a schema of type ${String(schema.type)}`)
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, field]) => `${quote(name)}${required.includes(name) ? '' : '?'}: ${typeOf(field)}`,
  )
  const rest =
    typeof additionalProperties === 'object' && fields.length === 0
      ? [`[name: string]: ${typeOf(additionalProperties)}`]
      : []
  const all = [...fields, ...rest]
  return all.length === 0 ? 'Record<string, unknown>' : `{ ${all.join('; ')} }`
}

const quote = (value: unknown): string => JSON.stringify(value)
const bracketed = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type)

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** The whole module, in the form that openapi-fetch reads. */
export function moduleOf({ paths, components }: Description): string {
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) => `  ${quote(name)}: ${typeOf(schema)}`,
  )
  const entries = Object.entries(paths).map(([path, operations]) => {
    const methods = METHODS.map((method) => {
      const operation = operations[method]
      return operation === undefined ? `    ${method}?: never` : `    ${method}: ${operationOf(operation)}`
    })
    return `  ${quote(path)}: {\n    parameters: { query?: never; header?: never; path?: never; cookie?: never }\n${methods.join('\n')}\n  }`
  })
  return `// Written by tools/client-types.ts from docs/openapi.json. Not by hand.\n\nexport interface Schemas {\n${schemas.join('\n')}\n}\n\nexport interface paths {\n${entries.join('\n')}\n}\n`
}

function operationOf({ parameters = [], requestBody, responses = {} }: Operation): string {
  const places = ['query', 'header', 'path', 'cookie'].map((place) => {
    // Headers (If-Match) are given beside a request's own parameters, as the client's library takes them.
    const fields = parameters.filter((parameter) => parameter.in === place && place !== 'header')
    if (fields.length === 0) return `${place}?: never`
    const types = fields.map(
      ({ name, required = false, schema }) => `${quote(name)}${required ? '' : '?'}: ${typeOf(schema)}`,
    )
    return `${place}${fields.some(({ required }) => required === true) ? '' : '?'}: { ${types.join('; ')} }`
  })
  const body =
    requestBody === undefined
      ? 'requestBody?: never'
      : `requestBody${requestBody.required === true ? '' : '?'}: { content: ${contentOf(requestBody.content)} }`
  // Of refusals `default` says the shape; which codes come with which status is for readers.
  const answers = Object.entries(responses)
    .filter(([status]) => !(Number(status) >= 400))
    .map(
      ([status, { content }]) =>
        `${status === 'default' ? 'default' : status}: { headers: { [name: string]: unknown }; content${content === undefined ? '?: never' : `: ${contentOf(content)}`} }`,
    )
  return `{ parameters: { ${places.join('; ')} }; ${body}; responses: { ${answers.join('; ')} } }`
}

const contentOf = (content: Content): string =>
  `{ ${Object.entries(content)
    .map(([type, { schema }]) => `${quote(type)}: ${schema === undefined ? 'unknown' : typeOf(schema)}`)
    .join('; ')} }`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = new URL('../packages/contract/src/paths.ts', import.meta.url)
  const description: Description = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8'))
  const wanted = moduleOf(description)
  if (process.argv.includes('--write')) writeFileSync(path, wanted)
  else if (readFileSync(path, 'utf8') !== wanted) {
    process.stderr.write(
      'packages/contract/src/paths.ts is not what docs/openapi.json says: node tools/client-types.ts --write\n',
    )
    process.exitCode = 1
  } else process.stdout.write('client: its types are those of docs/openapi.json\n')
}
