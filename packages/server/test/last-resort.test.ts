// Faults that nobody caught, in a server of its own: noted without what they say.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { endAll, type Serving, startServing } from './serving.test-builder.ts'
import { until } from './until.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-last-'))
let server: Serving
before(async () => {
  const faults = join(folder, 'faults.mjs')
  writeFileSync(
    faults,
    `process.on('SIGUSR2', () => void Promise.reject(new Error('Jane Sample paid')))
process.on('SIGWINCH', () => setTimeout(() => { throw new Error('Jane Sample paid') }))`,
  )
  const environment = { MUNIMENT_DATA: join(folder, 'data'), NODE_OPTIONS: `--import=${pathToFileURL(faults).href}` }
  server = await startServing(environment, { isNew: true })
})
after(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

const isUp = async (): Promise<boolean> => (await fetch(`${server.address}/health`)).ok

test('a promise that fails and nobody waits for is noted without what it says, and ends nothing', async () => {
  server.signal('SIGUSR2')
  await until(() => server.said().includes('nobody waited for it'))
  assert.ok(await isUp())
  assert.ok(!server.said().includes('Jane'))
})

test('what is thrown where nobody catches it is noted, and the process ends in order with 1', async () => {
  server.signal('SIGWINCH')
  assert.deepEqual(await server.ended, { code: 1, signal: null })
  assert.match(server.said(), /a fault outside of every request and job/)
  assert.ok(!server.said().includes('Jane'))
})
