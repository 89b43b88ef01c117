// `muniment mcp`: the reference client over a real process's standard input and output, which asks a server over a real socket.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { z } from 'zod'
import { formOf } from './door.test-builder.ts'
import { openTestServer, type Person, type TestServer } from './people.test-builder.ts'

const LETTER = 'On 3 May 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample.\n'
const ALL = ['matters.read', 'documents.read', 'events.read']
const cli = join(import.meta.dirname, '../src/entry/cli.ts')
const text = z.object({
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  isError: z.boolean().optional(),
})

describe('assistants over standard input and output', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-mcp-'))
  let server: TestServer
  let address = ''
  let matter = ''
  before(async () => {
    server = await openTestServer()
    const { port } = new URL(await server.app.listen({ host: '127.0.0.1', port: 0 }))
    address = `http://127.0.0.1:${port}`
    matter = (await server.ask('POST', '/matters', server.owner.headers, { name: 'Pumps' })).json<{ id: string }>().id
    const form = formOf([{ name: 'letter.txt', bytes: LETTER }])
    const headers = { ...server.owner.headers, 'x-muniment': '1', ...form.headers }
    const url = `/matters/${matter}/documents`
    const filed = await server.app.inject({ method: 'POST', url, headers, payload: form.payload })
    assert.equal(filed.statusCode, 201, filed.body)
    await server.installation.jobs.settled(AbortSignal.timeout(120_000))
  })
  after(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const tokenOf = async (person: Person, scopes: readonly string[] = ALL): Promise<string> => {
    const made = await server.ask('POST', '/tokens', person.headers, { name: 'assistant', scopes, days: 1 })
    assert.equal(made.statusCode, 201, made.body)
    return made.json<{ token: string }>().token
  }
  const assistant = async (env: Record<string, string>, protocol?: 'legacy'): Promise<Client> => {
    const client = new Client(
      { name: 'reference', version: '1' },
      protocol === 'legacy' ? {} : { versionNegotiation: { mode: 'auto' } },
    )
    const command = { command: process.execPath, args: [cli, 'mcp'], cwd: folder, stderr: 'pipe' as const }
    await client.connect(new StdioClientTransport({ ...command, env: { MUNIMENT_SERVER: address, ...env } }))
    return client
  }
  const call = async (client: Client, name: string, given: Record<string, unknown> = {}) => {
    const { content, isError = false } = text.parse(await client.callTool({ name, arguments: given }))
    return { isError, said: content[0]?.text ?? '' }
  }
  const run = (env: Record<string, string>, said: string | null = '') =>
    new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, [cli, 'mcp'], {
        cwd: folder,
        env,
        stdio: [said === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      })
      let [stdout, stderr] = ['', '']
      child.stdout?.on('data', (piece: Buffer) => (stdout += piece.toString()))
      child.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString()))
      child.once('close', (status) => resolve({ status, stdout, stderr }))
      child.stdin?.end(said)
    })

  for (const protocol of ['legacy', undefined] as const)
    test(`it lists, searches, reads, asks and follows the chronology${protocol === undefined ? '' : ', in the protocol of before too'}`, async () => {
      const client = await assistant({ MUNIMENT_TOKEN: await tokenOf(server.owner) }, protocol)
      const { tools } = await client.listTools()
      const names = tools.map(({ name }) => name).toSorted()
      assert.deepEqual(names, [
        'ask',
        'list_documents',
        'list_events',
        'list_matters',
        'read_passage',
        'search_passages',
      ])
      assert.match((await call(client, 'list_matters')).said, /"name":"Pumps"/)
      const { said } = await call(client, 'search_passages', { matter, question: 'Who delivered pumps?' })
      assert.match(said, /forty pumps/)
      const document = /"document":"([0-9a-f-]{36})"/.exec(said)?.[1]
      assert.match((await call(client, 'read_passage', { document, position: 0 })).said, /forty pumps/)
      const asked = await call(client, 'ask', { matter, question: 'How many pumps were delivered to Jane Sample?' })
      assert.match(asked.said, /"status":"answered".*"quote":"On 3 May 2021 Nordlicht/)
      assert.match((await call(client, 'list_events', { matter })).said, /forty pumps/)
      await client.close()
    })

  test('whoever writes all at once and closes is answered, a line that is no message is told so, and nothing to read is no fault', async () => {
    const env = { MUNIMENT_SERVER: address, MUNIMENT_TOKEN: await tokenOf(server.owner) }
    const client = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'pipe', version: '1' } }
    const lines = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params: client },
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      'this is no JSON',
      { id: 7, hello: true },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'list_matters', arguments: {} } },
      {
        jsonrpc: '2.0',
        id: 'q',
        method: 'tools/call',
        params: { name: 'ask', arguments: { matter, question: 'Who delivered pumps?' } },
      },
    ].map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    const { status, stdout, stderr } = await run(env, `${lines.join('\n')}\n`)
    assert.deepEqual([status, stderr], [0, ''])
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((line) =>
        z.looseObject({ id: z.unknown(), error: z.object({ code: z.int() }).optional() }).parse(JSON.parse(line)),
      )
    assert.deepEqual(told.map(({ id }) => String(id)).toSorted(), ['1', '2', '7', 'null', 'q'])
    assert.deepEqual(
      told.flatMap(({ id, error }) => (error === undefined ? [] : [[id, error.code]])),
      [
        [null, -32_700],
        [7, -32_600],
      ],
    )
    assert.match(stdout, /forty pumps/)
    assert.deepEqual(await run(env), { status: 0, stdout: '', stderr: '' })
    assert.deepEqual(await run(env, null), { status: 0, stdout: '', stderr: '' })
  })

  test('behind a wall and without the scope it learns nothing', async () => {
    const walled = await server.join('walter@example.org', 'editor')
    const reason = { reason: 'A test' }
    const built = await server.ask('PUT', `/matters/${matter}/walls/${walled.id}`, server.owner.headers, reason)
    assert.ok(built.statusCode < 300, built.body)
    const behind = await assistant({ MUNIMENT_TOKEN: await tokenOf(walled) })
    const refused = await call(behind, 'ask', { matter, question: 'Who delivered pumps?' })
    assert.deepEqual([refused.isError, /matter\.not-found/.test(refused.said)], [true, true])
    const narrow = await assistant({ MUNIMENT_TOKEN: await tokenOf(server.owner, ['matters.read']) })
    const searched = await call(narrow, 'search_passages', { matter, question: 'pumps' })
    assert.deepEqual([searched.isError, searched.said.includes('forty')], [true, false])
    await behind.close()
    await narrow.close()
  })

  test('a server that goes away, or answers as none, is told as a refusal', async () => {
    let answer = '{"matters": []}'
    const gone = createServer((_request, reply) => void reply.end(answer))
    await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done))
    const at = gone.address()
    const port = typeof at === 'object' ? at?.port : ''
    const client = await assistant({ MUNIMENT_SERVER: `http://127.0.0.1:${port}`, MUNIMENT_TOKEN: 'mun_any' })
    assert.equal((await call(client, 'list_matters')).isError, false)
    answer = '<html>'
    const other = await call(client, 'list_matters')
    gone.closeAllConnections()
    await new Promise((done) => gone.close(done))
    for (const { isError, said } of [other, await call(client, 'list_matters')])
      assert.deepEqual([isError, /assistants\.server-away/.test(said)], [true, true])
    await client.close()
  })

  test('a token goes only where it is safe, and to nobody a server sends it on to', async () => {
    const token = await tokenOf(server.owner)
    const file = join(folder, 'token')
    writeFileSync(file, `${token}\n`)
    const client = await assistant({ MUNIMENT_TOKEN_FILE: file })
    assert.match((await call(client, 'list_matters')).said, /Pumps/)
    await client.close()
    for (const elsewhere of ['http://muniment.example.org', 'ftp://127.0.0.1', 'https://a:b@muniment.example.org', 'x'])
      assert.deepEqual(
        await run({ MUNIMENT_SERVER: elsewhere, MUNIMENT_TOKEN: token }).then(({ status, stdout }) => [status, stdout]),
        [2, ''],
      )
    const heard: string[] = []
    const other = createServer((request, reply) => {
      heard.push(String(request.headers.authorization))
      reply.end('{}')
    })
    const sends = createServer((_request, reply) => {
      const at = other.address()
      reply.writeHead(307, { location: `http://localhost:${typeof at === 'object' ? at?.port : ''}/matters` }).end()
    })
    for (const one of [other, sends]) await new Promise<void>((done) => one.listen(0, '127.0.0.1', done))
    const at = sends.address()
    const said = await run({
      MUNIMENT_SERVER: `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`,
      MUNIMENT_TOKEN: token,
    })
    other.close()
    sends.close()
    assert.deepEqual([said.status, said.stdout, heard], [1, '', []])
  })

  test('without a server, with a wrong token or with none it says so on standard error and ends', async () => {
    const away = await run({ MUNIMENT_SERVER: 'http://127.0.0.1:9', MUNIMENT_TOKEN: 'mun_nothing' })
    assert.deepEqual([away.status, away.stdout], [1, ''])
    assert.match(away.stderr, /No Muniment server answers/)
    const wrong = await run({ MUNIMENT_SERVER: address, MUNIMENT_TOKEN: 'mun_nothing' })
    assert.deepEqual([wrong.status, wrong.stdout], [1, ''])
    assert.match(wrong.stderr, /does not take the token/)
    assert.ok(!wrong.stderr.includes('mun_nothing'))
    const none = await run({ MUNIMENT_SERVER: address })
    assert.deepEqual([none.status, none.stdout], [2, ''])
    assert.match(none.stderr, /MUNIMENT_TOKEN/)
  })
})
