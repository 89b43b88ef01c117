import type { Holdings } from '../../platform/tenancy/index.ts'

export { findEventsJob, makeFindEventsJob } from './find-events.ts'
export { EVENT_CODES, type EventCode } from './findings.ts'
export { forgetDocuments } from './forget/forget.ts'
export { type RemovedSourceRow, removedSourcesOfMatter } from './forget/queries.ts'
export { gatherEventsJob, makeGatherEventsJob } from './gather-events.ts'
export {
  type CitationRow,
  citationsOfMatter,
  contradictionsOfMatter,
  type EventRow,
  eventPartiesOfMatter,
  eventsOfMatter,
  tagsOfMatter,
} from './queries.ts'
export { type StatementReading, type StatementsRead, statementsIn } from './read-statements.ts'
export { isoDay } from './rules.ts'
export { type Gathering, type SettledMatter, settleMatter, type UnsettledMatter } from './settle-matter.ts'
export { undecidedOfMatter } from './undecided/queries.ts'

export const holdings: Holdings = {
  slice: 'events',
  tables: [
    'removed_sources',
    'contradictions',
    'event_tags',
    'tags',
    'citations',
    'event_parties',
    'events',
    'undecided_dates',
    'statements',
  ],
  blobs: [],
}
