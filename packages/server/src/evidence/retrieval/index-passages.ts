// The stage that cuts a text into passages and keeps the index they are found by. A document that cannot be cut is said not to have been
// searched, in every answer.
import type { DocumentId, MatterId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { isCurrentText, storedText, UnderstandingStopped, writePassageCount } from '../text/index.ts'
import type { CutPassage, PassageCutting } from './cut-passages.ts'
import { replacePassages } from './queries.ts'

export const indexPassagesJob: JobKind = { name: 'passages.index', retryLimit: 2, expireSeconds: 900, isSingle: false }

export interface IndexMadeWith {
  readonly db: Db
  readonly cut: PassageCutting
  /** In the transaction that writes them. */
  readonly onReady: (scope: Scope, document: DocumentId, matter: MatterId) => Promise<void>
  readonly afterReady: () => void
}

export function makeIndexPassagesJob({ db, cut, onReady, afterReady }: IndexMadeWith): JobHandler {
  return {
    kind: indexPassagesJob,
    async run(authority, data, signal) {
      const stored = await db.inWorkspace(authority, (scope) => storedText(scope, idIn<DocumentId>(data, 'document')))
      if (stored === null) return
      const { document, version, text } = stored
      const passages = await cutOrNone(() => cut(text, signal))
      if (passages === null) return
      await db.inWorkspace(authority, async (scope) => {
        // A newer text has its own job; what was cut from this one would stand over theirs.
        if (!(await isCurrentText(scope, document.id, version))) return
        await replacePassages(scope, { document: document.id, matter: document.matter_id, version }, passages)
        const words = passages.reduce((sum, passage) => sum + passage.words, 0)
        await writePassageCount(scope, document.id, version, { passages: passages.length, words })
        await onReady(scope, document.id, document.matter_id)
      })
      afterReady()
    },
    /** Its text stays without passages, which is what every answer says of it. */
    poisoned: async () => undefined,
  }
}

async function cutOrNone(cut: () => Promise<readonly CutPassage[]>): Promise<readonly CutPassage[] | null> {
  try {
    return await cut()
  } catch (error) {
    if (error instanceof UnderstandingStopped) return null
    throw error
  }
}
