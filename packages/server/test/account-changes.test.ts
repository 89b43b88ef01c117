// What opens an account, and what cannot be taken back: the password is asked for again, mail is proven before it is believed, and whoever
// did not do it learns of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  browser,
  cookiesOf,
  linkIn,
  onEveryServer,
  PASSWORD,
  type Person,
  personFrom,
  type TestServer,
} from './people.test-builder.ts'

onEveryServer('accounts that change', (open) => {
  let server: TestServer
  before(async () => {
    server = await open()
  })
  after(() => server.close())

  const code = (reply: { json(): unknown }): unknown => Reflect.get(Object(reply.json()), 'code')
  const confirm = (person: Person, password = PASSWORD) =>
    server.ask('POST', '/account/confirm', person.headers, { password })
  const lettersTo = async (address: string) => {
    await server.accounts.settled()
    return server.letters.filter(({ to }) => to === address)
  }

  test('what cannot be taken back asks for the password again once five minutes have passed', async () => {
    const erika = personFrom(await server.signIn(server.owner.email))
    const kim = await server.join('kim@sample.example', 'editor', erika)
    const matter = (await server.ask('POST', '/matters', erika.headers, { name: 'A matter' })).json<{ id: string }>().id
    const acts: readonly (readonly ['POST' | 'PATCH' | 'DELETE', string, object?])[] = [
      ['DELETE', '/sessions'],
      ['DELETE', `/sessions/${matter}`],
      ['POST', '/tokens', { name: 'a robot', scopes: ['matters.read'], days: 3 }],
      ['POST', '/invitations', { email: 'new@sample.example', role: 'owner' }],
      ['PATCH', `/members/${kim.id}`, { role: 'owner' }],
      ['DELETE', `/members/${kim.id}/sessions`],
      ['DELETE', `/members/${kim.id}`],
      ['POST', `/matters/${matter}/remove`, {}],
      ['POST', `/documents/${matter}/remove`, {}],
    ]
    const send = ([method, url, body]: readonly ['POST' | 'PATCH' | 'DELETE', string, (object | undefined)?]) =>
      server.ask(method, url, { ...erika.headers, 'x-muniment': '1', 'if-match': '"1"' }, body)
    server.clock.pass(6)
    for (const act of acts) {
      const reply = await send(act)
      assert.deepEqual([reply.statusCode, code(reply)], [403, 'http.not-confirmed'], `${act[0]} ${act[1]}`)
    }
    assert.equal((await server.ask('GET', '/matters', erika.headers)).statusCode, 200)
    assert.equal((await server.ask('GET', '/sessions', erika.headers)).statusCode, 200)
    assert.equal(code(await confirm(erika, 'not the password at all')), 'accounts.password-wrong')
    assert.equal(code(await send(['POST', '/tokens', acts[2]?.[2]])), 'http.not-confirmed')
    const confirmed = await confirm(erika)
    assert.equal(confirmed.statusCode, 200, confirmed.body)
    for (const act of acts.toReversed()) {
      const reply = await send(act)
      assert.notEqual(reply.body.includes('http.not-confirmed'), true, `${act[0]} ${act[1]}: ${reply.body}`)
    }
    server.owner = personFrom(await server.signIn(server.owner.email))
  })

  test('a session in another workspace is not fresher than the one it was entered from', async () => {
    const erika = personFrom(await server.signIn(server.owner.email))
    const founded = await server.ask('POST', '/workspaces', erika.headers, { name: 'Another firm' })
    server.clock.pass(6)
    const { id } = founded.json<{ id: string }>()
    const there = await server.ask('POST', `/workspaces/${id}/enter`, erika.headers, {})
    const headers = { ...browser, cookie: cookiesOf(there) }
    const token = { name: 'a robot', scopes: ['matters.read'], days: 3 }
    assert.equal(code(await server.ask('POST', '/tokens', headers, token)), 'http.not-confirmed')
  })

  test('whoever guesses the password with a session they found waits longer each time', async () => {
    const person = await server.join('found@sample.example', 'viewer')
    for (let attempt = 0; attempt < 5; attempt++) await confirm(person, `guess number ${attempt}`)
    await confirm(person, 'one more guess')
    const reply = await confirm(person)
    assert.equal(code(reply), 'accounts.wait')
    server.clock.pass(16)
    assert.equal((await confirm(person)).statusCode, 200)
  })

  test('another address takes the password and a letter to it, ends the other sessions and is told to the old one', async () => {
    const person = await server.join('old@sample.example', 'viewer')
    const elsewhere = personFrom(await server.signIn('old@sample.example'))
    const ask = (body: object) => server.ask('POST', '/account/address', person.headers, body)
    assert.equal(code(await ask({ email: 'new@beispiel.example', current: 'wrong one' })), 'accounts.password-wrong')
    assert.equal(code(await ask({ email: 'OLD@sample.example', current: PASSWORD })), 'accounts.email-same')
    const asked = await ask({ email: 'New@Beispiel.example', current: PASSWORD })
    assert.equal(asked.statusCode, 202, asked.body)
    assert.equal((await server.signIn('old@sample.example')).statusCode, 200)
    assert.equal((await server.signIn('new@beispiel.example')).statusCode, 401)
    const link = linkIn((await lettersTo('new@beispiel.example')).at(-1))
    const use = () => server.ask('POST', '/address-changes/use', browser, { link })
    assert.equal(
      (await server.ask('POST', '/password-resets/use', browser, { link, password: PASSWORD })).statusCode,
      410,
    )
    const statuses = (await Promise.all([use(), use()])).map(({ statusCode }) => statusCode)
    assert.deepEqual(new Set(statuses), new Set([200, 410]))
    assert.equal(code(await use()), 'accounts.link-dead')
    assert.equal((await server.signIn('old@sample.example')).statusCode, 401)
    assert.equal((await server.signIn('new@beispiel.example')).statusCode, 200)
    assert.equal((await server.ask('GET', '/account', person.headers)).statusCode, 200)
    assert.equal((await server.ask('GET', '/account', elsewhere.headers)).statusCode, 401)
    const told = (await lettersTo('old@sample.example')).at(-1)
    assert.match(told?.subject ?? '', /address was changed/)
    assert.doesNotMatch(told?.text ?? '', /#|beispiel/)
    const log = await server.ask('GET', '/audit', server.owner.headers)
    for (const action of ['account.email-change-asked', 'account.email-changed']) assert.ok(log.body.includes(action))
  })

  test('an address that somebody has gets no link, and whoever asks is told nothing else', async () => {
    const person = await server.join('asks@sample.example', 'viewer')
    const reply = await server.ask('POST', '/account/address', person.headers, {
      email: server.owner.email,
      current: PASSWORD,
    })
    assert.deepEqual([reply.statusCode, reply.json()], [202, {}])
    assert.ok(!(await lettersTo(server.owner.email)).some(({ subject }) => subject.includes('confirm')))
  })

  test('a link to a new address dies with the password it was asked with, and with its half hour', async () => {
    const person = await server.join('dies@sample.example', 'viewer')
    const ask = async (email: string) => {
      const reply = await server.ask('POST', '/account/address', person.headers, { email, current: PASSWORD })
      assert.equal(reply.statusCode, 202, reply.body)
      return linkIn((await lettersTo(email)).at(-1))
    }
    const old = await ask('late@beispiel.example')
    server.clock.pass(31)
    assert.equal(code(await server.ask('POST', '/address-changes/use', browser, { link: old })), 'accounts.link-dead')
    const link = await ask('stolen@beispiel.example')
    const changed = { current: PASSWORD, password: 'nine quiet harbours in fog' }
    assert.equal((await server.ask('POST', '/account/password', person.headers, changed)).statusCode, 200)
    assert.equal(code(await server.ask('POST', '/address-changes/use', browser, { link })), 'accounts.link-dead')
  })

  test('a sign-in from a browser not met before is told by letter, one from a known browser is not', async () => {
    const person = await server.join('told@sample.example', 'viewer')
    const before = (await lettersTo('told@sample.example')).length
    await server.signIn('told@sample.example', PASSWORD, person.headers)
    assert.equal((await lettersTo('told@sample.example')).length, before)
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 <b>call 0900</b>'
    await server.signIn('told@sample.example', PASSWORD, { ...browser, 'user-agent': agent })
    const letter = (await lettersTo('told@sample.example')).at(-1)
    assert.match(letter?.text ?? '', /With: Firefox, Linux\n/)
    assert.doesNotMatch(letter?.text ?? '', /0900/)
  })

  test('whoever forgets a browser is told of the next sign-in with it', async () => {
    const person = await server.join('forgets@sample.example', 'viewer')
    const { devices } = (await server.ask('GET', '/devices', person.headers)).json<{ devices: { id: string }[] }>()
    assert.equal(devices.length, 1)
    const forget = (by: Person) =>
      server.ask('DELETE', `/devices/${devices[0]?.id}`, { ...by.headers, 'x-muniment': '1' })
    assert.equal((await forget(server.owner)).statusCode, 404)
    assert.equal((await forget(person)).statusCode, 204)
    await server.signIn('forgets@sample.example')
    const count = (await lettersTo('forgets@sample.example')).length
    await server.signIn('forgets@sample.example', PASSWORD, person.headers)
    assert.equal((await lettersTo('forgets@sample.example')).length, count + 1)
  })
})
