import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DocumentId, isDiskFull, refusal } from '../../base/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import type { Documents } from '../documents/index.ts'

const scratchFull = refusal(
  'storage.scratch-full',
  'The disk on which documents are opened (scratch in the data folder) is full. Nothing is lost: the original is safe, and it is read by itself once there is room. Make room on that disk.',
  507,
)

export interface LendingFrom {
  readonly documents: Pick<Documents, 'original'>
  readonly scratchFolder: string
}

/**
 * Lends the decrypted original as a file that only this user can read; it is gone when `work` ends, however it ends. Refuses
 * `storage.scratch-full`.
 */
export async function lendOriginal<T>(
  { documents, scratchFolder }: LendingFrom,
  authority: Authority,
  document: { readonly id: DocumentId },
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(scratchFolder, randomUUID())
  try {
    await write(path, documents.original(authority, document))
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    throw isDiskFull(error) ? scratchFull({}, error) : error
  }
}
