import type { Span } from '../span.ts'

export type FactStatus = 'explicit' | 'derived' | 'absent' | 'redacted' | 'perpetual'

export interface ContractDate {
  readonly status: FactStatus
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null
  /** Where it stands (for a derived date: the clause it was derived from); null when absent. */
  readonly span: Span | null
  /** For `derived`: the derivation in one line, e.g. '2019-10-31 + 5 years (initial term from the Effective Date)'. */
  readonly derivation: string | null
}

export const ABSENT: ContractDate = { status: 'absent', value: null, span: null, derivation: null }

/** A day that stands in the text. */
export function explicitDate({ value, start, end }: Span & { readonly value: string }): ContractDate {
  return { status: 'explicit', value, span: { start, end }, derivation: null }
}

export interface ContractParty extends Span {
  readonly name: string
  /** Defined terms for it: 'Supplier', 'Fonterra'. */
  readonly aliases: readonly string[]
  readonly role: string | null
}

export interface ContractFacts {
  /** Whether the text reads as a contract at all; when false every date is `absent`. */
  readonly isContract: boolean
  readonly agreementDate: ContractDate
  readonly effectiveDate: ContractDate
  readonly expirationDate: ContractDate
  readonly parties: readonly ContractParty[]
  readonly renewalTerm: (Span & { readonly text: string }) | null
  readonly noticePeriod: (Span & { readonly text: string }) | null
  readonly governingLaw: (Span & { readonly law: string }) | null
}
