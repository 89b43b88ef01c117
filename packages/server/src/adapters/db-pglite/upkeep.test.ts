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

test('tables that cannot be analyzed are told of once, and nobody who uses the database is harmed', async () => {
  const faults: unknown[] = []
  const engine = await openPglite(null, (error) => faults.push(error))
  try {
    const asOwner = (sql: string) => engine.asOwner((connection) => connection.query(sql, []))
    const given = (body: string) =>
      `create or replace function given(n int) returns int immutable language plpgsql as $$ begin ${body} end $$`
    await asOwner(given('return n;'))
    await asOwner('create table numbers (n int)')
    await asOwner('create index on numbers (given(n))')
    await asOwner('insert into numbers select generate_series(1, 2000)')
    await asOwner(given("raise exception 'no';"))
    for (let n = 0; n < 3; n++)
      await engine.transaction('custodian', async (connection) => {
        for (let n = 0; n < 1200; n++)
          await connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [
            newId<WorkspaceId>(),
            'A firm',
          ])
      })
    await engine.transaction('app', (connection) => connection.query('select 1', []))
    assert.equal(faults.length, 1)
    assert.match(String(faults[0]), /no/)
  } finally {
    await engine.close()
  }
})
