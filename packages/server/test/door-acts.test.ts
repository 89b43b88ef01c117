// No act of the door without its entry, and no entry without its act: whatever fails after the write, neither is there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeMemoryKeyring } from '../src/adapters/keys-memory.ts'
import { newId, systemClock } from '../src/base/index.ts'
import { makeAccounts } from '../src/features/accounts/index.ts'
import { newSecret } from '../src/features/accounts/secrets.ts'
import { askAddress, useAddress } from '../src/features/accounts/sign-in/address.ts'
import { accept, reset, setUp } from '../src/features/accounts/sign-in/links.ts'
import {
  changeAccount,
  changePassword,
  confirmPassword,
  endOtherSessions,
  endOwnSession,
  enterWorkspace,
  forgetOwnDevice,
  makeWorkspace,
  ownDevices,
  ownSessions,
} from '../src/features/accounts/sign-in/self.ts'
import { type Arrival, type Opened, signIn } from '../src/features/accounts/sign-in/sign-in.ts'
import { type Engine, makeDb } from '../src/platform/db/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { type Authority, authorityOfPerson } from '../src/platform/tenancy/index.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { PASSWORD, quickHasher } from './people.test-builder.ts'

/** What is withheld from the next transaction that writes to a log: its commit, or the entry itself. */
type Failing = 'commit' | 'entry' | null

const FAILS = { message: 'a power cut' }
const NEXT = 'seven bridges over a dry river'

