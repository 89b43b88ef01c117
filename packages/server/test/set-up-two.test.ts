// Two processes that answer for one new installation: each prints a link for the first owner, both open, and only one of them once.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { PASSWORD } from './people.test-builder.ts'
import { endAll, type Serving, startServing } from './serving.test-builder.ts'

const folders: string[] = []
after(() => {
  endAll()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const linkOf = (server: Serving): string => /\/set-up#(\S+)/.exec(server.said())?.[1] ?? ''

const setUp = (server: Serving, link: string, email = 'erika@beispiel.example') =>
  fetch(`${server.address}/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      link,
      email,
      name: 'Erika Beispiel',
      password: PASSWORD,
      workspace: 'Nordlicht Muster',
    }),
  })

onPostgres('an empty installation', () => {
  const started = async (work: (first: Serving, second: Serving) => Promise<void>): Promise<void> => {
    const database = await makePostgres()
    const folder = mkdtempSync(join(tmpdir(), 'muniment-two-'))
    folders.push(folder)
    const environment = { DATABASE_URL: database.url, MUNIMENT_DATA: folder, MUNIMENT_LOG: 'error' }
    const first = await startServing(environment, { words: ['--without-jobs'], isNew: true })
    const second = await startServing(environment, { words: ['--without-jobs'], isNew: true })
    try {
      await work(first, second)
    } finally {
      await Promise.all([first.kill(), second.kill()])
      await database.drop()
    }
  }

  test('the link of the process that started first opens after another has started, and the other is dead then', () =>
    started(async (first, second) => {
      assert.equal((await setUp(second, linkOf(first))).status, 201)
      const late = await setUp(second, linkOf(second))
      assert.deepEqual([late.status, (await late.json()).code], [410, 'accounts.link-dead'])
    }))

  test('of two people who use both links at once, one becomes the first owner', () =>
    started(async (first, second) => {
      const replies = await Promise.all([
        setUp(first, linkOf(first)),
        setUp(second, linkOf(second), 'max@beispiel.example'),
      ])
      assert.deepEqual(
        replies.map(({ status }) => status).toSorted((a, b) => a - b),
        [201, 410],
      )
    }))
})
