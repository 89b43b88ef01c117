// Originals and what is made from them: streamed, encrypted, each under a key of its own. The stored form is
//   head with the blob's wrapped key (header.ts) · chunks (crypto/stream.ts)
// so that a blob needs nothing but the keyring to be opened, even when the tail of the embedded database was lost.
import { createHash, createHmac } from 'node:crypto'
import type { Id } from '../../base/index.ts'
import { decrypt, encrypt, type Keyring, NotAuthentic, newKey } from '../crypto/index.ts'
import type { Authority } from '../tenancy/index.ts'
import { blobKeyIn, DamagedBlob, headOf, type SplitBlob, splitHead } from './header.ts'
import { storageDamaged } from './refusals.ts'

/** A place for bytes under a name. Refuses `storage.full` and `storage.away`; what it refused it has not kept. */
export interface BlobStore {
  /** Durable when it resolves; until then there is nothing under the name. What stood under it is replaced. */
  put(source: AsyncIterable<Uint8Array>, name: string): Promise<void>
  /** Refuses `storage.missing` with the first byte asked for where there is nothing. */
  get(name: string): AsyncIterable<Uint8Array>
  has(name: string): Promise<boolean>
  /** The names that begin with the prefix and a slash, each at least once, also while others are added and removed. */
  list(prefix: string): AsyncIterable<string>
  /** Everything whose name begins with the prefix and a slash. Nothing there is nothing to do. */
  remove(prefix: string): Promise<void>
  /** What lies under that one name. Nothing there is nothing to do. */
  removeOne(name: string): Promise<void>
}

export interface StoredBlob {
  /** Of the plain bytes, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

/** What of a document is kept: its original, or something made from it that can be made again, named by a word of the slice. */
export type BlobLabel = 'original' | `derived ${string}` | `part ${string}`

export interface Blobs {
  /** Encrypts and stores; durable when it resolves. `document` is whatever the bytes belong to and are removed with. */
  keep(
    authority: Authority,
    document: Id<string>,
    source: AsyncIterable<Uint8Array>,
    label?: BlobLabel,
  ): Promise<StoredBlob>
  /** Decrypted. Refuses `storage.missing`, and `storage.damaged` when a byte was changed or the blob belongs to another workspace, document or label. */
  open(authority: Authority, document: Id<string>, label?: BlobLabel): AsyncIterable<Uint8Array>
  has(authority: Authority, document: Id<string>, label?: BlobLabel): Promise<boolean>
  /** All that is kept of the document. Its keys lie in the blobs themselves: with them they are gone. */
  remove(authority: Authority, document: Id<string>): Promise<void>
  removeOne(authority: Authority, document: Id<string>, label: BlobLabel): Promise<void>
}

export function makeBlobs(store: BlobStore, keyring: Keyring): Blobs {
  const contextOf = (authority: Authority, document: Id<string>, label: BlobLabel) =>
    `muniment blob v1|${authority.workspace}|${document}|${label}`
  const folderOf = (authority: Authority, document: Id<string>) => `${authority.workspace}/${document}`
  /** A keyed name: whoever sees the folder learns neither how many pages were looked at nor which. */
  const nameOf = (key: Uint8Array, authority: Authority, document: Id<string>, label: BlobLabel) =>
    `${folderOf(authority, document)}/${createHmac('sha256', key).update(`blob name|${document}|${label}`).digest('hex')}`
  return {
    async keep(authority, document, source, label = 'original') {
      const { version, key } = await keyring.sealingKey(authority.workspace)
      const nameKey = await keyring.nameKey(authority.workspace)
      const name = nameOf(nameKey, authority, document, label)
      const context = contextOf(authority, document, label)
      const documentKey = newKey()
      const hash = createHash('sha256')
      let bytes = 0
      async function* hashed(): AsyncGenerator<Uint8Array> {
        for await (const piece of source) {
          hash.update(piece)
          bytes += piece.length
          yield piece
        }
      }
      async function* sealed(): AsyncGenerator<Uint8Array> {
        yield headOf(version, key, documentKey, name)
        yield* encrypt(documentKey, context, hashed())
      }
      await store.put(sealed(), name)
      return { sha256: hash.digest('hex'), bytes }
    },
    async *open(authority, document, label = 'original') {
      const nameKey = await keyring.nameKey(authority.workspace)
      const name = nameOf(nameKey, authority, document, label)
      const blob = await splitHead(store.get(name)).catch(damaged)
      try {
        const key = await keyring.openingKey(authority.workspace, blob.version)
        yield* sound(blob, key, name, contextOf(authority, document, label))
      } finally {
        await blob.close()
      }
    },
    has: async (authority, document, label = 'original') =>
      store.has(nameOf(await keyring.nameKey(authority.workspace), authority, document, label)),
    remove: (authority, document) => store.remove(folderOf(authority, document)),
    removeOne: async (authority, document, label) =>
      store.removeOne(nameOf(await keyring.nameKey(authority.workspace), authority, document, label)),
  }
}

async function* sound(blob: SplitBlob, key: Uint8Array, name: string, context: string): AsyncGenerator<Uint8Array> {
  try {
    yield* decrypt(blobKeyIn(blob, key, name), context, blob.rest)
  } catch (error) {
    damaged(error)
  }
}

/** What the store itself says of its bytes stands. */
function damaged(error: unknown): never {
  throw error instanceof NotAuthentic || error instanceof DamagedBlob ? storageDamaged({}, error) : error
}
