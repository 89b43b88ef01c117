// The dates a contract has as a whole, as the contract reader finds them, brought together with the statements found sentence by
// sentence: a term that is the contract's own end is named so, and an end that must be counted ('five years from the Effective
// Date') becomes a row that says how it was counted.

import type { ContractDate, ContractFacts, ContractParty } from '../contract/index.ts'
import type { PartyMention } from '../names/party.ts'
import { quoteAround } from './clauses.ts'
import { blockAbove } from './columns.ts'
import { dayMention } from './day-mention.ts'
import { isRowKind } from './kinds.ts'
import { shorten } from './shorten.ts'
import { trimmed } from './spans.ts'
import type { DocumentDateRole, Statement } from './statement.ts'

/** `named` are the parties of the text, in order. */
export function contractStatements(
  text: string,
  facts: ContractFacts,
  told: readonly Statement[],
  named: readonly PartyMention[],
): readonly Statement[] {
  if (!facts.isContract) return told
  const ends = told.map((statement) => asExpiry(statement, facts.expirationDate))
  const counted = [derived(text, facts.expirationDate, 'expires'), derived(text, facts.effectiveDate, 'effective')]
  const isNews = (statement: Statement | null): statement is Statement =>
    statement !== null &&
    !told.some((other) => other.kind === 'document-date' && other.dates[0]?.value === statement.dates[0]?.value)
  const parties = facts.parties.map((party) => asMention(party, named))
  return [...ends, ...counted.filter(isNews)]
    .map((statement) => withParties(text, statement, parties, facts.parties))
    .map((statement) => withCompany(text, statement, facts.parties, parties))
}

/** 'Distributor' or '(“Supplier”)' above a signature says which party signs, where the block does not name it. */
function withCompany(
  text: string,
  statement: Statement,
  parties: readonly ContractParty[],
  mentions: readonly PartyMention[],
): Statement {
  const { role, dates } = statement
  const [date] = dates
  if (role !== 'signed' || date === undefined || statement.parties.some(({ kind }) => kind !== 'person'))
    return statement
  const { lines, columns } = blockAbove(text, date.start)
  for (const { start, end, isWhole } of lines) {
    const words = bare(text.slice(start, end))
    if (words === '' || (isWhole && columns > 1)) continue
    const at = parties.findIndex(({ name, role: term, aliases }) =>
      [name, term, ...aliases].some((word) => bare(word ?? '') === words),
    )
    const company = mentions[at]
    if (company !== undefined) return { ...statement, parties: [...statement.parties, company] }
  }
  return statement
}

const bare = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** What a contract says of its own days it says of its parties, whether that sentence names them or not; 'the Parties' are they too. */
function withParties(
  text: string,
  statement: Statement,
  parties: readonly PartyMention[],
  terms: readonly ContractParty[],
): Statement {
  const { role, kind, start, end } = statement
  if (statement.parties.length > 0 || !isRowKind(kind)) return statement
  const isItsOwn = role === 'effective' || role === 'expires' || role === 'dated'
  // What a contract lets run or makes due binds its parties; what happened need not be theirs.
  const isRule = (kind === 'term' || kind === 'deadline') && !isOfAnother(text, statement, terms)
  const isTheirs = isItsOwn || isRule || (role === null && THE_PARTIES.test(text.slice(start, end)))
  return isTheirs ? { ...statement, parties } : statement
}

