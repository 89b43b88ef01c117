import type { Holdings } from '../../platform/tenancy/index.ts'

export { countFindings, countPages, type FindingPlace, findingsPage } from './gaps/queries.ts'
export { type AlikeRow, alikeInMatter } from './likeness/queries.ts'
export { findInText, type Hit } from './pages/find-in-text.ts'
export { type DrawnKind, makePageImages, type PageDrawer, type PageImages } from './pages/page-images.ts'
export { listPages, type PageLine, pageTextsAfter } from './pages/queries.ts'
export {
  type Finding,
  type FindingFacts,
  findingsOfDocument,
  findingsOfMatter,
  isCurrentText,
  languagesOfMatter,
  pageWithBoxes,
  replaceFindings,
  textsOfDocument,
  writePassageCount,
} from './queries.ts'
export type { DocumentFact } from './reader.ts'
export { READ_CODES, READ_DETAILS, type ReadDetailName, type ReadRefusalCode } from './refusals.ts'
export { runningTextOf } from './running-text.ts'
export { makeTextJob, type Recogniser, readTextJob } from './text.ts'
export { storedText, type TextToUnderstand, UnderstandingStopped } from './understanding.ts'

export const holdings: Holdings = {
  slice: 'text',
  tables: ['findings', 'document_facts', 'page_geometries', 'pages', 'texts'],
  blobs: [],
}
