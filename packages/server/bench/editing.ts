// `node packages/server/bench/editing.ts`: work on a chronology of 50,000 rows as a person asks for it, request by request, on the
// embedded engine; on PostgreSQL where MUNIMENT_TEST_POSTGRES names a server.
import { type MatterId, newId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { authorityOfJob } from '../src/platform/tenancy/index.ts'
import { fillMatter } from '../test/chronology.test-builder.ts'
import { makePostgres } from '../test/engines.test-builder.ts'
import { openTestServer } from '../test/people.test-builder.ts'

const ROWS = 50_000
const MANY = 5000
const RUNS = 15

const isServed = (process.env['MUNIMENT_TEST_POSTGRES'] ?? '') !== ''
const database = isServed ? await makePostgres() : null
const server = await openTestServer({
  isThrowAway: false,
  // Its rows come from no document: gathered anew after an undo they would be gone before the next request.
  isWorking: false,
  ...(database === null ? {} : { databaseUrl: database.url }),
})
const { owner, installation } = server
const matter = newId<MatterId>()
const say = (measure: string, value: string): void => console.log(`  ${measure.padEnd(52)} ${value}`)

interface Answer {
  readonly events: readonly { readonly id: string; readonly version: number; readonly citations: readonly object[] }[]
  readonly parties: readonly { readonly id: string; readonly version: number }[]
  readonly edit: string
  readonly next: string
}

async function ask(method: 'GET' | 'POST', path: string, body?: object, version?: number): Promise<Answer> {
  const headers = { ...owner.headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }
  const reply = await server.ask(method, `/matters/${matter}${path}`, headers, body)
  if (reply.statusCode >= 300) throw new Error(`${path}: ${reply.statusCode} ${reply.body}`)
  return reply.json<Answer>()
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function often(title: string, path: string): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < RUNS + 3; run++) {
    const milliseconds = await timed(() => ask('GET', path))
    if (run >= 3) times.push(milliseconds)
  }
  times.sort((a, b) => a - b)
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(0)
  say(title, `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
}

async function once<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const answer = await work()
  say(title, `${((performance.now() - started) / 1000).toFixed(2)} s`)
  return answer
}

try {
  const workspace = parseId<WorkspaceId>(owner.workspace)
  if (workspace === null) throw new Error('a person is in a workspace')
  const authority = authorityOfJob({ workspace, job: 'bench', cause: newId() })
  const filled = await timed(() =>
    fillMatter(
      (sql, parameters) =>
        installation.db.inWorkspace(authority, ({ connection }) => connection.query(sql, parameters)),
      workspace,
      matter,
      ROWS,
    ),
  )
  if (database !== null) await database.asAdmin('analyze')
  console.log(`${ROWS} rows, ${installation.db.engine} (filled in ${(filled / 1000).toFixed(0)} s); whole requests`)
  const first = await ask('GET', '/events?limit=50')
  const parties = (await ask('GET', '/parties?limit=100')).parties
  const [a, b] = parties.map(({ id }) => id)
  await often('the first page of 50', '/events?limit=50')
  await often('the page after it', `/events?limit=50&cursor=${first.next}`)
  await often('last changed first', '/events?limit=50&order=-changed')
  await often('a quarter of a year', '/events?limit=50&from=2019-04-14&to=2019-07-13')
  await often('both A and B', `/events?limit=50&party=${a}&party=${b}`)
  await often('two words, few rows', '/events?limit=50&text=pump%204711')
  await often('how many rows', '/events/count')
  await often('how many rows with a word', '/events/count?text=4711')
  await often('the cast with its counts', '/parties?limit=100')
  const before = await once(`a status for ${MANY} rows by a filter`, () =>
    ask('POST', '/events/bulk', { select: { filter: { status: ['undisputed'] } }, change: { status: 'unsure' } }),
  )
  await once('… taken back', () => ask('POST', `/edits/${before.edit}/undo`, {}))
  const tagged = await once(`a tag for ${MANY} rows by a filter`, () =>
    ask('POST', '/events/bulk', {
      select: { filter: { status: ['undisputed'] } },
      change: { tags: { add: ['pumps'], remove: [] } },
    }),
  )
  await once('… taken back', () => ask('POST', `/edits/${tagged.edit}/undo`, {}))
  const rows = (await ask('GET', '/events?limit=50')).events.map(({ id, version }) => ({ id, version }))
  const merged = await once('20 rows made one', () =>
    ask('POST', '/events/merge', { into: rows[0], from: rows.slice(1, 20) }),
  )
  await once('… taken back', () => ask('POST', `/edits/${merged.edit}/undo`, {}))
  const cast = (await ask('GET', '/parties?limit=100')).parties.map(({ id, version }) => ({ id, version }))
  const joined = await once('50 parties made one', () =>
    ask('POST', '/parties/merge', { into: cast[0], from: cast.slice(1, 50) }),
  )
  await often('the cast with its counts, then', '/parties?limit=100')
  await once('… taken back', () => ask('POST', `/edits/${joined.edit}/undo`, {}))
} finally {
  await server.close()
  await database?.drop()
}
