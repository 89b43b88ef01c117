// What was done is on record and stays there: on every engine, against the application, the owner and whoever switches the guards off.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { inclusionProof, leafHash, merkleRoot } from '@muniment/proof'
import { type AccountId, type MatterId, newId, type WorkspaceId } from '../src/base/index.ts'
import { type Act, pathsOfLog, recordAct } from '../src/platform/audit/index.ts'
import { type Db, type Engine, makeDb, type Scope } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'

const personIn = (workspace: WorkspaceId, walls: readonly MatterId[] = []) =>
  authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'admin', walls })

const filed = (id: string = newId(), matter: string = newId()): Act => ({
  action: 'document.filed',
  targets: [
    { type: 'document', id },
    { type: 'matter', id: matter },
  ],
  facts: { bytes: 1200, inside: null, found: 'Ka\u0000u\ud800f\u2028".pdf' },
})

const run = async (scope: Scope, sql: string, parameters: unknown[] = []) =>
  (await scope.connection.query(sql, parameters)).rows

const entriesOf = (scope: Scope) =>
  run(scope, 'select index, at, action, actor, target_ids, entry, salt, leaf from audit_entries order by index')

/** The engine, telling how many rows each statement reads. */
const countingRows = (engine: Engine, tell: (rows: number) => void): Engine => ({
  ...engine,
  transaction: (role, work) =>
    engine.transaction(role, (connection) =>
      work({
        async query(sql, parameters) {
          const result = await connection.query(sql, parameters)
          if (/audit_entries/.test(sql)) tell(result.rows.length)
          return result
        },
      }),
    ),
})

const bytesOf = (value: unknown): Buffer => {
  assert.ok(value instanceof Uint8Array)
  return Buffer.from(value)
}

