// Whether what a server answers stands in its own description: the status, the media type, the code of a refusal, and each header that the
// description knows of at all.
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { TestServer } from './people.test-builder.ts'
import { publishedBy } from './routes.test-builder.ts'

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Coded }>>
  readonly headers?: Readonly<Record<string, unknown>>
  readonly $ref?: string
}
interface Coded {
  readonly allOf?: readonly { readonly properties?: { readonly code?: { readonly enum?: readonly string[] } } }[]
}
export interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
  >
  readonly components: {
    readonly responses: Readonly<Record<string, Answer>>
    readonly headers: Readonly<Record<string, unknown>>
  }
}

export type Answered = Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>

/** What of an answer is not described, in words; nothing of what is asked where no operation is. */
export function undescribed(published: Description, method: string, url: string, reply: Answered): string[] {
  const { paths, components } = published
  const operation = operationAt(paths, method, url)
  if (operation === undefined) return []
  const where = `${method} ${operation.path} ${reply.statusCode}`
  const named = operation.responses[String(reply.statusCode)]
  const answer = named?.$ref === undefined ? named : components.responses[named.$ref.split('/').at(-1) ?? '']
  if (answer === undefined) return [`${where}: the status (${reply.body.slice(0, 150)})`]
  const type = (reply.headers['content-type'] ?? '').split(';', 1)[0] ?? ''
  const content = answer.content?.[type]
  const found: string[] = []
  if (reply.body !== '' && content === undefined) found.push(`${where}: the media type ${type}`)
  if (type === 'application/problem+json') {
    const { code }: { code: string } = JSON.parse(reply.body)
    const codes = content?.schema?.allOf?.flatMap(({ properties }) => properties?.code?.enum ?? []) ?? []
    if (!codes.includes(code)) found.push(`${where}: the code ${code}`)
  }
  for (const name of Object.keys(reply.headers))
    if (name in components.headers && answer.headers?.[name] === undefined && !onEvery.has(name))
      found.push(`${where}: the header ${name}`)
  return found
}

/** Refusals carry them too, where they came before it. */
const onEvery = new Set(['tus-resumable', 'tus-version', 'set-cookie', 'etag'])

function operationAt(paths: Description['paths'], method: string, url: string) {
  const path = url.split('?', 1)[0] ?? ''
  const fitting = Object.keys(paths)
    .filter((template) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+?')}$`).test(path),
    )
    // What is written out goes before what stands for anything, as in the router.
    .toSorted((a, b) => a.split('{').length - b.split('{').length)
  for (const template of fitting) {
    const described = paths[template]?.[method.toLowerCase()]
    if (described !== undefined) return { path: template, responses: described.responses }
  }
  return undefined
}

/** From now on every answer of this server is held against its description; gives what was not found there so far, each once. */
export async function watchAnswers(server: TestServer): Promise<() => string[]> {
  const published: Description = JSON.parse(await publishedBy(server))
  const found = new Set<string>()
  const inject = server.app.inject.bind(server.app)
  const watched = async (asked: InjectOptions) => {
    const reply = await inject(asked)
    for (const fault of undescribed(
      published,
      asked.method ?? 'GET',
      typeof asked.url === 'string' ? asked.url : '',
      reply,
    ))
      found.add(fault)
    return reply
  }
  Object.assign(server.app, { inject: watched })
  return () => [...found].toSorted()
}
