// Ed25519 (RFC 8032), the same synchronous function in Node and in a browser: WebCrypto's is asynchronous and not in every browser
// still in use. Hence @noble/ed25519 (MIT, by the author of @noble/hashes, without dependencies of its own), in its strict mode:
// encodings that are not canonical and keys of small order are refused, so that one text has one signature.
import { getPublicKey, hashes, sign, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

hashes.sha512 = sha512

/** The public key, 32 bytes, of a secret one (RFC 8032: 32 random bytes); `null` for another length. */
export const publicKeyOf = (secret: Uint8Array): Uint8Array | null =>
  secret.length === 32 ? getPublicKey(secret) : null

/** 64 bytes; `null` when the secret is not 32 bytes long. */
export const signBytes = (secret: Uint8Array, message: Uint8Array): Uint8Array | null =>
  secret.length === 32 ? sign(message, secret) : null

export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    return verify(signature, message, publicKey, { zip215: false })
  } catch {
    // The library throws where a point or a number is not one; for a verifier that is an answer like any other.
    return false
  }
}
