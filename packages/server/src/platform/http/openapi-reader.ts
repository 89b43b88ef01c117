// The page that reads the interface's description to a person. Plain HTML: it works where scripts are forbidden.

interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly format?: string
  readonly maxLength?: number
  readonly $ref?: string
}
interface Answer {
  readonly description?: string
  readonly content?: Readonly<Record<string, { schema?: Schema }>>
  /** Where it is described: a refusal. */
  readonly $ref?: string
}
interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly {
    name: string
    in: string
    required?: boolean
    description?: string
    schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: Schema }>> }
  readonly responses?: Readonly<Record<string, Answer>>
}
interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>
    readonly responses?: Readonly<Record<string, Answer>>
  }
}

export const readerStyle = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fbfaf7}
h1{font-size:1.6rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}code{font:.9em ui-monospace,monospace}
details{border-top:1px solid #d9d5cb;padding:.4rem 0}summary{cursor:pointer}summary b{display:inline-block;min-width:4.5rem;text-transform:uppercase;font-size:.85em}
ul{margin:.2rem 0 .6rem;padding-left:1.4rem}.note{color:#5c574d}
@media(prefers-color-scheme:dark){body{color:#eae6dc;background:#191816}details{border-color:#3a3732}.note{color:#aaa498}}`

/** From the published document itself, as text. */
export function readerPage(published: string): string {
  const { info, paths, components }: Described = JSON.parse(published)
  const groups = Map.groupBy(Object.entries(paths), ([path]) => path.split('/')[1] ?? '')
  const body = [...groups].map(
    ([group, entries]) =>
      `<h2 id="${text(group)}">${text(group)}</h2>${entries.flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => operationOf(method, path, operation, components?.responses ?? {}))).join('')}`,
  )
  const shapes = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="shape-${text(name)}"><summary><code>${text(name)}</code> ${text(schema.description ?? '')}</summary>${shape(schema, 0)}</details>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(info.title)} interface</title><style>${readerStyle}</style></head><body><main><h1>${text(info.title)} ${text(info.version)}: the HTTP interface</h1>${paragraphs(info.description ?? '')}<p><a href="/openapi.json">The same for machines: OpenAPI 3.1</a></p>${body.join('')}<h2 id="shapes">Shapes that several answers share</h2>${shapes.join('')}</main></body></html>`
}

const paragraphs = (said: string): string =>
  said
    .split('\n\n')
    .map((part) => `<p>${inline(part)}</p>`)
    .join('')
const inline = (said: string): string => text(said).replaceAll(/`([^`]*)`/g, '<code>$1</code>')

function operationOf(
  method: string,
  path: string,
  operation: Operation,
  refusals: Readonly<Record<string, Answer>>,
): string {
  const { summary = '', description = '', parameters = [], requestBody, responses = {} } = operation
  const asked = parameters.map(
    ({ name, in: place, required = false, description: said = '', schema }) =>
      `<li><code>${text(name)}</code> in ${text(place)}${required ? '' : ', optional'}: ${shape(schema, 0)} ${text(said)}</li>`,
  )
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>Body, <code>${text(type)}</code>: ${schema === undefined ? '' : shape(schema, 0)}</p>`,
  )
  const replies = Object.entries(responses).map(([status, reply]) => {
    const contents = Object.entries(reply.content ?? {}).map(
      ([type, { schema }]) => `<code>${text(type)}</code> ${schema === undefined ? '' : shape(schema, 0)}`,
    )
    const refused = refusals[reply.$ref?.split('/').at(-1) ?? '']
    if (refused !== undefined) return `<li>${text(status)}: ${inline(refused.description ?? '')}</li>`
    return `<li>${text(status === 'default' ? 'otherwise' : status)}: ${contents.join('; ') || text(reply.description ?? '')}</li>`
  })
  return `<details id="${text(operation.operationId)}"><summary><b>${text(method)}</b> <code>${text(path)}</code> ${text(summary)}</summary><p class="note">${text(description)}</p>${asked.length > 0 ? `<ul>${asked.join('')}</ul>` : ''}${bodies.join('')}<p>Answers</p><ul>${replies.join('')}</ul></details>`
}

/** Deeper than this a reader is better served by the machine's document. */
const DEPTH = 6

function shape(schema: Schema, depth: number): string {
  if (schema.$ref !== undefined) {
    const name = text(schema.$ref.split('/').at(-1) ?? '')
    return `<a href="#shape-${name}"><code>${name}</code></a>`
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map((option) => shape(option, depth)).join(' or ')
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `<code>${text(JSON.stringify(value))}</code>`).join(' ')
  if (schema.const !== undefined) return `<code>${text(JSON.stringify(schema.const))}</code>`
  if (schema.items !== undefined) return `list of ${shape(schema.items, depth)}`
  if (schema.properties !== undefined && depth < DEPTH) {
    const required = new Set(schema.required)
    const fields = Object.entries(schema.properties).map(
      ([name, field]) =>
        `<li><code>${text(name)}</code>${required.has(name) ? '' : ', optional'}: ${shape(field, depth + 1)} ${text(field.description ?? '')}</li>`,
    )
    return `object<ul>${fields.join('')}</ul>`
  }
  const kind = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' or ') ?? 'anything')
  return text(
    [kind, schema.format ?? '', schema.maxLength === undefined ? '' : `up to ${schema.maxLength}`].join(' ').trim(),
  )
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const text = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
