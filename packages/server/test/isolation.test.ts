// Nothing of one workspace is seen, changed or guessed from another, through the product's own way to the database, on every engine. What
// the catalogue knows is asked in matrix.test.ts.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { type AccountId, type MatterId, newId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { HOLDINGS } from '../src/entry/compose.ts'
import { type Db, type Engine, makeDb, type Scope } from '../src/platform/db/index.ts'
import { type Authority, authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'

const [ours, theirs] = [newId<WorkspaceId>(), newId<WorkspaceId>()]
const as = (workspace: WorkspaceId) => authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'owner' })

const run = async (scope: Scope, sql: string, parameters: unknown[] = []) =>
  (await scope.connection.query(sql, parameters)).rows

/** Refused by the database itself, whoever sends it as the application's role. */
const REFUSED_BY_DATABASE: readonly [what: string, sql: string, code: string][] = [
  ['becoming the superuser by an expression', "select set_config('role', 'postgres', true)", '42501'],
  ['changing the session by an expression', "select set_config('session_authorization', 'postgres', true)", '42501'],
  ['entering another workspace', `select sec.enter_workspace('${theirs}')`, '42501'],
  ['setting the workspace by an expression', `select set_config('muniment.workspace', '${theirs}', true)`, '42501'],
  ['keeping a large object', "select lo_from_bytea(0, 'x')", '42501'],
  ['making a large object', 'select lo_create(0)', '42501'],
  ['stacking a second statement', 'select 1; reset session authorization', '42601'],
  ['writing a setting', "update pg_settings set setting = 'x' where name = 'muniment.workspace'", '42501'],
  ['making a table', 'create table mine (a int)', '42501'],
  ['making a temporary table by a query', 'select 1 as a into temporary matters', '42501'],
  ['making a table by a query', 'select 1 as a into mine', '42501'],
  ['turning row-level security off', 'alter table matters disable row level security', '42501'],
  ['reading the migrations', 'select * from history.migrations', '42501'],
  ['making a workspace', "insert into workspaces values (gen_random_uuid(), 'x', now())", '42501'],
]
/** Not sent at all: some of these the database would obey, because a role may always set what it may set. */
const NOT_SENT: readonly [what: string, sql: string][] = [
  ['becoming the queue', 'set role muniment_jobs'],
  ['becoming the custodian', 'set local role muniment_custodian'],
  ['setting the workspace by a statement', `set local muniment.workspace = '${theirs}'`],
  ['setting the workspace behind a comment', `/**/ set local muniment.workspace = '${theirs}'`],
  ['running a block', 'do $$ begin perform 1; end $$'],
  ['ending the transaction', 'commit'],
]

