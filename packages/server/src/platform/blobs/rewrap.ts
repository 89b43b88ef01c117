// After a workspace has a new key: every blob's own key is unwrapped with the old one and wrapped with the new. What is encrypted with
// it stays as it is; the blob is copied behind its new head and takes the old one's place whole, on every kind of store.
import { isRefusal, type WorkspaceId } from '../../base/index.ts'
import type { Keyring } from '../crypto/index.ts'
import type { BlobStore } from './blobs.ts'
import { blobKeyIn, DamagedBlob, headOf, type SplitBlob, splitHead } from './header.ts'
import { storageMissing } from './refusals.ts'

export interface Rewrapping {
  readonly store: BlobStore
  readonly keyring: Keyring
  readonly workspace: WorkspaceId
  /** Whether there is a document or an upload of that id. */
  readonly isHeld: (owner: string) => Promise<boolean>
  /** Ends it between two pieces; what is done stays done. */
  readonly signal?: AbortSignal
  readonly onProgress?: (seen: number, rewrapped: number) => void
}

export interface Rewrapped {
  readonly seen: number
  readonly rewrapped: number
  /** Versions that some blobs which somebody holds are still under, because they do not open. */
  readonly left: ReadonlySet<number>
}

/** Leaves no blob of a document or an upload under any but the newest key. What nobody holds, or holds not yet, is left as it is. */
export async function rewrapBlobs(rewrapping: Rewrapping): Promise<Rewrapped> {
  const { store, workspace, signal, onProgress } = rewrapping
  const count = { seen: 0, rewrapped: 0, left: new Set<number>() }
  for await (const name of store.list(workspace)) {
    signal?.throwIfAborted()
    count.seen += 1
    const outcome = await rewrap(rewrapping, name).catch((error: unknown) => {
      // Removed meanwhile, or damaged so that there is nothing to rewrap.
      if (error instanceof DamagedBlob || isRefusal(error, storageMissing)) return 'current' as const
      throw error
    })
    if (outcome === 'rewrapped') count.rewrapped += 1
    else if (outcome !== 'current' && outcome !== 'nobodys') count.left.add(outcome)
    onProgress?.(count.seen, count.rewrapped)
  }
  return count
}

type Outcome = 'rewrapped' | 'current' | 'nobodys'

/** The version it was left under where it does not open. */
async function rewrap(rewrapping: Rewrapping, name: string): Promise<Outcome | number> {
  const blob = await splitHead(rewrapping.store.get(name))
  try {
    return await rewrapped(rewrapping, name, blob)
  } finally {
    await blob.close()
  }
}

async function rewrapped(
  { store, keyring, workspace, isHeld, signal }: Rewrapping,
  name: string,
  blob: SplitBlob,
): Promise<Outcome | number> {
  const current = await keyring.sealingKey(workspace)
  if (blob.version === current.version) return 'current'
  const owner = name.split('/')[1] ?? ''
  if (!(await isHeld(owner))) return 'nobodys'
  const blobKey = await keyOf(blob, keyring, workspace, name)
  if (blobKey === null) return blob.version
  const held = blobKey
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield headOf(current.version, current.key, held, name)
    for await (const piece of blob.rest) {
      signal?.throwIfAborted()
      yield piece
    }
  }
  await store.put(whole(), name)
  // Removed while its blob was copied: it must not come back.
  if (!(await isHeld(owner))) await store.remove(`${workspace}/${owner}`)
  return 'rewrapped'
}

/** Null where it does not open: that is told when somebody asks for it, and must not end the rotation of everything else. */
async function keyOf(
  blob: SplitBlob,
  keyring: Keyring,
  workspace: WorkspaceId,
  name: string,
): Promise<Uint8Array | null> {
  try {
    return blobKeyIn(blob, await keyring.openingKey(workspace, blob.version), name)
  } catch {
    return null
  }
}
