// After a power cut the embedded database may have lost its end. What was acknowledged meanwhile stands in the journal and in the
// originals; it is done again before anybody is let in.
import type { JournalFile } from '../adapters/journal-file.ts'
import { type RecoverMadeWith, recoverFilings } from '../evidence/documents/index.ts'
import type { Log } from '../platform/log/index.ts'

export interface ReadJournal {
  readonly file: JournalFile
  readonly entries: Awaited<ReturnType<JournalFile['entries']>>
}

/** Refuses `journal.damaged`. */
export const readJournal = async (file: JournalFile): Promise<ReadJournal> => ({ file, entries: await file.entries() })

export async function recoverFromJournal(
  made: RecoverMadeWith,
  { file, entries }: ReadJournal,
  log: Log,
): Promise<void> {
  for (const [workspace, acknowledged] of entries) {
    const { matters, documents, removals, lost } = await recoverFilings(made, workspace, acknowledged)
    if (matters + documents + removals > 0)
      log.warn('what the database had lost was done again', { workspace, matters, documents, removals })
    if (lost > 0) log.warn('acknowledged documents could not be filed again', { workspace, count: lost })
  }
  await file.tidy()
}
