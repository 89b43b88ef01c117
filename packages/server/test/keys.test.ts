// Keys are changed while people work: nothing that was filed stops opening, and what was destroyed never opens again.
import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openBlobFolder } from '../src/adapters/blobs-fs.ts'
import { openKeyringFile } from '../src/adapters/keys-file.ts'
import {
  type AccountId,
  type DocumentId,
  type MatterId,
  newId,
  systemClock,
  type WorkspaceId,
} from '../src/base/index.ts'
import { rotateKeys, tidyKeys } from '../src/entry/keys.ts'
import { documentIdOf } from '../src/evidence/documents/index.ts'
import { makeBlobs } from '../src/platform/blobs/index.ts'
import { type Db, makeDb, type Scope } from '../src/platform/db/index.ts'
import { authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'

const HOUR = 3_600_000

onEveryEngine('rotation', (make) => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-rotation-'))
  const path = join(folder, 'keyring.json')
  const store = openBlobFolder(join(folder, 'blobs'))
  let database: TestDatabase
  let db: Db

  before(async () => {
    database = await make()
    db = makeDb(await database.open())
  })
  after(async () => {
    await db.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = async (scope: Scope, sql: string, parameters: readonly unknown[]) =>
    (await scope.connection.query(sql, parameters)).rows

  async function firm() {
    const workspace = newId<WorkspaceId>()
    const matter = newId<MatterId>()
    const person = authorityOfPerson({ workspace, account: newId<AccountId>(), role: 'owner' })
    await db.acrossWorkspaces<{ workspaces: object }, unknown>('a firm for this test', (tables) =>
      tables.insertInto('workspaces').values({ id: workspace, name: 'Muster', made_at: new Date() }).execute(),
    )
    await db.inWorkspace(person, (scope) =>
      run(scope, "insert into matters (id, name, language, made_at) values ($1, 'Pumps', 'en', now())", [matter]),
    )
    return { workspace, matter, person }
  }
  type Firm = Awaited<ReturnType<typeof firm>>

  const filedRow = ({ person, matter }: Firm, id: DocumentId) =>
    db.inWorkspace(person, (scope) =>
      run(
        scope,
        "insert into documents (id, matter_id, position, name, sha256, bytes, status, filed_at) values ($1, $2, 0, $3, repeat('0', 64), 1, 'filed', now())",
        [id, matter, `${id}.txt`],
      ),
    )
  async function* letter(text: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text)
  }
  const textOf = async (pieces: AsyncIterable<Uint8Array>): Promise<string> =>
    Buffer.concat(await Array.fromAsync(pieces)).toString()

  test('every document opens before, during and after a rotation, and old keys die when a day has passed', async () => {
    const keyring = await openKeyringFile(path, { mayMake: true })
    const blobs = makeBlobs(store, keyring)
    const ours = await firm()
    const ids = Array.from({ length: 20 }, () => newId<DocumentId>())
    for (const id of ids) {
      await blobs.keep(ours.person, id, letter(`Letter ${id}`))
      await filedRow(ours, id)
    }
    const reading = { isOver: false }
    let reads = 0
    const reader = (async () => {
      while (!reading.isOver) {
        const id = ids[reads % ids.length] ?? assert.fail()
        assert.equal(await textOf(blobs.open(ours.person, id)), `Letter ${id}`)
        reads += 1
      }
    })()
    const rotation = { db, keyring, keyCare: keyring, store, now: () => systemClock.now() }
    const said: number[] = []
    await rotateKeys(rotation, ({ rewrapped }) => said.push(rewrapped))
    reading.isOver = true
    await reader
    assert.ok(reads > 0)
    assert.equal(said.at(-1), 20)
    for (const id of ids) assert.equal(await textOf(blobs.open(ours.person, id)), `Letter ${id}`)
    const held = async () =>
      (await keyring.status()).workspaces.find(({ workspace }) => workspace === ours.workspace) ?? assert.fail()
    assert.equal((await held()).current, 2)
    assert.equal((await held()).retired.length, 1)
    assert.equal(await tidyKeys(rotation, () => undefined), 0, 'not before a day has passed')
    const later = { ...rotation, now: () => new Date(Date.now() + 25 * HOUR) }
    assert.equal(await tidyKeys(later, () => undefined), 2, 'that of the workspace, and that of passwords')
    assert.deepEqual((await held()).retired, [])
    for (const id of ids) assert.equal(await textOf(blobs.open(ours.person, id)), `Letter ${id}`)
    const acts = await db.inWorkspace(ours.person, (scope) =>
      run(scope, 'select action from audit_entries order by index', []),
    )
    assert.deepEqual(
      acts.map(({ action }) => action),
      ['keys.rotated', 'keys.destroyed'],
    )
  })

  test('an earlier copy of a blob and of the keyring opens no more when its key was destroyed', async () => {
    const keyring = await openKeyringFile(path, { mayMake: true })
    const blobs = makeBlobs(store, keyring)
    const ours = await firm()
    const id = newId<DocumentId>()
    await blobs.keep(ours.person, id, letter('A secret'))
    await filedRow(ours, id)
    const [name = assert.fail()] = await Array.fromAsync(store.list(ours.workspace))
    const earlier = readFileSync(join(folder, 'blobs', name))
    copyFileSync(path, `${path}.earlier`)
    const rotation = { db, keyring, keyCare: keyring, store, now: () => new Date() }
    await rotateKeys(rotation, () => undefined)
    await tidyKeys({ ...rotation, now: () => new Date(Date.now() + 25 * HOUR) }, () => undefined)
    await store.put(letter('x'), name)
    await store.put(
      (async function* () {
        yield earlier
      })(),
      name,
    )
    await assert.rejects(textOf(blobs.open(ours.person, id)), { code: 'keys.missing' })
    copyFileSync(path, `${path}.now`)
    copyFileSync(`${path}.earlier`, path)
    await assert.rejects(openKeyringFile(path, { mayMake: false }), { code: 'keys.earlier-copy' })
    copyFileSync(`${path}.now`, path)
  })

  test('what an upload holds is carried over, what nobody holds dies with its key, and what was removed meanwhile does not come back', async () => {
    const keyring = await openKeyringFile(path, { mayMake: true })
    const blobs = makeBlobs(store, keyring)
    const ours = await firm()
    const [uploading, becoming, given, removed] = [newId(), newId(), newId(), newId()].map((id) => documentIdOf(id))
    assert.ok(uploading && becoming && given && removed)
    for (const id of [uploading, becoming, given]) await blobs.keep(ours.person, id, letter('Still on its way'))
    await blobs.keep(ours.person, removed, letter('Soon gone'))
    await filedRow(ours, removed)
    await db.inWorkspace(ours.person, (scope) =>
      run(
        scope,
        "insert into uploads (id, matter_id, document_id, account_id, name, length, made_at, expires_at) values ($1, $2, $3, $4, 'a', 1, now(), now() + interval '1 day')",
        [uploading, ours.matter, becoming, newId()],
      ),
    )
    const racing = {
      ...store,
      // Its row goes while its blob is copied.
      put: async (source: AsyncIterable<Uint8Array>, name: string) => {
        if (name.includes(removed))
          await db.inWorkspace(ours.person, (scope) => run(scope, 'delete from documents where id = $1', [removed]))
        await store.put(source, name)
      },
    }
    const rotation = { db, keyring, keyCare: keyring, store, now: () => new Date() }
    await rotateKeys({ ...rotation, store: racing }, () => undefined)
    const names = await Array.fromAsync(store.list(ours.workspace))
    assert.equal(names.length, 3)
    assert.ok(!names.some((name) => name.includes(removed)))
    assert.equal(await textOf(blobs.open(ours.person, given)), 'Still on its way', 'for a day it may yet be filed')
    const later = { ...rotation, now: () => new Date(Date.now() + 25 * HOUR) }
    await tidyKeys(later, () => undefined)
    const held = (await keyring.status()).workspaces.find(({ workspace }) => workspace === ours.workspace)
    assert.deepEqual(held?.retired, [], 'what was given up keeps no key alive')
    for (const id of [uploading, becoming]) assert.equal(await textOf(blobs.open(ours.person, id)), 'Still on its way')
    await assert.rejects(textOf(blobs.open(ours.person, given)), { code: 'keys.missing' })
  })

  test('a blob copied to another workspace, document or name does not open there', async () => {
    const keyring = await openKeyringFile(path, { mayMake: true })
    const blobs = makeBlobs(store, keyring)
    const [ours, theirs] = [await firm(), await firm()]
    const [id, other] = [newId<DocumentId>(), newId<DocumentId>()]
    await blobs.keep(ours.person, id, letter('Ours'))
    await blobs.keep(ours.person, other, letter('Another of ours'))
    await blobs.keep(theirs.person, id, letter('Theirs'))
    const nameIn = async (workspace: WorkspaceId, document: DocumentId): Promise<string> =>
      (await Array.fromAsync(store.list(`${workspace}/${document}`)))[0] ?? assert.fail()
    const mine = readFileSync(join(folder, 'blobs', await nameIn(ours.workspace, id)))
    const put = async (name: string) =>
      store.put(
        (async function* () {
          yield mine
        })(),
        name,
      )
    await put(await nameIn(theirs.workspace, id))
    await assert.rejects(textOf(blobs.open(theirs.person, id)))
    await put(await nameIn(ours.workspace, other))
    await assert.rejects(textOf(blobs.open(ours.person, other)))
    assert.equal(await textOf(blobs.open(ours.person, id)), 'Ours')
  })
})
