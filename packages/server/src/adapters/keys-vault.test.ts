// The contract with a key service, against a double that keeps its keys to itself and answers as transit does, good days and bad.
import assert from 'node:assert/strict'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { newId, type WorkspaceId } from '../base/index.ts'
import { openKeyringFile } from './keys-file.ts'
import { makeVaultCustody } from './keys-vault.ts'

const TOKEN = 'a-token-of-this-test'
const keys = new Map([['muniment', randomBytes(32)]])
const folder = mkdtempSync(join(tmpdir(), 'muniment-vault-'))
let address = ''
let asked = 0
/** Statuses of the next answers, whatever is asked. */
let bad: number[] = []
let isSilent = false
/** As a Vault before 1.13: what it does not know it passes over. */
let isOld = false

const server = createServer((request, response) => void answer(request, response))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked += 1
  let body = ''
  for await (const piece of request.setEncoding('utf8')) body += String(piece)
  const reply = (status: number, value: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }
  if (isSilent) return
  const status = bad.shift()
  if (status === 302) return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  if (status !== undefined) return reply(status, { errors: ['Vault is sealed'] })
  const url = request.url ?? ''
  if (url.startsWith('/v1/sys/health')) return reply(200, { initialized: true, sealed: false })
  if (request.headers['x-vault-token'] !== TOKEN) return reply(403, { errors: ['permission denied'] })
  const [, verb = '', name = ''] = /^\/v1\/transit\/(\w+)\/(\w+)$/.exec(url) ?? []
  const key = keys.get(name)
  if (verb === 'keys')
    return key === undefined ? reply(404, { errors: [] }) : reply(200, { data: { type: 'aes256-gcm96' } })
  if (key === undefined) return reply(400, { errors: ['encryption key not found'] })
  const { plaintext, ciphertext, associated_data } = JSON.parse(body)
  const context = Buffer.from(isOld ? '' : associated_data, 'base64')
  if (verb === 'encrypt') {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(context)
    const sealed = [nonce, cipher.update(plaintext, 'base64'), cipher.final(), cipher.getAuthTag()]
    return reply(200, { data: { ciphertext: `vault:v1:${Buffer.concat(sealed).toString('base64')}`, key_version: 1 } })
  }
  try {
    const sealed = Buffer.from(String(ciphertext).replace('vault:v1:', ''), 'base64')
    const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 }).setAAD(context)
    opener.setAuthTag(sealed.subarray(-16))
    const plain = Buffer.concat([opener.update(sealed.subarray(12, -16)), opener.final()])
    return reply(200, { data: { plaintext: plain.toString('base64') } })
  } catch {
    return reply(400, { errors: ['cipher: message authentication failed'] })
  }
}

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const held = server.address()
  address = `http://127.0.0.1:${typeof held === 'object' ? held?.port : ''}`
})
after(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const custody = (change: { token?: string; key?: string; timeoutMs?: number } = {}) =>
  makeVaultCustody({
    address,
    token: async () => change.token ?? TOKEN,
    key: change.key ?? 'muniment',
    timeoutMs: change.timeoutMs ?? 2000,
    retryAfterMs: [1, 1, 1],
  })

test('what the service wrapped it unwraps in the same context only', async () => {
  const secret = randomBytes(32)
  const wrapped = await custody().wrap(secret, 'epoch 1')
  assert.match(wrapped, /^vault:v1:/)
  assert.deepEqual(await custody().unwrap(wrapped, 'epoch 1'), secret)
  await assert.rejects(custody().unwrap(wrapped, 'epoch 2'), { code: 'keys.service-refused' })
  await assert.rejects(custody().unwrap(`${wrapped.slice(0, -4)}AAAA`, 'epoch 1'), { code: 'keys.service-refused' })
})

test('a wrong token and a key that is not there are told apart, at once', async () => {
  asked = 0
  await assert.rejects(custody({ token: 'another' }).wrap(randomBytes(32), 'x'), { code: 'keys.service-token' })
  await assert.rejects(custody({ key: 'another' }).wrap(randomBytes(32), 'x'), { code: 'keys.service-key' })
  await assert.rejects(custody({ key: 'another' }).unwrap('vault:v1:AAAA', 'x'), { code: 'keys.service-key' })
  assert.equal(asked, 3, 'none of these is tried again')
  await assert.rejects(custody({ key: 'another' }).health(), { code: 'keys.service-key' })
  await custody().health()
})

test('a service that is sealed, busy or failing for a moment is asked again; for longer, it is a refusal', async () => {
  const secret = randomBytes(32)
  bad = [503, 429, 500]
  assert.match(await custody().wrap(secret, 'x'), /^vault/)
  bad = [503, 503, 503, 503]
  await assert.rejects(custody().wrap(secret, 'x'), { code: 'keys.service-away' })
  bad = [503, 503, 503, 503]
  await assert.rejects(custody().health(), { code: 'keys.service-away' })
})

test('a service that does not bind what it wraps to its context is refused', async () => {
  isOld = true
  await assert.rejects(custody().health(), { code: 'keys.service-old' })
  isOld = false
  await custody().health()
})

test('a standby or secondary that answers with a status of its own is away for the moment', async () => {
  bad = [472, 473, 474]
  await custody().health()
  bad = [472, 472, 472, 472]
  await assert.rejects(custody().health(), { code: 'keys.service-away' })
})

test('a service that is silent, gone or points elsewhere is a refusal, and no token travels to another address', async () => {
  isSilent = true
  await assert.rejects(custody({ timeoutMs: 20 }).wrap(randomBytes(32), 'x'), { code: 'keys.service-away' })
  isSilent = false
  bad = [302, 302, 302, 302]
  await assert.rejects(custody().wrap(randomBytes(32), 'x'), { code: 'keys.service-away' })
  bad = []
  const gone = makeVaultCustody({ address: 'http://127.0.0.1:1', token: async () => '', key: 'k', retryAfterMs: [] })
  await assert.rejects(gone.health(), { code: 'keys.service-away' })
  for (const elsewhere of ['http://vault.example:8200', 'ftp://127.0.0.1', 'http://127.0.0.1.example'])
    assert.throws(() => makeVaultCustody({ address: elsewhere, token: async () => '', key: 'k' }), {
      code: 'keys.service-address',
    })
})

test('a keyring whose root a service holds opens with it and with nothing else', async () => {
  const path = join(folder, 'a', 'keyring.json')
  const workspace = newId<WorkspaceId>()
  const keyring = await openKeyringFile(path, { mayMake: true, service: custody() })
  const { key } = await keyring.sealingKey(workspace)
  assert.equal((await keyring.status()).custody, 'vault')
  assert.ok(!readFileSync(join(folder, 'a', 'keyring-root.json'), 'utf8').includes('"root": "'))
  const again = await openKeyringFile(path, { mayMake: false, service: custody() })
  assert.deepEqual(await again.openingKey(workspace, 1), key)
  await assert.rejects(openKeyringFile(path, { mayMake: false }), { code: 'keys.elsewhere' })
  keys.set('other', randomBytes(32))
  await assert.rejects(openKeyringFile(path, { mayMake: false, service: custody({ key: 'other' }) }), {
    code: 'keys.service-refused',
  })
})

test('a file hands its root over to a service with the next epoch', async () => {
  const path = join(folder, 'b', 'keyring.json')
  const workspace = newId<WorkspaceId>()
  const { key } = await (await openKeyringFile(path, { mayMake: true })).sealingKey(workspace)
  const keyring = await openKeyringFile(path, { mayMake: false, service: custody() })
  assert.equal((await keyring.status()).custody, 'file')
  await keyring.rotateEpoch()
  assert.equal((await keyring.status()).custody, 'vault')
  const again = await openKeyringFile(path, { mayMake: false, service: custody() })
  assert.deepEqual((await again.sealingKey(workspace)).key, key)
})

test('a new epoch that a crash interrupted before its keyring was written is as if it had not begun', async () => {
  const path = join(folder, 'c', 'keyring.json')
  const root = join(folder, 'c', 'keyring-root.json')
  const keyring = await openKeyringFile(path, { mayMake: true, service: custody() })
  const { key } = await keyring.sealingKey(newId<WorkspaceId>())
  const [workspace = { workspace: '' }] = (await keyring.status()).workspaces
  copyFileSync(path, `${path}.before`)
  const before = JSON.parse(readFileSync(root, 'utf8'))
  await keyring.rotateEpoch()
  const since = JSON.parse(readFileSync(root, 'utf8'))
  // What lies on the disk between the two writings: both epochs in the root file, the keyring of the first.
  writeFileSync(root, JSON.stringify({ ...since, epochs: { ...before.epochs, ...since.epochs } }))
  copyFileSync(`${path}.before`, path)
  const opened = await openKeyringFile(path, { mayMake: false, service: custody() })
  assert.equal((await opened.status()).epoch, 1)
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(root, 'utf8')).epochs), ['1'])
  const [held = workspace] = (await opened.status()).workspaces
  assert.equal(held.workspace, workspace.workspace)
  assert.equal(key.length, 32)
})
