// The embedded database flushes nothing: a power cut may take back what was acknowledged. What was filed, opened and removed for good
// is therefore also written to a journal that is flushed before it is acknowledged; at the next start what the database has lost is
// done again. On an engine that flushes there is none.
import type { DocumentId, MatterId, WorkspaceId } from '../../base/index.ts'
import type { DocumentRow, MatterRow } from './queries.ts'

export type JournalMatter = Pick<
  MatterRow,
  'id' | 'name' | 'language' | 'day_order' | 'time_zone' | 'is_privileged' | 'made_at'
>
export type JournalDocument = Pick<
  DocumentRow,
  'id' | 'matter_id' | 'parent_id' | 'relation' | 'name' | 'sha256' | 'custodian' | 'filed_by' | 'filed_at'
> & { readonly bytes: number }

/** Each resolves when what it was told would outlive a power cut. */
export interface FilingJournal {
  opened(workspace: WorkspaceId, matter: JournalMatter): Promise<void>
  filed(workspace: WorkspaceId, document: JournalDocument): Promise<void>
  removed(
    workspace: WorkspaceId,
    gone: { readonly matter: MatterId | null; readonly documents: readonly DocumentId[] },
  ): Promise<void>
}

export const NO_JOURNAL: FilingJournal = {
  opened: async () => undefined,
  filed: async () => undefined,
  removed: async () => undefined,
}
