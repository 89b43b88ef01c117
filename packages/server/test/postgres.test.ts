// What only a server can show: logins that are refused, migrations that meet, and what many connections do to each other.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { HARDENING, migratePostgres, openPostgres, type PostgresOptions } from '../src/adapters/db-postgres/index.ts'
import { type AccountId, newId, type WorkspaceId } from '../src/base/index.ts'
import { openInstallation } from '../src/entry/compose.ts'
import { localAuthority } from '../src/features/accounts/index.ts'
import { chronologyOf } from '../src/features/timeline/index.ts'
import { type Engine, makeDb, migrations } from '../src/platform/db/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makeEmptyPostgres, makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'

const ONE = { connections: 1 }

/** Refused, in a sentence that betrays neither password nor address. */
async function refused(url: string, code: string, options: PostgresOptions = ONE): Promise<string> {
  const error: unknown = await openPostgres(url, options).then(
    (engine) => engine.close(),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Error, `opened, where ${code} was expected`)
  assert.equal(Reflect.get(error, 'code'), code)
  assert.ok(!error.message.includes(new URL(url).host) && !error.message.includes(new URL(url).password || '\0'))
  return error.message
}

async function opens(url: string): Promise<void> {
  await (await openPostgres(url, ONE)).close()
}

onPostgres('start-up', () => {
  let database: PostgresDatabase
  before(async () => {
    database = await makePostgres()
  })
  after(() => database.drop())

  test('a login without rights of its own may start', () => opens(database.url))

  test('a superuser is refused', async () => {
    await refused(database.adminUrl, 'db.role-too-strong')
  })

  const TOO_STRONG: readonly [what: string, make: string, unmake: string][] = [
    ['that bypasses row-level security', 'alter role LOGIN bypassrls', 'alter role LOGIN nobypassrls'],
    ['that may make roles', 'alter role LOGIN createrole', 'alter role LOGIN nocreaterole'],
    ['that owns a table', 'alter table matters owner to LOGIN', 'alter table matters owner to current_user'],
    ['that could become the gate', 'grant muniment_gate to LOGIN', 'revoke muniment_gate from LOGIN'],
    ['that owns the database', 'alter database LOGIN owner to LOGIN', 'alter database LOGIN owner to current_user'],
  ]
  for (const [what, make, unmake] of TOO_STRONG) {
    test(`a login ${what} is refused`, async () => {
      const { login, url } = database
      await database.asAdmin(make.replaceAll('LOGIN', login))
      try {
        await refused(url, 'db.role-too-strong')
      } finally {
        await database.asAdmin(unmake.replaceAll('LOGIN', login))
      }
      await opens(url)
    })
  }

  test('a login that has all working roles at once is refused, and the command it is told mends it', async () => {
    const { login, url } = database
    await database.asAdmin(
      `alter role ${login} inherit; revoke muniment_app from ${login}; grant muniment_app to ${login}`,
    )
    const sentence = await refused(url, 'db.role-inherits')
    await database.asAdmin(sentence.slice(sentence.indexOf('Run: ') + 5))
    await opens(url)
  })

  test('a login that is no member of the working roles is refused, and the command it is told mends it', async () => {
    const { login, url } = database
    await database.asAdmin(`revoke muniment_jobs from ${login}`)
    const sentence = await refused(url, 'db.role-not-member')
    await database.asAdmin(sentence.slice(sentence.indexOf('run: ') + 5))
    await opens(url)
  })

  test('pending, foreign and newer migrations are refused', async () => {
    const { url } = database
    const restore = async (): Promise<void> => {
      await database.asAdmin('delete from history.migrations')
      for (const { name, sha256 } of migrations())
        await database.asAdmin(`insert into history.migrations (name, sha256) values ('${name}', '${sha256}')`)
    }
    await database.asAdmin(
      'delete from history.migrations where position = (select max(position) from history.migrations)',
    )
    await refused(url, 'db.behind')
    await restore()
    await database.asAdmin("insert into history.migrations (name, sha256) values ('9999-later.sql', '')")
    await refused(url, 'db.ahead')
    await restore()
    await database.asAdmin("update history.migrations set sha256 = 'x'")
    await refused(url, 'db.history')
    await restore()
    await opens(url)
  })

  test('an extension that is missing is refused, and the command it is told mends it', async () => {
    const extension = (name: string, least: string): PostgresOptions => ({
      ...ONE,
      extensions: [{ name, least, debianPackage: (major) => `postgresql-${major}-${name}` }],
    })
    const sentence = await refused(database.url, 'db.extension-missing', extension('pg_trgm', '1.0'))
    await database.asAdmin(sentence.slice(sentence.indexOf('run: ') + 5))
    await (await openPostgres(database.url, extension('pg_trgm', '1.0'))).close()
    const nowhere = await refused(database.url, 'db.extension-missing', extension('no_such_thing', '1.0'))
    assert.match(nowhere, /apt-get install postgresql-\d+-no_such_thing$/)
    const older = await refused(database.url, 'db.extension-missing', extension('pg_trgm', '99.0'))
    assert.match(older, /is too old \(1\.\d+\)/)
  })

  test('a wrong password, another database and a server that is not there are refused, each by its cause', async () => {
    const wrong = new URL(database.url)
    wrong.port = '1'
    assert.match(await refused(wrong.toString(), 'db.unreachable'), /Nothing listens/)
    const stranger = database.as('nobody_we_know', 'secret-word')
    assert.match(await refused(stranger, 'db.unreachable'), /refuses the login or its password/)
    const elsewhere = new URL(database.url)
    elsewhere.pathname = '/no_such_database'
    assert.match(await refused(elsewhere.toString(), 'db.unreachable'), /no database of this name/)
    const nowhere = new URL(database.url)
    nowhere.hostname = 'database.invalid'
    assert.match(await refused(nowhere.toString(), 'db.unreachable'), /name of its machine/)
    const secured = new URL(database.url)
    secured.searchParams.set('ssl', 'true')
    assert.match(await refused(secured.toString(), 'db.unreachable'), /speaks no TLS/)
  })
})

