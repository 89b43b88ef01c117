import type { Holdings } from '../../platform/tenancy/index.ts'

export { type Cast, castFrom, namedIn } from './cast.ts'
export {
  changedParty,
  mergedParty,
  newParty,
  type PartiesEdited,
  type Party,
  type PartyChange,
  partiesToEdit,
  partyIn,
  putParties,
  splitParty,
  takeBackParties,
} from './edit-parties.ts'
export { type Form, type FormKey } from './forms.ts'
export { findPartiesJob, knownParties, makePartiesJob, writeCast } from './parties.ts'
export { formsOfText, type MentionText, mentionsOfMatter, type PartyRow, partiesOfMatter } from './queries.ts'
export { mentionsIn, type NamedForm, type PartyReading, partiesIn } from './read-parties.ts'
export { partyNotFound } from './refusals.ts'
export type { KnownParty, SettledParty } from './settle-cast.ts'
export { type ShownCast, shownCast } from './shown-cast.ts'

export const holdings: Holdings = { slice: 'parties', tables: ['party_mentions', 'parties'], blobs: [] }
