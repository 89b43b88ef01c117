// The server is killed at the seams of filing one document (docs/decisions/027), not at random moments: as soon as its bytes lie in the
// store, as soon as the database has written behind them, as soon as its line stands in the journal, as soon as the database has written behind that, as
// soon as the answer begins.
// Where a kill fell is read from the files it left, not from when it was meant. KILL_ROUNDS sets how often, as in kill.test.ts.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { listed } from './acting.test-builder.ts'
import { clientOf, endAll, startProcess, startServing, tokenOf } from './serving.test-builder.ts'

/** Each seam so often: once where nobody says, four times in CI. */
const ROUNDS = Math.max(1, Math.floor(Number(process.env['KILL_ROUNDS'] ?? 5) / 7))
const folder = mkdtempSync(join(tmpdir(), 'muniment-kill-seams-'))
const environment = { MUNIMENT_DATA: folder, MUNIMENT_LOG: 'error' }
after(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

/** `rows`: were the commit before the line, a kill there would leave a document that no line tells of. */
const SEAMS = ['bytes', 'rows', 'line', 'commit', 'answer'] as const
type Seam = (typeof SEAMS)[number]

const blobs = (): number =>
  readdirSync(join(folder, 'blobs'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('incoming-'),
  ).length
/** Whole lines: one that was cut short is none. */
const lines = (): number => readFileSync(join(folder, 'filings.jsonl'), 'utf8').split('\n').length - 1
const journalBytes = (): number => statSync(join(folder, 'filings.jsonl')).size
/** When the database last wrote to its own log. */
const written = (): number => {
  const log = join(folder, 'database', 'pg_wal')
  return readdirSync(log, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, { name }) => Math.max(newest, statSync(join(log, name)).mtimeMs), 0)
}

/** Resolves as near to the seam as another process sees it: it looks again and again, without a pause. */
async function reached(seam: Seam, answered: () => boolean): Promise<void> {
  const before = { blobs: blobs(), journal: journalBytes() }
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo() && !answered()) await turn()
  }
  if (seam === 'answer') return until(answered)
  const isBehindLine = seam === 'line' || seam === 'commit'
  await until(isBehindLine ? () => journalBytes() > before.journal : () => blobs() > before.blobs)
  if (seam === 'line' || seam === 'bytes') return
  const already = written()
  await until(() => written() > already)
}

test('killed between any two steps of filing, what was acknowledged is there once, what has its line is filed, and nothing else', {
  timeout: 900_000,
}, async (t) => {
  let server = await startServing(environment, { isNew: true })
  const token = await tokenOf(server)
  const client = clientOf(
    () => server.address,
    () => token,
  )
  const matter = (await client.done<{ id: string }>('POST', '/matters', { name: 'Seams' })).id
  const file = (name: string): Promise<Response> => {
    const form = new FormData()
    form.set('file', new Blob([`On 3 May 2021 Jane Sample wrote ${name}.\n`]), name)
    return client.ask('POST', `/matters/${matter}/documents`, form)
  }
  assert.equal((await file('first.txt')).status, 201)
  const expected = ['first.txt']
  const fell = { 'before its line': 0, 'behind its line': 0, 'behind its answer': 0 }
  const isShort = (): boolean => Object.values(fell).includes(0)
  // On a busy machine a kill comes late: where none fell between two steps yet, a few more do.
  for (let round = 0; round < ROUNDS * SEAMS.length || (isShort() && round < 5 * SEAMS.length); round++) {
    const seam = SEAMS[round % SEAMS.length] ?? 'answer'
    await quiet()
    const name = `${seam} ${round}.txt`
    const before = lines()
    let status = 0
    const answer = file(name).then(
      (reply) => (status = reply.status),
      () => undefined,
    )
    await reached(seam, () => status !== 0)
    await server.kill()
    await answer
    const hasLine = lines() > before
    if (status !== 0) assert.equal(status, 201, name)
    // Nobody is told before the line stands.
    if (status !== 0) assert.ok(hasLine, `${name} was acknowledged without its line`)
    fell[status !== 0 ? 'behind its answer' : hasLine ? 'behind its line' : 'before its line']++
    if (hasLine) expected.push(name)
    server = await startServing(environment)
    assert.deepEqual(await names(), expected.toSorted(), `killed at ${name}`)
  }
  t.diagnostic(
    `kills: ${Object.entries(fell)
      .map(([where, count]) => `${count} ${where}`)
      .join(', ')}`,
  )
  // A test that never falls between shows nothing.
  assert.ok(!isShort(), JSON.stringify(fell))
  await quiet()
  const cited = await citedInAll()
  assert.equal(cited.length, new Set(cited).size, 'no document is read twice into the chronology')
  assert.equal(new Set(cited).size, expected.length, 'every document is read into it')
  server.signal('SIGTERM')
  assert.deepEqual(await server.ended, { code: 0, signal: null })
  const verifying = startProcess(['audit', 'verify'], environment)
  assert.deepEqual(await verifying.ended, { code: 0, signal: null }, verifying.said())

  /** The documents that rows cite, as soon as there are as many as were filed: the chronology is gathered behind the last reading. */
  async function citedInAll(): Promise<string[]> {
    for (const until = Date.now() + 60_000; ; await sleep(150)) {
      const { rows } = await client.done<{ rows: { citations: { document: string }[] }[] }>(
        'GET',
        `/matters/${matter}/chronology`,
      )
      const cited = rows.flatMap(({ citations }) => citations.map(({ document }) => document))
      if (new Set(cited).size >= expected.length || Date.now() > until) return cited
    }
  }

  async function names(): Promise<string[]> {
    return (await listed(client, matter)).map(({ name }) => name).toSorted()
  }

  /** All is read, and nothing is written for a moment: what changes then is the filing's. */
  async function quiet(): Promise<void> {
    const until = Date.now() + 60_000
    for (let seen = '', same = 0; same < 3; ) {
      await sleep(150)
      const isRead = (await listed(client, matter)).every(({ status }) => status === 'read')
      const now = `${blobs()} ${written()}`
      same = isRead && now === seen ? same + 1 : 0
      seen = now
      assert.ok(Date.now() < until, 'the server does not come to rest')
    }
  }
})