onPostgres('migrating', () => {
  test('an empty database is refused at start-up', async () => {
    const database = await makeEmptyPostgres()
    try {
      await refused(database.url, 'db.behind')
    } finally {
      await database.drop()
    }
  })

  test('several processes that migrate at once run every migration once', async () => {
    const database = await makeEmptyPostgres()
    try {
      const done = await Promise.all([1, 2, 3].map(() => migratePostgres(database.adminUrl)))
      const names = migrations().map(({ name }) => name)
      assert.deepEqual(
        done.flatMap(({ applied }) => applied),
        names,
      )
      const rows = await database.asAdmin('select name from history.migrations order by position')
      assert.deepEqual(
        rows.map((row) => row['name']),
        names,
      )
      assert.deepEqual(await migratePostgres(database.adminUrl), { applied: [], isHardened: true })
    } finally {
      await database.drop()
    }
  })

  test('an operator who is no superuser can migrate; isolation holds, and the hardening that is missing is told', async () => {
    const database = await makeEmptyPostgres()
    const { login } = database
    const operator = `${login}_operator`
    try {
      await database.asAdmin(
        `create role ${operator} login createrole password 'of-this-test'; grant muniment_gate, muniment_jobs, muniment_app, muniment_walled, muniment_custodian, muniment_door to ${operator} with admin option; alter database ${login} owner to ${operator}`,
      )
      const migrated = await migratePostgres(database.as(operator, 'of-this-test'))
      assert.deepEqual(migrated, { applied: migrations().map(({ name }) => name), isHardened: false })
      await database.asAdmin(
        `grant muniment_app, muniment_walled, muniment_jobs, muniment_custodian, muniment_door to ${login}`,
      )
      const engine = await openPostgres(database.url, ONE)
      assert.equal(engine.isHardened, false)
      await assertIsolated(engine)
      await engine.close()
      for (const statement of HARDENING) await database.asAdmin(statement)
      const hardened = await openPostgres(database.url, ONE)
      assert.equal(hardened.isHardened, true)
      await assertIsolated(hardened)
      await hardened.close()
    } finally {
      await database.asAdmin(`alter database ${login} owner to current_user`)
      await database.drop()
      await dropRole(operator)
    }
  })

  test('a database that cannot store every letter is refused', async () => {
    const database = await makeEmptyPostgres()
    try {
      const name = `${database.login}_latin`
      await database.asAdmin(`create database ${name} encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0`)
      const url = new URL(database.adminUrl)
      url.pathname = name
      await assert.rejects(migratePostgres(url.toString()), { code: 'db.encoding' })
      await database.asAdmin(`drop database ${name}`)
    } finally {
      await database.drop()
    }
  })
})

