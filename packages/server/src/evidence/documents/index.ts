import type { Holdings } from '../../platform/tenancy/index.ts'
import { type DocumentsMadeWith, type Filing, makeFiling } from './documents.ts'
import { type Matters, type MattersMadeWith, makeMatters } from './matters.ts'
import { type Keeping, type KeepingMadeWith, makeKeeping } from './trash.ts'

export { accessVersion, raiseAccessVersion } from './access/queries.ts'
export {
  checkOriginal,
  documentIdOf,
  documentOf,
  type FiledDocument,
  matterIdOf,
  matterOf,
  type NewDocument,
  openMatterOf,
} from './documents.ts'
export { enqueueErasing, eraseOriginalsJob, makeEraseJob } from './erase.ts'
export { markGathered, markGatheringFailed } from './gathering/queries.ts'
export { type FilingJournal, type JournalEntry, NO_JOURNAL } from './journal.ts'
export {
  type DocumentFilter,
  type DocumentOrder,
  documentsNamed,
  listDocuments,
  listMatters,
} from './listed/queries.ts'
export type { Changed, MatterChange, NewMatter } from './matters.ts'
export { batesOf } from './numbering.ts'
export { trashedBefore } from './old/queries.ts'
export { pathWithin } from './paths.ts'
export {
  allDocumentsAfter,
  changesSince,
  countByStatus,
  countInMatters,
  type DocumentRow,
  type DocumentStatus,
  documentsOfMatter,
  findAnyDocument,
  findAnyMatter,
  findDocument,
  findMatter,
  holdDocument,
  holdMatter,
  horizon,
  type MatterRow,
  type Relation,
  updateDocument,
} from './queries.ts'
export { type OneReading, oneReading } from './readings/one-reading.ts'
export { recordReading, recordReadingOriginal, recordReadings } from './readings/readings.ts'
export { type Recovered, type RecoverMadeWith, recoverFilings } from './recover.ts'
export { documentInfected, matterNotFound } from './refusals.ts'
export { NO_SCANNER, type Scanner, scanned } from './scanning.ts'
export type { DocumentChange } from './trash.ts'
export { type LimitTables, setLimits } from './usage/queries.ts'
export { countRecognised, NO_QUOTAS, type Quotas, release, reserve, type Usage, usageOf } from './usage/usage.ts'

export type Documents = Filing & Matters & Keeping

export const makeDocuments = (made: DocumentsMadeWith & MattersMadeWith & KeepingMadeWith): Documents => ({
  ...makeFiling(made),
  ...makeMatters(made),
  ...makeKeeping(made),
})

export const holdings: Holdings = {
  slice: 'documents',
  tables: [
    'document_readings',
    'documents',
    'matters',
    'receipts',
    'recognised_pages',
    'workspace_limits',
    'workspace_usage',
  ],
  blobs: [''],
}
