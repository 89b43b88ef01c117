// The log says what the machine did, never what a document says or who somebody is: the sample matter goes through the whole server,
// refusals and faults included, and every line is searched for both.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { findPersonal } from '@muniment/reading/personal'
import { type MatterId, newId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfJob } from '../src/platform/tenancy/index.ts'
import { openTestServer, type TestServer } from './people.test-builder.ts'

const SAMPLE = join(import.meta.dirname, '../sample/files')
/** So many words in a row are nobody's but the document's. */
const RUN = 5

let server: TestServer
/** Every run of five words of every page, of every file name and of everything people typed. */
let runs: Set<string>
let typed: readonly string[]

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
function* runsOf(text: string): Generator<string> {
  const words = wordsOf(text)
  for (let at = 0; at + RUN <= words.length; at++) yield words.slice(at, at + RUN).join(' ')
}

/** What must not stand in a line: a text of a document, personal data, something a person typed. */
function leaksIn(line: string): string[] {
  const found: string[] = []
  for (const run of runsOf(line)) if (runs.has(run)) found.push(`text: ${run}`)
  for (const word of typed) if (line.includes(word)) found.push(`typed: ${word}`)
  // Ids and times are the log's own; what is left is searched as both languages read it.
  const bare = line
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/"time":"[^"]*"/g, '')
    .replace(/"(?:at)":\[[^\]]*\]/g, '')
  for (const language of ['en', 'de'] as const)
    for (const { start, end, type } of findPersonal(bare, { language }))
      found.push(`${type}: ${bare.slice(start, end)}`)
  return found
}

before(async () => {
  server = await openTestServer({ maxBytes: 5_000_000 })
  const headers = { authorization: `Bearer ${server.token}`, host: 'localhost:4178' }
  const get = (url: string) => server.app.inject({ method: 'GET', url, headers })
  const opened = await server.app.inject({
    method: 'POST',
    url: '/matters',
    headers,
    payload: { name: 'Erika ./. Nordlicht' },
  })
  const matter = opened.json<{ id: string }>().id
  for (const name of readdirSync(SAMPLE)) {
    const edge = 'edge-of-a-test'
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const reply = await server.app.inject({
      method: 'POST',
      url: `/matters/${matter}/documents`,
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), readFileSync(join(SAMPLE, name)), Buffer.from(`\r\n--${edge}--\r\n`)]),
    })
    assert.equal(reply.statusCode, 201)
  }
  await server.installation.jobs.settled(AbortSignal.timeout(240_000))
  typed = [
    'erika@beispiel.example',
    'Erika Beispiel',
    'Nordlicht Muster',
    'Max Mustermann',
    'max@muster.example',
    ...readdirSync(SAMPLE),
  ]
  for (const url of [
    `/matters/${matter}/events?party=Max%20Mustermann`,
    `/matters/${matter}/events?from=x`,
    `/matters/${matter}/chronology.csv`,
    `/matters/${matter}/documents`,
    '/matters/Max Mustermann',
    '/Max%20Mustermann/max@muster.example',
    '/audit?target=max@muster.example',
    '/audit/export.jsonl',
  ])
    await get(url)
  await server.signIn('max@muster.example', 'Max Mustermann')
  await server.app.inject({
    method: 'POST',
    url: '/matters',
    headers: { ...headers, 'content-type': 'application/json' },
    payload: '{"name":"Max Mustermann',
  })
  await server.accounts.settled()
  const workspace = parseId<WorkspaceId>(server.owner.workspace) ?? assert.fail()
  const authority = authorityOfJob({ workspace, job: 'logs.test', cause: newId() })
  const pages = await server.installation.db.inWorkspace(authority, (scope) =>
    scope.connection.query('select text from pages order by document_id, number', []),
  )
  assert.ok(parseId<MatterId>(matter) !== null && pages.rows.length >= 11)
  runs = new Set(pages.rows.flatMap((row) => [...runsOf(String(row['text']))]))
  assert.ok(runs.size > 500)
})
after(() => server.close())

test('no line of the log says what a document says, names anybody or repeats what was typed', () => {
  assert.ok(server.logged.length >= 20, `${server.logged.length} lines`)
  assert.deepEqual(
    server.logged.flatMap((line) => leaksIn(line).map((leak) => `${leak} in ${line}`)),
    [],
  )
})

test('a line that did is found: a sentence of a document, a name, an address, a number', () => {
  const planted: string[] = []
  const log = makeLog('info', (line) => void planted.push(line))
  const [run = assert.fail()] = runs
  log.warn('a reader failed', { reason: `near ${run}` })
  log.info(`signed in: erika@beispiel.example`)
  log.info('request', { route: '/people/jane.sample@harbour.example' })
  log.warn('paid', { reason: 'DE89 3704 0044 0532 0130 00' })
  log.warn('not found', { document: '07-ledger.xlsx' })
  for (const line of planted) assert.notDeepEqual(leaksIn(line), [], line)
})

test('what is no field of the log is dropped, and a fault keeps its place and loses its message', () => {
  const lines: string[] = []
  const log = makeLog('info', (line) => void lines.push(line))
  const [run = assert.fail()] = runs
  log.info('request', { text: run, name: 'Max Mustermann' })
  log.error('a request failed', new Error(`invalid input syntax: "${run}", Max Mustermann`), { detail: run })
  for (const line of lines) assert.deepEqual(leaksIn(line), [], line)
})