onEveryEngine('isolation', (make) => {
  let database: TestDatabase
  let engine: Engine
  let db: Db

  before(async () => {
    database = await make()
    engine = await database.open()
    db = makeDb(engine)
    await engine.transaction('custodian', async (connection) => {
      for (const id of [ours, theirs])
        await connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [id, 'A firm'])
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
    await database.drop()
  })

  /** Every table of the product, from the catalogue: a new one is proven without anybody remembering it. */
  const workspaceTables = (): Promise<string[]> =>
    engine.transaction('app', async (connection) => {
      const { rows } = await connection.query(
        "select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1",
        [],
      )
      return rows.map((row) => String(row['name']))
    })

  test('every table is declared by the slice that holds it, so erasure and export cannot forget one', async () => {
    const declared = HOLDINGS.flatMap((holding) => holding.tables).sort()
    assert.deepEqual(declared, (await workspaceTables()).sort())
  })

  test('a workspace sees its own matter and not the other', async () => {
    const rows = await db.inWorkspace(as(ours), (scope) => run(scope, 'select workspace_id from matters'))
    assert.deepEqual(
      rows.map((row) => row['workspace_id']),
      [ours],
    )
  })

  test('walls are taken by the one role whose policies keep them, and refused by every other', async () => {
    const [held] = await db.inWorkspace(as(ours), (scope) => run(scope, 'select id from matters'))
    const before = (role: 'app' | 'walled') =>
      engine.transaction(role, async (connection) => {
        await connection.query('select sec.enter_workspace($1, $2::uuid[])', [ours, `{${String(held?.['id'])}}`])
        return (await connection.query('select id from matters', [])).rows
      })
    assert.deepEqual(await before('walled'), [])
    await assert.rejects(before('app'), { code: '42501' })
  })

  test('at a glance one statement, planned once, finds each workspace its own rows, and none behind a wall', async () => {
    const sql = 'select workspace_id from matters where made_at < $1'
    const [held] = await db.inWorkspace(as(ours), (scope) => run(scope, 'select id from matters'))
    const walls = parseId<MatterId>(String(held?.['id'])) ?? newId<MatterId>()
    const walled = authorityOfPerson({ workspace: ours, account: newId<AccountId>(), role: 'owner', walls: [walls] })
    // More often than a server plans anew before it keeps a plan; one after the other, and all at once.
    for (const order of [[ours, theirs], [theirs, ours], 'at once'] as const)
      for (let time = 0; time < 10; time++) {
        const seen = (authority: Authority) =>
          db.glanceInWorkspace(authority, (scope) => run(scope, sql, [new Date('2100-01-01')]))
        const asked = [as(ours), walled, as(theirs)].map((authority) => () => seen(authority))
        if (order !== 'at once' && order[0] === theirs) asked.reverse()
        const found: Record<string, unknown>[][] = []
        if (order === 'at once') found.push(...(await Promise.all(asked.map((ask) => ask()))))
        else for (const ask of asked) found.push(await ask())
        if (order !== 'at once' && order[0] === theirs) found.reverse()
        assert.deepEqual(
          found.map((rows) => rows.map((row) => row['workspace_id'])),
          [[ours], [], [theirs]],
        )
      }
  })

  test('a glance writes nothing, says what failed, and leaves nobody inside', async () => {
    const glance = (sql: string, parameters: unknown[] = []) =>
      db.glanceInWorkspace(as(ours), (scope) => run(scope, sql, parameters))
    await assert.rejects(glance("update matters set name = 'Changed'"), { code: '25006' })
    await assert.rejects(glance('select 1 / $1::int', [0]), { code: '22012' })
    await assert.rejects(glance('select nothing from nowhere'), { code: '42P01' })
    await assert.rejects(glance('select 1; select 2'), { code: '42601' })
    await assert.rejects(
      db.glanceInWorkspace(as(ours), async (scope) => scope.atTheEnd(async () => undefined)),
      /no end/,
    )
    assert.deepEqual(await glance('select name from matters where name = $1', ['Changed']), [])
    const { rows } = await engine.transaction('app', (connection) => connection.query('select id from matters', []))
    assert.deepEqual(rows, [])
    await assert.rejects(
      db.glanceAtTheDoor('a test asks', (tables) => sql`select name from matters`.execute(tables)),
      { code: '42501' },
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

  for (const [what, sql, code] of REFUSED_BY_DATABASE) {
    test(`the database refuses the application's role ${what}`, async () => {
      await assert.rejects(
        engine.transaction('app', async (connection) => {
          await connection.query('select sec.enter_workspace($1)', [ours])
          await connection.query(sql, [])
        }),
        { code },
      )
    })
  }

  for (const [what, sql] of NOT_SENT) {
    test(`work in a workspace is refused ${what}`, async () => {
      await assert.rejects(
        db.inWorkspace(as(ours), (scope) => run(scope, sql)),
        { code: '42501', name: 'NotOrdinary' },
      )
    })
  }

  test('values come back the same on every engine', async () => {
    const [row] = await db.inWorkspace(as(ours), (scope) =>
      run(
        scope,
        "select 5::int8 as small, 9007199254740993::int8 as large, date '2024-02-29' as day, timestamptz '2024-02-29 12:00+02' as moment, 1.5::numeric as exact, 0.5::float8 as real, '{\"a\": [1]}'::jsonb as json, '\\x00ff'::bytea as bytes, null as nothing, $1::jsonb as given, $2::timestamptz as when, $3::bytea as sent",
        [JSON.stringify(['x']), new Date('2024-03-31T00:30:00.123Z'), Uint8Array.of(0, 255)],
      ),
    )
    assert.deepEqual(
      { ...row, bytes: [...Object(row?.['bytes'])], sent: [...Object(row?.['sent'])] },
      {
        small: 5,
        large: 9007199254740993n,
        day: new Date('2024-02-29T00:00:00Z'),
        moment: new Date('2024-02-29T10:00:00Z'),
        exact: '1.5',
        real: 0.5,
        json: { a: [1] },
        bytes: [0, 255],
        nothing: null,
        given: ['x'],
        when: new Date('2024-03-31T00:30:00.123Z'),
        sent: [0, 255],
      },
    )
  })

  test('a transaction asked for inside a transaction is refused, not waited for', async () => {
    await assert.rejects(
      db.inWorkspace(as(ours), () => db.inWorkspace(as(ours), async () => 1)),
      /inside a transaction/,
    )
  })

  test('a transaction in which a statement failed is never taken for done', async () => {
    await assert.rejects(
      db.inWorkspace(as(ours), async (scope) => {
        await run(scope, "update matters set name = 'Half done'")
        await run(scope, 'select 1 / 0').catch(() => undefined)
      }),
      /rolled back/,
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
})

test('a second process on the same folder is refused instead of losing rows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-db-'))
  const first = await openPglite(folder)
  try {
    await assert.rejects(openPglite(folder), { code: 'db.in-use' })
  } finally {
    await first.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
