// What a standard asks of accounts beyond what the stories of accounts.test.ts tell: long passwords as they were typed, links that age,
// an administrator who ends sessions, an account whose way in nobody changes in passing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, linkIn, openTestServer, PASSWORD, personFrom, type TestServer } from './people.test-builder.ts'

let server: TestServer
before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const codeOf = (reply: { json(): unknown }): unknown => Reflect.get(Object(reply.json()), 'code')

test('a password of 64 to 256 characters is taken, whatever stands in it, and only its very letters open', async () => {
  const person = await server.join('long@muster.example', 'viewer')
  let current = PASSWORD
  for (const password of [
    'Wolke 7 über dem Hafen, '.repeat(4).slice(0, 64),
    `${'ずっと雨が降る🌧 '.repeat(20)} Ende`,
    `${'x y Z '.repeat(42)}1234`.slice(0, 256),
  ]) {
    assert.ok(password.length >= 64)
    const changed = await server.ask('POST', '/account/password', person.headers, { current, password })
    assert.equal(changed.statusCode, 200, changed.body)
    assert.equal((await server.signIn(person.email, password)).statusCode, 200)
    for (const wrong of [
      password.slice(0, -1),
      password.toUpperCase() === password ? password.toLowerCase() : password.toUpperCase(),
      `${password} `,
      ` ${password}`,
    ]) {
      assert.notEqual((await server.signIn(person.email, wrong)).statusCode, 200)
      server.clock.pass(20)
    }
    current = password
  }
})

test('a link that invites opens nothing when it is old', async () => {
  await server.ask('POST', '/invitations', server.owner.headers, { email: 'old@muster.example', role: 'viewer' })
  await server.accounts.settled()
  const link = linkIn(server.letters.at(-1))
  server.clock.pass(15 * 24 * 60)
  const reply = await server.ask('POST', '/invitations/accept', browser, { link, password: PASSWORD, name: 'Old' })
  assert.equal(codeOf(reply), 'accounts.link-dead')
  server.owner = personFrom(await server.signIn(server.owner.email))
})

test('an administrator ends the sessions of a member, and they are out with the next request', async () => {
  const person = await server.join('ended@muster.example', 'viewer')
  const elsewhere = personFrom(await server.signIn(person.email))
  const ended = await server.ask('DELETE', `/members/${person.id}/sessions`, {
    ...server.owner.headers,
    'x-muniment': '1',
  })
  assert.deepEqual(ended.json(), { sessionsEnded: 2 })
  for (const { headers } of [person, elsewhere])
    assert.equal((await server.ask('GET', '/matters', headers)).statusCode, 401)
})

test('what somebody signs in with is changed by a link or by the present password, never in passing', async () => {
  const person = await server.join('fixed@muster.example', 'viewer')
  for (const body of [
    { email: 'other@muster.example' },
    { password: 'nine quiet harbours in fog' },
    { name: 'X', email: 'other@muster.example' },
  ])
    assert.equal((await server.ask('PATCH', '/account', person.headers, body)).statusCode, 400)
  for (const current of ['', 'wrong', PASSWORD.toUpperCase()]) {
    const reply = await server.ask('POST', '/account/password', person.headers, {
      current,
      password: 'nine quiet harbours in fog',
    })
    assert.ok([400, 401, 403].includes(reply.statusCode), reply.body)
  }
  assert.equal((await server.signIn(person.email)).statusCode, 200)
})
