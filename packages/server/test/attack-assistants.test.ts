// What somebody tries at the door for assistants: ids of others, messages of no form, and what holds when a right is lost while it is used.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { makeModelCarrier } from '../src/adapters/model-http/index.ts'
import { newId } from '../src/base/index.ts'
import { formOf } from './door.test-builder.ts'
import { claimsOf, type ModelDouble, serveModel } from './models.test-builder.ts'
import { browser, onEveryServer, PASSWORD, type Person, personFrom, type TestServer } from './people.test-builder.ts'

const PERMIT = 'The zebrafish permit bears the number KX-4471.'
const QUESTION = 'Which number does the zebrafish permit bear?'
const ALL = ['matters.read', 'documents.read', 'events.read']

/** What each tool is asked with, by the ids it takes; the test fails where a tool is not here. */
const GIVEN: Readonly<Record<string, (ids: { matter: string; document: string }) => Record<string, unknown>>> = {
  list_matters: () => ({}),
  list_documents: ({ matter }) => ({ matter }),
  search_passages: ({ matter }) => ({ matter, question: QUESTION }),
  read_passage: ({ document }) => ({ document, position: 0 }),
  ask: ({ matter }) => ({ matter, question: QUESTION }),
  list_events: ({ matter }) => ({ matter }),
}

const listed = z.object({
  result: z.object({ tools: z.array(z.object({ name: z.string(), inputSchema: z.record(z.string(), z.unknown()) })) }),
})

