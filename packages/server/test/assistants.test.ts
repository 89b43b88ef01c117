// Assistants over the Model Context Protocol, asked with the client of those who write it: they see what the token's owner sees, and no more.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { z } from 'zod'
import { formOf } from './door.test-builder.ts'
import { browser, onEveryServer, type Person, type TestServer } from './people.test-builder.ts'

const LETTER = 'On 3 May 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample.\n'
const ALL = ['matters.read', 'documents.read', 'events.read']
const text = z.object({
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  isError: z.boolean().optional(),
})

onEveryServer('assistants', (open) => {
  let server: TestServer
  let matter = ''
  before(async () => {
    server = await open()
    const made = await server.ask('POST', '/matters', server.owner.headers, { name: 'Pumps' })
    matter = made.json<{ id: string }>().id
    const form = formOf([{ name: 'letter.txt', bytes: LETTER }])
    const filed = await server.app.inject({
      method: 'POST',
      url: `/matters/${matter}/documents`,
      headers: { ...server.owner.headers, 'x-muniment': '1', ...form.headers },
      payload: form.payload,
    })
    assert.equal(filed.statusCode, 201, filed.body)
    await server.installation.jobs.settled(AbortSignal.timeout(120_000))
  })
  after(() => server.close())

  /** A client with a token of the person's; what it sends goes to the server without a socket. */
  const assistantOf = async (person: Person, scopes: readonly string[] = ALL, protocol?: 'legacy'): Promise<Client> => {
    const made = await server.ask('POST', '/tokens', person.headers, { name: 'assistant', scopes, days: 1 })
    assert.equal(made.statusCode, 201, made.body)
    const { token } = made.json<{ token: string }>()
    const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
      fetch: async (_url, { method = 'POST', headers, body } = {}) => {
        const given = {
          ...Object.fromEntries(new Headers(headers)),
          host: browser.host,
          authorization: `Bearer ${token}`,
        }
        const reply = await server.app.inject({
          method: method === 'POST' ? 'POST' : 'GET',
          url: '/mcp',
          headers: given,
          ...(typeof body === 'string' ? { payload: body } : {}),
        })
        const type = reply.headers['content-type'] ?? 'text/plain'
        return new Response(reply.body === '' ? null : reply.body, {
          status: reply.statusCode,
          headers: { 'content-type': type },
        })
      },
    })
    const client = new Client(
      { name: 'reference', version: '1' },
      protocol === 'legacy' ? {} : { versionNegotiation: { mode: 'auto' } },
    )
    await client.connect(transport)
    return client
  }
  const call = async (client: Client, name: string, given: Record<string, unknown> = {}) => {
    const { content, isError = false } = text.parse(await client.callTool({ name, arguments: given }))
    const json: unknown = JSON.parse(content[0]?.text ?? 'null')
    return { isError, json }
  }
  const found = z.object({
    passages: z.array(z.object({ document: z.string(), position: z.number(), text: z.string() })),
  })
  const events = z.object({ rows: z.array(z.object({ text: z.string() })) })

  for (const protocol of ['legacy', undefined] as const)
    test(`an assistant lists, searches, reads, asks and follows the chronology${protocol === undefined ? '' : ', in the protocol of before too'}`, async () => {
      const client = await assistantOf(server.owner, ALL, protocol)
      const { tools } = await client.listTools()
      assert.deepEqual(tools.map(({ name }) => name).toSorted(), [
        'ask',
        'list_documents',
        'list_events',
        'list_matters',
        'read_passage',
        'search_passages',
      ])
      const { json: matters } = await call(client, 'list_matters')
      assert.match(JSON.stringify(matters), /"name":"Pumps"/)
      const { passages } = found.parse(
        (await call(client, 'search_passages', { matter, question: 'Who delivered pumps?' })).json,
      )
      const [best] = passages
      assert.match(best?.text ?? '', /forty pumps/)
      const read = await call(client, 'read_passage', { document: best?.document, position: best?.position })
      assert.match(JSON.stringify(read.json), /forty pumps/)
      const asked = await call(client, 'ask', { matter, question: 'How many pumps were delivered to Jane Sample?' })
      assert.match(JSON.stringify(asked.json), /"status":"answered".*"quote":"On 3 May 2021 Nordlicht/)
      const { rows } = events.parse((await call(client, 'list_events', { matter, from: '2021-01-01' })).json)
      assert.equal(rows.length, 1)
      assert.deepEqual(events.parse((await call(client, 'list_events', { matter, from: '2022-01-01' })).json).rows, [])
      await client.close()
    })

  test('an assistant is given no word of a privileged matter, by any tool, until it is privileged no more', async () => {
    const client = await assistantOf(server.owner)
    const given = { matter, question: 'Who delivered pumps?' }
    const { passages } = found.parse((await call(client, 'search_passages', given)).json)
    const { document, position } = passages[0] ?? {}
    const calls: readonly (readonly [tool: string, asked: Record<string, unknown>])[] = [
      ['search_passages', given],
      ['read_passage', { document, position }],
      ['ask', given],
      ['list_events', { matter }],
      ['list_documents', { matter }],
    ]
    const mark = async (privileged: boolean) => {
      const { headers } = await server.ask('GET', `/matters/${matter}`, server.owner.headers)
      const versioned = { ...server.owner.headers, 'if-match': String(headers['etag']) }
      const marked = await server.ask('PATCH', `/matters/${matter}`, versioned, { privileged })
      assert.equal(marked.statusCode, 200, marked.body)
    }
    const names = z.object({ matters: z.array(z.object({ name: z.string() })), privilegedLeftOut: z.int() })
    const listed = async () => names.parse((await call(client, 'list_matters')).json)
    const before = await listed()
    assert.equal(before.privilegedLeftOut, 0)
    await mark(true)
    const without = { matters: before.matters.filter(({ name }) => name !== 'Pumps'), privilegedLeftOut: 1 }
    assert.deepEqual(await listed(), without, 'the name too')
    for (const [tool, asked] of calls) {
      const { isError, json } = await call(client, tool, asked)
      assert.ok(isError, tool)
      assert.match(JSON.stringify(json), /"code":"assistants\.privileged"/, tool)
      assert.doesNotMatch(JSON.stringify(json), /pumps/, tool)
    }
    await mark(false)
    assert.deepEqual(await listed(), before)
    for (const [tool, asked] of calls) assert.ok(!(await call(client, tool, asked)).isError, tool)
    await client.close()
  })

  test('an assistant looks in some documents or days alone, is told to what a question was narrowed, and may take that off', async () => {
    const client = await assistantOf(server.owner)
    const listed = z.object({ documents: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })) })
    const list = async (given: Record<string, unknown>) =>
      listed.parse((await call(client, 'list_documents', { matter, ...given })).json).documents
    const [letter] = await list({})
    assert.equal(letter?.name, 'letter.txt')
    assert.deepEqual(await list({ kind: letter.kind }), [letter])
    assert.deepEqual(await list({ kind: 'pdf' }), [])
    const question = 'How many pumps were delivered to Jane Sample?'
    const search = async (filter: Record<string, unknown>) =>
      found.parse((await call(client, 'search_passages', { matter, question, filter })).json).passages.length
    assert.ok((await search({ documents: [letter.id] })) > 0 && (await search({ from: '2021-05-01' })) > 0)
    assert.deepEqual([await search({ documents: [matter] }), await search({ from: '2022-01-01' })], [0, 0])
    const answered = z.object({
      status: z.string(),
      searched: z.object({
        within: z.object({ byWords: z.object({ words: z.array(z.string()) }).optional() }).nullable(),
      }),
    })
    const asked = async (given: Record<string, unknown>) =>
      answered.parse((await call(client, 'ask', { matter, question, ...given })).json)
    assert.equal((await asked({ filter: { to: '2020-01-01' } })).status, 'not-said')
    assert.equal((await asked({ filter: { from: '2021-05-01' } })).status, 'answered')
    const inMay = 'How many pumps were delivered to Jane Sample in May 2021?'
    assert.deepEqual((await asked({ question: inMay })).searched.within?.byWords?.words, ['in May 2021'])
    assert.equal((await asked({ question: inMay, whole: true })).searched.within, null)
    await client.close()
  })

  test('an assistant reaches every matter and every row, page by page', async () => {
    const form = formOf([{ name: 'notes.txt', bytes: 'On 4 June 2022 Jane Sample sent forty valves back.\n' }])
    const headers = { ...server.owner.headers, 'x-muniment': '1', ...form.headers }
    const url = `/matters/${matter}/documents`
    const filed = await server.app.inject({ method: 'POST', url, headers, payload: form.payload })
    assert.equal(filed.statusCode, 201, filed.body)
    await server.installation.jobs.settled(AbortSignal.timeout(120_000))
    assert.equal((await server.ask('POST', '/matters', server.owner.headers, { name: 'Valves' })).statusCode, 201)
    const client = await assistantOf(server.owner)
    const page = z.object({
      next: z.string().nullable(),
      matters: z.array(z.object({ name: z.string() })).default([]),
      rows: z.array(z.object({ text: z.string() })).default([]),
      documents: z.array(z.object({ name: z.string() })).default([]),
      coverage: z.unknown().optional(),
    })
    const pagesOf = async (name: string, given: Record<string, unknown> = {}) => {
      const pages: z.infer<typeof page>[] = []
      for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.next ?? null)
        pages.push(
          page.parse((await call(client, name, { ...given, limit: 1, ...(cursor === '' ? {} : { cursor }) })).json),
        )
      return pages
    }
    const matters = await pagesOf('list_matters')
    assert.deepEqual(matters.flatMap(({ matters }) => matters.map(({ name }) => name)).toSorted(), ['Pumps', 'Valves'])
    const rows = await pagesOf('list_events', { matter })
    assert.deepEqual(
      rows.map(({ rows, documents, coverage }) => [rows.length, documents[0]?.name, coverage !== undefined]),
      [
        [1, 'letter.txt', true],
        [1, 'notes.txt', false],
      ],
    )
    const lost = await call(client, 'list_events', { matter, cursor: crypto.randomUUID() })
    assert.ok(lost.isError)
    assert.match(JSON.stringify(lost.json), /"code":"http.cursor"/)
    await client.close()
  })

  test('what it reads stands in the audit log as read by the owner of the token, and what it asks is kept nowhere', async () => {
    const client = await assistantOf(server.owner)
    await call(client, 'ask', { matter, question: 'Who delivered pumps?' })
    const kept = await server.ask('GET', `/matters/${matter}/conversations`, server.owner.headers)
    assert.deepEqual(kept.json<{ conversations: unknown[] }>().conversations, [])
    const log = await server.ask('GET', '/audit?action=document.read', server.owner.headers)
    assert.match(log.body, /"action":"document.read"/)
    await client.close()
  })

  test('a message that asks for news without end is answered at once', async () => {
    const made = await server.ask('POST', '/tokens', server.owner.headers, { name: 'a', scopes: ALL, days: 1 })
    const { token } = made.json<{ token: string }>()
    const reply = await server.app.inject({
      method: 'POST',
      url: '/mcp',
      headers: { host: browser.host, authorization: `Bearer ${token}`, accept: 'application/json, text/event-stream' },
      payload: { jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params: {} },
    })
    assert.equal(reply.statusCode, 400)
    assert.match(reply.body, /nothing to listen to/)
  })

  test('several messages in one request are refused, and nothing lies under the key of a request', async () => {
    const made = await server.ask('POST', '/tokens', server.owner.headers, { name: 'a', scopes: ALL, days: 1 })
    const { token } = made.json<{ token: string }>()
    const headers = {
      host: browser.host,
      authorization: `Bearer ${token}`,
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      'idempotency-key': 'asked-by-an-assistant',
    }
    const called = (name: string, given: object) => ({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name, arguments: given },
    })
    const say = (url: string, body: object) =>
      server.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) })
    const many = await say('/mcp', [called('list_matters', {}), called('list_matters', {})])
    assert.equal(many.statusCode, 400)
    assert.match(many.body, /one message a request/)
    const asked = { question: 'Who delivered pumps?' }
    for (const [url, body] of [
      ['/mcp', called('search_passages', { matter, ...asked })],
      [`/matters/${matter}/passages/search`, asked],
    ] as const)
      for (const _time of ['once', 'again']) {
        const reply = await say(url, body)
        assert.ok(reply.statusCode === 200 && reply.body.includes('forty pumps'), reply.body)
        assert.equal(reply.headers['idempotency-replayed'], undefined)
      }
  })

  test('behind a wall, without the scope, in another workspace and without a token it learns nothing', async () => {
    const walled = await server.join('walter@example.org', 'editor')
    const built = await server.ask('PUT', `/matters/${matter}/walls/${walled.id}`, server.owner.headers, {
      reason: 'A test',
    })
    assert.ok(built.statusCode < 300, built.body)
    const behind = await assistantOf(walled)
    assert.ok(!JSON.stringify((await call(behind, 'list_matters')).json).includes(matter))
    const refused = await call(behind, 'ask', { matter, question: 'Who delivered pumps?' })
    assert.equal(refused.isError, true)
    assert.match(JSON.stringify(refused.json), /matter\.not-found/)
    const narrow = await assistantOf(server.owner, ['matters.read'])
    for (const [name, given] of [
      ['search_passages', { matter, question: 'pumps' }],
      ['ask', { matter, question: 'pumps' }],
      ['list_events', { matter }],
      ['list_documents', { matter }],
    ] as const) {
      const reply = await call(narrow, name, given)
      assert.equal(reply.isError, true, name)
      assert.ok(!JSON.stringify(reply.json).includes('forty'), name)
    }
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
    const nobody = await server.app.inject({
      method: 'POST',
      url: '/mcp',
      headers: { host: browser.host },
      payload: message,
    })
    assert.equal(nobody.statusCode, 401)
    const session = await server.ask('POST', '/mcp', server.owner.headers, message)
    assert.ok(session.statusCode >= 400, 'a cookie opens nothing here')
    await behind.close()
    await narrow.close()
  })
})
