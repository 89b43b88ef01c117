// The embedded database moved into PostgreSQL: nothing differs afterwards, and what was waiting goes on there.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { migratePostgres } from '../src/adapters/db-postgres/index.ts'
import { moveDatabase } from '../src/entry/commands/move.ts'
import { openInstallation } from '../src/entry/compose.ts'
import type { Installation } from '../src/entry/installation.ts'
import { matterIdOf } from '../src/evidence/documents/index.ts'
import { localAuthority } from '../src/features/accounts/index.ts'
import { chronologyOf, WHOLE_CHRONOLOGY } from '../src/features/timeline/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { makeOwnedPostgres, makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'

const AT = new Date('2024-05-06T07:08:09Z')

const moving = (make: () => Promise<PostgresDatabase>) => (): void => {
  let database: PostgresDatabase
  let dataFolder = ''
  let before_ = ''

  const open = (databaseUrl: string, isWorking = true): Promise<Installation> =>
    openInstallation({
      dataFolder,
      isThrowAway: false,
      databaseUrl,
      isWorking,
      concurrency: 2,
      maxFileBytes: 1_000_000,
      log: makeLog('silent'),
    })
  async function chronologies(installation: Installation): Promise<string> {
    const { db, clock } = installation
    const authority = await localAuthority(db, clock.now())
    return db.lookInWorkspace(authority, async (scope) => {
      const { rows } = await scope.connection.query('select id from matters order by name', [])
      const made = []
      for (const row of rows) {
        const id = matterIdOf(String(row['id']))
        made.push(await chronologyOf(scope, id, { filter: WHOLE_CHRONOLOGY, language: 'en', madeAt: AT }))
      }
      return JSON.stringify(made)
    })
  }
  async function file(installation: Installation, name: string, text: string): Promise<void> {
    const { db, documents, clock } = installation
    const authority = await localAuthority(db, clock.now())
    const matter = await documents.openMatter(authority, { name, language: 'en', dayOrder: null })
    await documents.file(authority, { matter, name: `${name}.txt` }, Readable.from([Buffer.from(text)]))
  }
  const move = () =>
    moveDatabase(join(dataFolder, 'database'), { databaseUrl: database.url, adminDatabaseUrl: database.adminUrl })
  const rowsThere = async (table: string): Promise<unknown> =>
    (await database.asAdmin(`select count(*)::int as n from ${table}`))[0]?.['n']

  before(async () => {
    database = await make()
    dataFolder = await mkdtemp(join(tmpdir(), 'muniment-move-'))
    const working = await open('')
    await file(working, 'Lease', 'On 3 March 2020 Jane Sample signed the lease with Nordlicht Muster GmbH.\n')
    await file(
      working,
      'Zürich – "quotes", \\backslashes\\',
      'Am 4. Mai 2021 kündigte Erika Beispiel den Vertrag 🙂.\n',
    )
    await working.jobs.settled(AbortSignal.timeout(60_000))
    before_ = await chronologies(working)
    await working.close()
    const idle = await open('', false)
    await file(idle, 'Waiting', 'On 5 June 2022 Max Mustermann paid Nordlicht Muster GmbH.\n')
    await idle.close()
  })
  after(async () => {
    await database.drop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  test('a copy that differs in one table is refused, and nothing was moved', async () => {
    await database.asAdmin('create rule lose as on insert to citations do instead nothing')
    await assert.rejects(move(), { code: 'move.differs', facts: { reference: 'public.citations' } })
    await database.asAdmin('drop rule lose on citations')
    assert.equal(await rowsThere('matters'), 0)
  })

  test('every table is the same on both sides, and every check that was loosened is back', async () => {
    const moved = new Map((await move()).map((table) => [table.name, table]))
    assert.equal(moved.get('public.documents')?.rows, 3)
    assert.equal(moved.get('jobs.job')?.rows, 1)
    assert.match(moved.get('public.pages')?.sha256 ?? '', /^[0-9a-f]{64}$/)
    const loose = await database.asAdmin(
      "select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and condeferrable",
    )
    assert.deepEqual(loose, [])
    const open_ = await database.asAdmin(
      "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relforcerowsecurity",
    )
    assert.deepEqual(open_, [])
  })

  test('the installation goes on there: the same chronologies, the same originals, and the job that was waiting', async () => {
    const served = await open(database.url, false)
    const all = JSON.parse(await chronologies(served))
    assert.equal(JSON.stringify(all.filter((one: { matter: string }) => one.matter !== 'Waiting')), before_)
    await served.close()
    const working = await open(database.url)
    await working.jobs.settled(AbortSignal.timeout(60_000))
    assert.match(await chronologies(working), /2022-06-05/)
    await working.close()
  })

  test('the one that was moved is not started again: two that go on with one log would each be called forged', async () => {
    await assert.rejects(open(''), { code: 'database.moved' })
  })

  test('a database that holds anything is refused', async () => {
    await assert.rejects(move(), { code: 'move.not-empty' })
    assert.equal((await migratePostgres(database.adminUrl)).applied.length, 0)
  })
}

onPostgres('moving as a superuser', moving(makePostgres))
onPostgres('moving as the owner of the database, who is no superuser', moving(makeOwnedPostgres))
