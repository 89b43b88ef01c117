// What fails while it is opened leaves nothing open: no lock, no timer, no thread, no connection.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { openTestServer, quickHasher } from './people.test-builder.ts'

const root = mkdtempSync(join(tmpdir(), 'muniment-half-open-'))
after(() => rmSync(root, { recursive: true, force: true }))

const runs = promisify(execFile)

/** Opens an installation in a process of its own, which must come to its end by itself. */
const openInProcess = (options: object) =>
  runs(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { openInstallation } from ${JSON.stringify(join(import.meta.dirname, '../src/entry/compose.ts'))}
import { makeLog } from ${JSON.stringify(join(import.meta.dirname, '../src/platform/log/index.ts'))}
const options = { concurrency: 1, maxFileBytes: 1000, log: makeLog('silent'), ...${JSON.stringify(options)} }
await openInstallation(options).then(() => console.log('opened'), (error) => console.log('refused', error.code))`,
    ],
    { timeout: 120_000, encoding: 'utf8' },
  )

test('a test server that cannot be set up is refused, and gives back all it had opened', async () => {
  const dataFolder = join(root, 'server')
  let wasClosed = false
  const hash = async (): Promise<string> => {
    throw new Error('no hash today')
  }
  await assert.rejects(
    openTestServer({
      dataFolder,
      isThrowAway: false,
      hasher: { ...quickHasher, hash },
      afterClose: async () => {
        wasClosed = true
      },
    }),
    { name: 'AssertionError' },
  )
  assert.ok(wasClosed)
  // Refused while anybody has it open.
  await (await openPglite(join(dataFolder, 'database'))).close()
})

test('an embedded installation whose journal is damaged ends its process by itself', async () => {
  const dataFolder = join(root, 'embedded')
  const options = { dataFolder, isThrowAway: false }
  const first = await openTestServer({ ...options })
  await first.close()
  writeFileSync(join(dataFolder, 'filings.jsonl'), 'no line of ours\n{}\n')
  const { stdout } = await openInProcess(options)
  assert.match(stdout, /^refused/)
})

onPostgres('half open', () => {
  test('an installation that fails after its queue was opened ends its process by itself', async () => {
    const database = await makePostgres()
    try {
      const dataFolder = join(root, 'served')
      const options = { dataFolder, isThrowAway: false, databaseUrl: database.url }
      await (await openTestServer(options)).close()
      rmSync(join(dataFolder, 'scratch'), { recursive: true, force: true })
      writeFileSync(join(dataFolder, 'scratch'), 'a file where a folder should be')
      const { stdout } = await openInProcess(options)
      assert.equal(stdout, 'refused ENOTDIR\n')
    } finally {
      await database.drop()
    }
  })
})
