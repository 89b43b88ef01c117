// Whoever copies the database has no password to guess against, and whoever writes in it opens no account: the key lies in the keyring. It
// is changed without anybody signing in, and what was stored before there was one is sealed without them too.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openBlobFolder } from '../src/adapters/blobs-fs.ts'
import { openKeyringFile } from '../src/adapters/keys-file.ts'
import { type AccountId, newId } from '../src/base/index.ts'
import { rotateKeys, tidyKeys } from '../src/entry/keys.ts'
import { resealPasswords } from '../src/features/accounts/index.ts'
import { makeSealing } from '../src/features/accounts/passwords/sealing.ts'
import type { KeyCare, Keyring, PasswordHasher } from '../src/platform/crypto/index.ts'
import { onEveryServer, PASSWORD, personFrom, quickHasher, type TestServer } from './people.test-builder.ts'

const HOUR = 3_600_000
const folder = mkdtempSync(join(tmpdir(), 'muniment-pepper-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Stored {
  id: string
  email: string
  password: string
}

/** What a copy of the database has of them. */
const dump = ({ installation }: TestServer): Promise<Stored[]> =>
  installation.db.atTheDoor<{ accounts: Stored }, Stored[]>('a copy of the database', (tables) =>
    tables.selectFrom('accounts').select(['id', 'email', 'password']).orderBy('email').execute(),
  )
/** As somebody does who may write in the database. */
const write = ({ installation }: TestServer, email: string, password: string): Promise<unknown> =>
  installation.db.atTheDoor<{ accounts: Stored }, unknown>('written by hand', (tables) =>
    tables.updateTable('accounts').set({ password }).where('email', '=', email).execute(),
  )

onEveryServer('passwords in the database', (open) => {
  let server: TestServer
  let keyring: Keyring & KeyCare
  const path = join(mkdtempSync(join(folder, 'keys-')), 'keyring.json')
  /** What happens while a hash is checked. */
  const hashing = { meanwhile: async () => undefined as unknown }
  let passed = 0
  before(async () => {
    keyring = await openKeyringFile(path, { mayMake: true })
    const hasher: PasswordHasher = {
      ...quickHasher,
      async verify(phc, password) {
        await hashing.meanwhile()
        return quickHasher.verify(phc, password)
      },
    }
    server = await open({ hasher, passwordKeys: keyring })
    await server.join('jane@sample.example', 'admin')
  })
  after(() => server.close())

  const rotation = () => {
    const store = openBlobFolder(join(folder, 'blobs'))
    const now = () => new Date(Date.now() + passed)
    return { db: server.installation.db, keyring, keyCare: keyring, store, now }
  }
  const rotate = () => rotateKeys(rotation(), () => undefined)
  const tidy = () => tidyKeys(rotation(), () => undefined)
  const standing = async () => (await keyring.status()).passwords

  test('a copy of the database holds nothing to guess against, and no hash written into it opens an account', async () => {
    const earlier = await dump(server)
    assert.equal(earlier.length, 2)
    for (const { password } of earlier) {
      assert.match(password, /^sealed\$1\$/)
      assert.ok(!password.includes('quick'))
      assert.equal(await quickHasher.verify(password, PASSWORD), false)
    }
    const [erika, jane] = earlier
    assert.ok(erika !== undefined && jane !== undefined)
    // A hash of the attacker's own choice, and one that the attacker knows from their own account.
    for (const planted of [await quickHasher.hash('chosen by me, entirely'), jane.password]) {
      await write(server, erika.email, planted)
      for (const typed of ['chosen by me, entirely', PASSWORD])
        assert.equal((await server.signIn(erika.email, typed)).statusCode, 401)
    }
    assert.ok(server.logged.some((line) => line.includes('opens under no key of the keyring')))
    await write(server, erika.email, erika.password)
    // Wrong passwords ask for patience.
    server.clock.pass(120)
    assert.equal((await server.signIn(erika.email)).statusCode, 200)
  })

  test('another key needs nobody to sign in, ends nothing they do, and the old one dies after a day', async () => {
    const earlier = await dump(server)
    const { headers } = personFrom(await server.signIn(server.owner.email))
    await rotate()
    const later = await dump(server)
    for (const [index, { email, password }] of later.entries()) {
      assert.match(password, /^sealed\$2\$/)
      assert.notEqual(password, earlier[index]?.password)
      assert.equal((await server.signIn(email)).statusCode, 200)
    }
    assert.equal((await server.ask('GET', '/account', headers)).statusCode, 200, 'sessions go on')
    assert.equal((await standing()).retired.length, 1)
    await tidy()
    assert.equal((await standing()).retired.length, 1, 'not before a day has passed')
    passed += 25 * HOUR
    await tidy()
    assert.deepEqual(await standing(), { current: 2, takesBare: false, retired: [] })
    // What was copied from the database before opens with nothing that is there now.
    const [old, now] = [earlier[0], later[0]]
    assert.ok(old !== undefined && now !== undefined)
    await write(server, old.email, old.password)
    assert.equal((await server.signIn(old.email)).statusCode, 401)
    await write(server, now.email, now.password)
  })

  test('a password that is checked while its key is changed is right all the same', async () => {
    hashing.meanwhile = rotate
    assert.equal((await server.signIn(server.owner.email)).statusCode, 200)
    hashing.meanwhile = async () => undefined
    assert.match((await dump(server))[0]?.password ?? '', /^sealed\$3\$/)
    assert.equal((await server.signIn(server.owner.email)).statusCode, 200)
  })

  test('hashes from before there was a key open, are sealed without their people, and a bare one opens nothing then', async () => {
    // As an installation was kept before: no key for passwords, bare hashes.
    const file: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'))
    delete file['passwords']
    writeFileSync(path, JSON.stringify(file))
    const bare = await quickHasher.hash(PASSWORD)
    const [erika, jane] = await dump(server)
    assert.ok(erika !== undefined && jane !== undefined)
    for (const { email } of [erika, jane]) await write(server, email, bare)
    assert.deepEqual(await standing(), { current: null, takesBare: true, retired: [] })
    assert.equal((await server.signIn(jane.email)).statusCode, 200)
    const [left, came] = await dump(server)
    assert.equal(left?.password, bare)
    assert.match(came?.password ?? '', /^sealed\$1\$/, 'sealed when it came')
    await tidy()
    for (const { password } of await dump(server)) assert.match(password, /^sealed\$1\$/)
    assert.deepEqual(await standing(), { current: 1, takesBare: false, retired: [] })
    assert.equal((await server.signIn(erika.email)).statusCode, 200)
    const sealed = (await dump(server))[1]?.password ?? ''
    await write(server, jane.email, bare)
    assert.equal((await server.signIn(jane.email)).statusCode, 401)
    await write(server, jane.email, sealed)
  })

  test('several hundred are sealed anew page by page, and one that was changed in the database keeps nobody waiting', async () => {
    const sealing = makeSealing(keyring)
    const { db } = server.installation
    await db.atTheDoor<{ accounts: object }, void>('many accounts', async (tables) => {
      const rows = Array.from({ length: 250 }, async (_, n) => {
        const id = newId<AccountId>()
        const password = await sealing.seal(id, 'quick$00$00')
        const row = { id, email: `${n}@sample.example`, name: 'Jane Sample', password, language: 'en' }
        return { ...row, time_zone: 'UTC', made_at: new Date() }
      })
      await tables
        .insertInto('accounts')
        .values(await Promise.all(rows))
        .execute()
    })
    await write(server, '7@sample.example', 'sealed$1$AAAA')
    await keyring.rotatePasswordKey()
    const { resealed, left } = await resealPasswords(db, keyring)
    assert.equal(resealed, 251)
    assert.deepEqual(left, new Set([1, 2]))
  })
})
