// Reads the facts of a contract from its text: parties, the dates it is made, takes effect and ends, renewal, notice and law. Every
// date says whether it stands there, was counted (and how), was left blank, or is not there. A text that is no contract has none.
import { readNotice, readRenewal } from './clauses.ts'
import { readOpeningDates } from './contract-days.ts'
import { readParties } from './contract-parties.ts'
import { ABSENT, type ContractFacts } from './facts.ts'
import { readGoverningLaw } from './governing-law.ts'
import { type Opening, readOpening } from './opening.ts'
import { readTerm } from './term.ts'

const NOT_A_CONTRACT: ContractFacts = {
  isContract: false,
  agreementDate: ABSENT,
  effectiveDate: ABSENT,
  expirationDate: ABSENT,
  parties: [],
  renewalTerm: null,
  noticePeriod: null,
  governingLaw: null,
}

export function readContract(text: string): ContractFacts {
  const opening = readOpening(text)
  return opening.isContract ? factsOf(text, opening) : NOT_A_CONTRACT
}

/** What a text says, whether it is a whole contract or a clause of one. */
export function factsOf(text: string, opening: Opening): ContractFacts {
  const dates = readOpeningDates(text, opening)
  return {
    isContract: true,
    agreementDate: dates.agreement,
    effectiveDate: dates.effective,
    expirationDate: readTerm(text, dates, opening),
    parties: readParties(text, opening),
    renewalTerm: readRenewal(text),
    noticePeriod: readNotice(text),
    governingLaw: readGoverningLaw(text),
  }
}
