// What makes lists quick is the plan, not the machine: the statements the product sends for a page of a long chronology are put to the
// database as the application puts them, under every policy, and must be answered by the index that holds the order.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AccountId, type MatterId, newId, type WorkspaceId } from '../src/base/index.ts'
import { countRows, EVERY_ROW, type EventFilter, type EventOrder, placesOfRows } from '../src/evidence/events/index.ts'
import { type Engine, makeDb, type Scope } from '../src/platform/db/index.ts'
import { type Authority, authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { fillMatter } from './chronology.test-builder.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'

const workspace = newId<WorkspaceId>()
const matter = newId<MatterId>()
const someone = (walls: readonly MatterId[] = []): Authority =>
  authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'editor', walls })

const ROWS = 3000

/** A small workspace beside it. */
async function fillOther(engine: Engine): Promise<void> {
  const other = newId<WorkspaceId>()
  await engine.transaction('custodian', (connection) =>
    connection.query("insert into workspaces (id, name, made_at) values ($1, 'Another firm', now())", [other]),
  )
  const authority = authorityOfPerson({ workspace: other, account: newId<AccountId>(), role: 'editor' })
  const send = (sql: string, parameters: readonly unknown[]) =>
    makeDb(engine).inWorkspace(authority, ({ connection }) => connection.query(sql, parameters))
  await fillMatter(send, other, newId<MatterId>(), 20)
}

onEveryEngine('plans', (make) => {
  let database: TestDatabase
  let engine: Engine
  before(async () => {
    database = await make()
    engine = await database.open()
    await engine.transaction('custodian', (connection) =>
      connection.query("insert into workspaces (id, name, made_at) values ($1, 'A firm', now())", [workspace]),
    )
    const db = makeDb(engine)
    const send = (sql: string, parameters: readonly unknown[]) =>
      db.inWorkspace(someone(), ({ connection }) => connection.query(sql, parameters))
    await fillMatter(send, workspace, matter, ROWS)
    for (let other = 0; other < 15; other++) await fillOther(engine)
    await engine.close()
    await database.tamper('analyze')
    engine = await database.open()
  })
  after(async () => {
    await engine.close()
    await database.drop()
  })

  /** Of the last statement over rows. */
  async function planned(authority: Authority, ask: (scope: Scope) => Promise<unknown>): Promise<string> {
    let plan = ''
    const explaining: Engine = {
      ...engine,
      transaction: (role, work) =>
        engine.transaction(role, (connection) =>
          work({
            async query(sql, parameters) {
              if (sql.includes('"events"')) {
                const { rows } = await connection.query(`explain ${sql}`, parameters)
                plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n')
              }
              return connection.query(sql, parameters)
            },
          }),
        ),
    }
    await makeDb(explaining).inWorkspace(authority, ask)
    return plan
  }
  /** Of a page's list. */
  const planOf = (authority: Authority, filter: Partial<EventFilter>, order: EventOrder): Promise<string> =>
    planned(authority, (scope) =>
      placesOfRows(scope, matter, { ...EVERY_ROW, ...filter }, { order, after: null, limit: 51 }),
    )

  for (const [title, order, index] of [
    ['first', 'date', 'events_in_order'],
    ['last', '-date', 'events_in_order'],
    ['changed last', '-changed', 'events_by_change'],
  ] as const)
    test(`the rows that are ${title} are read from the index that holds them in order, with walls and without`, async () => {
      for (const authority of [someone(), someone([newId<MatterId>()])]) {
        const plan = await planOf(authority, {}, order)
        assert.match(plan, new RegExp(`Index Scan (?:Backward )?using ${index}`), plan)
        assert.doesNotMatch(plan, /Sort|Seq Scan/, plan)
      }
    })

  test('it is planned for the workspace it is asked in, however small the others are', async () => {
    const plan = await planOf(someone(), {}, 'date')
    const rows = Number(/using events_in_order on events +\(cost=\S+ rows=(\d+)/.exec(plan)?.[1])
    assert.ok(rows > ROWS / 2 && rows < ROWS * 2, plan)
  })

  test('a count and a search of words ask once which workspace this is, never of each row they read', async () => {
    const said: readonly ((scope: Scope) => Promise<unknown>)[] = [
      (scope) => countRows(scope, matter, EVERY_ROW),
      (scope) =>
        placesOfRows(scope, matter, { ...EVERY_ROW, words: ['pump'] }, { order: 'date', after: null, limit: 51 }),
    ]
    for (const ask of said) {
      const plan = await planned(someone(), ask)
      assert.match(plan, /One-Time Filter: .*current_setting/, plan)
      assert.doesNotMatch(plan.replaceAll(/One-Time Filter: .*/g, ''), /current_setting/, plan)
    }
  })

  test('a statement that names another workspace than the one it is asked in finds nothing of either', async () => {
    const elsewhere = newId<WorkspaceId>()
    const stranger = authorityOfPerson({ workspace: elsewhere, account: newId<AccountId>(), role: 'editor' })
    const db = makeDb(engine)
    const counted = (authority: Authority, named: WorkspaceId) =>
      db.inWorkspace(authority, (scope) => countRows({ ...scope, workspace: named }, matter, EVERY_ROW))
    assert.equal(await counted(someone(), workspace), ROWS)
    assert.equal(await counted(stranger, workspace), 0)
    assert.equal(await counted(someone(), elsewhere), 0)
  })

  test('who is in the workspace, and behind which walls, is asked once a statement and within it', async () => {
    const plan = await planOf(someone([newId<MatterId>()]), {}, 'date')
    assert.match(plan, /One-Time Filter: \(\(NULLIF\(current_setting/)
    assert.match(plan, /InitPlan/)
    const free = await planOf(someone(), {}, 'date')
    assert.doesNotMatch(free, /InitPlan|^ +Filter/m, 'who is before no wall is not asked about any')
    assert.doesNotMatch(plan, /current_workspace\(\)|current_walls\(\)/, plan)
    await engine.transaction('app', async (connection) => {
      const { rows } = await connection.query('explain verbose select sec.current_workspace(), sec.current_walls()', [])
      const text = rows.map((row) => String(row['QUERY PLAN'])).join('\n')
      assert.match(text, /current_setting/, text)
      assert.doesNotMatch(text, /sec\./, text)
    })
  })
})
