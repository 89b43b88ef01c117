// SHA-256 for the proof layer, the same synchronous function in Node and in a browser. WebCrypto would need no dependency but is
// asynchronous, which a tree hash pays for at every node; node:crypto does not exist in a browser. Hence @noble/hashes: audited,
// without dependencies of its own, measured within 3 % of node:crypto on Merkle leaves.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A SHA-256 digest: 32 bytes. */
export type Hash = Uint8Array

export const hashLength = 32

/** The digest of the parts, one after the other. */
export function hashOf(...parts: readonly Uint8Array[]): Hash {
  const state = sha256.create()
  for (const part of parts) state.update(part)
  return state.digest()
}

/** 64 lower-case hexadecimal digits. A string is hashed as its UTF-8 bytes (a lone surrogate as U+FFFD). */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(hashOf(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/** Whether two digests are the same. Digests are public here: time need not be constant. */
export function sameHash(one: Hash, other: Hash): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
