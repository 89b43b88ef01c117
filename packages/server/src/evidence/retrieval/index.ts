import type { Holdings } from '../../platform/tenancy/index.ts'

export { citationsOf, type PassageCitation } from './cite.ts'
export { type CutPassage, type PassageCutting, passagesIn } from './cut-passages.ts'
export { indexPassagesJob, makeIndexPassagesJob } from './index-passages.ts'
export type { SearchableText } from './queries.ts'
export { type FoundPassage, type Search, search } from './search.ts'

export const holdings: Holdings = { slice: 'retrieval', tables: ['passages'], blobs: [] }
