// The dated statements of one document: those told sentence by sentence, its dates as a contract, and nothing said twice.

import { readContract, withListedParties } from '../contract/index.ts'
import { type DateMention, findDates } from '../dates/index.ts'
import { findParties } from '../names/index.ts'
import { languageRuns } from '../text/index.ts'
import { withAmended } from './amends.ts'
import { withBareDays } from './bare-days.ts'
import { contractStatements } from './contract-dates.ts'
import { openTerm, withCountedTerms } from './counted-terms.ts'
import { withDaysOfThings } from './days-of-things.ts'
import { dateOfDocument } from './document-date.ts'
import { withEveryDate } from './every-date.ts'
import { limitsIn, withoutRules } from './limits.ts'
import { looseTimesIn } from './loose-times.ts'
import { withSentPapers } from './sent-papers.ts'
import { settle } from './settle.ts'
import type { Statement, StatementInput } from './statement.ts'
import { speaksAsContract } from './statement-of.ts'
import { statementsIn } from './tell.ts'
import { withUnsigned } from './unsigned.ts'

/**
 * Every dated statement of a document, in the order of the text. Kinds `boilerplate`, `law` and `reference` are what a chronology
 * leaves out by default. Never throws; linear in the text.
 */
export const findStatements = (input: StatementInput): Statement[] => readStatements(input).statements

export interface StatementsRead {
  readonly statements: Statement[]
  /**
   * Every expression of time of the text, as it was counted from the document's date; a term whose first day is a name without a day is
   * among them, not decided. Each that has a value and is more than an hour of the day is a date of one statement at least.
   */
  readonly dates: readonly DateMention[]
}

/** The same with all the dates they were told from, for whoever says what was not dated. */
export function readStatements(input: StatementInput): StatementsRead {
  const { text, language, dayOrder } = input
  const own = dateOfDocument(input)
  const runs = languageRuns(text, language)
  const read = findDates(text, { language, runs, reference: own?.day ?? null, dayOrder })
  const facts = readContract(text)
  const named = input.parties ?? withListedParties(text, findParties(text, { language }), facts.parties)
  const terms = withCountedTerms(input, { dates: read, facts, own })
  const things = facts.isContract ? { dates: terms.dates, open: [] } : withDaysOfThings(text, runs, terms.dates)
  const bare = facts.isContract ? { dates: things.dates, open: [] } : withBareDays(text, things.dates)
  const { dates } = bare
  const open = [...terms.open, ...things.open, ...bare.open]
  const told = statementsIn(input, { own, named, runs, dates, hasTerms: facts.isContract })
  const settled = withUnsigned(text, settle(text, contractStatements(text, facts, told?.statements ?? [], named)))
  const amended = withAmended(text, settled, dates)
  const setsLimits = !facts.isContract && !speaksAsContract(input)
  const withPapers = setsLimits ? withSentPapers(input, amended, own?.day ?? null) : amended
  const statements = told === null ? withPapers : withEveryDate(text, withPapers, told)
  const counted = told?.dates ?? dates
  const limits = setsLimits ? limitsIn(text, language, runs, [...counted, ...open]) : []
  const due = [...open, ...limits.map((limit) => openTerm({ ...limit, bound: 'until' }))]
  const loose = setsLimits ? withoutRules(text, runs, looseTimesIn(text, [...counted, ...due])) : []
  const undecided = [...due, ...loose.map((time) => openTerm({ ...time, bound: null }))]
  return { statements, dates: [...counted, ...undecided].sort((a, b) => a.start - b.start) }
}
