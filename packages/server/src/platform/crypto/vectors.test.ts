// What others have found to go wrong with the primitives we use: the vectors of Project Wycheproof, where they are on the machine.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { unwrap } from './envelope.ts'

const shared = process.env['MUNIMENT_SHARED'] ?? join(import.meta.dirname, '../../../../../../shared')
const pathOf = (name: string): string => join(shared, 'data/crypto/wycheproof', name)
const absent = (name: string): string | false => (existsSync(pathOf(name)) ? false : `${pathOf(name)} is not there`)
const hex = (text: string): Buffer => Buffer.from(text, 'hex')

const aead = z.object({
  testGroups: z.array(
    z.object({
      keySize: z.int(),
      ivSize: z.int(),
      tests: z.array(
        z.object({
          tcId: z.int(),
          key: z.string(),
          iv: z.string(),
          aad: z.string(),
          msg: z.string(),
          ct: z.string(),
          tag: z.string(),
          result: z.string(),
        }),
      ),
    }),
  ),
})

// The specification of GCM (McGrew, Viega), test case 16: 256-bit key, 96-bit nonce, additional data.
test('the published example of AES-256-GCM unwraps, and not with one bit changed', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308')
  const nonce = 'cafebabefacedbaddecaf888'
  const sealed =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662'
  const tag = '76fc6ece0f4e1768cddf8853bb2d551b'
  const plain =
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39'
  const context = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  assert.equal(Buffer.from(unwrap(key, hex(nonce + sealed + tag), context)).toString('hex'), plain)
  assert.throws(() => unwrap(key, hex(nonce + sealed + tag.replace(/b$/, 'a')), context))
})

test('every AES-256-GCM vector is judged as it should be', { skip: absent('aes_gcm_test.json') }, () => {
  const { testGroups } = aead.parse(JSON.parse(readFileSync(pathOf('aes_gcm_test.json'), 'utf8')))
  let seen = 0
  for (const { keySize, ivSize, tests } of testGroups) {
    // Ours are 256-bit keys and 96-bit nonces, and nothing else.
    if (keySize !== 256 || ivSize !== 96) continue
    for (const { tcId, key, iv, aad, msg, ct, tag, result } of tests) {
      const open = (): string => Buffer.from(unwrap(hex(key), hex(iv + ct + tag), hex(aad))).toString('hex')
      if (result === 'valid') assert.equal(open(), msg, `case ${tcId}`)
      else assert.throws(open, `case ${tcId}`)
      seen += 1
    }
  }
  assert.equal(seen, 66)
})

const mac = z.object({
  testGroups: z.array(
    z.object({
      tagSize: z.int(),
      tests: z.array(
        z.object({ tcId: z.int(), key: z.string(), msg: z.string(), tag: z.string(), result: z.string() }),
      ),
    }),
  ),
})

test('every HMAC-SHA-256 vector is judged as it should be', { skip: absent('hmac_sha256_test.json') }, () => {
  const { testGroups } = mac.parse(JSON.parse(readFileSync(pathOf('hmac_sha256_test.json'), 'utf8')))
  let seen = 0
  for (const { tagSize, tests } of testGroups)
    for (const { tcId, key, msg, tag, result } of tests) {
      const made = createHmac('sha256', hex(key))
        .update(hex(msg))
        .digest('hex')
        .slice(0, tagSize / 4)
      assert.equal(made === tag, result === 'valid', `case ${tcId}`)
      seen += 1
    }
  assert.equal(seen, 174)
})
