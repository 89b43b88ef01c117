// `node packages/server/bench/audit.ts`: entries a second with the proof at commit, on the embedded engine and, where
// MUNIMENT_TEST_POSTGRES names a server, on PostgreSQL; one proof out of 100,000 entries; verifying them.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faultOfEntry, inclusionProof, merkleTree, verifyInclusion } from '@muniment/proof'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { EVERY_ENTRY, entriesFrom, leavesOfLog, pathsOfLog, recordAct, verifyLog } from '../src/platform/audit/index.ts'
import { type Db, type Engine, makeDb } from '../src/platform/db/index.ts'
import { type Authority, authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres } from '../test/engines.test-builder.ts'

const say = (measure: string, value: string): void => console.log(`${measure.padEnd(62)} ${value}`)
const someone = (): Authority =>
  authorityOfPerson({ workspace: newId<WorkspaceId>(), account: newId<AccountId>(), role: 'admin' })

const record = (db: Db, authority: Authority, count: number): Promise<void> =>
  db.inWorkspace(authority, async (scope) => {
    for (let i = 0; i < count; i++)
      await recordAct(scope, {
        action: 'document.read',
        targets: [
          { type: 'document', id: randomUUID() },
          { type: 'matter', id: randomUUID() },
        ],
        facts: { pages: i },
      })
  })

async function perSecond(count: number, work: () => Promise<unknown>): Promise<string> {
  const started = performance.now()
  await work()
  return `${Math.round((count / (performance.now() - started)) * 1000)}/s`
}

/** The same transaction without the act, to be compared with. */
const idle = (db: Db, authority: Authority): Promise<unknown> =>
  db.inWorkspace(authority, (scope) => scope.connection.query('select size from audit_heads', []))

async function appending(name: string, engine: Engine, connections: number): Promise<void> {
  const db = makeDb(engine)
  const one = someone()
  await record(db, one, 1)
  const rounds = 600
  const each = async (work: () => Promise<unknown>): Promise<void> => {
    for (let i = 0; i < rounds; i++) await work()
  }
  say(`${name}: transactions of one read, one connection`, await perSecond(rounds, () => each(() => idle(db, one))))
  say(`${name}: transactions of one act, one connection`, await perSecond(rounds, () => each(() => record(db, one, 1))))
  say(
    `${name}: acts in transactions of 200`,
    await perSecond(4000, async () => {
      for (let i = 0; i < 20; i++) await record(db, one, 200)
    }),
  )
  if (connections > 1) {
    const many = Array.from({ length: connections }, someone)
    for (const [what, who] of [
      ['one log', many.map(() => one)],
      ['a log each', many],
    ] as const)
      say(
        `${name}: transactions of one act, ${connections} connections, ${what}`,
        await perSecond(connections * 200, () =>
          Promise.all(
            who.map(async (authority) => {
              for (let i = 0; i < 200; i++) await record(db, authority, 1)
            }),
          ),
        ),
      )
  }
}

const ENTRIES = 100_000
/** Each is a transaction of its own, as when somebody asks for one. */
const PROOFS = 200

async function provingKept(db: Db, one: Authority): Promise<void> {
  const started = performance.now()
  for (let i = 0; i < PROOFS; i++)
    await db.inWorkspace(one, (scope) => pathsOfLog(scope, [(i * 7919) % ENTRIES], ENTRIES))
  say(
    `one proof out of ${ENTRIES} entries in the database`,
    `${((performance.now() - started) / PROOFS).toFixed(1)} ms`,
  )
}

async function verifying(engine: Engine): Promise<void> {
  const db = makeDb(engine)
  const one = someone()
  for (let i = 0; i < ENTRIES / 500; i++) await record(db, one, 500)
  await provingKept(db, one)
  const started = performance.now()
  const { fault, entries } = await verifyLog({
    workspace: one.workspace,
    read: (work) => db.inWorkspace(one, work),
    records: [],
    keyOf: () => ({ name: 'x', id: '00000000', publicKey: new Uint8Array(32) }),
  })
  if (fault !== null) throw new Error(fault.kind)
  say(`verifying ${entries} entries out of the database`, `${Math.round(performance.now() - started)} ms`)
  const rows = await db.inWorkspace(one, (scope) => entriesFrom(scope, EVERY_ENTRY, entries, 0, entries))
  const hashing = performance.now()
  for (const { index, entry: text, salt, leaf } of rows)
    if (faultOfEntry({ index, text, salt, leaf }, one.workspace) !== null) throw new Error('a fault')
  say('… of that reading each again and hashing it', `${Math.round(performance.now() - hashing)} ms`)
  const reading = performance.now()
  const leaves = (await db.inWorkspace(one, (scope) => leavesOfLog(scope, 0, entries))).map(({ leaf }) => leaf)
  say('… reading every leaf', `${Math.round(performance.now() - reading)} ms`)
  const building = performance.now()
  const tree = merkleTree(leaves)
  say(`the tree over ${entries} leaves`, `${Math.round(performance.now() - building)} ms`)
  const root = tree.root() ?? new Uint8Array()
  const proving = performance.now()
  for (let index = 0; index < entries; index += 13) {
    const proof = tree.inclusion(index) ?? []
    const leaf = leaves[index] ?? root
    if (!verifyInclusion({ index, size: entries, leaf, root, proof })) throw new Error('a proof')
  }
  say('… making and verifying one proof', `${Math.round(((performance.now() - proving) / entries) * 13 * 1000)} µs`)
  const alone = performance.now()
  inclusionProof(leaves, 7)
  say('… one proof without a kept tree', `${Math.round(performance.now() - alone)} ms`)
}

const folder = mkdtempSync(join(tmpdir(), 'muniment-bench-'))
const embedded = await openPglite(join(folder, 'database'))
try {
  await appending('embedded', embedded, 1)
  await verifying(embedded)
} finally {
  await embedded.close()
  rmSync(folder, { recursive: true, force: true })
}
if ((process.env['MUNIMENT_TEST_POSTGRES'] ?? '') === '') say('PostgreSQL', 'not here')
else {
  const database = await makePostgres()
  const engine = await database.open()
  try {
    await appending('PostgreSQL', engine, 8)
  } finally {
    await engine.close()
    await database.drop()
  }
}
