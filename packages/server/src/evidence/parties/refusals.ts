import { refusal } from '../../base/index.ts'

export const partyNotFound = refusal('party.not-found', 'There is no such party.', 404)
export const mergedAlready = refusal('party.merged', 'These are one party already.', 409)
export const aliasUnknown = refusal(
  'party.alias-unknown',
  'The party has no such alias. Name aliases as the party lists them.',
  422,
)
