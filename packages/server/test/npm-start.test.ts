// What the README tells a person to type is what a supervisor signals: npm passes it on, and nothing is left behind.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { endAll, startNpm } from './serving.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-npm-'))
after(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

test('asked to end, npm start ends with the server that it started', { timeout: 120_000 }, async () => {
  const server = startNpm({ PATH: process.env['PATH'] ?? '', HOME: folder, MUNIMENT_DATA: folder, MUNIMENT_PORT: '0' })
  const [, address = ''] = await server.says(/serves this machine at (http:\S+)/)
  assert.equal((await fetch(`${address}/health`)).status, 200)
  server.signal('SIGTERM')
  await server.ended
  await assert.rejects(fetch(`${address}/health`), 'nobody listens')
})