/** 'The tax office shall decide', 'Das Finanzamt hat zu entscheiden': who has to act. 'The rent shall be paid' leaves that open. */
const ACTS_EN =
  /(?<![\p{L}’'-])(?:the|an?|any|each|such) ([^,;.:]{2,50}?) (?:shall|must|will|has to|have to|(?:is|are) (?:required|obliged|obligated) to)(?! (?:\p{L}+ly )?(?:not )?(?:be|expire|commence|begin|start|end|terminate|continue|remain|run|last|become|apply|have|take effect|cease|lapse|renew)\b)(?!\p{L})/giu
const ACTS_DE =
  /(?<![\p{L}-])(?:der|die|das|ein|eine|jede[rs]?) ([^,;.:]{2,50}?) (?:muss|müssen|soll|sollen|hat|haben|entscheidet|zahlt|leistet|erstattet|liefert|prüft|erteilt)(?! [^.;]{0,120}(?<!\p{L})(?:werden|enden|beginnen|laufen|gelten)(?!\p{L}))(?!\p{L})/giu
const IS_OURS =
  /(?<!\p{L})(?:part(?:y|ies)|agreement|contract|lease|deed|licen[cs]e|term)(?!\p{L})|partei|vertrag|vereinbarung|laufzeit/iu
/** Who is seldom party to a contract and often has to do something under it. */
const OUTSIDER =
  /(?<!\p{L})(?:tax office|courts?|tribunal|authorit(?:y|ies)|insurers?|insurance company|notary|registrar|regulator|arbitrators?|auditors?|expert|escrow agent|municipality|finanzamt|\p{L}*gericht|\p{L}*behörde|versicherer|versicherung|notar(?:in)?|grundbuchamt|gutachter(?:in)?|sachverständige|wirtschaftsprüfer(?:in)?|gemeinde)(?!\p{L})/iu

/** What somebody else must do binds no party: its subject is neither a party nor its term. */
function isOfAnother(text: string, { start, end, dates }: Statement, parties: readonly ContractParty[]): boolean {
  const words = text.slice(start, end).replace(/\s/g, ' ')
  const day = (dates[0]?.start ?? end) - start
  const acting = [...words.matchAll(ACTS_EN), ...words.matchAll(ACTS_DE)]
  const subject = (acting.findLast(({ index }) => index < day) ?? acting[0])?.[1]
  if (subject === undefined || IS_OURS.test(subject)) return false
  const said = bare(subject)
  const ours = parties.flatMap(({ name, role, aliases }) => [name, role ?? '', ...aliases]).map(bare)
  if (OUTSIDER.test(subject)) return !ours.some((one) => one !== '' && said.endsWith(one))
  if (ours.some((one) => one !== '' && said.includes(one))) return false
  // A term that the contract gives to nobody it names may yet be a party's, where one has no term.
  return parties.every(({ role, aliases }) => role !== null || aliases.length > 0)
}

const THE_PARTIES =
  /\b(?:the|both|each|either|neither|said)(?: of the)?(?: \(\d\))? part(?:y|ies)(?! (?:who|which|that|to whom)\b)\b(?<!\b(?:the|said) party)|(?<!\p{L})(?:die|der|den|beide[rn]?|jede|keine)(?: der)? (?:Vertrags)?[Pp]artei(?:en)?(?!\p{L})|(?<!\p{L})Vertragsparteien(?!\p{L})/iu

function asMention({ start, end, name, role }: ContractParty, named: readonly PartyMention[]): PartyMention {
  const same = named.find((mention) => mention.start < end && mention.end > start && mention.refersTo === null)
  return (
    same ?? {
      start,
      end,
      name,
      kind: 'organization',
      title: null,
      role,
      refersTo: null,
      confidence: 0.8,
      rule: 'contract.party',
    }
  )
}

/** A term whose only date is the day the contract ends, in the clause that says so. */
function asExpiry(statement: Statement, { status, value, span, rule }: ContractDate): Statement {
  const isTerm = statement.kind === 'term' || (rule === 'expires.extended' && statement.kind === 'event')
  if (status !== 'explicit' || span === null || !isTerm || statement.dates.length !== 1) return statement
  const isThere = statement.start < span.end && statement.end > span.start
  if (!isThere || statement.dates[0]?.value !== value) return statement
  return { ...statement, kind: 'document-date', role: 'expires', confidence: 0.85, rule: 'contract.expires' }
}

/** Little more than a likely guess: the count depends on which day the contract counts from, and it need not say so. */
const COUNTED = 0.6

function derived(
  text: string,
  { status, value, span, derivation }: ContractDate,
  role: DocumentDateRole,
): Statement | null {
  if (status !== 'derived' || value === null || span === null || derivation === null) return null
  const clause = trimmed(text, span)
  const quote = quoteAround(text, clause, { start: clause.start, end: Math.min(clause.end, clause.start + 1) })
  if (quote.end <= quote.start) return null
  const date = dayMention(quote, value, { basis: { kind: 'defined-term', from: value }, rule: `contract.${role}` })
  return {
    ...quote,
    kind: 'document-date',
    role,
    text: shorten(text, quote, []),
    dates: [date],
    parties: [],
    confidence: COUNTED,
    isQuoted: false,
    basis: [derivation],
    rule: `contract.counted-${role}`,
  }
}
