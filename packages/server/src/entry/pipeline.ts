// The product on one screen: what wakes what. A stage ends by enqueuing the next in the transaction that writes its result, so no
// document is lost or read twice between two stages; nobody else knows what comes after.
//
//   document.filed ─► text.read ─► text.ready ─► parties.find ─► parties.ready ─► events.find ─► events.ready ─► events.gather
//                          │              └─► passages.index ─► passages.embed, where the operator has a model: what the matter is asked by
//                          └─► children (attachments, entries) are filed and take the same way
import type { DocumentId, MatterId } from '../base/index.ts'
import {
  type DocumentRow,
  documentOf,
  documentsOfMatter,
  enqueueErasing,
  eraseOriginalsJob,
  holdMatter,
} from '../evidence/documents/index.ts'
import { findEventsJob, forgetDocuments, gatherEventsJob } from '../evidence/events/index.ts'
import { findPartiesJob } from '../evidence/parties/index.ts'
import { embedPassagesJob, indexPassagesJob } from '../evidence/retrieval/index.ts'
import { readTextJob } from '../evidence/text/index.ts'
import { LETTER_KINDS } from '../features/accounts/index.ts'
import type { Scope } from '../platform/db/index.ts'
import type { JobKind, Jobs } from '../platform/jobs/index.ts'

export const JOB_KINDS: readonly JobKind[] = [
  readTextJob,
  findPartiesJob,
  indexPassagesJob,
  embedPassagesJob,
  findEventsJob,
  gatherEventsJob,
  eraseOriginalsJob,
  ...LETTER_KINDS,
]

/** Passages are read for what they mean where there is an embedding model. */
export function makePipeline(jobs: Jobs, { hasEmbedding }: { readonly hasEmbedding: boolean }) {
  // The matter is held first: a gathering that already runs waits or has ended, so it cannot have folded this one in unseen.
  const gatherMatter = async (scope: Scope, matter: MatterId) => {
    await holdMatter(scope, matter)
    await jobs.enqueue(scope, gatherEventsJob, { matter }, { key: matter, lane: matter })
  }
  const gather = (scope: Scope, document: DocumentRow) => gatherMatter(scope, document.matter_id)
  const understand = async (scope: Scope, { id, matter_id }: DocumentRow) => {
    await jobs.enqueue(scope, findPartiesJob, { document: id }, { lane: matter_id })
    await jobs.enqueue(scope, indexPassagesJob, { document: id }, { lane: matter_id })
  }
  const embed = (scope: Scope, document: DocumentId, lane: MatterId) =>
    jobs.enqueue(scope, embedPassagesJob, { document }, { lane })
  return {
    documentFiled: (scope: Scope, document: DocumentId, matter: MatterId) =>
      jobs.enqueue(scope, readTextJob, { document }, { lane: matter }),
    /** A refused document has no text; gathering still runs, because its refusal is part of the coverage. */
    textReady: async (scope: Scope, document: DocumentRow) => {
      if (document.status !== 'read') return gather(scope, document)
      await understand(scope, document)
    },
    partiesReady: (scope: Scope, document: DocumentRow) =>
      jobs.enqueue(scope, findEventsJob, { document: document.id }, { lane: document.matter_id }),
    passagesReady: async (scope: Scope, document: DocumentId, matter: MatterId) => {
      if (hasEmbedding) await embed(scope, document, matter)
    },
    embed,
    /** What one job did not get through. */
    embedAgain: async (scope: Scope, document: DocumentId) => {
      const { matter_id } = await documentOf(scope, document)
      await embed(scope, document, matter_id)
    },
    eventsReady: gather,
    /** Something went into the trash, came back or is gone, or changed while they were put together: the rows of the others are put together again. */
    shownChanged: gatherMatter,
    /** Every text is looked through once more in the language and the order of days the matter has now. */
    readingChanged: async (scope: Scope, matter: MatterId) => {
      for (const document of await documentsOfMatter(scope, matter))
        if (document.text_version !== null) await understand(scope, document)
    },
    forget: forgetDocuments,
    removed: (scope: Scope, documents: readonly DocumentId[]) => enqueueErasing(jobs, scope, documents),
  }
}
