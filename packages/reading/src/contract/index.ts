export { addDuration, type Duration, findDurations, shiftDays } from './durations.ts'
export { type ExplainedFact, explainContract } from './explain.ts'
export type {
  ContractDate,
  ContractFacts,
  ContractParty,
  ContractTerm,
  FactStatus,
  GoverningLaw,
  RenewalTerm,
} from './facts.ts'
export { partiesNamedIn, withListedParties } from './listed-parties.ts'
export { isReplacedDay, isReplacingDay, speaksOfTheEnd } from './moved-days.ts'
export { readContract } from './read-contract.ts'
