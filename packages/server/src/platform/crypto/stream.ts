// Files are encrypted in chunks so that any size streams in constant memory and no byte is handed out before its chunk is
// authenticated. The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): the nonce is a counter and a mark on the
// last chunk, so chunks can be neither reordered, repeated nor cut off. Every stream has a key of its own, so a counter never repeats.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { NotAuthentic, opened } from './envelope.ts'

export const CHUNK = 64 * 1024
const TAG = 16

function nonceOf(counter: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(counter, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

export async function* encrypt(
  key: Uint8Array,
  context: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let counter = 0
  for await (const { chunk, isLast } of chunksOf(source, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(counter++, isLast), { authTagLength: TAG })
    cipher.setAAD(Buffer.from(context))
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
}

/** Throws at the first chunk that is not authentic, and at the end when the last chunk is missing. */
export async function* decrypt(
  key: Uint8Array,
  context: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let counter = 0
  for await (const { chunk, isLast } of chunksOf(source, CHUNK + TAG)) {
    if (chunk.length < TAG) throw new NotAuthentic('an encrypted chunk is cut short')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(counter++, isLast), { authTagLength: TAG })
    decipher.setAAD(Buffer.from(context))
    decipher.setAuthTag(chunk.subarray(chunk.length - TAG))
    yield opened(decipher, chunk.subarray(0, chunk.length - TAG))
  }
}

/** Cuts a stream into chunks of one size; the last is marked, may be shorter, and is there even when the stream is empty. */
async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ chunk: Uint8Array; isLast: boolean }> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    let rest = piece
    while (length + rest.length > size) {
      const fits = size - length
      yield { chunk: Buffer.concat([...held, rest.subarray(0, fits)]), isLast: false }
      rest = rest.subarray(fits)
      held = []
      length = 0
    }
    held.push(rest)
    length += rest.length
  }
  yield { chunk: Buffer.concat(held), isLast: true }
}
