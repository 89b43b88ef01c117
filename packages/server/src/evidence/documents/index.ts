import type { Holdings } from '../../platform/tenancy/index.ts'

export {
  type Documents,
  documentOf,
  type FiledDocument,
  makeDocuments,
  matterIdOf,
  matterOf,
  type NewDocument,
} from './documents.ts'
export {
  countByStatus,
  type DocumentRow,
  type DocumentStatus,
  documentsOfMatter,
  holdMatter,
  listMatters,
  type MatterRow,
  markGathering,
  type Relation,
  updateDocument,
} from './queries.ts'
export { matterNotFound } from './refusals.ts'

export const holdings: Holdings = { slice: 'documents', tables: ['documents', 'matters'], blobs: [''] }
