// `node packages/server/bench/serving.ts`: a signed-in read against a bare Fastify route with the same reply; what signing in costs; pages
// read a second by one and by two workers. On PostgreSQL where MUNIMENT_TEST_POSTGRES names a server, else embedded (then one worker).
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { argon2 } from '../src/adapters/passwords-argon2.ts'
import { makePostgres, type TestDatabase } from '../test/engines.test-builder.ts'
import { openTestServer, setUpByLink } from '../test/people.test-builder.ts'

const say = (measure: string, value: string): void => console.log(`${measure.padEnd(62)} ${value}`)
const cli = join(import.meta.dirname, '../src/entry/cli.ts')
const isServed = (process.env['MUNIMENT_TEST_POSTGRES'] ?? '') !== ''
const SECONDS = 3

async function reads(): Promise<void> {
  const database = isServed ? await makePostgres() : null
  const server = await openTestServer(database === null ? {} : { isThrowAway: false, databaseUrl: database.url })
  const bare = fastify()
  try {
    const made = await server.ask('POST', '/matters', server.owner.headers, { name: 'A matter' })
    const { id } = made.json<{ id: string }>()
    const reply = await server.ask('GET', `/matters/${id}`, server.owner.headers)
    bare.get('/matters/:matter', (_request, answer) => answer.type('application/json; charset=utf-8').send(reply.body))
    const addresses = [
      await bare.listen({ host: '127.0.0.1', port: 0 }),
      await server.app.listen({ host: '127.0.0.1', port: 0 }),
    ]
    const counts = [0, 0]
    for (let round = 0; round < 3; round++)
      for (const [index, address] of addresses.entries())
        counts[index] = (counts[index] ?? 0) + (await askFor(`${address}/matters/${id}`, server.token))
    const [plain = 0, ours = 0] = counts.map((count) => count / 3 / SECONDS)
    say(
      `signed-in reads a second (bare Fastify route), ratio; ${server.installation.db.engine}`,
      `${ours.toFixed(0)} (${plain.toFixed(0)}), ${(ours / plain).toFixed(2)}`,
    )
    say(
      '  memory of both servers and their clients in one process',
      `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    )
  } finally {
    await bare.close()
    await server.close()
    await database?.drop()
  }
}

/** Requests answered in the time, eight at once. */
async function askFor(url: string, token: string): Promise<number> {
  const until = performance.now() + SECONDS * 1000
  let count = 0
  const asker = async (): Promise<void> => {
    while (performance.now() < until) {
      const reply = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
      await reply.arrayBuffer()
      if (reply.status !== 200) throw new Error(`answered ${reply.status}`)
      count++
    }
  }
  await Promise.all(Array.from({ length: 8 }, asker))
  return count
}

async function signingIn(): Promise<void> {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const phc = await argon2.hash('a lamp, a ladder, a lake')
  const hashed = performance.now() - started
  const again = performance.now()
  if (!(await argon2.verify(phc, 'a lamp, a ladder, a lake'))) throw new Error('the password was not known again')
  say(
    'a password hashed / verified (Argon2id 64 MiB, t=3), memory',
    `${hashed.toFixed(0)} / ${(performance.now() - again).toFixed(0)} ms, ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB more`,
  )
}

/** The sample's longest PDF, filed many times under names of its own, until all of it is read. */
async function ingest(workers: number): Promise<void> {
  const database = await makePostgres()
  const folder = mkdtempSync(join(tmpdir(), 'muniment-bench-'))
  const started: ChildProcess[] = []
  const start = (...words: string[]) => {
    const child = spawn(process.execPath, [cli, ...words], {
      env: { ...process.env, ...settings(database, folder) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    started.push(child)
    return child
  }
  try {
    const printed = await linkOf(start('serve', '--without-jobs'))
    const token = await setUpByLink(printed)
    const address = /(http\S+)\/set-up#/.exec(printed)?.[1] ?? ''
    const ask = async (
      url: string,
      init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
    ): Promise<Record<string, unknown>> => {
      const reply = await fetch(`${address}${url}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, ...init.headers },
      })
      return reply.json()
    }
    const matter = await ask('/matters', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"A matter"}',
    })
    const form = new FormData()
    const file = new Blob([readFileSync(join(import.meta.dirname, '../sample/files/01-supply-agreement.pdf'))])
    for (let n = 0; n < 60; n++) form.append('file', file, `agreement-${n}.pdf`)
    await ask(`/matters/${String(matter['id'])}/documents`, { method: 'POST', body: form })
    const begun = performance.now()
    for (let n = 0; n < workers; n++) start('work')
    const pages = await untilRead(() => ask(`/matters/${String(matter['id'])}/documents?limit=200`))
    const seconds = (performance.now() - begun) / 1000
    say(
      `pages read a second, ${workers} worker${workers > 1 ? 's' : ''} of one reader, their start included`,
      `${(pages / seconds).toFixed(1)} (${pages} pages)`,
    )
  } finally {
    for (const child of started) child.kill('SIGTERM')
    await Promise.all(
      started.map((child) => new Promise((gone) => (child.exitCode === null ? child.once('exit', gone) : gone(null)))),
    )
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const settings = (database: TestDatabase & { url: string }, folder: string): Record<string, string> => ({
  DATABASE_URL: database.url,
  MUNIMENT_DATA: folder,
  MUNIMENT_PORT: '0',
  MUNIMENT_READERS: '1',
  MUNIMENT_LOG: 'error',
})

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
      if (/\/set-up#\S+\s/.test(text)) found(text)
    })
    child.once('exit', () => failed(new Error(`the server ended: ${text}`)))
  })
}

async function untilRead(list: () => Promise<Record<string, unknown>>): Promise<number> {
  for (;;) {
    const { documents }: { documents?: { status: string; pagesRead: number }[] } = await list()
    const all = documents ?? []
    if (all.length > 0 && all.every(({ status }) => status === 'read' || status === 'refused'))
      return all.reduce((sum, { pagesRead }) => sum + pagesRead, 0)
    await new Promise((next) => setTimeout(next, 100))
  }
}

await reads()
await signingIn()
if (isServed) for (const workers of [1, 2]) await ingest(workers)
