// What was made from an original that is no more: a picture of a page drawn while its document was removed for good, by a process that was
// killed before it noticed; a part of an upload whose row went in between. Nobody would come back for it, so it is looked for. An original
// itself is never taken away here: where no document holds it, its row may be what was lost.
import { type DocumentId, newId, parseId } from '../base/index.ts'
import { findAnyDocument } from '../evidence/documents/index.ts'
import { holdsUpload } from '../features/uploads/index.ts'
import { type BlobStore, makeBlobs } from '../platform/blobs/index.ts'
import type { Keyring } from '../platform/crypto/index.ts'
import { type Db, everyWorkspace } from '../platform/db/index.ts'
import { inTurn } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import { type Authority, authorityOfJob } from '../platform/tenancy/index.ts'
import { type Repeated, repeatedly } from './repeatedly.ts'

const SWEEPING = { name: 'strays.sweep', everyHours: 24 }
const LOOK_EVERY_MILLISECONDS = 3_600_000

export interface StraysMadeWith {
  readonly db: Db
  readonly keyring: Keyring
  readonly store: BlobStore
  readonly clock: { now(): Date }
}

/** Whether there is a document or an unfinished upload of that id. */
export const isHeldIn =
  (db: Db, authority: Authority) =>
  async (owner: string): Promise<boolean> => {
    const id = parseId<DocumentId>(owner)
    if (id === null) return false
    return db.inWorkspace(
      authority,
      async (scope) => (await findAnyDocument(scope, id)) !== undefined || holdsUpload(scope, id),
    )
  }

export interface Strays {
  /** Removed documents and uploads of which something lay there still. */
  readonly removed: number
  /** Originals that no document holds; they are left. */
  readonly originals: number
}

export async function removeStrays(
  { db, keyring, store }: Omit<StraysMadeWith, 'clock'>,
  signal?: AbortSignal,
): Promise<Strays> {
  const blobs = makeBlobs(store, keyring)
  const workspaces = await everyWorkspace(db, 'what was left lies in every workspace')
  let [removed, originals] = [0, 0]
  for (const { id: workspace } of workspaces) {
    const authority = authorityOfJob({ workspace, job: 'strays.sweep', cause: newId() })
    const isHeld = isHeldIn(db, authority)
    let last = ''
    for await (const name of store.list(workspace)) {
      signal?.throwIfAborted()
      const owner = parseId<DocumentId>(name.split('/')[1] ?? '')
      if (owner === null || owner === last) continue
      last = owner
      if (await isHeld(owner)) continue
      if (await blobs.has(authority, owner)) originals += 1
      else {
        await blobs.remove(authority, owner)
        removed += 1
      }
    }
  }
  return { removed, originals }
}

export const keepCollecting = (made: StraysMadeWith, log: Log): Repeated =>
  repeatedly(
    LOOK_EVERY_MILLISECONDS,
    inTurn(made, SWEEPING, async (signal) => {
      const { removed, originals } = await removeStrays(made, signal)
      if (removed > 0) log.info('what was left of removed documents was removed', { count: removed })
      if (originals > 0) log.warn('originals lie in the storage that no document holds', { count: originals })
    }),
    (error) => log.error('sweep for stray files failed', error),
  )
