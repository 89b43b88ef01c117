// The port between a chronology and every file format it leaves the building in. A writer is handed the whole chronology and
// answers the bytes of one file; it knows no database, no clock and no file system, so that equal chronologies give equal bytes.
import type { Chronology } from '@muniment/contract'

/** What a chronology can be written as: the ends of file names. */
export const CHRONOLOGY_FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'ics', 'html'] as const
export type ChronologyFormat = (typeof CHRONOLOGY_FORMATS)[number]

/** As a reply says what it is. */
export const CHRONOLOGY_MEDIA_TYPES: Readonly<Record<ChronologyFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  ics: 'text/calendar; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

export interface ChronologyWriter {
  /** What `-o` ends with, without the dot. */
  readonly extension: ChronologyFormat
  /** Where it is written in a thread, the signal ends it. */
  write(chronology: Chronology, signal?: AbortSignal): Promise<Uint8Array>
}
