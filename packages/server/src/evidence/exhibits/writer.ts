// The port between a chronology and every file format it leaves the building in. A writer is handed the whole chronology and
// answers the bytes of one file; it knows no database, no clock and no file system, so that equal chronologies give equal bytes.
import type { Chronology } from '@muniment/contract'

export interface ChronologyWriter {
  /** What `-o` ends with, without the dot. */
  readonly extension: 'docx' | 'pdf' | 'xlsx' | 'csv' | 'json' | 'ics' | 'html'
  readonly mediaType: string
  write(chronology: Chronology): Promise<Uint8Array>
}
