import type { Holdings } from '../../platform/tenancy/index.ts'

export { type CitedRange, citationsOf, citedRanges, type PassageCitation, type PassageRange } from './cite.ts'
export { type CutPassage, type PassageCutting, passagesIn } from './cut-passages.ts'
export {
  type Embedding,
  EmbeddingFailed,
  type EmbeddingModel,
  type Meaning,
  meaningOf,
  type Vector,
} from './embedding.ts'
export { type Within, within } from './filter.ts'
export { indexPassagesJob, makeIndexPassagesJob } from './index-passages.ts'
export {
  openingsOf,
  type PassagePlace,
  type PassageRow,
  passagesAt,
  type SearchableText,
  searchableTexts,
} from './queries.ts'
export { type FoundPassage, type Search, search } from './search.ts'
export { embedPassagesJob, embedWhatIsMissing, makeEmbedPassagesJob } from './vectors/embed-passages.ts'
export { canCompare, countVectors } from './vectors/queries.ts'

export const holdings: Holdings = { slice: 'retrieval', tables: ['passage_vectors', 'passages'], blobs: [] }
