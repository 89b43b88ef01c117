// Removing for good while everything is read and put together: on a server with many connections nobody waits for somebody who waits for
// them, and nothing is left.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formOf } from './door.test-builder.ts'
import { makePostgres, onPostgres, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, matched, openFilingHouse } from './filing.test-builder.ts'

onPostgres('removing while reading', () => {
  let database: TestDatabase & { readonly url: string }
  let house: FilingHouse
  before(async () => {
    database = await makePostgres()
    house = await openFilingHouse(undefined, { databaseUrl: database.url, isThrowAway: false, concurrency: 4 })
  })
  after(async () => {
    await house.close()
    await database.drop()
  })

  test('documents and matters are removed at any moment of their reading', async () => {
    const refused: string[] = []
    const send = async (method: 'POST' | 'DELETE', url: string, version?: number) => {
      const by = method === 'DELETE' ? house.editor : house.owner
      const reply = await by.send(method, url, version === undefined ? {} : matched(version))
      if (reply.statusCode >= 300) refused.push(`${method} ${url} ${reply.statusCode} ${reply.body}`)
    }
    for (let round = 0; round < 6; round++) {
      const matter = await house.openMatter(`Round ${round}`)
      const files = Array.from({ length: 6 }, (_, n) => ({
        name: `${n}.txt`,
        bytes: `On ${n + 1} March 2021 Nordlicht Muster GmbH delivered ${n + 2} pumps to Jane Sample.\n`,
      }))
      const filed = await house.editor.send('POST', `/matters/${matter.id}/documents`, formOf(files))
      const ids = filed.json<{ documents: { id: string }[] }>().documents.map(({ id }) => id)
      await new Promise((later) => setTimeout(later, round * 150))
      await Promise.all(
        ids.slice(0, 3).map(async (id) => {
          await send('DELETE', `/documents/${id}`, 1)
          await send('POST', `/documents/${id}/remove`)
        }),
      )
      await send('DELETE', `/matters/${matter.id}`, 1)
      await send('POST', `/matters/${matter.id}/remove`)
      await house.settled()
      await house.assertNothingOf(matter.id, ids)
    }
    assert.deepEqual(refused, [])
    assert.deepEqual(
      house.logged.filter((line) => !line.includes('"ENOENT"')),
      [],
    )
  })
})
