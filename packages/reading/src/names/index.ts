export { type Gender, genderOf } from './bearers.ts'
export { isBench } from './benches.ts'
export { findParties } from './find-parties.ts'
export { genderOfGivenName } from './gendered.ts'
export { givenName } from './given-names.ts'
export { type LinkedParty, linkParties } from './link-parties.ts'
export { addressAlone, type PartyKind, type PartyMention } from './party.ts'
export {
  ENGLISH_ROLES,
  GERMAN_BENT_ROLES,
  GERMAN_ROLES_WITH_IN,
  isNoSurname,
  isPersonsRole,
  isRoleAlone,
  isRoleAt,
  OTHER_GERMAN_ROLES,
} from './role-words.ts'
export { isSlip } from './slip.ts'
