// A browser says what a policy held back: that is noted, and nothing else of what it says.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, openTestServer, type TestServer } from './people.test-builder.ts'

let server: TestServer
before(async () => {
  server = await openTestServer()
})
after(() => server.close())

const SECRET = 'https://evil.example/?name=Erika'
const send = (type: string, body: unknown, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/csp-reports',
    headers: { ...browser, ...headers, 'content-type': type },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
const lines = () => server.logged.filter((line) => line.includes('policy held something back'))

test('every answer names the place to which a browser reports what its policy held back', async () => {
  for (const url of ['/health', '/set-up', '/api', '/nowhere', '/account']) {
    const { headers } = await server.ask('GET', url, browser)
    assert.match(String(headers['content-security-policy']), /; report-uri \/csp-reports; report-to csp$/, url)
    assert.equal(headers['reporting-endpoints'], 'csp="/csp-reports"', url)
  }
})

test('a report is noted by the directive it names, in either form, from whoever is signed in too', async () => {
  const old = {
    'csp-report': { 'violated-directive': 'img-src https:', 'blocked-uri': SECRET, 'document-uri': SECRET },
  }
  assert.equal((await send('application/csp-report', old)).statusCode, 204)
  const report = (directive: string) => ({
    type: 'csp-violation',
    url: SECRET,
    user_agent: 'Erika',
    body: { effectiveDirective: directive, blockedURL: SECRET, sample: 'alert(1)' },
  })
  const reports = [report('script-src-elem'), report('no-such\nword'), { type: 'deprecation', body: null }]
  assert.equal((await send('application/reports+json', reports, server.owner.headers)).statusCode, 204)
  const noted = lines().map((line) => JSON.parse(line).reason)
  assert.deepEqual(noted, ['img-src', 'script-src-elem', 'another'])
  assert.doesNotMatch(server.logged.join('\n'), /evil\.example|Erika|alert/)
})

test('ten thousand reports are a few lines, and one that is too large or none at all is nothing', async () => {
  const before = lines().length
  const many = Array.from({ length: 40 }, () => ({ body: { effectiveDirective: 'font-src' } }))
  for (let time = 0; time < 10; time++) await send('application/reports+json', many)
  assert.equal(lines().length, before + 1)
  assert.equal((await send('application/csp-report', 'x'.repeat(20_000))).statusCode, 413)
  for (const body of ['', 'no json', '[]', '{"csp-report": 7}', 'null'])
    assert.ok((await send('application/csp-report', body)).statusCode < 500)
  assert.equal((await send('text/plain', 'x')).statusCode, 415)
  assert.equal((await send('application/csp-report', '{}', { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal(lines().length, before + 1)
})
