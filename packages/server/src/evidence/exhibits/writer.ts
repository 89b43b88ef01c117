// The port between a chronology and every file format it leaves the building in. A writer is handed the whole chronology and
// answers the bytes of one file; it knows no database, no clock and no file system, so that equal chronologies give equal bytes.
import type { Chronology } from '@muniment/contract'

/** What a chronology can be written as: the ends of file names. */
export const CHRONOLOGY_FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'ics', 'html'] as const
export type ChronologyFormat = (typeof CHRONOLOGY_FORMATS)[number]

export interface ChronologyWriter {
  /** What `-o` ends with, without the dot. */
  readonly extension: ChronologyFormat
  readonly mediaType: string
  /** Where it is written in a thread, the signal ends it. */
  write(chronology: Chronology, signal?: AbortSignal): Promise<Uint8Array>
}
