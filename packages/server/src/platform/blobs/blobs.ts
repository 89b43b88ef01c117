// Originals: content-addressed, streamed, encrypted under the document's own key. The stored form is
//   'MUNB1\n' · length of the wrapped key (2 bytes) · document key wrapped by the workspace key · chunks (crypto/stream.ts)
// so that a blob needs nothing but the keyring to be opened, even when the tail of the embedded database was lost.
import { createHash, createHmac } from 'node:crypto'
import type { DocumentId } from '../../base/index.ts'
import { decrypt, encrypt, type Keyring, newKey, unwrap, wrap } from '../crypto/index.ts'
import type { Authority } from '../tenancy/index.ts'

/** A place for bytes under a name. `put` has made them durable when it resolves; the name is asked for when the source has ended. */
export interface BlobStore {
  put(source: AsyncIterable<Uint8Array>, name: () => string): Promise<void>
  get(name: string): AsyncIterable<Uint8Array>
  remove(prefix: string): Promise<void>
}

export interface StoredBlob {
  /** Of the plain bytes, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

export interface Blobs {
  /** Encrypts and stores a document's original; durable when it resolves. */
  keep(authority: Authority, document: DocumentId, source: AsyncIterable<Uint8Array>): Promise<StoredBlob>
  /** The original, decrypted. Throws when a byte was changed or the blob belongs to another workspace or document. */
  open(authority: Authority, document: DocumentId, sha256: string): AsyncIterable<Uint8Array>
  remove(authority: Authority, document: DocumentId): Promise<void>
}

const MAGIC = Buffer.from('MUNB1\n')

export function makeBlobs(store: BlobStore, keyring: Keyring): Blobs {
  const contextOf = (authority: Authority, document: DocumentId) =>
    `muniment blob v1|${authority.workspace}|${document}`
  const folderOf = (authority: Authority, document: DocumentId) => `${authority.workspace}/${document}`
  /** A keyed name: whoever sees the folder cannot ask whether a known file is in it. */
  const nameOf = (key: Uint8Array, authority: Authority, document: DocumentId, sha256: string) =>
    `${folderOf(authority, document)}/${createHmac('sha256', key).update(`blob name|${sha256}`).digest('hex')}`
  return {
    async keep(authority, document, source) {
      const workspaceKey = await keyring.keyForSealing(authority.workspace)
      const context = contextOf(authority, document)
      const documentKey = newKey()
      const hash = createHash('sha256')
      let bytes = 0
      let sha256 = ''
      async function* hashed(): AsyncGenerator<Uint8Array> {
        for await (const piece of source) {
          hash.update(piece)
          bytes += piece.length
          yield piece
        }
        sha256 = hash.digest('hex')
      }
      async function* sealed(): AsyncGenerator<Uint8Array> {
        const wrapped = wrap(workspaceKey, documentKey, context)
        const length = Buffer.alloc(2)
        length.writeUInt16BE(wrapped.length)
        yield Buffer.concat([MAGIC, length, wrapped])
        yield* encrypt(documentKey, context, hashed())
      }
      await store.put(sealed(), () => nameOf(workspaceKey, authority, document, sha256))
      return { sha256, bytes }
    },
    async *open(authority, document, sha256) {
      const workspaceKey = await keyring.workspaceKey(authority.workspace)
      const context = contextOf(authority, document)
      const { header, rest } = await splitHeader(store.get(nameOf(workspaceKey, authority, document, sha256)))
      const documentKey = unwrap(workspaceKey, header, context)
      yield* decrypt(documentKey, context, rest)
    },
    remove: (authority, document) => store.remove(folderOf(authority, document)),
  }
}

async function splitHeader(
  source: AsyncIterable<Uint8Array>,
): Promise<{ header: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const need = async (length: number): Promise<void> => {
    while (held.length < length) {
      const { done, value } = await iterator.next()
      if (done === true) throw new Error('the blob is cut short')
      held = Buffer.concat([held, value])
    }
  }
  await need(MAGIC.length + 2)
  if (!held.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('the blob has an unknown format')
  const start = MAGIC.length + 2
  const end = start + held.readUInt16BE(MAGIC.length)
  await need(end)
  const header = held.subarray(start, end)
  const first = held.subarray(end)
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield first
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value
  }
  return { header, rest: rest() }
}
