// AES-256-GCM for small things: keys wrapped by keys. Stored form: nonce (12 bytes), ciphertext, tag (16 bytes).
import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes } from 'node:crypto'

const NONCE = 12
// Never the library's default: Node accepts shorter tags when the length is not named, and a 4-byte tag can be forged.
const TAG = 16

/** What is stored is not what was sealed here, under this key, for this place. */
export class NotAuthentic extends Error {}

export const newKey = (): Uint8Array => randomBytes(32)

/** The context says what it is and where it belongs; it is authenticated, not stored. */
export function wrap(key: Uint8Array, plain: Uint8Array, context: string | Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(bytesOf(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the bytes were changed, the key is another one, or the context differs (a row copied to another workspace). */
export function unwrap(key: Uint8Array, wrapped: Uint8Array, context: string | Uint8Array): Uint8Array {
  if (wrapped.length < NONCE + TAG) throw new NotAuthentic('too short to be wrapped')
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(bytesOf(context))
  decipher.setAuthTag(wrapped.subarray(wrapped.length - TAG))
  return opened(decipher, wrapped.subarray(NONCE, wrapped.length - TAG))
}

export function opened(decipher: DecipherGCM, sealed: Uint8Array): Uint8Array {
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch (error) {
    throw new NotAuthentic('what was sealed does not open', { cause: error })
  }
}

const bytesOf = (context: string | Uint8Array): Uint8Array =>
  typeof context === 'string' ? Buffer.from(context) : context
