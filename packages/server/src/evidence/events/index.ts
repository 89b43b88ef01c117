import type { Holdings } from '../../platform/tenancy/index.ts'

export {
  type CitedPlace,
  changedRow,
  type RowChange,
  removedRow,
  restoredRow,
  withoutReading,
  withReading,
} from './change-row.ts'
export { citationsAt, type PlaceToCite } from './cite.ts'
export { type ConfidenceWord, confidenceWord } from './confidence.ts'
export { type Contradicting, contradictionsOfRows } from './contradicted/queries.ts'
export { type DateAsGiven, dateFrom, rowDateOf, type Understood, understandDate } from './dates.ts'
export {
  changeRows,
  holdRow,
  mergeRows,
  moveRow,
  type NewRow,
  newRow,
  putRows,
  type RowsEdited,
  rowsOf,
  splitRows,
  takeBackRows,
} from './edit-rows.ts'
export { labelsOfPages, moveLinks, presentParties, rowsTagged } from './edits/queries.ts'
export { findEventsJob, makeFindEventsJob } from './find-events.ts'
export { EVENT_CODES, type EventCode } from './findings.ts'
export { forgetDocuments } from './forget/forget.ts'
export { countRemovedSources, removedSourcesOf } from './forget/queries.ts'
export { gatherEventsJob, makeGatherEventsJob } from './gather-events.ts'
export { withoutDisputed } from './left-out/left-out.ts'
export { countDisputed, countLeftOut, leftOutOfMatter, leftOutPage } from './left-out/queries.ts'
export type { ListedPlace } from './listed/queries.ts'
export { type AskedFilter, filterOf, wordsAsked } from './listing/asked-filter.ts'
export {
  countRows,
  countRowsBefore,
  countRowsInMatters,
  documentsNaming,
  documentsOfRows,
  drawnRows,
  EVERY_ROW,
  type EventFilter,
  type EventOrder,
  type EventPlace,
  idsOfRows,
  placeOfRow,
  placesOfRows,
  rowsPerFamily,
} from './listing/queries.ts'
export {
  type CitationRow,
  citationsOfMatter,
  contradictionsOfMatter,
  countTakenOut,
  type EventRow,
  eventPartiesOfMatter,
  eventsOfMatter,
  tagsOfMatter,
} from './queries.ts'
export { type StatementReading, type StatementsRead, statementsIn } from './read-statements.ts'
export { readingChronology } from './readings/readings.ts'
export { citationDoesNotStand, eventIsRemoved, eventNotFound, tagNotFound } from './refusals.ts'
export { type EventStatus, type Row, type TagId } from './row.ts'
export { toldState } from './row-state.ts'
export { rowsById } from './rows/queries.ts'
export { type EventDate, isoDay, placeOn } from './rules.ts'
export { type Gathering, type SettledMatter, settleMatter, type UnsettledMatter } from './settle-matter.ts'
export { rowsPerTag, type TagRow, tagsByName } from './tags/queries.ts'
export { removeTag, renameTag, tagNamed, tagOf, takeBackTags } from './tags/tags.ts'
export { countUncited, uncitedPage } from './uncited/queries.ts'
export { type DateDecided, type DatesSettled, decideDates } from './undecided/decide.ts'
export { countUndecided, undecidedOfMatter, undecidedPage } from './undecided/queries.ts'

export const holdings: Holdings = {
  slice: 'events',
  tables: [
    'chronology_readings',
    'removed_sources',
    'contradictions',
    'event_tags',
    'tags',
    'citations',
    'event_parties',
    'events',
    'undecided_dates',
    'left_out_dates',
    'statements',
  ],
  blobs: [],
}
