export { findParties } from './find-parties.ts'
export { isGivenName } from './given-names.ts'
export { type LinkedParty, linkParties } from './link-parties.ts'
export type { PartyKind, PartyMention } from './party.ts'
