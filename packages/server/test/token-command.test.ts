// The operator looks at tokens and takes one away, on PostgreSQL while the server answers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../src/base/index.ts'
import { openCommand } from './command.test-builder.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'
import { HOST, openTestServer } from './people.test-builder.ts'

const { folder, runWith } = openCommand('token')

onPostgres('tokens', () => {
  test('a token is listed without its secret, and one that is taken away opens nothing from its next request on', async () => {
    const database = await makePostgres()
    const server = await openTestServer({
      dataFolder: folder,
      isThrowAway: false,
      databaseUrl: database.url,
      afterClose: () => database.drop(),
    })
    try {
      const run = runWith({ DATABASE_URL: database.url })
      const { token, owner } = server
      const asks = async () =>
        (await server.ask('GET', '/matters', { host: HOST, authorization: `Bearer ${token}` })).statusCode
      assert.equal(await asks(), 200)
      const { said } = await run()
      const [, id = ''] = /^ {4}(\S+) {2}tests, of erika@beispiel\.example as owner: matters\.read/m.exec(said) ?? []
      assert.ok(id !== '' && !said.includes(token), said)
      assert.equal((await run('revoke', newId())).code, 1)
      assert.equal((await run('revoke', id)).code, 0)
      assert.equal(await asks(), 401)
      assert.match((await run()).said, /: no tokens/)
      assert.equal(
        (await server.ask('GET', '/account', owner.headers)).statusCode,
        200,
        'the person is still signed in',
      )
      const log = await server.ask('GET', '/audit?action=token.removed', owner.headers)
      assert.equal(log.json<{ entries: unknown[] }>().entries.length, 1)
    } finally {
      await server.close()
    }
  })
})

test('what was mistyped is told, and a token is made by its owner alone', async () => {
  const run = runWith({})
  for (const words of [['make'], ['revoke'], ['revoke', 'nothing'], ['revoke', newId(), newId()]]) {
    const { code, said } = await run(...words)
    assert.equal(code, 2, words.join(' '))
    assert.match(said, /they make one when they are signed in/)
  }
})
