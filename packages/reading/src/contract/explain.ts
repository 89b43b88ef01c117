// What the contract reader understands of a sentence or a clause and by which rule, for `muniment explain`: the very rules of
// `readContract`, without asking whether the text is a whole contract.
import type { Reason } from '../reason.ts'
import type { Span } from '../span.ts'
import type { ContractDate, ContractFacts, ContractTerm } from './facts.ts'
import { readOpening } from './opening.ts'
import { factsOf } from './read-contract.ts'

export interface ExplainedFact extends Span {
  readonly fact:
    | 'party'
    | 'agreement date'
    | 'effective date'
    | 'expiration date'
    | 'renewal'
    | 'notice'
    | 'governing law'
  /** What was read: the party's name, a day, an ISO 8601 duration, a law, or `redacted` or `perpetual`. */
  readonly value: string
  /** How a day was counted; null when it stands there. */
  readonly derivation: Reason | null
  /** Where the words stand that say it, on one line. */
  readonly written: string
  readonly rule: string
  /** One clause: what the rule saw. */
  readonly why: string
}

/** The facts a text states about a contract, in order of place. Never throws; a text that states none gives none. */
export function explainContract(text: string): ExplainedFact[] {
  const opening = readOpening(text, { isClause: true })
  const facts = factsOf(text, opening)
  const opens = opening.preamble !== null
  const found = [
    ...(opens ? facts.parties.map((party) => ({ ...party, fact: 'party' as const, value: party.name })) : []),
    ...(opens ? [dated('agreement date', facts.agreementDate)] : []),
    ...(opens || isOwnClause(facts) ? [dated('effective date', facts.effectiveDate)] : []),
    dated('expiration date', facts.expirationDate),
    lasting('renewal', facts.renewalTerm),
    lasting('notice', facts.noticePeriod),
    facts.governingLaw === null
      ? null
      : {
          ...facts.governingLaw,
          fact: 'governing law' as const,
          value: facts.governingLaw.law ?? facts.governingLaw.status,
        },
  ].filter((fact) => fact !== null)
  return found
    .map(({ fact, value, start, end, rule, ...more }) => ({
      fact,
      value,
      derivation: 'derivation' in more ? more.derivation : null,
      start,
      end,
      written: text.slice(start, end).replace(/\s+/g, ' '),
      rule,
      why: WHY[rule] ?? '',
    }))
    .sort((a, b) => a.start - b.start)
}

/** A clause by itself says so; a date on what could be a title page does not. */
const isOwnClause = ({ effectiveDate }: ContractFacts): boolean =>
  effectiveDate.rule !== null && /^effective\.(?:defined|bracket|clause|term|period|blank)$/.test(effectiveDate.rule)

function dated(fact: 'agreement date' | 'effective date' | 'expiration date', date: ContractDate) {
  const { value, status, span, derivation, rule } = date
  if (span === null || rule === null) return null
  return { fact, value: value ?? status, derivation, rule, ...span }
}

function lasting(fact: 'renewal' | 'notice', term: ContractTerm | null) {
  if (term === null) return null
  const { start, end, period, status, rule } = term
  return { fact, value: period ?? status, start, end, rule }
}

const WHY: Readonly<Record<string, string>> = {
  'party.listed': 'a name in the list of parties',
  'party.behind-description': 'a name behind the description of the party before it',
  'party.unnamed': 'a defined term where the name is left out',
  'party.labelled': 'a name behind the label of a party',
  'party.first-page': 'an organisation named first, for no sentence lists the parties',
  'party.defined': 'a name with its defined term, for no sentence lists the parties',
  'party.signatory': 'a name above a signature, for no sentence lists the parties',
  'dated.opening': 'the opening sentence says when it was made',
  'dated.title-page': 'the title page bears the day',
  'dated.effective': 'the opening says only since when it is effective',
  'dated.signature': 'the latest day beside a signature',
  'dated.blank': 'the day was left blank or blacked out',
  'dated.unsigned': 'the opening leaves it to the signatures, and they leave it blank',
  'effective.opening': 'the opening sentence calls the day effective',
  'effective.title-page': 'the title page calls the day effective',
  'effective.signature': 'the opening leaves it to the last signature',
  'effective.defined': 'the definition of the effective date',
  'effective.bracket': 'a day with the defined term behind it',
  'effective.clause': 'a clause that says when it takes effect',
  'effective.term': 'a clause that says when its term begins',
  'effective.period': 'a period of the contract that begins',
  'effective.made': 'a clause that refers to the day it was made',
  'effective.blank': 'the day was left blank or blacked out',
  'effective.unsigned': 'the opening leaves it to the signatures, and they leave it blank',
  'expires.day': 'a clause about its term names the last day',
  'expires.extended': 'an amendment moves the end to this day',
  'expires.year-end': 'a clause about its term names the end of a year',
  'expires.counted': 'a clause about its term gives the length and the day it begins',
  'expires.blank': 'the length or the last day was left blank or blacked out',
  'expires.from-blank': 'the day its term begins was left blank or blacked out',
  'expires.until-ended': 'it runs until somebody ends it',
  'expires.by-event': 'it ends with an event, on no day',
  'renewal.automatic': 'it renews itself unless somebody objects',
  'renewal.by-choice': 'it may be renewed',
  'notice.clause': 'a length before the word for notice',
  'law.governed-by': 'governed by the laws of a place',
  'law.laws-of': 'the laws of a place govern',
  'law.adjective': 'governed by a law named by its nation',
  'law.adjective-governs': 'a law named by its nation governs',
  'law.label': 'behind the label of the governing law',
  'law.recht-der': 'das Recht eines Staates gilt',
  'law.recht-des': 'das Recht eines Staates gilt',
  'law.adjektiv': 'ein nach seinem Staat benanntes Recht gilt',
  'law.blank': 'the place was left blank or blacked out',
}
