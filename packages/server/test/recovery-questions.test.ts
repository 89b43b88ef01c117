// A start after a power cut is as quick for a journal of many lines as for one of few: which documents the database still has it is asked
// once, however many were filed and removed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DocumentId, type MatterId, newId, type WorkspaceId } from '../src/base/index.ts'
import { type JournalEntry, type RecoverMadeWith, recoverFilings } from '../src/evidence/documents/index.ts'
import type { Blobs } from '../src/platform/blobs/index.ts'
import { type Db, type Engine, makeDb } from '../src/platform/db/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'

/** The engine, telling of each statement. */
const countingStatements = (engine: Engine, tell: () => void): Engine => ({
  ...engine,
  transaction: (role, work) =>
    engine.transaction(role, (connection) =>
      work({
        query(sql, parameters) {
          tell()
          return connection.query(sql, parameters)
        },
      }),
    ),
})

/** Originals that are gone. */
const NO_BLOBS: Blobs = {
  keep: () => Promise.reject(new Error('nothing is kept here')),
  open: () => {
    throw new Error('nothing lies here')
  },
  has: async () => false,
  remove: async () => undefined,
  removeOne: async () => undefined,
}

onEveryEngine('recovery from the journal', (make) => {
  const workspace = newId<WorkspaceId>()
  const matter = newId<MatterId>()
  let database: TestDatabase
  let db: Db
  let statements = 0
  before(async () => {
    database = await make()
    const engine = await database.open()
    await engine.transaction('custodian', (connection) =>
      connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [workspace, 'A firm']),
    )
    db = makeDb(countingStatements(engine, () => statements++))
  })
  after(async () => {
    await db.close()
    await database.drop()
  })

  const removed = (): JournalEntry => ({ entry: 'removed', matter: null, documents: [newId<DocumentId>()] })
  const filed = (): JournalEntry => ({
    entry: 'filed',
    document: {
      id: newId<DocumentId>(),
      matter_id: matter,
      parent_id: null,
      relation: null,
      name: 'lost.txt',
      sha256: '0'.repeat(64),
      custodian: null,
      filed_by: null,
      filed_at: new Date('2021-03-03T00:00:00Z'),
      bytes: 1,
      version: 1,
    },
  })

  type Recover = (made: RecoverMadeWith, of: WorkspaceId, entries: readonly JournalEntry[]) => Promise<unknown>

  async function asked(recover: Recover, lines: number, line: () => JournalEntry): Promise<number> {
    const made = { db, blobs: NO_BLOBS, onFiled: async () => undefined, onForget: async () => undefined }
    statements = 0
    await recover(made, workspace, Array.from({ length: lines }, line))
    return statements
  }
  const grows = async (recover: Recover, line: () => JournalEntry) =>
    (await asked(recover, 40, line)) > (await asked(recover, 2, line))

  test('the database is asked as often for forty documents removed or filed as for two', async () => {
    assert.ok((await asked(recoverFilings, 2, removed)) > 0)
    assert.equal(await grows(recoverFilings, removed), false)
    assert.equal(await grows(recoverFilings, filed), false)
  })

  test('a recovery that asks for each document by itself is seen', async () => {
    const oneByOne: Recover = async (made, of, entries) => {
      for (const entry of entries) await recoverFilings(made, of, [entry])
    }
    assert.equal(await grows(oneByOne, removed), true)
    assert.equal(await grows(oneByOne, filed), true)
  })
})
