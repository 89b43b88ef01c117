// The dated statements of one document: those told sentence by sentence, its dates as a contract, and nothing said twice.
import { findParties } from '../names/index.ts'
import { contractStatements } from './contract-dates.ts'
import { dateOfDocument } from './document-date.ts'
import { settle } from './settle.ts'
import type { Statement, StatementInput } from './statement.ts'
import { statementsIn } from './tell.ts'

/**
 * Every dated statement of a document, in the order of the text. Kinds `boilerplate`, `law` and `reference` are what a chronology
 * leaves out by default. Never throws; linear in the text.
 */
export function findStatements(input: StatementInput): Statement[] {
  const own = dateOfDocument(input)
  const named = input.parties ?? findParties(input.text, { language: input.language })
  const told = statementsIn(input, own, named)
  return settle(input.text, contractStatements(input.text, told, named))
}
