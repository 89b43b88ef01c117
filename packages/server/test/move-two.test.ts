// Two firms in one embedded installation, with people, walls, remarks and originals of both: the doctor finds them well before and after
// they are moved, and neither sees the other there.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type AccountId, parseId, type WorkspaceId } from '../src/base/index.ts'
import { moveDatabase } from '../src/entry/commands/move.ts'
import { openInstallation } from '../src/entry/compose.ts'
import { examine } from '../src/entry/examine.ts'
import type { Installation } from '../src/entry/installation.ts'
import { declaredSettings } from '../src/entry/settings.ts'
import { readSettings } from '../src/platform/config/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres, type PostgresDatabase } from './engines.test-builder.ts'
import { browser, openTestServer, PASSWORD, type Person, personFrom, type TestServer } from './people.test-builder.ts'

const TABLES = [
  'matters',
  'documents',
  'pages',
  'events',
  'comments',
  'remark_wordings',
  'memberships',
  'walls',
] as const

onPostgres('two workspaces', () => {
  let folder = ''
  let database: PostgresDatabase
  let people: readonly Person[] = []
  let before_: string[] = []

  const examined = async (environment: Record<string, string> = {}) =>
    examine(readSettings(declaredSettings, { MUNIMENT_DATA: folder, ...environment }))

  /** All that a person's workspace holds in the tables above, as the application sees it in their name. */
  const seenBy = ({ db }: Installation, { id, workspace }: Person): Promise<string> => {
    const [inside, account] = [parseId<WorkspaceId>(workspace), parseId<AccountId>(id)]
    assert.ok(inside !== null && account !== null)
    const authority = authorityOfPerson({ workspace: inside, account, role: 'owner' })
    return db.lookInWorkspace(authority, async ({ connection }) => {
      const seen: unknown[] = []
      for (const table of TABLES) {
        const order = 'order by row_to_json(t)::text'
        const { rows } = await connection.query(`select row_to_json(t)::text as row from ${table} t ${order}`, [])
        seen.push([table, rows.map(({ row }) => row)])
      }
      return JSON.stringify(seen)
    })
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'muniment-two-'))
    database = await makePostgres()
    const server = await openTestServer({ dataFolder: folder, isThrowAway: false })
    const founded = await server.ask('POST', '/workspaces', server.owner.headers, { name: 'Another firm' })
    const other = founded.json<{ id: string }>().id
    const into = async (workspace: string): Promise<Person> => {
      const given = { email: server.owner.email, password: PASSWORD, workspace }
      return personFrom(await server.ask('POST', '/sign-in', browser, given))
    }
    people = [await into(server.owner.workspace), await into(other)]
    for (const [index, person] of people.entries()) await work(server, person, index)
    await server.installation.jobs.settled(AbortSignal.timeout(60_000))
    before_ = await Promise.all(people.map((person) => seenBy(server.installation, person)))
    await server.close()
  })
  after(async () => {
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  })

  test('what is there is of both, and differs', () => {
    assert.notEqual(before_[0], before_[1])
    for (const seen of before_) for (const table of TABLES) assert.match(seen, new RegExp(`"${table}",\\["`), table)
  })

  test('the doctor opens originals of both and finds nothing to mend', async () => {
    const findings = await examined()
    assert.deepEqual(
      findings.filter(({ state }) => state === 'fail'),
      [],
    )
    assert.match(findings.find(({ about }) => about === 'originals')?.says ?? '', /2 opened/)
  })

  test('both are moved, each sees there what it saw here, and the doctor is content', async () => {
    await moveDatabase(join(folder, 'database'), { databaseUrl: database.url, adminDatabaseUrl: database.adminUrl })
    const served = await openInstallation({
      dataFolder: folder,
      isThrowAway: false,
      databaseUrl: database.url,
      isWorking: false,
      concurrency: 2,
      maxFileBytes: 1_000_000,
      log: makeLog('silent'),
    })
    try {
      assert.deepEqual(await Promise.all(people.map((person) => seenBy(served, person))), before_)
    } finally {
      await served.close()
    }
    const findings = await examined({ DATABASE_URL: database.url })
    assert.deepEqual(
      findings.filter(({ state }) => state === 'fail'),
      [],
    )
  })
})

/** A matter with a document, a row, a comment that was changed and one that was deleted, and a colleague behind a wall. */
async function work(server: TestServer, person: Person, index: number): Promise<void> {
  const send = async <T extends object>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    seen = 1,
  ) => {
    const headers = { ...person.headers, 'x-muniment': '1', 'if-match': `"${seen}"` }
    const reply = await server.ask(method, url, headers, body)
    assert.ok(reply.statusCode < 300, `${method} ${url}: ${reply.body}`)
    return reply.body === '' ? null : reply.json<T>()
  }
  const matter = (await send<{ id: string }>('POST', '/matters', { name: `Matter ${index}` }))?.id ?? ''
  const filed = await server.app.inject({
    method: 'POST',
    url: `/matters/${matter}/documents`,
    headers: { ...person.headers, 'x-muniment': '1', 'content-type': 'multipart/form-data; boundary=edge' },
    payload: `--edge\r\ncontent-disposition: form-data; name="f"; filename="n.txt"\r\n\r\nOn ${index + 3} May 2021 Jane Sample met Erika Beispiel.\r\n--edge--\r\n`,
  })
  assert.equal(filed.statusCode, 201, filed.body)
  const made = await send<{ event: { id: string } }>('POST', `/matters/${matter}/events`, {
    text: `They met ${index}.`,
  })
  const comments = `/matters/${matter}/events/${made?.event.id}/comments`
  const [kept, gone] = [
    await send<{ id: string }>('POST', comments, { text: 'Was it so?' }),
    await send<{ id: string }>('POST', comments, { text: 'Never mind.' }),
  ]
  await send('PATCH', `${comments}/${kept?.id}`, { text: `It was so ${index}.` })
  await send('DELETE', `${comments}/${gone?.id}`)
  const colleague = await server.join(`colleague-${index}@sample.example`, 'viewer', person)
  await send('PUT', `/matters/${matter}/walls/${colleague.id}`, { reason: 'A test' })
}
