// Every published vector that lies on the machine is read by a test, or is of something that no source of ours does.
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'

const packages = join(import.meta.dirname, '../..')
const folder = join(process.env['MUNIMENT_SHARED'] ?? join(packages, '../../shared'), 'data/crypto')

/** What would have to stand in a source for its vectors to matter. */
const NOT_DONE: Readonly<Record<string, RegExp>> = {
  'chacha20_poly1305_test.json': /chacha20/i,
  'ecdsa_secp256r1_sha256_p1363_test.json': /secp256r1|prime256v1|p1363/i,
  'ecdsa_secp256r1_sha256_test.json': /secp256r1|prime256v1|ecdsa/i,
  'hkdf_sha256_test.json': /hkdf/i,
  'rsa_pss_2048_sha256_mgf1_32_test.json': /rsa[-_]?pss|PSS_PADDING/i,
  'x25519_test.json': /x25519/i,
}

const sourcesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: packages, exclude: ['**/node_modules/**'] }).map((path) =>
    readFileSync(join(packages, path), 'utf8'),
  )
const tests = sourcesOf('*/src/**/*.test.ts')
const sources = globSync('*/src/**/*.ts', { cwd: packages, exclude: ['**/node_modules/**'] })
  .filter((path) => !path.includes('.test'))
  .map((path) => readFileSync(join(packages, path), 'utf8'))

const unread = (files: readonly string[]): string[] =>
  files.filter((file) => !tests.some((text) => text.includes(file)) && !Object.hasOwn(NOT_DONE, file))
const done = (list: Readonly<Record<string, RegExp>>): string[] =>
  Object.entries(list).flatMap(([file, word]) => (sources.some((text) => word.test(text)) ? [file] : []))

test('every vector is read by a test, or is of an algorithm that is not used', {
  skip: existsSync(folder) ? false : `${folder} is not there`,
}, () => {
  const files = globSync('**/*.{json,jsonl}', { cwd: folder }).map((path) => basename(path))
  assert.ok(files.length >= 10 && tests.length > 100 && sources.length > 500, String(files.length))
  assert.deepEqual(unread(files), [])
  assert.deepEqual(unread([...files, 'planted_test.json']), ['planted_test.json'])
  assert.deepEqual(done(NOT_DONE), [])
  assert.deepEqual(done({ ...NOT_DONE, 'planted_test.json': /aes-256-gcm/ }), ['planted_test.json'])
  assert.deepEqual(
    Object.keys(NOT_DONE).filter((file) => !files.includes(file)),
    [],
  )
})
