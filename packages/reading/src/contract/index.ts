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
export { readContract } from './read-contract.ts'
