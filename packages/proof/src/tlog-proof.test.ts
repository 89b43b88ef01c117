import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openCheckpoint, parseCheckpoint, signCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { publicKeyOf } from './ed25519.ts'
import { leafHash, merkleTree } from './merkle.ts'
import { signNote, verifierKeyOf } from './note.ts'
import { hashOf } from './sha256.ts'
import { base64Of, bytesOfBase64, textOfBytes } from './text.ts'
import { parseTlogProof, verifyTlogProof, writeTlogProof } from './tlog-proof.ts'

const shared = process.env['MUNIMENT_SHARED'] ?? join(import.meta.dirname, '../../../../shared')
const noteFile = join(shared, 'data/crypto/signed_note_vectors.json')

const origin = 'example.org/log/1'
const secret = new Uint8Array(32).fill(3)
const key = verifierKeyOf(origin, publicKeyOf(secret)) ?? assert.fail()
const keys = [key]
const leaves = Array.from({ length: 21 }, (_, i) => leafHash(Uint8Array.of(i)))
const tree = merkleTree(leaves)

function signedHead(size: number): string {
  const root = tree.root(size) ?? assert.fail()
  return signCheckpoint({ origin, size, root, extensions: [] }, secret) ?? assert.fail()
}

function proofOf(index: number, size: number): string {
  const path = tree.inclusion(index, size) ?? assert.fail()
  return writeTlogProof({ index, path, checkpoint: signedHead(size), extra: null })
}

test('a checkpoint is three lines: origin, size and root', () => {
  const text = writeCheckpoint({ origin, size: 0, root: hashOf(), extensions: [] })
  assert.equal(text, 'example.org/log/1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n')
  assert.deepEqual(parseCheckpoint(text), { origin, size: 0, root: hashOf(), extensions: [] })
})

test('the published tree description is read and written letter by letter', {
  skip: existsSync(noteFile) ? false : `${noteFile} is not there`,
}, () => {
  const vectors: { tree_golden: { text: string; n: number; record: string } } = JSON.parse(
    readFileSync(noteFile, 'utf8'),
  )
  const { text, n, record } = vectors.tree_golden
  const checkpoint = parseCheckpoint(text) ?? assert.fail()
  assert.equal(checkpoint.size, n)
  assert.deepEqual(checkpoint.root, leafHash(new TextEncoder().encode(record)))
  assert.equal(writeCheckpoint(checkpoint), text)
})

test('a checkpoint written in any other way is none', () => {
  const root = base64Of(hashOf())
  const broken = [
    `${origin}\n01\n${root}\n`,
    `${origin}\n-1\n${root}\n`,
    `${origin}\n1e3\n${root}\n`,
    `${origin}\n9007199254740993\n${root}\n`,
    `${origin}\n1\n${root}`,
    `${origin}\n1\n${root}\n\n`,
    `\n1\n${root}\n`,
    `${origin}\n1\n${root.slice(0, -1)}\n`,
    `${origin}\n1\n${root.replace('uFU=', 'uFV=')}\n`,
    `${origin}\n1\n${base64Of(hashOf().slice(1))}\n`,
    `${origin} \r\n1\n`,
  ]
  for (const text of broken) {
    assert.equal(parseCheckpoint(text), null, text)
    const note = signNote(text, { name: origin, secret })
    if (note === null) continue
    assert.deepEqual(openCheckpoint(note, origin, keys), { isValid: false, refusal: 'checkpoint.malformed' })
  }
  assert.deepEqual(openCheckpoint(signedHead(3), 'example.org/log/2', keys), {
    isValid: false,
    refusal: 'checkpoint.other-log',
  })
})

test('every entry is proven by a text that stands alone, and no other entry by it', () => {
  for (let size = 1; size <= leaves.length; size++) {
    for (let index = 0; index < size; index++) {
      const text = proofOf(index, size)
      const leaf = leaves[index] ?? assert.fail()
      const verified = verifyTlogProof(text, { leaf, origin, keys })
      assert.deepEqual(verified, { isValid: true, index, size, root: tree.root(size) })
      assert.deepEqual(verifyTlogProof(text, { leaf: leafHash(leaf), origin, keys }), {
        isValid: false,
        refusal: 'proof.not-included',
      })
    }
  }
})

test('one changed bit of a proof is always refused', () => {
  const leaf = leaves[5] ?? assert.fail()
  const bytes = new TextEncoder().encode(proofOf(5, 21))
  assert.ok(verifyTlogProof(textOfBytes(bytes) ?? '', { leaf, origin, keys }).isValid)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = bytes.slice()
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const text = textOfBytes(changed)
    assert.ok(text === null || !verifyTlogProof(text, { leaf, origin, keys }).isValid, `bit ${bit}`)
  }
})

test('a proof is read back as it was written, with or without extra data', () => {
  for (const extra of [null, new Uint8Array(), Uint8Array.of(1, 2, 250)]) {
    const proof = { index: 3, path: tree.inclusion(3) ?? [], checkpoint: signedHead(21), extra }
    assert.deepEqual(parseTlogProof(writeTlogProof(proof)), proof)
  }
})

test('base 64 is read back as it was written, and in no other spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = base64Of(bytes)
      assert.equal(text, Buffer.from(bytes).toString('base64'))
      assert.deepEqual(bytesOfBase64(text), bytes)
    }),
  )
  for (const text of ['A', 'AA', 'AAA', 'AB==', 'AAB=', '====', 'A===', 'AA=A', 'AAA-', 'AAA\n', ' AAA', 'AA==AA=='])
    assert.equal(bytesOfBase64(text), null, text)
})

test('no text whatever makes a verifier throw', () => {
  const leaf = leaves[0] ?? hashOf()
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('c2sp.org/tlog-proof@v1', 'index 0', 'extra AA==', '', base64Of(hashOf()), origin, '1'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      assert.equal(verifyTlogProof(text, { leaf, origin, keys }).isValid, false)
      assert.equal(openCheckpoint(text, origin, keys).isValid, false)
    }),
  )
})
