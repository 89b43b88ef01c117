// Workspaces that only the operator makes: an owner is refused one, and a firm whose people nobody knows yet gets its own by a command.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '@muniment/contract'
import { argon2 } from '../src/adapters/passwords-argon2.ts'
import { foundWorkspace } from '../src/features/accounts/index.ts'
import { openCommand } from './command.test-builder.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { browser, onEveryServer, openTestServer, PASSWORD, personFrom } from './people.test-builder.ts'

const { folder, runWith } = openCommand('workspace')

onEveryServer('workspaces by the operator', (open) => {
  test('an owner is refused a workspace where the operator makes them, and the account says so', async () => {
    const server = await open({ workspacesBy: 'operator' })
    try {
      const { owner } = server
      const refused = await server.ask('POST', '/workspaces', owner.headers, { name: 'Another firm' })
      assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [403, 'workspace.by-operator'])
      const self = (await server.ask('GET', '/account', owner.headers)).json<{ workspacesBy: string; workspaces: [] }>()
      assert.deepEqual([self.workspacesBy, self.workspaces.length], ['operator', 1])
    } finally {
      await server.close()
    }
  })

  test('a firm whose owner nobody knows yet is entered by the printed link, once, and sees nothing of the others', async () => {
    const server = await open({ workspacesBy: 'operator' })
    const { db, keyring } = server.installation
    const made = { db, clock: server.clock, hasher: argon2, keys: keyring }
    const firm = {
      name: 'Beispiel GmbH',
      owner: 'Max@Beispiel.example',
      ownerName: 'Max Beispiel',
      language: 'de',
    } as const
    try {
      await server.ask('POST', '/matters', server.owner.headers, { name: 'Of the first firm' })
      await assert.rejects(foundWorkspace(made, { ...firm, ownerName: null }), { code: 'accounts.owner-nameless' })
      const { workspace, link } = await foundWorkspace(made, firm)
      assert.match(link ?? '', /^\/reset#/)
      const use = (password: string) =>
        server.ask('POST', '/password-resets/use', browser, { link: link?.split('#')[1] ?? '', password })
      assert.equal((await use(PASSWORD)).statusCode, 200)
      assert.equal((await use('another lamp, a loft, a leaf')).statusCode, 410)
      const max = personFrom(await server.signIn('max@beispiel.example'))
      assert.equal(max.workspace, workspace)
      const { matters } = (await server.ask('GET', '/matters', max.headers)).json<{ matters: unknown[] }>()
      assert.deepEqual(matters, [])
      assert.equal(
        (await server.ask('GET', '/audit?action=workspace.made', max.headers)).json<{ entries: [] }>().entries.length,
        1,
      )
      const known = await foundWorkspace(made, { ...firm, name: 'Zweite GmbH', ownerName: null })
      assert.equal(known.link, null, 'who has an account enters with their own password')
      await assert.rejects(foundWorkspace(made, { ...firm, owner: 'nobody' }), { code: 'accounts.email-invalid' })
    } finally {
      await server.close()
    }
  })

  test('a link that was not used in three days opens nothing', async () => {
    const server = await open()
    const { db, keyring } = server.installation
    try {
      const firm = { name: 'W', owner: 'kay@example.org', ownerName: 'Kay Sample', language: 'en' } as const
      const { link } = await foundWorkspace({ db, clock: server.clock, hasher: argon2, keys: keyring }, firm)
      server.clock.pass(72 * 60 + 1)
      const given = { link: link?.split('#')[1] ?? '', password: PASSWORD }
      assert.equal((await server.ask('POST', '/password-resets/use', browser, given)).statusCode, 410)
    } finally {
      await server.close()
    }
  })
})

onPostgres('the command', () => {
  test('makes and lists workspaces while the server answers; its link begins with the public address', async () => {
    const database = await makePostgres()
    const server = await openTestServer({
      dataFolder: folder,
      isThrowAway: false,
      databaseUrl: database.url,
      afterClose: () => database.drop(),
    })
    try {
      const run = runWith({ DATABASE_URL: database.url, MUNIMENT_PUBLIC_URL: 'https://muniment.example.org' })
      const { said } = await run(
        'add',
        'Beispiel GmbH',
        '--owner',
        'max@beispiel.example',
        '--owner-name',
        'Max Beispiel',
      )
      const secret = /https:\/\/muniment\.example\.org\/reset#(\S+)/.exec(said)?.[1] ?? ''
      assert.notEqual(secret, '', said)
      const used = await server.ask('POST', '/password-resets/use', browser, { link: secret, password: PASSWORD })
      assert.equal(used.statusCode, 200, used.body)
      assert.match((await run()).said, /^\S+ {2}Beispiel GmbH$/m)
    } finally {
      await server.close()
    }
  })
})

test('what was mistyped is told', async () => {
  const run = runWith({})
  for (const words of [['make'], ['add'], ['add', 'A firm'], ['add', ' ', '--owner', 'a@example.org']]) {
    const { code, said } = await run(...words)
    assert.equal(code, 2, words.join(' '))
    assert.match(said, /muniment workspace add "NAME" --owner E-MAIL/)
  }
})
