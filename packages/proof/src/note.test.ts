import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isSignedBy, publicKeyOf, signBytes } from './ed25519.ts'
import { openNote, parseNote, parseVerifierKey, signNote, verifierKeyOf, writeVerifierKey } from './note.ts'
import { bytesOfBase64 } from './text.ts'

const shared = process.env['MUNIMENT_SHARED'] ?? join(import.meta.dirname, '../../../../shared')
const noteFile = join(shared, 'data/crypto/signed_note_vectors.json')
const signatureFile = join(shared, 'data/crypto/wycheproof/ed25519_test.json')
const absent = (path: string): string | false => (existsSync(path) ? false : `${path} is not there`)
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))

const keyOf = (text: string) => parseVerifierKey(text) ?? assert.fail(text)

test('the example of the format opens with its key, and with no other', () => {
  const key = keyOf('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
  const note =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
  assert.deepEqual(openNote(note, [key]), { isValid: true, text: 'This is an example message.\n', signedBy: [key] })
  assert.deepEqual(openNote(note, []), { isValid: false, refusal: 'note.unknown-key' })
  const other = verifierKeyOf('example.com/foo', publicKeyOf(new Uint8Array(32))) ?? assert.fail()
  assert.deepEqual(openNote(note, [other]), { isValid: false, refusal: 'note.unknown-key' })
  assert.equal(writeVerifierKey(key), 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
})

interface Vectors {
  readonly skey: string
  readonly keys: Readonly<Record<string, string>>
  readonly text: string
  readonly signed: string
  readonly open_cases: readonly {
    readonly msg: string
    readonly keys: readonly string[]
    readonly verify: boolean
    readonly unverified?: number
  }[]
}

test('every published note opens or is refused as it should, and is signed letter by letter', {
  skip: absent(noteFile),
}, () => {
  const vectors: Vectors = JSON.parse(readFileSync(noteFile, 'utf8'))
  for (const { msg, keys, verify, unverified } of vectors.open_cases) {
    const opened = openNote(msg, keys.map(keyOf))
    assert.equal(opened.isValid, verify, msg)
    if (opened.isValid) {
      assert.equal(opened.text, vectors.text)
      assert.equal((parseNote(msg)?.signatures.length ?? 0) - opened.signedBy.length, unverified)
    }
  }
  assert.ok(vectors.open_cases.length >= 11)
  const secret = bytesOfBase64(vectors.skey.split('+').slice(4).join('+'))?.slice(1) ?? assert.fail()
  assert.equal(signNote(vectors.text, { name: 'PeterNeumann', secret }), vectors.signed)
})

interface SignatureVectors {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string }
    readonly tests: readonly {
      readonly tcId: number
      readonly msg: string
      readonly sig: string
      readonly result: string
    }[]
  }[]
}

test('the signature of RFC 8032 section 7.1 test 2 is made and verified', () => {
  const secret = hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
  const publicKey = hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  const signature = hex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
  assert.deepEqual(publicKeyOf(secret), publicKey)
  assert.deepEqual(signBytes(secret, hex('72')), signature)
  assert.ok(isSignedBy(publicKey, hex('72'), signature))
  assert.ok(!isSignedBy(publicKey, hex('73'), signature))
  // The same signature with s + L: malleable where a verifier is lax.
  const lax = hex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69daf52db73e3e9fec8a9bdaf6d1b0b2fce0387b2eaeb4302aeeb00d291612bb0c10',
  )
  assert.ok(!isSignedBy(publicKey, hex('72'), lax))
})

test('every Ed25519 signature of Project Wycheproof is judged as it should be', { skip: absent(signatureFile) }, () => {
  const vectors: SignatureVectors = JSON.parse(readFileSync(signatureFile, 'utf8'))
  let seen = 0
  for (const { publicKey, tests } of vectors.testGroups) {
    for (const { tcId, msg, sig, result } of tests) {
      assert.equal(isSignedBy(hex(publicKey.pk), hex(msg), hex(sig)), result === 'valid', `case ${tcId}`)
      seen += 1
    }
  }
  assert.ok(seen >= 150)
})

test('what is signed opens, and a text or name that is no note is not signed', () => {
  const secret = new Uint8Array(32).fill(7)
  const key = verifierKeyOf('example.org/log', publicKeyOf(secret)) ?? assert.fail()
  const note = signNote('One line.\n\nAnother, ä.\n', { name: 'example.org/log', secret }) ?? assert.fail()
  assert.equal(openNote(note, [key]).isValid, true)
  for (const text of ['no newline', 'bad \u0007\n', '\ud800\n', 'tab\tbed\n'])
    assert.equal(signNote(text, { name: 'example.org/log', secret }), null)
  for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u0085b', '\ud800'])
    assert.equal(signNote('x\n', { name, secret }), null)
  assert.equal(signNote('x\n', { name: 'x', secret: new Uint8Array(31) }), null)
})

test('one changed bit of a note signed by one key is always refused', () => {
  const secret = new Uint8Array(32).fill(9)
  const key = verifierKeyOf('example.org/log', publicKeyOf(secret)) ?? assert.fail()
  const bytes = Buffer.from(signNote('A text.\n\nIts end.\n', { name: 'example.org/log', secret }) ?? '')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.equal(openNote(changed.toString('utf8'), [key]).isValid, false, `bit ${bit}`)
  }
})

test('no text whatever makes a reader of notes or keys throw', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('— a AAAAAAA=', '', '— a b c', 'a+00000000+AQ=='),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = `${lines.join('\n')}\n`
      const parsed = parseNote(text)
      assert.ok(parsed === null || parsed.signatures.length > 0)
      assert.equal(openNote(text, []).isValid, false)
      assert.equal(parseVerifierKey(text), null)
    }),
  )
})
