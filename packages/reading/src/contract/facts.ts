import type { Reason } from '../reason.ts'
import type { Span } from '../span.ts'

export type FactStatus = 'explicit' | 'derived' | 'absent' | 'redacted' | 'perpetual'

export interface ContractDate {
  readonly status: FactStatus
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null
  /** Where it stands (for a derived date: the clause it was derived from); null when absent. */
  readonly span: Span | null
  /** How it was counted; null unless `derived`. */
  readonly derivation: Reason | null
  /** The rule that found it, `dated.opening` or `expires.counted`; null when absent. */
  readonly rule: string | null
}

export const ABSENT: ContractDate = { status: 'absent', value: null, span: null, derivation: null, rule: null }

/** A day that stands in the text. */
export function explicitDate({ value, start, end }: Span & { readonly value: string }, rule: string): ContractDate {
  return { status: 'explicit', value, span: { start, end }, derivation: null, rule }
}

/** A place for a day that is left blank or blacked out. */
export function blankedDate({ start, end }: Span, rule: string): ContractDate {
  return { status: 'redacted', value: null, span: { start, end }, derivation: null, rule }
}

export interface ContractParty extends Span {
  /** As written; where the contract leaves the name blank or gives it elsewhere, the term it uses instead. */
  readonly name: string
  /** False when `name` is only a defined term: '[***] (the "Provider")'. */
  readonly isNamed: boolean
  /** Defined terms for it: 'Supplier', 'Fonterra'. */
  readonly aliases: readonly string[]
  readonly role: string | null
  readonly rule: string
  /** The party of the opening whose place it has taken. */
  readonly replaces?: ContractParty
}

/** A clause with a length of time in it. */
export interface ContractTerm extends Span {
  readonly status: 'explicit' | 'redacted'
  /** The words of the clause that say it, on one line. */
  readonly text: string
  /** ISO 8601 duration: `P1Y`, `P90D`; null when the clause is redacted or names no length. */
  readonly period: string | null
  readonly rule: string
}

export interface RenewalTerm extends ContractTerm {
  /** Renews itself unless somebody objects; false for an option and for renewal by agreement. */
  readonly isAutomatic: boolean
}

export interface GoverningLaw extends Span {
  readonly status: 'explicit' | 'redacted'
  /** As written: 'New York', 'Bundesrepublik Deutschland', 'deutsches Recht'; null when redacted. */
  readonly law: string | null
  readonly rule: string
}

export interface ContractFacts {
  /** Whether the text reads as a contract at all; when false every date is `absent`. */
  readonly isContract: boolean
  readonly agreementDate: ContractDate
  readonly effectiveDate: ContractDate
  readonly expirationDate: ContractDate
  readonly parties: readonly ContractParty[]
  /** How long it renews itself, or may be renewed, at a time; null when no clause says so. */
  readonly renewalTerm: RenewalTerm | null
  /** How long before its end, or before it shall end, notice must be given; null when no clause says so. */
  readonly noticePeriod: ContractTerm | null
  readonly governingLaw: GoverningLaw | null
}
