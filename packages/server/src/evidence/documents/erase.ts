// The originals of removed documents, with the keys that lie in them. A job of its own: the storage may be away when a document is
// removed, and what was promised gone must go as soon as it is back.
import { type DocumentId, parseId } from '../../base/index.ts'
import type { Blobs } from '../../platform/blobs/index.ts'
import type { Scope } from '../../platform/db/index.ts'
import type { JobHandler, JobKind, Jobs } from '../../platform/jobs/index.ts'

export const eraseOriginalsJob: JobKind = {
  name: 'originals.erase',
  // A storage that is away is waited for without end and costs no try; whatever else fails is tried for some minutes.
  retryLimit: 12,
  expireSeconds: 3600,
  isSingle: false,
}

const DOCUMENTS_A_JOB = 100

/** In the transaction that removes the documents' rows. */
export async function enqueueErasing(jobs: Jobs, scope: Scope, documents: readonly DocumentId[]): Promise<void> {
  for (let at = 0; at < documents.length; at += DOCUMENTS_A_JOB)
    await jobs.enqueue(scope, eraseOriginalsJob, { documents: documents.slice(at, at + DOCUMENTS_A_JOB).join(' ') })
}

export interface EraseMadeWith {
  readonly blobs: Blobs
  /** Nobody will try again: the operator must know. */
  readonly onGivenUp: (documents: number) => void
}

export function makeEraseJob({ blobs, onGivenUp }: EraseMadeWith): JobHandler {
  const idsIn = (text: string): DocumentId[] => text.split(' ').flatMap((id) => parseId<DocumentId>(id) ?? [])
  return {
    kind: eraseOriginalsJob,
    async run(authority, data, signal) {
      for (const id of idsIn(data['documents'] ?? '')) {
        signal.throwIfAborted()
        await blobs.remove(authority, id)
      }
    },
    poisoned: async (_authority, data) => onGivenUp(idsIn(data['documents'] ?? '').length),
  }
}
