import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { readAppFiles } from './files.ts'
import { browserAppRoutes, PAGE_POLICY } from './routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-app-'))
let app: FastifyInstance

before(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Muniment</title>')
  writeFileSync(join(folder, 'assets/index-abc.js'), 'const a = 1')
  writeFileSync(join(folder, 'assets/index-abc.js.gz'), gzipSync('const a = 1'))
  app = fastify()
  app.get('/matters/:matter', (_request, reply) => reply.status(404).send({ code: 'matter.not-found' }))
  await app.register(async (routes) => browserAppRoutes(routes, readAppFiles(folder)))
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

test('every address of the application is its page, under a policy without exceptions', async () => {
  for (const url of ['/app/', '/app/sign-in', '/app/matters/x/documents?q=1', '/app/../app/']) {
    const reply = await get(url)
    assert.equal(reply.statusCode, 200, url)
    assert.match(reply.body, /<title>Muniment/)
    assert.equal(reply.headers['content-security-policy'], PAGE_POLICY)
    assert.equal(reply.headers['cache-control'], 'no-cache')
  }
  assert.doesNotMatch(PAGE_POLICY, /unsafe|\*|https?:|data:/)
  assert.match(PAGE_POLICY, /require-trusted-types-for 'script'.*frame-ancestors 'none'/)
})

test('no page stands in front of the interface', async () => {
  assert.deepEqual((await get('/matters/x')).json(), { code: 'matter.not-found' })
  assert.equal((await get('/matters/x', { accept: 'text/html' })).statusCode, 404)
  assert.equal((await get('/nowhere')).statusCode, 404)
})

test('an asset is kept for ever, and one that is not there is not a page', async () => {
  const reply = await get('/app/assets/index-abc.js')
  assert.match(String(reply.headers['cache-control']), /immutable/)
  assert.match(String(reply.headers['content-type']), /^text\/javascript/)
  assert.equal(reply.body, 'const a = 1')
  for (const url of ['/app/assets/index-old.js', '/app/assets/../../etc/passwd', '/app/assets/index-abc.js.gz'])
    assert.doesNotMatch(String((await get(url)).headers['content-type']), /javascript/, url)
  assert.equal((await get('/app/assets/index-old.js')).statusCode, 404)
})

test('a browser gets the smallest it takes, and nothing where it has it', async () => {
  const small = await get('/app/assets/index-abc.js', { 'accept-encoding': 'br, gzip' })
  assert.equal(small.headers['content-encoding'], 'gzip')
  const plain = await get('/app/assets/index-abc.js', { 'accept-encoding': 'gzip;q=0' })
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.notEqual(plain.headers['etag'], small.headers['etag'])
  const etag = String((await get('/app/')).headers['etag'])
  assert.equal((await get('/app/', { 'if-none-match': etag })).statusCode, 304)
})

test('the links of letters lead into the application', async () => {
  for (const what of ['set-up', 'invitation', 'reset']) {
    const reply = await get(`/${what}`)
    assert.deepEqual([reply.statusCode, reply.headers['location']], [303, `/app/${what}`])
  }
  assert.equal((await get('/')).headers['location'], '/app/')
})
