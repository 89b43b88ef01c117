import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { HOLDINGS } from '../src/entry/compose.ts'
import { type Db, type Engine, makeDb, type Scope } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-db-'))
const [ours, theirs] = [newId<WorkspaceId>(), newId<WorkspaceId>()]
const as = (workspace: WorkspaceId) => authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'owner' })
let engine: Engine
let db: Db

before(async () => {
  engine = await openPglite(join(folder, 'data'))
  db = makeDb(engine)
  await engine.transaction('custodian', async ({ query }) => {
    for (const id of [ours, theirs])
      await query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [id, 'A firm'])
  })
  for (const workspace of [ours, theirs])
    await db.inWorkspace(as(workspace), (scope) =>
      run(
        scope,
        "insert into matters (id, name, language, made_at) values (gen_random_uuid(), 'A matter', 'en', now())",
      ),
    )
})
after(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = async (scope: Scope, sql: string, parameters: unknown[] = []) =>
  (await scope.connection.query(sql, parameters)).rows

/** Every table of the product, from the catalogue: a new one is proven without anybody remembering it. */
const workspaceTables = (): Promise<string[]> =>
  engine.transaction('app', async ({ query }) => {
    const { rows } = await query(
      "select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1",
      [],
    )
    return rows.map((row) => String(row['name']))
  })

test('every table has row-level security, forced, with a policy', async () => {
  const rows = await engine.transaction(
    'app',
    async ({ query }) =>
      (
        await query(
          "select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as held from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1",
          [],
        )
      ).rows,
  )
  assert.ok(rows.length >= 12)
  assert.deepEqual(
    rows.filter((row) => row['held'] !== true),
    [],
  )
})

test('every primary and foreign key of a workspace table is led by the workspace', async () => {
  const { rows } = await engine.transaction('app', ({ query }) =>
    query(
      "select c.conrelid::regclass::text as name, c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public' and t.relname <> 'workspaces' and c.contype in ('p', 'u', 'f') and (select attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) <> 'workspace_id' order by 1, 2",
      [],
    ),
  )
  assert.deepEqual(rows, [])
})

test('every table is declared by the slice that holds it, so erasure and export cannot forget one', async () => {
  const declared = HOLDINGS.flatMap((holding) => holding.tables).sort()
  assert.deepEqual(declared, (await workspaceTables()).sort())
})

test('without a workspace no table shows a row', async () => {
  for (const table of await workspaceTables()) {
    const { rows } = await engine.transaction('app', ({ query }) =>
      query(`select count(*)::int as n from ${table}`, []),
    )
    assert.equal(rows[0]?.['n'], 0, table)
  }
})

test('a workspace sees its own matter and not the other', async () => {
  const rows = await db.inWorkspace(as(ours), (scope) => run(scope, 'select workspace_id from matters'))
  assert.deepEqual(
    rows.map((row) => row['workspace_id']),
    [ours],
  )
})

test('an update without a condition moves no row of another workspace and moves none away', async () => {
  await db.inWorkspace(as(ours), (scope) => run(scope, "update matters set name = 'Renamed'"))
  const [other] = await db.inWorkspace(as(theirs), (scope) => run(scope, 'select name from matters'))
  assert.equal(other?.['name'], 'A matter')
  await assert.rejects(
    db.inWorkspace(as(ours), (scope) => run(scope, 'update matters set workspace_id = $1', [theirs])),
    { code: '42501' },
  )
  await assert.rejects(
    db.inWorkspace(as(ours), (scope) =>
      run(
        scope,
        "insert into matters (workspace_id, id, name, language, made_at) values ($1, gen_random_uuid(), 'x', 'en', now())",
        [theirs],
      ),
    ),
    { code: '42501' },
  )
})

const WAYS_OUT: readonly [what: string, sql: string][] = [
  ['becoming the superuser by an expression', "select set_config('role', 'postgres', true)"],
  ['changing the session by an expression', "select set_config('session_authorization', 'postgres', true)"],
  ['entering another workspace', `select sec.enter_workspace('${theirs}')`],
  ['setting the workspace by an expression', `select set_config('muniment.workspace', '${theirs}', true)`],
  ['stacking a second statement', 'select 1; reset session authorization'],
  ['writing a setting through its view', "update pg_settings set setting = 'x' where name = 'muniment.workspace'"],
  ['making a table', 'create table mine (a int)'],
  ['turning row-level security off', 'alter table matters disable row level security'],
  ['reading the migrations', 'select * from history.migrations'],
  ['becoming the queue', 'set role muniment_jobs'],
  ['deleting jobs', 'delete from jobs.job'],
]
for (const [what, sql] of WAYS_OUT) {
  test(`the application's role is refused ${what}`, async () => {
    await assert.rejects(
      db.inWorkspace(as(ours), async (scope) => {
        await run(scope, sql)
        // A statement that was accepted must at least have changed nothing.
        const [after] = await run(scope, 'select current_user::text as who, sec.current_workspace()::text as where')
        assert.fail(`accepted; now ${JSON.stringify(after)}`)
      }),
      (error: Error & { code?: string }) => error.code !== 'ERR_ASSERTION',
    )
  })
}

test('a transaction asked for inside a transaction is refused, not waited for', async () => {
  await assert.rejects(
    db.inWorkspace(as(ours), () => db.inWorkspace(as(ours), async () => 1)),
    /inside a transaction/,
  )
})

test('what fails in a transaction leaves nothing and harms no later one', async () => {
  await assert.rejects(
    db.inWorkspace(as(ours), async (scope) => {
      await run(scope, "update matters set name = 'Half done'")
      throw new Error('then it failed')
    }),
    /then it failed/,
  )
  const [row] = await db.inWorkspace(as(ours), (scope) => run(scope, 'select name from matters'))
  assert.equal(row?.['name'], 'Renamed')
})

test('a second process on the same folder is refused instead of losing rows', async () => {
  await assert.rejects(openPglite(join(folder, 'data')), { code: 'db.in-use' })
})
