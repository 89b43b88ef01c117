// Checking a password takes most of a second. What happens meanwhile counts: whoever lost a right in that second does not keep it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, linkIn, onEveryServer, PASSWORD, quickHasher, type TestServer } from './people.test-builder.ts'

const NEW_PASSWORD = 'a harbour, a hammer, a hat'

onEveryServer('races around a password', (open) => {
  let server: TestServer
  let meanwhile: (() => Promise<unknown>) | null = null
  before(async () => {
    server = await open({
      hasher: {
        ...quickHasher,
        async verify(phc, password) {
          const isRight = await quickHasher.verify(phc, password)
          const happens = meanwhile
          meanwhile = null
          await happens?.()
          return isRight
        },
      },
    })
  })
  after(() => server.close())

  async function resetBy(email: string): Promise<() => Promise<unknown>> {
    await server.ask('POST', '/password-resets', browser, { email })
    await server.accounts.settled()
    const link = linkIn(server.letters.findLast(({ to }) => to === email))
    return async () => {
      const reply = await server.ask('POST', '/password-resets/use', browser, { link, password: NEW_PASSWORD })
      assert.equal(reply.statusCode, 200, reply.body)
    }
  }

  test('a password changed while another is set by letter is not the one that stays', async () => {
    const person = await server.join('change@sample.example', 'editor')
    meanwhile = await resetBy(person.email)
    const late = await server.ask('POST', '/account/password', person.headers, {
      current: PASSWORD,
      password: 'a thief, a theme, a thorn',
    })
    assert.equal(late.statusCode, 403, late.body)
    assert.equal((await server.signIn(person.email, 'a thief, a theme, a thorn')).statusCode, 401)
    assert.equal((await server.signIn(person.email, NEW_PASSWORD)).statusCode, 200)
  })

  test('a sign-in that began with the old password opens nothing after the new one', async () => {
    const person = await server.join('late@sample.example', 'editor')
    meanwhile = await resetBy(person.email)
    assert.equal((await server.signIn(person.email)).statusCode, 401)
    assert.equal((await server.signIn(person.email, NEW_PASSWORD)).statusCode, 200)
  })

  test('whoever is removed while their password is checked is not let in', async () => {
    const person = await server.join('gone@sample.example', 'editor')
    meanwhile = async () => {
      const removed = await server.ask('DELETE', `/members/${person.id}`, {
        ...server.owner.headers,
        'x-muniment': '1',
      })
      assert.ok(removed.statusCode < 300, removed.body)
    }
    assert.equal((await server.signIn(person.email)).statusCode, 401)
  })
})