onEveryServer('the door for assistants, under attack', (open) => {
  let server: TestServer
  let double: ModelDouble
  let stranger: Person
  let ours = { matter: '', document: '' }
  let theirs = { matter: '', document: '' }
  before(async () => {
    double = await serveModel()
    server = await open({
      modelHosts: { isOffline: false, inHouse: new Set([double.host]), outside: new Set<string>() },
      modelCarrier: makeModelCarrier(),
    })
    const founded = await server.ask('POST', '/workspaces', server.owner.headers, { name: 'Another firm' })
    const signIn = { email: server.owner.email, password: PASSWORD, workspace: founded.json<{ id: string }>().id }
    stranger = personFrom(await server.ask('POST', '/sign-in', browser, signIn))
    ours = await permitOf(server.owner)
    theirs = await permitOf(stranger)
    await server.installation.jobs.settled(AbortSignal.timeout(120_000))
    const endpoint = {
      name: 'double',
      wire: 'openai-compatible',
      address: double.address,
      model: 'm',
      region: 'here',
      noTraining: null,
      price: { input: 1, output: 1 },
      key: 'its-own-key',
    }
    const settings = { regions: [], monthlyTokens: null, monthlyCost: null, endpoints: [endpoint] }
    const { version } = (await server.ask('GET', '/workspace/models', server.owner.headers)).json<{ version: number }>()
    const headers = { ...server.owner.headers, 'if-match': `"${version}"` }
    assert.equal((await server.ask('PUT', '/workspace/models', headers, settings)).statusCode, 200)
  })
  after(async () => {
    await server.close()
    await double.close()
  })

  async function permitOf(by: Person): Promise<{ matter: string; document: string }> {
    const matter = (await server.ask('POST', '/matters', by.headers, { name: 'Permit' })).json<{ id: string }>().id
    const form = formOf([{ name: 'permit.txt', bytes: PERMIT }])
    const url = `/matters/${matter}/documents`
    const headers = { ...by.headers, 'x-muniment': '1', ...form.headers }
    const filed = await server.app.inject({ method: 'POST', url, headers, payload: form.payload })
    const [document] = filed.json<{ documents: { id: string }[] }>().documents
    return { matter, document: document?.id ?? '' }
  }
  async function tokenOf({ headers }: Person, scopes = ALL): Promise<{ id: string; token: string }> {
    const made = await server.ask('POST', '/tokens', headers, { name: 'assistant', scopes, days: 1 })
    assert.equal(made.statusCode, 201, made.body)
    return made.json<{ id: string; token: string }>()
  }
  const send = (token: string, payload: string, headers: Record<string, string> = {}) =>
    server.app.inject({
      method: 'POST',
      url: '/mcp',
      headers: {
        host: browser.host,
        authorization: `Bearer ${token}`,
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
        ...headers,
      },
      payload,
    })
  const message = (method: string, params: object) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const call = (token: string, name: string, given: object) =>
    send(token, message('tools/call', { name, arguments: given }))
  const visible = (reply: Awaited<ReturnType<typeof send>>, asked: string): unknown => {
    const { 'x-request-id': _id, date: _date, ...headers } = reply.headers
    const body = reply.body.replace(/\\?"request\\?":\\?"[^"]*"/, '').replaceAll(asked, 'what was asked for')
    return { status: reply.statusCode, headers, body }
  }

  test('what belongs to another workspace or stands behind a wall answers every tool like what does not exist', async () => {
    const { token } = await tokenOf(server.owner)
    const walled = await server.join('walter@sample.example', 'editor')
    const wall = `/matters/${ours.matter}/walls/${walled.id}`
    assert.ok((await server.ask('PUT', wall, server.owner.headers, { reason: 'A test' })).statusCode < 300)
    const { token: behind } = await tokenOf(walled)
    const { tools } = listed.parse(
      JSON.parse(/^data: (.*)$/m.exec((await send(token, message('tools/list', {}))).body)?.[1] ?? 'null'),
    ).result
    let asked = 0
    for (const { name, inputSchema } of tools) {
      const given = GIVEN[name]
      assert.ok(given, `${name} is not asked about`)
      for (const id of ['matter', 'document'] as const) {
        if (!JSON.stringify(inputSchema).includes(`"${id}":`)) continue
        asked += 1
        const random = newId()
        const asks = async (by: string, value: string): Promise<unknown> =>
          visible(await call(by, name, given({ ...ours, [id]: value })), value)
        const missing = await asks(token, random)
        assert.match(JSON.stringify(missing), /isError\\*":true/)
        assert.deepEqual(await asks(token, theirs[id]), missing, `${name} ${id}`)
        assert.deepEqual(await asks(behind, ours[id]), missing, `${name} ${id}, behind a wall`)
        assert.ok(!JSON.stringify(await asks(token, ours[id])).includes('not-found'), `${name} ${id}: ours is there`)
        for (const odd of ['', 'x', "' or true --", `../${ours.matter}`, `${ours.matter}/../${theirs.matter}`])
          assert.match(
            (await call(token, name, given({ ...ours, [id]: odd }))).body,
            /Invalid|-32602/,
            `${name} ${odd}`,
          )
      }
    }
    assert.ok(asked >= 4, String(asked))
    for (const name of ['search_passages', 'ask']) {
      const asks = async (document: string): Promise<unknown> =>
        visible(
          await call(token, name, { matter: ours.matter, question: QUESTION, filter: { documents: [document] } }),
          document,
        )
      assert.deepEqual(await asks(theirs.document), await asks(newId()), `${name}, in a document of another workspace`)
      assert.notDeepEqual(await asks(ours.document), await asks(newId()), `${name}, in a document of ours`)
    }
    assert.ok(!(await call(behind, 'list_matters', {})).body.includes(ours.matter))
  })

  test('a message of no form, of too much or nested for ever is refused, never a fault, and says nothing of what stands behind', async () => {
    const { token } = await tokenOf(server.owner)
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    const wrapped = (part: string) => `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${part}}`
    const bodies = [
      '',
      'null',
      '"x"',
      '7',
      '{}',
      '[]',
      deep(30_000),
      wrapped(deep(30_000)),
      wrapped(`{"name":"ask","arguments":{"matter":${deep(20_000)}}}`),
      `{"jsonrpc":"2.0","id":${deep(30_000)},"method":"ping"}`,
      '{"a":'.repeat(9000),
      `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`,
      wrapped('{"name":"__proto__","arguments":{}}'),
      wrapped('{"name":"constructor","arguments":{}}'),
      wrapped('{"name":"toString"}'),
      wrapped(`{"name":"ask","arguments":{"__proto__":{"matter":"${ours.matter}"},"question":"x"}}`),
      wrapped(`{"name":"list_matters","arguments":{},"_meta":{"progressToken":${deep(1000)}}}`),
      '{"jsonrpc":"2.0","id":1,"method":"__proto__","params":{}}',
      '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///etc/passwd"}}',
      '{"jsonrpc":"2.0","id":1,"method":"completion/complete","params":{}}',
      '{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"debug"}}',
      `{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":"${'x'.repeat(10_000_000)}"}}`,
    ]
    for (const body of bodies) {
      const reply = await send(token, body)
      const what = `${body.slice(0, 80)}: ${reply.statusCode} ${reply.body.slice(0, 300)}`
      assert.ok(reply.statusCode < 500, what)
      assert.ok(reply.statusCode >= 400 || /"error":|isError":true/.test(reply.body), what)
      assert.ok(!/node_modules|at \w+ \(|root:|KX-4471/.test(reply.body), what)
    }
    assert.equal((await send(token, bodies.at(-1) ?? '')).statusCode, 413)
    for (const version of ['9999-01-01', 'x'.repeat(8000), "'; drop table matters"]) {
      const odd = await send(token, message('tools/list', {}), {
        'mcp-protocol-version': version,
        'mcp-session-id': '1',
      })
      assert.ok(odd.statusCode < 500, odd.body)
    }
    assert.match((await call(token, 'list_matters', {})).body, /Permit/)
    assert.deepEqual(
      server.logged.filter((line) => line.includes('"a request failed"')),
      [],
    )
  })

  test('what was found before a wall was raised is not read after it', async () => {
    const reader = await server.join('rita@sample.example', 'viewer')
    const { token } = await tokenOf(reader)
    assert.match((await call(token, 'search_passages', GIVEN['search_passages']?.(ours) ?? {})).body, /KX-4471/)
    assert.match((await call(token, 'read_passage', { document: ours.document, position: 0 })).body, /KX-4471/)
    const wall = `/matters/${ours.matter}/walls/${reader.id}`
    assert.ok((await server.ask('PUT', wall, server.owner.headers, { reason: 'A test' })).statusCode < 300)
    for (const [name, given] of Object.entries(GIVEN)) {
      const { body } = await call(token, name, given(ours))
      assert.ok(!body.includes('KX-4471') && !body.includes(`"${ours.matter}`), `${name} ${body}`)
    }
  })

  for (const [what, loses] of [
    [
      'is walled off',
      (id: string) =>
        server.ask('PUT', `/matters/${ours.matter}/walls/${id}`, server.owner.headers, { reason: 'A test' }),
    ],
    [
      'is removed',
      (id: string) =>
        server.ask('DELETE', `/members/${id}`, { ...server.owner.headers, 'x-muniment': '1', 'if-match': '"1"' }),
    ],
    [
      'takes the token away',
      (_: string, by: Person, token: string) =>
        server.ask('DELETE', `/tokens/${token}`, { ...by.headers, 'x-muniment': '1' }),
    ],
  ] as const)
    test(`an owner of a token who ${what} while a model answers is told nothing of it, nor anything after`, async () => {
      const reader = await server.join(`${what.replaceAll(' ', '-')}@sample.example`, 'viewer')
      const { id, token } = await tokenOf(reader)
      const given = { ...GIVEN['ask']?.(ours), with_model: true }
      const say = claimsOf({ text: PERMIT, quotes: [{ source: 1, quote: PERMIT }] })
      double.act(() => ({ say }))
      const answered = await call(token, 'ask', given)
      assert.match(answered.body, /claims\\":\[\{/, answered.body)
      await server.ask('POST', '/account/confirm', server.owner.headers, { password: PASSWORD })
      let status = 0
      double.act(async () => {
        status = (await loses(reader.id, reader, id)).statusCode
        return { say }
      })
      const late = await call(token, 'ask', given)
      assert.ok(status >= 200 && status < 300, String(status))
      assert.ok(!late.body.includes('KX-4471'), late.body)
      assert.match(late.body, /isError":true/)
      for (const [name, of] of Object.entries(GIVEN)) {
        const { body } = await call(token, name, of(ours))
        assert.ok(!body.includes('KX-4471') && !body.includes(`"${ours.matter}`), `${name} ${body}`)
      }
    })

  test('a token is good here for what its scopes name: each alone gives its own tools and no other', async () => {
    const opened: Record<string, string[]> = {}
    for (const scopes of [['matters.read'], ['documents.read'], ['events.read'], ['matters.read', 'events.read']]) {
      const { token } = await tokenOf(server.owner, scopes)
      const names: string[] = []
      for (const [name, given] of Object.entries(GIVEN)) {
        const reply = await call(token, name, given(ours))
        if (reply.statusCode === 200 && !/isError":true/.test(reply.body)) names.push(name)
        else assert.ok(!reply.body.includes('KX-4471'), name)
      }
      opened[scopes.join(' ')] = names
    }
    assert.deepEqual(opened, {
      'matters.read': ['list_matters'],
      'documents.read': [],
      'events.read': [],
      'matters.read events.read': ['list_matters', 'list_events'],
    })
  })
})
