export { findParties } from './find-parties.ts'
export { type LinkedParty, linkParties } from './link-parties.ts'
export type { PartyKind, PartyMention } from './party.ts'
