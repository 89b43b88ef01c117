// A question is words to be looked for, whatever it says. Scanners hold two questions against each other, one true as SQL and one false; those differ
// in their words, and an answer names the words it did not find. Held here against each other: the same words, once true and once false.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formOf } from './door.test-builder.ts'
import { onEveryServer, type TestServer } from './people.test-builder.ts'

const PAIRS: readonly (readonly [isTrue: string, isFalse: string])[] = [
  ['permit) AND 4962=4962 AND (1263=1263', 'permit) AND 4962=1263 AND (1263=4962'],
  ["permit' AND 4962=4962 AND '12'='12", "permit' AND 4962=12 AND '4962'='12"],
  ['permit") OR ("a"="a" AND "b"="b', 'permit") OR ("a"="b" AND "a"="b'],
  ["permit' || (select 1 where 77=77) || '88", "permit' || (select 1 where 77=88) || '88"],
]
/** Nothing that could be asked of a database is answered with a fault either. */
const BREAKING = [
  "'",
  '"',
  '\\',
  "permit'; select pg_sleep(5) --",
  '$1',
  '%s',
  ')',
  "permit':*",
  '<->',
  '!&|()',
  // Longer than any lexeme of PostgreSQL, in bytes.
  '日'.repeat(2000),
  `x${'ß'.repeat(1500)}`,
  `x${'𝔘'.repeat(900)}`,
  `Section ${'1'.repeat(1990)}`,
  "E'\\''",
]

onEveryServer('questions that are SQL', (open) => {
  let server: TestServer
  let matter = ''
  before(async () => {
    server = await open()
    matter = String((await ask('/matters', { name: 'Permit' }))['id'])
    const form = formOf([{ name: 'permit.txt', bytes: 'The zebrafish permit bears the number KX-4471.' }])
    const headers = { ...server.owner.headers, 'x-muniment': '1', ...form.headers }
    const url = `/matters/${matter}/documents`
    const filed = await server.app.inject({ method: 'POST', url, headers, payload: form.payload })
    assert.equal(filed.statusCode, 201, filed.body)
    await server.installation.jobs.settled(AbortSignal.timeout(120_000))
  })
  after(() => server.close())

  async function ask(url: string, body: object): Promise<Record<string, unknown>> {
    const reply = await server.ask('POST', url, server.owner.headers, body)
    assert.ok(reply.statusCode < 300, `${url} ${reply.statusCode} ${reply.body}`)
    return reply.json<Record<string, unknown>>()
  }
  /** All that is told but where it is kept. */
  const told = async (url: string, question: string): Promise<string> => {
    const { kept: _kept, ...rest } = await ask(url, { question, language: 'en' })
    return JSON.stringify(rest).replaceAll(JSON.stringify(question).slice(1, -1), 'the question')
  }
  const WAYS: Readonly<Record<string, () => Promise<string>>> = {
    'a first question': async () => `/matters/${matter}/questions`,
    'a question that follows another': async () => {
      const { kept } = await ask(`/matters/${matter}/questions`, { question: 'Which number does the permit bear?' })
      return `/matters/${matter}/conversations/${String(Reflect.get(Object(kept), 'conversation'))}/questions`
    },
    'what a question looks for': async () => `/matters/${matter}/questions/explain`,
    'what a question would cost': async () => `/matters/${matter}/questions/estimate`,
    passages: async () => `/matters/${matter}/passages/search`,
  }

  for (const [what, way] of Object.entries(WAYS))
    test(`${what}: the same words are told the same, whether they are true or false`, async () => {
      for (const [isTrue, isFalse] of PAIRS)
        assert.equal(await told(await way(), isTrue), await told(await way(), isFalse))
      for (const question of BREAKING) {
        const { statusCode, body } = await server.ask('POST', await way(), server.owner.headers, { question })
        assert.ok([200, 400].includes(statusCode), `${question} ${statusCode} ${body}`)
      }
    })
})
