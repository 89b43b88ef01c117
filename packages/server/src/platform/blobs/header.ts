// The head of a stored blob: which key of the workspace opens it, and the blob's own key under that one. It can be made anew without
// touching what follows.
//   'MUNB1\n' · version of the workspace's key (4 bytes) · length of the wrapped key (2 bytes) · the blob's key, wrapped by that key
import { unwrap, wrap } from '../crypto/index.ts'

const MAGIC = Buffer.from('MUNB1\n')
const SIZES = 6

/** What is stored is no blob of ours any more. */
export class DamagedBlob extends Error {}

export interface SplitBlob {
  readonly version: number
  readonly wrapped: Uint8Array
  /** What stands behind the head. Whoever stops reading it closes what it is read from. */
  readonly rest: AsyncIterable<Uint8Array>
  /** Whether or not anything was read; twice is no harm. */
  close(): Promise<void>
}

/** Bound to the place: a name holds the workspace, the document and, keyed, the label. */
const contextOf = (name: string): string => `muniment blob key v1|${name}`

export function headOf(version: number, workspaceKey: Uint8Array, blobKey: Uint8Array, name: string): Uint8Array {
  const wrapped = wrap(workspaceKey, blobKey, contextOf(name))
  const sizes = Buffer.alloc(SIZES)
  sizes.writeUInt32BE(version)
  sizes.writeUInt16BE(wrapped.length, 4)
  return Buffer.concat([MAGIC, sizes, wrapped])
}

/** Throws when the key is another one or the blob lies under another name than it was stored under. */
export const blobKeyIn = ({ wrapped }: SplitBlob, workspaceKey: Uint8Array, name: string): Uint8Array =>
  unwrap(workspaceKey, wrapped, contextOf(name))

export async function splitHead(source: AsyncIterable<Uint8Array>): Promise<SplitBlob> {
  const iterator = source[Symbol.asyncIterator]()
  const close = async (): Promise<void> => void (await iterator.return?.())
  try {
    const { version, wrapped, first } = await headIn(iterator)
    async function* rest(): AsyncGenerator<Uint8Array> {
      try {
        yield first
        for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value
      } finally {
        await close()
      }
    }
    return { version, wrapped, rest: rest(), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function headIn(iterator: AsyncIterator<Uint8Array>) {
  let held: Buffer = Buffer.alloc(0)
  const need = async (length: number): Promise<void> => {
    while (held.length < length) {
      const { done, value } = await iterator.next()
      if (done === true) throw new DamagedBlob('the blob is cut short')
      held = Buffer.concat([held, value])
    }
  }
  await need(MAGIC.length + SIZES)
  if (!held.subarray(0, MAGIC.length).equals(MAGIC)) throw new DamagedBlob('the blob has an unknown format')
  const start = MAGIC.length + SIZES
  const end = start + held.readUInt16BE(MAGIC.length + 4)
  await need(end)
  return { version: held.readUInt32BE(MAGIC.length), wrapped: held.subarray(start, end), first: held.subarray(end) }
}
