import type { Holdings } from '../../platform/tenancy/index.ts'

export { type Form, type FormKey, formOfMention } from './forms.ts'
export {
  type Cast,
  findPartiesJob,
  makePartiesJob,
  type NamedInMatter,
  namedInMatter,
  settleParties,
} from './parties.ts'
export { formsOfText, type PartyRow, partiesOfMatter } from './queries.ts'
export { mentionsIn, type NamedForm, type PartyReading, partiesIn } from './read-parties.ts'
export { type ShownCast, shownCast } from './shown-cast.ts'

export const holdings: Holdings = { slice: 'parties', tables: ['party_mentions', 'parties'], blobs: [] }