onPostgres('the whole pipeline', () => {
  test('a document is read to its end, and a second start without the keyring is refused', async () => {
    const database = await makePostgres()
    const dataFolder = await mkdtemp(join(tmpdir(), 'muniment-served-'))
    const options = {
      dataFolder,
      isThrowAway: false,
      databaseUrl: database.url,
      concurrency: 2,
      maxFileBytes: 1_000_000,
      log: makeLog('silent'),
    }
    try {
      const installation = await openInstallation(options)
      const { db, documents, jobs, clock } = installation
      try {
        const authority = await localAuthority(db, clock.now())
        const matter = await documents.openMatter(authority, { name: 'Muster', language: 'en', dayOrder: null })
        const text = 'On 3 March 2020 Jane Sample signed the lease with Nordlicht Muster GmbH.\n'
        await documents.file(authority, { matter, name: 'letter.txt' }, Readable.from([Buffer.from(text)]))
        await jobs.settled(AbortSignal.timeout(60_000))
        const { rows } = await db.inWorkspace(authority, (scope) =>
          chronologyOf(scope, matter, {
            filter: { from: null, to: null, parties: [] },
            language: 'of-documents',
            madeAt: clock.now(),
          }),
        )
        assert.ok(rows.some((row) => row.date?.edtf === '2020-03-03'))
      } finally {
        await installation.close()
      }
      await rm(join(dataFolder, 'keyring.json'))
      await assert.rejects(openInstallation(options), { name: 'Refusal' })
    } finally {
      await rm(dataFolder, { recursive: true, force: true })
      await database.drop()
    }
  })
})

async function dropRole(name: string): Promise<void> {
  const other = await makeEmptyPostgres()
  try {
    await other.asAdmin(`drop role ${name}`)
  } finally {
    await other.drop()
  }
}

const as = (workspace: WorkspaceId) => authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'owner' })

/** Two workspaces with a matter each: neither sees, changes or takes from the other. */
async function assertIsolated(engine: Engine): Promise<void> {
  const db = makeDb(engine)
  const both = [newId<WorkspaceId>(), newId<WorkspaceId>()]
  await engine.transaction('custodian', async (connection) => {
    for (const id of both)
      await connection.query('insert into workspaces (id, name, made_at) values ($1, $2, now())', [id, 'A firm'])
  })
  for (const workspace of both) {
    const rows = await db.inWorkspace(as(workspace), async ({ connection }) => {
      await connection.query(
        "insert into matters (id, name, language, made_at) values (gen_random_uuid(), 'A matter', 'en', now())",
        [],
      )
      return (await connection.query('select workspace_id from matters', [])).rows
    })
    assert.deepEqual(rows, [{ workspace_id: workspace }])
  }
  const [ours, theirs] = both
  await assert.rejects(
    db.inWorkspace(as(ours ?? newId()), ({ connection }) =>
      connection.query('update matters set workspace_id = $1', [theirs]),
    ),
    { code: '42501' },
  )
}
