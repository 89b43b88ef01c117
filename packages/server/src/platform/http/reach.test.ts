import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { systemClock } from '../../base/index.ts'
import type { Db } from '../db/index.ts'
import { makeLog } from '../log/index.ts'
import { makeHttp } from './app.ts'
import { networkOf, type Reach } from './reach.ts'

const NETWORKS: readonly [address: string, network: string][] = [
  ['192.0.2.7', '192.0.2.0/24'],
  ['::ffff:192.0.2.200', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
]
for (const [address, network] of NETWORKS)
  test(`${address} lies in ${network}`, () => assert.equal(networkOf(address), network))

const nowhere: Db = {
  engine: 'pglite',
  inWorkspace: () => Promise.reject(new Error('no database here')),
  lookInWorkspace: () => Promise.reject(new Error('no database here')),
  glanceInWorkspace: () => Promise.reject(new Error('no database here')),
  acrossWorkspaces: () => Promise.reject(new Error('no database here')),
  atTheDoor: () => Promise.reject(new Error('no database here')),
  glanceAtTheDoor: () => Promise.reject(new Error('no database here')),
  close: async () => undefined,
}

function openAt(reach: Reach): FastifyInstance {
  const app = makeHttp({
    log: makeLog('silent'),
    door: { enter: () => Promise.reject(new Error('nobody comes')) },
    db: nowhere,
    clock: systemClock,
    reach,
  })
  app.get('/who', { config: { access: 'open' } }, (request) => ({ ip: request.ip, protocol: request.protocol }))
  return app
}

let app: FastifyInstance
before(() => {
  app = openAt({ publicUrl: new URL('https://muniment.example.org'), trustedProxies: ['10.0.0.0/8'], tls: null })
})
after(() => app.close())

const forwarded = {
  host: 'muniment.example.org',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-proto': 'https',
}

test('what a named proxy forwards is believed: the address and TLS', async () => {
  const reply = await app.inject({ url: '/who', headers: forwarded, remoteAddress: '10.1.2.3' })
  assert.deepEqual(reply.json(), { ip: '203.0.113.9', protocol: 'https' })
  assert.match(String(reply.headers['strict-transport-security']), /^max-age=31536000/)
})

test('what anybody else forwards is not', async () => {
  const reply = await app.inject({ url: '/who', headers: forwarded, remoteAddress: '192.0.2.1' })
  assert.deepEqual(reply.json(), { ip: '192.0.2.1', protocol: 'http' })
  assert.equal(reply.headers['strict-transport-security'], undefined)
})

test('an address that a sender put before the proxy’s is not believed either', async () => {
  const headers = { ...forwarded, 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }
  const reply = await app.inject({ url: '/who', headers, remoteAddress: '10.1.2.3' })
  assert.equal(reply.json<{ ip: string }>().ip, '203.0.113.9')
})

test('a foreign name is refused, also where a proxy forwards it', async () => {
  for (const headers of [
    { host: 'evil.example' },
    { host: 'muniment.example.org.evil.example' },
    { host: 'muniment.example.org', 'x-forwarded-host': 'evil.example' },
  ])
    assert.equal((await app.inject({ url: '/who', headers, remoteAddress: '10.1.2.3' })).statusCode, 421)
})

test('every reply says what a browser may do with it', async () => {
  for (const url of ['/who', '/nothing-here']) {
    const { headers } = await app.inject({ url, headers: { host: 'localhost' } })
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)
    assert.ok(headers['permissions-policy'])
    assert.equal(headers['x-powered-by'] ?? headers['server'], undefined)
  }
})
