import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentId } from '../../base/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import type { Documents } from '../documents/index.ts'

export interface LendingFrom {
  readonly documents: Pick<Documents, 'original'>
  readonly scratchFolder: string
}

/** Lends the decrypted original as a file that only this user can read; it is gone when `work` ends, however it ends. */
export async function lendOriginal<T>(
  { documents, scratchFolder }: LendingFrom,
  authority: Authority,
  document: { readonly id: DocumentId },
  work: (path: string) => Promise<T>,
): Promise<T> {
  await mkdir(scratchFolder, { recursive: true, mode: 0o700 })
  const path = join(scratchFolder, randomUUID())
  try {
    await writeFile(path, documents.original(authority, document), { flag: 'wx', mode: 0o600 })
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}
