import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, type WorkspaceId } from '../../base/index.ts'
import { openPglite } from './index.ts'

test('an embedded database learns how many rows its tables hold, without being asked', async () => {
  const engine = await openPglite(null)
  try {
    const counted = () =>
      engine.transaction('custodian', async (connection) => {
        const { rows } = await connection.query(
          "select reltuples::int as n from pg_class where relname = 'workspaces'",
          [],
        )
        return Number(rows[0]?.['n'])
      })
    assert.ok((await counted()) <= 0)
    await engine.transaction('custodian', async (connection) => {
      for (let n = 0; n < 1200; n++)
        await connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [
          newId<WorkspaceId>(),
          'A firm',
        ])
    })
    assert.equal(await counted(), 1200)
    const { rows } = await engine.transaction('app', (connection) =>
      connection.query('select current_user::text as name, count(*)::int as n from workspaces', []),
    )
    assert.deepEqual(rows, [{ name: 'muniment_app', n: 0 }], 'and every transaction is under its own role as before')
  } finally {
    await engine.close()
  }
})
