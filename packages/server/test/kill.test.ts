// The server is killed at random moments while people file documents and work on rows over HTTP. What it acknowledged must be there
// afterwards, with its entries in the log, and what it had begun must end. KILL_ROUNDS sets how often (5 where nobody says; CI asks
// for 30).
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Actor, listed } from './acting.test-builder.ts'
import { clientOf, endAll, startProcess, startServing, tokenOf } from './serving.test-builder.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'muniment-kill-'))
const environment = { MUNIMENT_DATA: folder, MUNIMENT_LOG: 'error' }
after(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

test('what was acknowledged before a kill is there after it, and is read to the end', {
  timeout: 1_200_000,
}, async (t) => {
  let server = await startServing(environment, { isNew: true })
  const token = await tokenOf(server)
  const client = clientOf(
    () => server.address,
    () => token,
  )
  const matter = (await client.done<{ id: string }>('POST', '/matters', { name: 'Kill' })).id
  const actor = new Actor(client, matter)
  for (let round = 0; round < ROUNDS; round++) {
    actor.act()
    await actor.after(Math.floor(Math.random() * 12))
    await sleep(Math.random() * 500)
    await server.kill()
    await actor.rest()
    server = await startServing(environment)
    await actor.assertAllThere()
  }
  await actor.fileOne()
  const { documents, edits } = actor.acknowledged
  t.diagnostic(`${ROUNDS} kills; ${documents} documents and ${edits} edits were acknowledged`)
  assert.ok(documents > 0 && edits > ROUNDS)
  await allRead()
  await actor.assertAllThere()
  server.signal('SIGTERM')
  assert.deepEqual(await server.ended, { code: 0, signal: null })
  const verifying = startProcess(['audit', 'verify'], environment)
  assert.deepEqual(await verifying.ended, { code: 0, signal: null }, verifying.said())
  assert.match(verifying.said(), /stands/)

  /** Every document is read, and cited by the row it tells of, once. */
  async function allRead(): Promise<void> {
    const until = Date.now() + 240_000
    for (;;) {
      const documents = await listed(client, matter)
      const { rows } = await client.done<{ rows: { citations: { document: string }[] }[] }>(
        'GET',
        `/matters/${matter}/chronology`,
      )
      const cited = rows.flatMap((row) => row.citations.map(({ document }) => document))
      if (documents.every(({ status }) => status === 'read') && new Set(cited).size === documents.length) {
        assert.equal(cited.length, new Set(cited).size, 'no document is cited twice')
        return
      }
      assert.ok(Date.now() < until, `${new Set(cited).size} of ${documents.length} documents are cited`)
      await sleep(500)
    }
  }
})
