// The stage that lets the operator's model read the passages. What it has read is kept batch by batch: a job that is broken off goes on where
// it was, and how far it is can be counted. Without a model it does nothing.
import { type DocumentId, newId, type WorkspaceId } from '../../../base/index.ts'
import type { Db, Scope } from '../../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../../platform/jobs/index.ts'
import { authorityOfJob } from '../../../platform/tenancy/index.ts'
import type { Embedding } from '../embedding.ts'
import { documentsWithoutVectors, keepVectors, passagesWithoutVector, type UnreadPassage } from './queries.ts'

export const embedPassagesJob: JobKind = { name: 'passages.embed', retryLimit: 3, expireSeconds: 900, isSingle: false }

/** Passages read between two looks at the database. */
const AT_ONCE = 32
/** Batches of one job, so that a long document neither runs out of time nor keeps others waiting. */
const MOST_BATCHES = 40

export interface EmbedMadeWith {
  readonly db: Db
  readonly embedding: Embedding | null
  /** Enqueues the rest. */
  readonly again: (scope: Scope, document: DocumentId) => Promise<void>
}

export function makeEmbedPassagesJob({ db, embedding, again }: EmbedMadeWith): JobHandler {
  return {
    kind: embedPassagesJob,
    async run(authority, data, signal) {
      if (embedding === null) return
      const { id: model } = embedding.model
      const document = idIn<DocumentId>(data, 'document')
      for (let batch = 0; batch < MOST_BATCHES; batch++) {
        const passages = await db.inWorkspace(authority, (scope) =>
          passagesWithoutVector(scope, document, model, AT_ONCE),
        )
        if (passages.length === 0) return
        const vectors = await embedding.passages(passages.map(textOf), signal)
        const read = passages.flatMap((passage, at) => {
          const vector = vectors[at]
          return vector === undefined ? [] : [{ ...passage, vector }]
        })
        const kept = await db.inWorkspace(authority, (scope) => keepVectors(scope, { document, model }, read))
        // They were cut anew or went meanwhile; what came instead has its own job.
        if (kept === 0) return
      }
      await db.inWorkspace(authority, (scope) => again(scope, document))
    },
    /** Its passages are found by their words alone, and are counted as not read by the model. */
    poisoned: async () => undefined,
  }
}

/** A passage is about what it stands under. */
const textOf = ({ heading, text }: UnreadPassage): string => (heading === '' ? text : `${heading}\n${text}`)

/** Enqueues what the model has not read in these workspaces: all of it, when there is a new one. Answers how many documents. */
export async function embedWhatIsMissing(
  { db, embedding }: { readonly db: Db; readonly embedding: Embedding },
  workspaces: readonly WorkspaceId[],
  enqueue: (scope: Scope, of: Awaited<ReturnType<typeof documentsWithoutVectors>>[number]) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  let documents = 0
  for (const workspace of workspaces) {
    signal.throwIfAborted()
    const authority = authorityOfJob({ workspace, job: 'passages.embed', cause: newId() })
    documents += await db.inWorkspace(authority, async (scope) => {
      const missing = await documentsWithoutVectors(scope, embedding.model.id)
      for (const one of missing) await enqueue(scope, one)
      return missing.length
    })
  }
  return documents
}
