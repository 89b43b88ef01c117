// After a change: node tools/refusal-codes.ts --write && node --test --test-update-snapshots packages/server/test/openapi.test.ts && node tools/client-types.ts --write
// The interface as it is published: a file for those who build on it, a page for those who read, a client whose types come from it.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeClient } from '@muniment/contract/client'
import { productVersion } from '../src/entry/version.ts'
import { browser, openTestServer, type TestServer } from './people.test-builder.ts'
import { operationsOf, publishedBy } from './routes.test-builder.ts'

let server: TestServer
before(async () => {
  server = await openTestServer()
})
after(() => server.close())

test('docs/openapi.json is what the server publishes', async (t) => {
  const reply = await server.ask('GET', '/openapi.json', { host: browser.host })
  assert.equal(reply.statusCode, 200)
  const published = reply.json<{ openapi: string; info: { version: string } }>()
  assert.equal(published.openapi, '3.1.0')
  published.info.version = productVersion
  t.assert.fileSnapshot(published, join(import.meta.dirname, '../../../docs/openapi.json'), {
    serializers: [(value) => JSON.stringify(value, null, 1)],
  })
})

test('the page that reads it names every operation, without a script', async () => {
  const reply = await server.ask('GET', '/api', { host: browser.host })
  assert.equal(reply.statusCode, 200)
  assert.doesNotMatch(reply.body, /<script/i)
  const operations = operationsOf(await publishedBy(server))
  assert.ok(operations.length > 50)
  for (const { name } of operations) assert.ok(reply.body.includes(`id="${name}"`), name)
  const links = [...reply.body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  assert.ok(links.includes('shape-Event'))
  for (const id of links) assert.ok(reply.body.includes(`id="${id}"`), `${id} leads nowhere`)
})

test('the typed client makes a matter, finds it in the list and is told a refusal as a value', async () => {
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const client = makeClient({ address, token: server.token })
  const made = await client.POST('/matters', { body: { name: 'Sample v Beispiel' } })
  assert.equal(made.response.status, 201)
  const listed = await client.GET('/matters')
  assert.ok(listed.data?.matters.some(({ id }) => id === made.data?.id))
  const missing = await client.GET('/matters/{matter}', {
    params: { path: { matter: '01890000-0000-7000-8000-00000000dead' } },
  })
  assert.equal(missing.data, undefined)
  assert.equal(missing.error?.code, 'matter.not-found')
})
