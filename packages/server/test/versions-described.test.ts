// What a request must bring stands in the description: the version it changes, files, stretches of files, messages.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, openTestServer, type TestServer } from './people.test-builder.ts'

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}

let server: TestServer
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
before(async () => {
  server = await openTestServer()
  paths = (await server.ask('GET', '/openapi.json', { host: browser.host })).json<{ paths: typeof paths }>().paths
})
after(() => server.close())

test('what changes a version says that it asks for If-Match, and refuses without it', async () => {
  const asking = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [] }]) =>
      parameters.some(({ name, in: place, required }) => name === 'if-match' && place === 'header' && required === true)
        ? [`${method.toUpperCase()} ${path}`]
        : [],
    ),
  )
  assert.ok(asking.length >= 24, String(asking.length))
  for (const one of [
    'PATCH /matters/{matter}',
    'DELETE /documents/{document}',
    'PUT /workspace/models',
    'PATCH /workspace',
  ])
    assert.ok(asking.includes(one), one)
  const made = await server.ask('POST', '/matters', server.owner.headers, { name: 'A' })
  const url = `/matters/${made.json<{ id: string }>().id}`
  assert.equal((await server.ask('DELETE', url, { ...server.owner.headers, 'x-muniment': '1' })).statusCode, 428)
})

test('a chronology asked for a party that nobody is called is refused with a code; an id of nobody finds nothing', async () => {
  const made = await server.ask('POST', '/matters', server.owner.headers, { name: 'B' })
  const url = `/matters/${made.json<{ id: string }>().id}`
  const refused = await server.ask('GET', `${url}/chronology?party=nobody`, server.owner.headers)
  assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [404, 'chronology.party-unknown'])
  const gone = '01890000-0000-7000-8000-00000000dead'
  assert.equal((await server.ask('GET', `${url}/chronology?party=${gone}`, server.owner.headers)).statusCode, 200)
  const early = await server.ask('POST', `${url}/remove`, { ...server.owner.headers, 'x-muniment': '1' })
  assert.deepEqual([early.statusCode, early.json<{ code: string }>().code], [409, 'matter.not-in-trash'])
})

test('files, stretches of a file and messages to assistants are described as what they are', () => {
  const types = (path: string, method: string) => Object.keys(paths[path]?.[method]?.requestBody?.content ?? {})
  assert.deepEqual(types('/matters/{matter}/documents', 'post'), ['multipart/form-data'])
  assert.deepEqual(types('/matters/{matter}/imports', 'post'), ['multipart/form-data'])
  assert.deepEqual(types('/uploads/{upload}', 'patch'), ['application/offset+octet-stream'])
  assert.deepEqual(types('/mcp', 'post'), ['application/json'])
})
