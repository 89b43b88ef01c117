// The embedded database flushes nothing: a power cut may take back what was acknowledged. What was filed, opened, renamed and removed for
// good is therefore also written to a journal that is flushed; at the next start what the database has lost is done again. On an engine
// that flushes there is none.
//
// One order for all of them: bytes flushed, rows and acts written, the line in the journal, the commit, the answer; and bytes that are
// removed are erased by a job of that commit. So nothing is acknowledged that the journal does not know, and nothing is gone that could
// come back. Killed between the line and the commit, nobody was told: the next start does what the line says.

import type { DocumentId, MatterId, WorkspaceId } from '../../base/index.ts'
import { DatabaseAway, type Db, type Scope } from '../../platform/db/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import type { DocumentRow, MatterRow } from './queries.ts'

export type JournalMatter = Pick<
  MatterRow,
  'id' | 'name' | 'language' | 'day_order' | 'time_zone' | 'is_privileged' | 'made_at' | 'version'
>
export type JournalDocument = Pick<
  DocumentRow,
  'id' | 'matter_id' | 'parent_id' | 'relation' | 'name' | 'sha256' | 'custodian' | 'filed_by' | 'filed_at' | 'version'
> & { readonly bytes: number }

interface Several {
  readonly matter: MatterId | null
  readonly documents: readonly DocumentId[]
}

/** The last word on a matter or document counts. `opened` and `filed` also stand for a change of it. */
export type JournalEntry =
  | { readonly entry: 'opened'; readonly matter: JournalMatter }
  | { readonly entry: 'filed'; readonly document: JournalDocument }
  | ({ readonly entry: 'removed' } & Several)
  /** Out of the trash again: takes back the word that they are removed, which may stand where nobody knows what became of the removal. */
  | ({ readonly entry: 'restored' } & Several)

export interface FilingJournal {
  /** Resolves when the entry would outlive a power cut, with what takes it back. Refuses `storage.full`; it stands nowhere then. */
  write(workspace: WorkspaceId, entry: JournalEntry): Promise<() => Promise<void>>
}

export const NO_JOURNAL: FilingJournal = { write: async () => async () => undefined }

/**
 * A transaction whose last step before its commit is the line in the journal, where `tell` was given one. What the database has undone is
 * taken back from the journal; where it stopped answering nobody knows, and the line stays.
 */
export async function acknowledged<T>(
  { db, journal }: { readonly db: Db; readonly journal: FilingJournal },
  authority: Authority,
  work: (scope: Scope, tell: (entry: JournalEntry) => void) => Promise<T>,
): Promise<T> {
  let takeBack = async (): Promise<void> => undefined
  try {
    return await db.inWorkspace(authority, async (scope) => {
      let told: JournalEntry | null = null
      const result = await work(scope, (entry) => {
        told = entry
      })
      // Behind the acts, which are written at the end too: what the log refuses, the journal has not heard of.
      scope.atTheEnd(async () => {
        if (told !== null) takeBack = await journal.write(authority.workspace, told)
      })
      return result
    })
  } catch (error) {
    if (!(error instanceof DatabaseAway)) await takeBack()
    throw error
  }
}