onEveryEngine('audit', (make) => {
  let database: TestDatabase
  let engine: Engine
  let db: Db

  before(async () => {
    database = await make()
    engine = await database.open()
    db = makeDb(engine)
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  test('an act is recorded with who, when and where, and its leaf commits to every letter of it', async () => {
    const workspace = newId<WorkspaceId>()
    const person = personIn(workspace)
    const act = filed()
    await db.inWorkspace(person, (scope) => recordAct(scope, act))
    const [row] = await db.inWorkspace(person, entriesOf)
    const entry = String(row?.['entry'])
    const said: unknown = JSON.parse(entry)
    assert.deepEqual(said, {
      v: 1,
      workspace,
      index: 0,
      at: Object(row?.['at']).toISOString(),
      act: {
        action: 'document.filed',
        actor: person.actor,
        facts: { bytes: 1200, inside: null, found: 'Ka\ufffdu\ufffdf\u2028".pdf' },
        request: person.request,
        role: 'admin',
        targets: act.targets,
      },
    })
    assert.equal(row?.['actor'], person.actor.kind === 'person' ? person.actor.account : '')
    assert.deepEqual(
      row?.['target_ids'],
      act.targets.map(({ id }) => id),
    )
    const inner = createHash('sha256').update(bytesOf(row?.['salt'])).update(entry).digest()
    assert.deepEqual(bytesOf(row?.['leaf']), Buffer.from(leafHash(inner)))
  })

  test('the head the database keeps is the head of the tree over its leaves, at every size', async () => {
    const person = personIn(newId<WorkspaceId>())
    for (let size = 0; size < 40; ) {
      const batch = 1 + (size % 5)
      await db.inWorkspace(person, async (scope) => {
        for (let i = 0; i < batch; i++) await recordAct(scope, filed())
      })
      size += batch
      await db.inWorkspace(person, async (scope) => {
        const leaves = (await entriesOf(scope)).map((row) => bytesOf(row['leaf']))
        const [head] = await run(scope, 'select size, frontier from audit_heads')
        assert.equal(head?.['size'], size)
        assert.deepEqual(frontierOf(leaves), Object(head?.['frontier']).map(bytesOf))
      })
    }
  })

  test('a proof out of a log of a thousand entries reads some twenty of them, and is the proof of the whole tree', async () => {
    const person = personIn(newId<WorkspaceId>())
    for (let i = 0; i < 5; i++)
      await db.inWorkspace(person, async (scope) => {
        for (let n = 0; n < 203; n++) await recordAct(scope, filed())
      })
    const leaves = (await db.inWorkspace(person, entriesOf)).map((row) => bytesOf(row['leaf']))
    for (const size of [1, 2, 511, 1000, leaves.length])
      for (const index of [0, 1, size >> 1, size - 1].filter((at) => at < size)) {
        let read = 0
        const counting = makeDb(countingRows(engine, (rows) => (read += rows)))
        const [path] = await counting.inWorkspace(person, (scope) => pathsOfLog(scope, [index], size))
        assert.deepEqual(path?.map(bytesOf), inclusionProof(leaves.slice(0, size), index)?.map(bytesOf))
        assert.ok(read > 0 || size === 1)
        assert.ok(read <= 2 * Math.ceil(Math.log2(size)), `${read} entries read of ${size}`)
      }
  })

  test('an act is recorded with the work it belongs to, or with it undone', async () => {
    const person = personIn(newId<WorkspaceId>())
    await assert.rejects(
      db.inWorkspace(person, async (scope) => {
        await recordAct(scope, filed())
        throw new Error('then it failed')
      }),
      /then it failed/,
    )
    assert.deepEqual(await db.inWorkspace(person, entriesOf), [])
  })

  test('a reader of another workspace sees no entry, and a wall hides those of its matter', async () => {
    const workspace = newId<WorkspaceId>()
    const matter = newId<MatterId>()
    await db.inWorkspace(personIn(workspace), async (scope) => {
      await recordAct(scope, filed(newId(), matter))
      await recordAct(scope, filed())
    })
    assert.equal((await db.inWorkspace(personIn(workspace), entriesOf)).length, 2)
    assert.equal((await db.inWorkspace(personIn(workspace, [matter]), entriesOf)).length, 1)
    assert.equal((await db.inWorkspace(personIn(newId<WorkspaceId>()), entriesOf)).length, 0)
  })

  test('what breaks the form of an act is a fault, not a gap in the log', async () => {
    const person = personIn(newId<WorkspaceId>())
    const broken: Act[] = [
      { action: 'filed', targets: [] },
      { action: 'document.filed', targets: [{ type: 'A document', id: newId() }] },
      { action: 'document.filed', targets: [], facts: { size: Number.NaN } },
      { action: 'document.filed', targets: Array.from({ length: 101 }, () => ({ type: 'document', id: newId() })) },
    ]
    for (const act of broken) await assert.rejects(db.inWorkspace(person, (scope) => recordAct(scope, act)))
  })

  for (const [what, sql] of [
    ['changing an entry', "update audit_entries set entry = 'x'"],
    ['removing an entry', 'delete from audit_entries'],
    [
      'adding an entry past the function',
      "insert into audit_entries (index, at, action, matter_ids, entry, salt, leaf) values (7, now(), 'x.y', '{}', 'x', sha256('x'), sha256('x'))",
    ],
    ['changing the head', 'update audit_heads set size = 0'],
    ['removing a signed head', 'delete from audit_checkpoints'],
    ['calling the guard', 'select audit.guard()'],
  ] as const) {
    test(`the application is refused ${what}`, async () => {
      const person = personIn(newId<WorkspaceId>())
      await db.inWorkspace(person, (scope) => recordAct(scope, filed()))
      await assert.rejects(
        db.inWorkspace(person, (scope) => run(scope, sql)),
        { code: '42501' },
      )
    })
  }
})

/** The roots of the perfect subtrees of a tree, the largest first: what RFC 9162 hashes the next leaf onto. */
function frontierOf(leaves: readonly Uint8Array[]): Buffer[] {
  const roots: Buffer[] = []
  let from = 0
  for (let size = 2 ** 20; size >= 1; size /= 2) {
    if ((leaves.length & size) === 0) continue
    roots.push(Buffer.from(merkleRoot(leaves.slice(from, from + size))))
    from += size
  }
  return roots
}
