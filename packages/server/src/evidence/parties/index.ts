import type { Holdings } from '../../platform/tenancy/index.ts'

export { type Cast, findPartiesJob, gatherCast, makePartiesJob } from './parties.ts'
export { formsOfText, type PartyRow, partiesOfMatter } from './queries.ts'
export { mentionsIn, type NamedForm, type PartyReading, partiesIn } from './read-parties.ts'

export const holdings: Holdings = { slice: 'parties', tables: ['party_mentions', 'parties'], blobs: [] }
