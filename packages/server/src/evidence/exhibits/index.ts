export { type DateShape, shapeOfDate, writeDate } from '@muniment/contract/dates'
export {
  type Bundle,
  type BundlePage,
  type BundleWriter,
  type CitedPage,
  citedPages,
  layOutBundle,
  type PagePicture,
} from './bundle.ts'
export { bundleWords } from './bundle-words.ts'
export { isMoreColumn, layOutCells, type ScheduleColumn } from './columns.ts'
export { type FilledList, filledColumns } from './filled-columns.ts'
export { kindOfFinding, wordContradiction, wordFinding, wordLeftOut, wordUndecided } from './finding-words.ts'
export { freeze } from './freeze.ts'
export type { ScheduleNote } from './notes.ts'
export { plainLines, plainText, shorten } from './plain.ts'
export {
  layOutSchedule,
  type Schedule,
  type SchedulePlace,
  type ScheduleRow,
  type ScheduleSource,
  withoutSource,
} from './schedule.ts'
export { citedDocuments, writePlace } from './source-line.ts'
export { type Words, wordsIn } from './words.ts'
export { CHRONOLOGY_FORMATS, CHRONOLOGY_MEDIA_TYPES, type ChronologyFormat, type ChronologyWriter } from './writer.ts'
