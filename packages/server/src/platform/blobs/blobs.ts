// Originals and what is made from them: streamed, encrypted, each under a key of its own. The stored form is
//   'MUNB1\n' · version of the workspace's key (4 bytes) · length of the wrapped key (2 bytes) · the blob's key, wrapped by that key ·
//   chunks (crypto/stream.ts)
// so that a blob needs nothing but the keyring to be opened, even when the tail of the embedded database was lost.
import { createHash, createHmac } from 'node:crypto'
import { type Id, refusal } from '../../base/index.ts'
import { decrypt, encrypt, type Keyring, newKey, unwrap, wrap } from '../crypto/index.ts'
import type { Authority } from '../tenancy/index.ts'

/** A place for bytes under a name. Refuses `storage.full` and `storage.away`; what it refused it has not kept. */
export interface BlobStore {
  /** Durable when it resolves; until then there is nothing under the name. What stood under it is replaced. */
  put(source: AsyncIterable<Uint8Array>, name: string): Promise<void>
  /** Refuses `storage.missing` with the first byte asked for where there is nothing. */
  get(name: string): AsyncIterable<Uint8Array>
  has(name: string): Promise<boolean>
  /** Everything whose name begins with the prefix and a slash. Nothing there is nothing to do. */
  remove(prefix: string): Promise<void>
}

export const storageFull = refusal('storage.full', 'The storage of this installation is full. Nothing was kept.', 507)
export const storageAway = refusal(
  'storage.away',
  'The storage of originals does not answer at the moment. Nothing was lost; try again later.',
  503,
)
export const storageMissing = refusal('storage.missing', 'The storage does not hold these bytes.', 500)

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
  /** Decrypted. Throws when a byte was changed or the blob belongs to another workspace, document or label. */
  open(authority: Authority, document: Id<string>, label?: BlobLabel): AsyncIterable<Uint8Array>
  has(authority: Authority, document: Id<string>, label?: BlobLabel): Promise<boolean>
  /** All that is kept of the document. Its keys lie in the blobs themselves: with them they are gone. */
  remove(authority: Authority, document: Id<string>): Promise<void>
}

const MAGIC = Buffer.from('MUNB1\n')
const SIZES = 6

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
        const wrapped = wrap(key, documentKey, context)
        const sizes = Buffer.alloc(SIZES)
        sizes.writeUInt32BE(version)
        sizes.writeUInt16BE(wrapped.length, 4)
        yield Buffer.concat([MAGIC, sizes, wrapped])
        yield* encrypt(documentKey, context, hashed())
      }
      await store.put(sealed(), nameOf(nameKey, authority, document, label))
      return { sha256: hash.digest('hex'), bytes }
    },
    async *open(authority, document, label = 'original') {
      const nameKey = await keyring.nameKey(authority.workspace)
      const context = contextOf(authority, document, label)
      const { version, wrapped, rest } = await splitHeader(store.get(nameOf(nameKey, authority, document, label)))
      const documentKey = unwrap(await keyring.openingKey(authority.workspace, version), wrapped, context)
      yield* decrypt(documentKey, context, rest)
    },
    has: async (authority, document, label = 'original') =>
      store.has(nameOf(await keyring.nameKey(authority.workspace), authority, document, label)),
    remove: (authority, document) => store.remove(folderOf(authority, document)),
  }
}

async function splitHeader(
  source: AsyncIterable<Uint8Array>,
): Promise<{ version: number; wrapped: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const need = async (length: number): Promise<void> => {
    while (held.length < length) {
      const { done, value } = await iterator.next()
      if (done === true) throw new Error('the blob is cut short')
      held = Buffer.concat([held, value])
    }
  }
  await need(MAGIC.length + SIZES)
  if (!held.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('the blob has an unknown format')
  const start = MAGIC.length + SIZES
  const version = held.readUInt32BE(MAGIC.length)
  const end = start + held.readUInt16BE(MAGIC.length + 4)
  await need(end)
  const wrapped = held.subarray(start, end)
  const first = held.subarray(end)
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield first
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value
  }
  return { version, wrapped, rest: rest() }
}
