// Which cryptography the product uses is read from its source: a cipher, hash or source of chance that is not on the short list fails.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newSecret } from '../src/features/accounts/secrets.ts'
import { newKey, wrap } from '../src/platform/crypto/index.ts'

const root = join(import.meta.dirname, '../../..')
const files = globSync('packages/{server,proof,contract,reading}/src/**/*.ts', { cwd: root }).filter(
  (path) => !/\.(?:test|conformance|test-builder)\.ts$/.test(path),
)

const RULES: readonly (readonly [what: string, pattern: RegExp, isAllowed: (line: string, path: string) => boolean])[] =
  [
    ['a cipher other than AES-256-GCM', /create(?:Cipher|Decipher)\w*\(/, (line) => /\('aes-256-gcm', /.test(line)],
    ['a tag whose length is not named', /create(?:Cipheriv|Decipheriv)\(/, (line) => line.includes('authTagLength: ')],
    [
      'a hash that is broken',
      /['"`](?:md[245]|sha-?1|ripemd\w*|rc4|des-\w+|des3)['"`]/i,
      (_line, path) => path.startsWith('packages/server/src/features/uploads/'),
    ],
    [
      'a hash that is not named here',
      /create(?:Hash|Hmac)\(/,
      (line, path) =>
        /\('sha(?:256|384|512)'/.test(line) ||
        (path.endsWith('uploads/uploads.ts') && line.includes('createHash(sent.checksum.algorithm)')),
    ],
    [
      'a mode that hides nothing, or padding that tells',
      /-(?:ecb|cbc|ctr|cfb|ofb)\b|RSA_PKCS1_PADDING|publicEncrypt|privateDecrypt/i,
      () => false,
    ],
    ['chance that can be foreseen', /Math\.random\(|pseudoRandomBytes/, (line) => /sleep\(/.test(line)],
    [
      'fewer than 96 random bits',
      /randomBytes\((?:[1-9]|1[01])\)/,
      (_line, path) => path.endsWith('lock.ts') || path.endsWith('durable-file.ts') || path.endsWith('scratch.ts'),
    ],
    ['keys from a password by a fast hash', /pbkdf2|scryptSync\(|\bscrypt\(/, () => false],
    ['certificates that are not looked at', /rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED/, () => false],
  ]

/** Lines that break a rule. */
function broken(path: string, text: string): string[] {
  const code = text.split('\n').filter((line) => !/^\s*(?:\/\/|\*|\/\*\*)/.test(line))
  return RULES.flatMap(([what, pattern, isAllowed]) =>
    code
      .filter((line) => pattern.test(line) && !isAllowed(line, path))
      .map((line) => `${path}: ${what}: ${line.trim()}`),
  )
}

test('every cipher, hash and source of chance in the product is one of the few that are allowed', () => {
  assert.ok(files.length > 200)
  assert.deepEqual(
    files.flatMap((path) => broken(path, readFileSync(join(root, path), 'utf8'))),
    [],
  )
})

const PLANTED = [
  "const c = createCipheriv('aes-256-cbc', key, iv)",
  "const c = createDecipheriv('aes-256-gcm', key, nonce)",
  "createHash('md5').update(x)",
  "createHash('sha1').update(x)",
  'createHmac(algorithm, key)',
  'const token = Math.random().toString(36)',
  'const token = randomBytes(8)',
  "pbkdf2(password, salt, 1000, 32, 'sha256')",
  'connect({ rejectUnauthorized: false })',
]
test('each that is not is found where it is planted', () => {
  for (const line of PLANTED) assert.notDeepEqual(broken('packages/server/src/x.ts', line), [], line)
  assert.deepEqual(broken('packages/server/src/x.ts', "createHash('sha256').update(x)"), [])
})

test('no nonce and no secret ever comes twice, and a secret holds 256 bits of chance', () => {
  const [key, plain] = [newKey(), new Uint8Array(32)]
  const wrapped = Array.from({ length: 5000 }, () => wrap(key, plain, 'a test'))
  assert.equal(new Set(wrapped.map((bytes) => Buffer.from(bytes.subarray(0, 12)).toString('hex'))).size, wrapped.length)
  const secrets = Array.from({ length: 5000 }, () => newSecret().text.split('.')[1] ?? '')
  assert.equal(new Set(secrets).size, secrets.length)
  for (const secret of secrets) assert.equal(Buffer.from(secret, 'base64url').length, 32)
  // Each bit of them is set about half of the time: 5000 draws leave it within 8 standard deviations.
  const bits = Array.from({ length: 256 }, () => 0)
  for (const secret of secrets)
    for (const [at, byte] of Buffer.from(secret, 'base64url').entries())
      for (let bit = 0; bit < 8; bit++) bits[at * 8 + bit] = (bits[at * 8 + bit] ?? 0) + ((byte >> bit) & 1)
  for (const count of bits) assert.ok(Math.abs(count - 2500) < 8 * Math.sqrt(1250), String(count))
})
