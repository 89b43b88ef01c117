export type { ContractDate, ContractFacts, ContractParty, FactStatus } from './facts.ts'
export { readContract } from './read-contract.ts'
