// What a stranger tries at the addresses of the application: on a server as its operator runs it.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Serving, startServing } from '../../server/test/serving.test-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-web-attack-'))
let server: Serving

before(async () => {
  server = await startServing({ PATH: process.env['PATH'] ?? '', MUNIMENT_DATA: folder })
})
after(async () => {
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
})

interface Reply {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

/** As it stands: `fetch` would tidy the address up. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address)
    request({ hostname, port, path, method, headers }, (reply) => {
      let body = ''
      reply
        .setEncoding('utf8')
        .on('data', (text: string) => (body += text))
        .on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }))
    })
      .on('error', reject)
      .end()
  })

const HEADERS: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
}

/** What is wrong with an answer's headers. */
function faultsOf({ headers }: Pick<Reply, 'headers'>): string[] {
  const faults = Object.entries(HEADERS).flatMap(([name, form]) =>
    form.test(String(headers[name] ?? '')) ? [] : [name],
  )
  const policy = String(headers['content-security-policy'] ?? '')
  if (/unsafe-|\*|https?:|data:|nonce-/.test(policy)) faults.push('an exception in the policy')
  if (headers['set-cookie'] !== undefined) faults.push('a cookie')
  if (headers['access-control-allow-origin'] !== undefined) faults.push('an opening to other origins')
  if (headers['server'] !== undefined || headers['x-powered-by'] !== undefined) faults.push('the name of the server')
  return faults
}

test('every answer of the application says what a browser may do with it', async () => {
  const page = await ask('/app/matters')
  const assets = [...page.body.matchAll(/(?:src|href)="(\/app\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  assert.ok(assets.length >= 3, page.body)
  for (const path of ['/', '/app', '/app/', '/app/matters/x', '/set-up', '/app/assets/none.js', ...assets])
    assert.deepEqual(faultsOf(await ask(path)), [], path)
  const policy = String(page.headers['content-security-policy'])
  for (const part of [
    "script-src 'self'",
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
    assert.ok(policy.includes(part), part)
  assert.doesNotMatch(
    page.body,
    /<style|style=|<script(?![^>]* src=)|\son\w+=/i,
    'nothing in the page itself runs or styles',
  )
})

test('the check of headers sees what it looks for', () => {
  const headers = {
    'content-security-policy': "script-src 'unsafe-inline' *",
    'set-cookie': ['a=b'],
    server: 'x',
    'access-control-allow-origin': '*',
  }
  assert.equal(faultsOf({ headers }).length, Object.keys(HEADERS).length + 4)
})

test('no address leads out of the application, and none of it stands in front of the interface', async () => {
  for (const path of [
    '/app/assets/../../package.json',
    '/app/assets/..%2f..%2fpackage.json',
    '/app/assets/%2e%2e/index.html',
    '/app/assets/manifest.json',
    '/app/assets/%00',
    '/app/assets/constructor',
  ]) {
    const reply = await ask(path)
    assert.doesNotMatch(reply.body, /"dependencies"|"isEntry"/, path)
    assert.ok(reply.status === 404 || /<!doctype html>/i.test(reply.body), path)
  }
  for (const path of ['/matters', '/account', '/documents/01890000-0000-7000-8000-00000000dead'])
    assert.equal((await ask(path, 'GET', { accept: 'text/html' })).status, 401, path)
  assert.equal((await ask('/apple')).status, 404)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    assert.equal((await ask('/app/', method)).status, 405, method)
  assert.equal(
    (await ask('/app/', 'GET', { host: 'evil.example' })).status >= 400,
    true,
    'under another name it is not there',
  )
})
