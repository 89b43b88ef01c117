// The data folder is for nobody on the machine but the user the server runs as: every file, whoever's library wrote it.
import assert from 'node:assert/strict'
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { clientOf, endAll, formOf, startServing, tokenOf } from './serving.test-builder.ts'
import { until } from './until.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-modes-'))
after(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

test('every file of the data folder is its owner’s alone, and every folder', {
  skip: process.platform === 'win32',
}, async () => {
  const data = join(folder, 'data')
  const server = await startServing(
    { PATH: process.env['PATH'] ?? '', HOME: folder, MUNIMENT_DATA: data },
    { isNew: true },
  )
  const token = await tokenOf(server)
  const { done } = clientOf(
    () => server.address,
    () => token,
  )
  const matter = await done<{ id: string }>('POST', '/matters', { name: 'Modes', language: 'en' })
  const note = formOf('note.txt', 'On 3 March 2021 Jane Sample paid.')
  await done('POST', `/matters/${matter.id}/documents`, note)
  await until(async () => {
    const { documents } = await done<{ documents: { status: string }[] }>('GET', `/matters/${matter.id}/documents`)
    return documents.every(({ status }) => status === 'read')
  })
  const open = readdirSync(data, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const stat = lstatSync(join(data, name), { throwIfNoEntry: false })
    const wanted = stat?.isDirectory() === true ? 0o700 : 0o600
    return stat === undefined || (stat.mode & 0o777) === wanted ? [] : [`${(stat.mode & 0o777).toString(8)} ${name}`]
  })
  assert.ok(readdirSync(join(data, 'database')).length > 10)
  assert.ok(readdirSync(join(data, 'blobs')).length > 0)
  assert.deepEqual(open, [])
  server.signal('SIGTERM')
  await server.ended
})