onEveryEngine('acts of the door', (make) => {
  let database: TestDatabase
  let engine: Engine
  let failing: Failing = null
  let owner: Opened
  before(async () => {
    database = await make()
    engine = await database.open()
  })
  after(async () => {
    await engine.close()
    await database.drop()
  })

  const passwordKeys = makeMemoryKeyring()
  const failingEngine = (): Engine => ({
    ...engine,
    transaction: (role, work) =>
      engine.transaction(role, async (connection) => {
        let isRecorded = false
        const result = await work({
          async query(sql, parameters) {
            isRecorded ||= sql.includes('audit.append')
            if (failing === 'entry' && sql.includes('audit.append')) throw new Error(FAILS.message)
            return connection.query(sql, parameters)
          },
        })
        if (failing === 'commit' && isRecorded) throw new Error(FAILS.message)
        return result
      }),
  })
  const accounts = () =>
    makeAccounts({
      db: makeDb(failingEngine()),
      clock: systemClock,
      log: makeLog('error', () => undefined),
      jobs: { enqueue: async () => undefined, wake: () => undefined },
      hasher: quickHasher,
      passwordKeys,
      knownWords: async () => ({ place: () => undefined }),
      hashesAtOnce: 1,
      mail: { send: async () => undefined },
      linkBase: () => 'http://localhost',
      isStillNamed: async () => true,
    })
  const arrival = (): Arrival => ({
    request: newId(),
    network: '192.0.2.1',
    device: 'a test',
    knownDevice: null,
    session: null,
  })
  const authorityOf = ({ account, workspace, session }: Opened): Authority =>
    authorityOfPerson({
      workspace: workspace.id,
      account: account.id,
      role: workspace.role,
      via: { kind: 'session', id: session.split('.')[0] ?? '' },
    })

  /** All rows of the tables the door writes, and how many entries all logs have. */
  const everything = async (): Promise<{ rows: string; entries: number }> => {
    const tables = [
      'accounts',
      'workspaces',
      'memberships',
      'sessions',
      'invitations',
      'door_links',
      'known_devices',
      'door_letters',
    ]
    const rows: string[] = []
    for (const table of tables) {
      const found = await engine.transaction('door', (door) => door.query(`select * from ${table}`, []))
      rows.push(...found.rows.map((row) => `${table} ${JSON.stringify(row)}`).sort())
    }
    const sizes = await engine.transaction('custodian', (custodian) =>
      custodian.query('select coalesce(sum(size), 0) as entries from audit_heads', []),
    )
    return { rows: rows.join('\n'), entries: Number(sizes.rows[0]?.['entries']) }
  }

  /** The act fails twice, by the commit and by the entry, and leaves nothing; then it is done, with so many entries. */
  const bothOrNeither = async <T>(entries: number, act: () => Promise<T>): Promise<T> => {
    const earlier = await everything()
    for (const kind of ['commit', 'entry'] as const) {
      failing = kind
      await assert.rejects(act(), FAILS)
      failing = null
      assert.deepEqual(await everything(), earlier, kind)
    }
    const result = await act()
    const later = await everything()
    assert.notEqual(later.rows, earlier.rows)
    assert.equal(later.entries, earlier.entries + entries)
    return result
  }

  test('setting up', async () => {
    const people = accounts()
    const link = (await people.setUpLink())?.split('#')[1] ?? ''
    const erika = { name: 'Erika Beispiel', email: 'erika@beispiel.example', password: PASSWORD } as const
    const given = { ...erika, link, language: 'de', timeZone: 'Europe/Berlin', workspace: 'Nordlicht Muster' } as const
    // Made, and come into.
    owner = await bothOrNeither(2, () => setUp(people.madeWith, given, arrival()))
  })

  test('signing in, going elsewhere and out again', async () => {
    const { madeWith } = accounts()
    const given = { email: owner.account.email, password: PASSWORD }
    const opened = await bothOrNeither(1, () => signIn(madeWith, given, arrival()))
    const second = await bothOrNeither(1, () =>
      makeWorkspace(madeWith, authorityOf(opened), { name: 'Second', key: null }),
    )
    const there = await bothOrNeither(2, () => enterWorkspace(madeWith, authorityOf(opened), second, arrival()))
    const [session] = await ownSessions(madeWith, authorityOf(there))
    assert.ok(session)
    await bothOrNeither(1, () => endOwnSession(madeWith, authorityOf(there), session.id))
  })

  test('changing the account, its password and its sessions', async () => {
    const { madeWith } = accounts()
    const authority = authorityOf(owner)
    await bothOrNeither(1, () => changeAccount(madeWith, authority, { name: 'Erika B. Beispiel' }))
    await bothOrNeither(1, () => endOtherSessions(madeWith, authority))
    await bothOrNeither(1, () =>
      changePassword(madeWith, authority, { current: PASSWORD, password: NEXT, endTokens: true }),
    )
  })

  test('giving the password again, asking for another address and forgetting a browser', async () => {
    const { madeWith } = accounts()
    const again = await signIn(madeWith, { email: owner.account.email, password: NEXT }, arrival())
    const authority = authorityOf(again)
    await bothOrNeither(1, () => confirmPassword(madeWith, authority, NEXT))
    const asked = { email: 'erika@nordlicht.example', current: NEXT }
    await bothOrNeither(1, () => askAddress(madeWith, authority, asked, arrival()))
    const [browser] = await ownDevices(madeWith, authority)
    assert.ok(browser)
    await bothOrNeither(1, () => forgetOwnDevice(madeWith, authority, browser.id))
  })

  test('another address by a link, in the log of every workspace of the person', async () => {
    const { madeWith } = accounts()
    const link = newSecret()
    await engine.transaction('door', (door) =>
      door.query(
        "insert into door_links (id, account_id, email, secret_hash, made_at, expires_at) values ($1, $2, 'erika@nordlicht.example', $3, now(), now() + interval '1 hour')",
        [link.id, owner.account.id, link.hash],
      ),
    )
    await bothOrNeither(2, () => useAddress(madeWith, link.text, arrival()))
  })

  test('a new password by a link, in the log of every workspace of the person', async () => {
    const { madeWith } = accounts()
    const link = newSecret()
    await engine.transaction('door', (door) =>
      door.query(
        "insert into door_links (id, account_id, secret_hash, made_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 hour')",
        [link.id, owner.account.id, link.hash],
      ),
    )
    await bothOrNeither(2, () => reset(madeWith, { link: link.text, password: PASSWORD }, arrival()))
  })

  test('accepting an invitation', async () => {
    const { madeWith } = accounts()
    const link = newSecret()
    const insert =
      "insert into invitations (id, email, role, secret_hash, made_by, made_at, expires_at) values ($1, 'jane@sample.example', 'viewer', $2, $3, now(), now() + interval '1 hour')"
    await makeDb(engine).inWorkspace(authorityOf(owner), (scope) =>
      scope.connection.query(insert, [link.id, link.hash, owner.account.id]),
    )
    const given = { link: link.text, password: PASSWORD, name: 'Jane Sample', language: 'en', timeZone: 'UTC' } as const
    await bothOrNeither(2, () => accept(madeWith, given, arrival()))
  })

  test('nobody in a workspace can write in the name of the door or the operator, and the door in no log from inside one', async () => {
    const entry = "select audit.append_at_the_door($1::uuid, array['{}'], array[decode('00', 'hex')])"
    for (const role of ['app', 'jobs'] as const)
      await assert.rejects(
        engine.transaction(role, (connection) => connection.query(entry, [owner.workspace.id])),
        { code: '42501' },
        role,
      )
    await assert.rejects(
      engine.transaction('door', (door) =>
        door.query("select audit.append(array['{}'], array[decode('00', 'hex')])", []),
      ),
      { code: '42501' },
    )
  })
})
