// A superuser can switch off every guard of a database. What they then change is found: every way has its attempt here, on every engine.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openHeadFile } from '../src/adapters/heads-file.ts'
import { openKeyringFile } from '../src/adapters/keys-file.ts'
import { type AccountId, newId, systemClock, type WorkspaceId } from '../src/base/index.ts'
import { type Heads, makeHeads, recordAct, type VerifiedLog } from '../src/platform/audit/index.ts'
import { type Db, makeDb } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'

const OFF =
  'alter table audit_entries disable trigger all; alter table audit_heads disable trigger all; alter table audit_checkpoints disable trigger all'
/** What the database does when it appends, done again by hand: a whole entry, its leaf and all. */
const FORGED = "convert_to(replace(entry, 'document.filed', 'document.found'), 'UTF8')"
const FORGE = `entry = convert_from(${FORGED}, 'UTF8'), action = 'document.found', leaf = sha256('\\x00'::bytea || sha256(salt || ${FORGED}))`

onEveryEngine('a tampered log', (make) => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-heads-'))
  const workspace = newId<WorkspaceId>()
  const person = authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'admin' })
  let database: TestDatabase

  /** Opens, works, closes: between two calls no engine is open and a superuser may come. */
  async function using<T>(work: (made: { db: Db; heads: Heads }) => Promise<T>): Promise<T> {
    const db = makeDb(await database.open())
    try {
      const keyring = await openKeyringFile(join(folder, 'keyring.json'), { mayMake: true })
      const file = openHeadFile(join(folder, 'audit-heads.jsonl'))
      return await work({ db, heads: makeHeads({ db, keyring, file, clock: systemClock }) })
    } finally {
      await db.close()
    }
  }
  const verified = (): Promise<VerifiedLog> =>
    using(async ({ heads }) => {
      const log = (await heads.verify()).find((one) => one.workspace === workspace)
      assert.deepEqual(heads.verified(workspace)?.fault, log?.fault)
      assert.equal(heads.faulty(), log?.fault === null ? 0 : 1)
      return log ?? assert.fail()
    })
  const record = (db: Db, count: number) =>
    db.inWorkspace(person, async (scope) => {
      for (let i = 0; i < count; i++)
        await recordAct(scope, { action: 'document.filed', targets: [{ type: 'document', id: newId() }] })
    })

  before(async () => {
    database = await make()
    await using(async ({ db, heads }) => {
      await record(db, 30)
      await heads.sign()
      await record(db, 10)
      await heads.sign()
      await record(db, 5)
    })
    await database.tamper(
      'create table kept_entries as select * from audit_entries; create table kept_heads as select * from audit_heads; create table kept_checkpoints as select * from audit_checkpoints',
    )
  })
  after(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const putBack = () =>
    database.tamper(
      `${OFF}; delete from audit_entries; delete from audit_heads; delete from audit_checkpoints; insert into audit_entries select * from kept_entries; insert into audit_heads select * from kept_heads; insert into audit_checkpoints select * from kept_checkpoints; alter table audit_entries enable always trigger guard; alter table audit_entries enable always trigger guard_whole; alter table audit_heads enable always trigger guard; alter table audit_heads enable always trigger guard_whole`,
    )

  test('a log that nobody touched stands, up to its last entry', async () => {
    const { entries, signed, fault, breaks, erased } = await verified()
    assert.deepEqual(
      { entries, signed, fault, breaks, erased },
      { entries: 45, signed: 40, fault: null, breaks: [], erased: 0 },
    )
    assert.deepEqual(await using(({ heads }) => heads.check()), [])
  })

  for (const [what, sql] of [
    ['changing an entry', "update audit_entries set entry = 'x' where index = 5"],
    ['removing an entry', 'delete from audit_entries where index = 5'],
    ['emptying the log', 'truncate audit_entries'],
    ['putting the head back', 'update audit_heads set size = 3'],
    ['removing a signed head', 'delete from audit_checkpoints'],
    [
      'changing an entry as a replica',
      "set local session_replication_role = replica; update audit_entries set entry = 'x' where index = 5",
    ],
    ['emptying the log as a replica', 'set local session_replication_role = replica; truncate audit_entries'],
    [
      'changing the leaf as retention',
      "set local role muniment_retention; select 1; update audit_entries set leaf = sha256('x') where index = 5",
    ],
  ] as const) {
    test(`with its guards on, the superuser too is refused ${what}`, async () => {
      await assert.rejects(database.tamper(sql), { code: '42501' })
      assert.equal((await verified()).fault, null)
    })
  }

  const ATTEMPTS: readonly [
    what: string,
    sql: string,
    fault: VerifiedLog['fault'],
    trouble: 'forked' | 'behind' | null,
  ][] = [
    [
      'changes what an entry says',
      "update audit_entries set entry = replace(entry, 'filed', 'found') where index = 7",
      { kind: 'entry.changed', index: 7 },
      null,
    ],
    [
      'changes the salt of an entry',
      'update audit_entries set salt = sha256(salt) where index = 7',
      { kind: 'entry.changed', index: 7 },
      null,
    ],
    [
      'changes only what filters look at',
      "update audit_entries set action = 'document.found' where index = 7",
      { kind: 'entry.other-columns', index: 7 },
      null,
    ],
    [
      'changes who did it, for filters',
      'update audit_entries set actor = null where index = 44',
      { kind: 'entry.other-columns', index: 44 },
      null,
    ],
    [
      'changes when it was, for filters',
      "update audit_entries set at = at - interval '1 day' where index = 44",
      { kind: 'entry.other-columns', index: 44 },
      null,
    ],
    ['removes an entry', 'delete from audit_entries where index = 7', { kind: 'entry.missing', index: 7 }, null],
    ['removes the first entry', 'delete from audit_entries where index = 0', { kind: 'entry.missing', index: 0 }, null],
    [
      'removes the last entry',
      'delete from audit_entries where index = 44',
      { kind: 'entry.missing', index: 44 },
      'forked',
    ],
    [
      'swaps two entries',
      'update audit_entries set index = 1000 where index = 7; update audit_entries set index = 7 where index = 8; update audit_entries set index = 8 where index = 1000',
      { kind: 'entry.other-place', index: 7 },
      null,
    ],
    [
      'writes an entry anew with a leaf that fits',
      `update audit_entries set ${FORGE} where index = 7`,
      { kind: 'tree.other-root', after: 0, size: 30 },
      null,
    ],
    [
      'writes an entry anew between two signed heads',
      `update audit_entries set ${FORGE} where index = 33`,
      { kind: 'tree.other-root', after: 30, size: 40 },
      null,
    ],
    [
      'writes an entry anew after the last signed head',
      `update audit_entries set ${FORGE} where index = 42`,
      { kind: 'tree.other-head', size: 45 },
      'forked',
    ],
    [
      'puts the head back',
      'update audit_heads set size = 32, frontier = frontier[1:1]; delete from audit_entries where index >= 32',
      { kind: 'tree.too-short', held: 32, signed: 40 },
      'behind',
    ],
    [
      'erases an entry without leaving its leaf',
      "update audit_entries set entry = null, salt = null, erased_at = now(), leaf = sha256('x') where index = 7",
      { kind: 'tree.other-root', after: 0, size: 30 },
      null,
    ],
    [
      'changes only what others are proven with',
      'update audit_entries set nodes = sha256(nodes) where index = 9',
      { kind: 'tree.other-nodes', index: 9 },
      null,
    ],
    [
      'takes away what others are proven with',
      "update audit_entries set nodes = '' where index = 31",
      { kind: 'tree.other-nodes', index: 31 },
      null,
    ],
    ['empties the log', 'truncate audit_entries', { kind: 'entry.missing', index: 0 }, 'forked'],
    [
      'empties the log and its head',
      'truncate audit_entries; truncate audit_heads; truncate audit_checkpoints',
      { kind: 'tree.too-short', held: 0, signed: 40 },
      'behind',
    ],
    [
      'changes the head alone',
      'update audit_heads set frontier = array(select sha256(part) from unnest(frontier) part)',
      { kind: 'tree.other-head', size: 45 },
      'forked',
    ],
  ]
  for (const [what, sql, fault, trouble] of ATTEMPTS) {
    test(`it is found when a superuser ${what}`, async () => {
      await database.tamper(`${OFF}; ${sql}`)
      try {
        assert.deepEqual((await verified()).fault, fault)
        const [found] = await using(({ heads }) => heads.check())
        assert.equal(found?.kind ?? null, trouble)
        if (trouble !== null)
          await assert.rejects(
            using(({ heads }) => heads.signed(workspace)),
            { code: `audit.${trouble}` },
          )
      } finally {
        await putBack()
      }
      assert.equal((await verified()).fault, null)
    })
  }

  test('it is found when a superuser empties the log and fills it again', async () => {
    await database.tamper(`${OFF}; truncate audit_entries; truncate audit_heads; truncate audit_checkpoints`)
    try {
      await using(({ db }) => record(db, 45))
      assert.deepEqual((await verified()).fault, { kind: 'tree.other-root', after: 0, size: 30 })
      assert.equal((await using(({ heads }) => heads.check()))[0]?.kind, 'forked')
      await assert.rejects(
        using(({ heads }) => heads.sign()),
        { code: 'audit.forked' },
      )
    } finally {
      await putBack()
    }
  })

  test('what retention destroyed leaves a log that stands, and says that it is gone', async () => {
    await database.tamper(
      `grant muniment_retention to current_user; set local muniment.workspace = '${workspace}'; set local role muniment_retention; update audit_entries set entry = null, salt = null, actor = null, target_ids = null, erased_at = now() where index < 3`,
    )
    const { erased, fault } = await verified()
    assert.deepEqual({ erased, fault }, { erased: 3, fault: null })
    await putBack()
  })

  test('a log that lost its end goes on under a new name, and its loss is counted', async () => {
    const cut =
      'update audit_heads set size = 32, frontier = frontier[1:1]; delete from audit_entries where index >= 32'
    await database.tamper(`${OFF}; ${cut}`)
    const [trouble = assert.fail()] = await using(({ heads }) => heads.check())
    assert.deepEqual(trouble, { workspace, kind: 'behind', signed: 40, held: 32 })
    await using(async ({ db, heads }) => {
      await heads.goOn(trouble, 'tail-lost')
      assert.deepEqual(await heads.check(), [])
      await record(db, 4)
      const { size, generation } = await heads.signed(workspace)
      assert.deepEqual({ size, generation }, { size: 36, generation: 2 })
    })
    const { fault, signed, breaks } = await verified()
    assert.deepEqual({ fault, signed }, { fault: null, signed: 36 })
    assert.deepEqual(
      breaks.map(({ lost, reason }) => ({ lost, reason })),
      [{ lost: 8, reason: 'tail-lost' }],
    )
  })
})
