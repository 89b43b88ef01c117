import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { newKey, unwrap, wrap } from './envelope.ts'
import { CHUNK, decrypt, encrypt } from './stream.ts'

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

test('what is wrapped in one context does not unwrap in another, nor with one bit changed', () => {
  const key = newKey()
  const wrapped = wrap(key, Buffer.from('document key'), 'workspace a')
  assert.equal(Buffer.from(unwrap(key, wrapped, 'workspace a')).toString(), 'document key')
  assert.throws(() => unwrap(key, wrapped, 'workspace b'))
  assert.throws(() => unwrap(newKey(), wrapped, 'workspace a'))
  for (let bit = 0; bit < wrapped.length * 8; bit++) {
    const changed = Buffer.from(wrapped)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.throws(() => unwrap(key, changed, 'workspace a'), `bit ${bit}`)
  }
  assert.throws(() => unwrap(key, wrapped.subarray(0, wrapped.length - 4), 'workspace a'), 'a shorter tag')
})

for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17]) {
  test(`a file of ${size} bytes comes back as it was, however its pieces arrive`, async () => {
    const key = newKey()
    const plain = randomBytes(size)
    const stored = await all(encrypt(key, 'c', pieces(plain, 10_007)))
    assert.deepEqual(await all(decrypt(key, 'c', pieces(stored, 4099))), plain)
    await assert.rejects(all(decrypt(key, 'd', pieces(stored, 4099))))
  })
}

test('chunks can be neither cut off, swapped, repeated nor changed', async () => {
  const key = newKey()
  const stored = await all(encrypt(key, 'c', pieces(randomBytes(3 * CHUNK + 5), CHUNK)))
  const unit = CHUNK + 16
  const [a, b, c, d] = [0, 1, 2, 3].map((n) => stored.subarray(n * unit, (n + 1) * unit))
  const broken: Record<string, (Uint8Array | undefined)[]> = {
    'the last cut off': [a, b, c],
    'two swapped': [b, a, c, d],
    'one repeated': [a, a, b, c, d],
    'one left out': [a, c, d],
    'cut in a chunk': [a, b, c, d?.subarray(0, 3)],
  }
  for (const [what, parts] of Object.entries(broken)) {
    await assert.rejects(
      all(decrypt(key, 'c', pieces(Buffer.concat(parts.filter((part) => part !== undefined)), CHUNK))),
      what,
    )
  }
  const changed = Buffer.from(stored)
  changed[unit + 5] = (changed[unit + 5] ?? 0) ^ 1
  await assert.rejects(all(decrypt(key, 'c', pieces(changed, CHUNK))))
})
