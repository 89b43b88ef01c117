// What a start finds in the data folder: a database that is what was signed, one that lost its end, one that is another.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { openInstallation } from '../src/entry/compose.ts'
import type { Installation } from '../src/entry/installation.ts'
import { recordAct } from '../src/platform/audit/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres, tamperWith } from './engines.test-builder.ts'
import { until } from './until.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-audit-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const workspace = newId<WorkspaceId>()
const person = authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'admin' })

async function using<T>(
  dataFolder: string,
  work: (installation: Installation, logged: readonly string[]) => Promise<T>,
  databaseUrl = '',
): Promise<T> {
  const logged: string[] = []
  const log = makeLog('warn', (line) => void logged.push(line))
  const installation = await openInstallation({
    dataFolder,
    databaseUrl,
    isThrowAway: false,
    isWorking: false,
    concurrency: 1,
    maxFileBytes: 1000,
    log,
  })
  try {
    return await work(installation, logged)
  } finally {
    await installation.close()
  }
}
const record = ({ db }: Installation, count: number) =>
  db.inWorkspace(person, async (scope) => {
    for (let i = 0; i < count; i++) await recordAct(scope, { action: 'document.filed', targets: [] })
  })
const openFirm = ({ db }: Installation) =>
  db.acrossWorkspaces<{ workspaces: object }, unknown>('a firm for this test', (tables) =>
    tables.insertInto('workspaces').values({ id: workspace, name: 'Muster', made_at: new Date() }).execute(),
  )
const cli = join(import.meta.dirname, '../src/entry/cli.ts')
const muniment = (dataFolder: string, ...words: string[]) => {
  const { PATH = '', HOME = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    encoding: 'utf8',
    env: { PATH, HOME, MUNIMENT_DATA: dataFolder },
  })
  return { status, said: `${stdout}${stderr}` }
}

test('a graceful stop signs the heads, and an embedded database that lost its end goes on, counts the loss and says so', async () => {
  const data = join(folder, 'a')
  await using(data, async (installation) => {
    await openFirm(installation)
    await record(installation, 5)
  })
  const signed = readFileSync(join(data, 'audit-heads.jsonl'), 'utf8').trim().split('\n')
  assert.equal(JSON.parse(signed.at(-1) ?? '').size, 5)
  cpSync(join(data, 'database'), join(folder, 'earlier'), { recursive: true })
  await using(data, (installation) => record(installation, 4))
  // A power cut: what the database had not flushed is gone, what lay in flushed files is there.
  rmSync(join(data, 'database'), { recursive: true })
  cpSync(join(folder, 'earlier'), join(data, 'database'), { recursive: true })
  await using(data, async ({ lostTails }, logged) => {
    assert.deepEqual(lostTails, [{ workspace, kind: 'behind', signed: 9, held: 5 }])
    assert.match(logged.join(''), /an audit log has lost its last entries/)
  })
  await using(data, async ({ lostTails }) => assert.deepEqual(lostTails, []))
  const verified = muniment(data, 'audit', 'verify')
  assert.equal(verified.status, 0, verified.said)
  assert.match(
    verified.said,
    new RegExp(`^${workspace}: stands; 6 entries; signed up to 6\\.\\n {2}On .* 4 entries were lost in a power cut`),
  )
  const status = muniment(data, 'keys', 'status')
  assert.match(status.said, /Epoch 1, since .* wrapped by the root key in keyring-root\.json/)
  assert.match(muniment(data, 'keys', 'rotate').said, /epoch 2 has begun/)
  assert.match(muniment(data, 'keys', 'status').said, /Epoch 2/)
  assert.equal(muniment(data, 'audit', 'verify').status, 0)
  assert.match(muniment(data, 'audit', 'accept').said, /there is nothing to accept/)
})

const FORGED_INSIDE =
  "alter table audit_entries disable trigger all; update audit_entries set entry = replace(entry, 'document.filed', 'document.found'), action = 'document.found' where index = 4; alter table audit_entries enable always trigger guard; alter table audit_entries enable always trigger guard_whole"

/** Below the last signed head, with the guards back on: nothing that looks at heads alone can see it. */
async function findsWhatWasForged(data: string, tamper: (sql: string) => Promise<void>, url = ''): Promise<void> {
  const onIt = <T>(work: Parameters<typeof using<T>>[1]) => using(data, work, url)
  await onIt(async (installation, logged) => {
    await openFirm(installation)
    await record(installation, 9)
    await until(() => installation.heads.faulty() !== null)
    await installation.heads.verify()
    assert.deepEqual([installation.heads.verified(workspace)?.fault, installation.heads.faulty()], [null, 0])
    assert.deepEqual(logged, [])
  })
  await tamper(FORGED_INSIDE)
  await onIt(async ({ heads }, logged) => {
    assert.deepEqual(await heads.check(), [])
    await until(() => heads.verified(workspace) !== null)
    assert.deepEqual(heads.verified(workspace)?.fault, { kind: 'entry.changed', index: 4 })
    assert.equal(heads.faulty(), 1)
    assert.match(logged.join(''), /"level":50.*"code":"entry.changed".*an audit log does not stand/)
  })
}

test('an entry forged in the embedded database below the last head is told by the next start, and by the doctor', async () => {
  const data = join(folder, 'forged')
  await findsWhatWasForged(data, (sql) => tamperWith(join(data, 'database'), sql))
  const { status, said } = muniment(data, 'doctor')
  assert.equal(status, 1, said)
  assert.match(said, /audit heads\s+1 of 1 audit logs do not stand/)
})

onPostgres('a start', () => {
  test('tells of an entry that a superuser forged below the last head', async () => {
    const database = await makePostgres()
    try {
      await findsWhatWasForged(join(folder, 'forged-postgres'), (sql) => database.tamper(sql), database.url)
    } finally {
      await database.drop()
    }
  })

  test('on a database that an earlier day was put back into, or whose log was rewritten, is refused until the operator accepts it', async () => {
    const database = await makePostgres()
    const data = join(folder, 'b')
    try {
      const onIt = <T>(work: Parameters<typeof using<T>>[1]) => using(data, work, database.url)
      await onIt(async (installation) => {
        await openFirm(installation)
        await record(installation, 9)
      })
      const off = 'alter table audit_entries disable trigger all; alter table audit_heads disable trigger all'
      await database.asAdmin(
        `${off}; delete from audit_entries where index >= 8; update audit_heads set size = 8, frontier = frontier[1:1]`,
      )
      await assert.rejects(
        onIt(async () => undefined),
        { code: 'audit.behind' },
      )
      await database.asAdmin(`update audit_heads set frontier = array[sha256('x')]`)
      await assert.rejects(
        onIt(async () => undefined),
        { code: 'audit.forked' },
      )
      const { PATH = '', HOME = '' } = process.env
      const accepted = spawnSync(process.execPath, [cli, 'audit', 'accept'], {
        encoding: 'utf8',
        env: { PATH, HOME, MUNIMENT_DATA: data, DATABASE_URL: database.url },
      })
      assert.match(
        accepted.stdout,
        new RegExp(`${workspace}: goes on from 8 entries; 9 had been signed`),
        accepted.stderr,
      )
      await onIt(async ({ heads }) => assert.equal((await heads.signed(workspace)).generation, 2))
    } finally {
      await database.drop()
    }
  })
})
