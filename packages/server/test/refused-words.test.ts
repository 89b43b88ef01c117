// What a program is told that asks wrongly: which field and what is expected there, which scope is missing, what a token may never do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@muniment/contract'
import { browser, openTestServer, type TestServer } from './people.test-builder.ts'
import { publishedBy, queriesOf, type Schema } from './routes.test-builder.ts'

let server: TestServer
let narrow = ''
before(async () => {
  server = await openTestServer()
  const given = { name: 'narrow', scopes: ['matters.read'], days: 1 }
  narrow = (await server.ask('POST', '/tokens', server.owner.headers, given)).json<{ token: string }>().token
})
after(() => server.close())

interface Asked {
  readonly token?: string
  readonly type?: string
  readonly body?: string
}

async function said(method: 'GET' | 'POST' | 'DELETE', url: string, { token = server.token, type, body }: Asked = {}) {
  const headers = {
    host: browser.host,
    authorization: `Bearer ${token}`,
    ...(type === undefined ? {} : { 'content-type': type }),
  }
  const reply = await server.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
  const { code, title } = reply.json<Problem>()
  return { status: reply.statusCode, code, title, reply }
}

const json = (body: string): Asked => ({ type: 'application/json', body })

test('a field that does not fit is named, with what is expected and nothing of what was sent', async () => {
  const both = await said('POST', '/matters', json('{"name":"","language":"fr-secret","colour":"red"}'))
  assert.deepEqual([both.status, both.code], [400, 'http.invalid'])
  assert.match(both.title, /"name" in the body does not fit: expected at least 1 character\./)
  assert.match(both.title, /"language" in the body does not fit: expected "en" or "de"\./)
  assert.match(both.title, /"colour": there is no such field in the body\./)
  assert.doesNotMatch(both.title, /secret|red/)
  const limit = async (value: string) => (await said('GET', `/matters?limit=${value}`)).title
  assert.equal(await limit('many'), '"limit" in the query does not fit: expected a number.')
  assert.match(await limit('100000'), /^"limit" in the query does not fit: expected at most \d+\.$/)
  assert.match(
    (await said('POST', '/matters', json('{"name":3}'))).title,
    /"name" in the body does not fit: expected a text\./,
  )
  assert.match((await said('POST', '/matters')).title, /What came in the body does not fit: expected an object/)
  for (const { title } of [both, await said('GET', '/audit?from=x'), await said('GET', '/audit/growth?since=0')])
    assert.doesNotMatch(title, /Invalid|Too small|Too big|received|Unrecognized|zod/i)
})

/** The words a parameter takes: one of them, or several. */
const wordsOf = (schema: Schema): readonly unknown[] =>
  schema.enum ?? [...(schema.anyOf ?? []), ...(schema.items === undefined ? [] : [schema.items])].flatMap(wordsOf)

/** Of a session alone, so that it needs one to be asked. */
const isOfPerson = (route: string): boolean => /^GET \/(?:tokens|sessions|devices)/.test(route)

test('a word that no filter knows is answered with those it knows, on every list and in every form of it', async () => {
  const nobody = '01890000-0000-7000-8000-00000000dead'
  const vague: string[] = []
  let asked = 0
  for (const [route, parameters] of Object.entries(queriesOf(await publishedBy(server)))) {
    if (!route.startsWith('GET ')) continue
    const path = route
      .slice('GET '.length)
      .replaceAll('{format}', 'csv')
      .replaceAll(/\{(?:page|position|index)\}/g, '1')
    for (const { name, schema } of parameters) {
      const words = [...new Set(wordsOf(schema))]
      for (const query of words.length === 0 ? [] : [`${name}=bogus`, `${name}=bogus&${name}=bogus-too`]) {
        const url = `${path.replaceAll(/\{\w+\}/g, nobody)}?${query}`
        const reply = isOfPerson(route)
          ? (await server.ask('GET', url, server.owner.headers)).json<Problem>()
          : await said('GET', url)
        asked += 1
        const missing = words.filter((word) => !reply.title.includes(JSON.stringify(word)))
        const isOfOne = query.includes('&') && schema.enum !== undefined
        if (reply.code !== 'http.invalid' || (missing.length > 0 && !isOfOne)) vague.push(`${url}: ${reply.title}`)
        assert.doesNotMatch(reply.title, /bogus/)
      }
    }
  }
  assert.ok(asked > 100)
  assert.deepEqual(vague, [])
})

test('a body of another type, an empty one and one that is no JSON are told apart', async () => {
  const other = await said('POST', '/matters', { type: 'application/x-www-form-urlencoded', body: 'name=x' })
  assert.equal(other.status, 415)
  assert.match(other.title, /Content-Type.*application\/json.*multipart\/form-data/)
  assert.match((await said('POST', '/matters', json(''))).title, /body is empty/)
  assert.match((await said('POST', '/matters', json('{"name"'))).title, /not valid JSON/)
})

test('a token that opens nothing is told from none; a missing scope and role are named, and what no token may do', async () => {
  const nothing = await server.app.inject({ method: 'GET', url: '/matters', headers: { host: browser.host } })
  const wrong = await said('GET', '/matters', { token: 'mun_wrong' })
  assert.deepEqual([nothing.statusCode, wrong.status, wrong.code], [401, 401, 'http.no-access'])
  assert.match(nothing.json<Problem>().title, /Sign in, or send an API token/)
  assert.match(wrong.title, /This API token opens nothing/)
  const scope = await said('POST', '/matters', { token: narrow, ...json('{"name":"x"}') })
  assert.deepEqual([scope.status, scope.code], [403, 'http.not-allowed'])
  assert.match(scope.title, /lacks the scope matters\.write/)
  assert.match((await said('GET', '/tokens')).title, /person who has signed in.*no API token/)
  const viewer = await server.join('vera@example.org', 'viewer')
  const refused = await server.ask('POST', '/matters', viewer.headers, { name: 'x' })
  assert.match(refused.json<Problem>().title, /for the role editor and above; here you act as viewer/)
})

test('a set-up link that was used says what to do then', async () => {
  const given = { workspace: 'W', name: 'N', email: 'n@example.org', password: 'a long password of many words' }
  const late = await server.ask('POST', '/set-up', browser, { ...given, link: 'spent' })
  assert.deepEqual([late.statusCode, late.json<Problem>().code], [410, 'accounts.link-dead'])
  assert.match(late.json<Problem>().title, /set-up link.*each start of the server prints one.*sign in/)
})

test('the door for assistants says which headers it needs, and takes POST alone', async () => {
  const message = '{"jsonrpc":"2.0","id":1,"method":"ping"}'
  const refused = (await said('POST', '/mcp', json(message))).reply
  assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [406, 'assistants.not-accepted'])
  assert.match(refused.json<Problem>().title, /Accept: application\/json, text\/event-stream/)
  for (const method of ['GET', 'DELETE'] as const) {
    const { status, code, reply } = await said(method, '/mcp')
    assert.deepEqual([status, code, reply.headers['allow']], [405, 'http.method-not-allowed', 'POST'])
  }
})
