import type { Span } from '../span.ts'

export type PartyKind = 'person' | 'organization' | 'court' | 'authority'

/** One place in a text that names a party. */
export interface PartyMention extends Span {
  /** The name in the form to show, without title and role: 'Jane Doe', 'Nordlicht Energie GmbH'. */
  readonly name: string
  readonly kind: PartyKind
  /** 'Dr.', 'Herr', 'Rechtsanwältin', as written; null where none stands there. */
  readonly title: string | null
  /** What the text calls it in its role: 'Supplier', 'Auftraggeber', 'CEO'; null where none is said. */
  readonly role: string | null
  /** The full name this short form stands for, when the text defined it ("the 'Supplier'"); null for a full name. */
  readonly refersTo: string | null
  /** The e-mail address written beside the name in a mail field; absent elsewhere. */
  readonly address?: string
  /** 0 to 1. */
  readonly confidence: number
  readonly rule: string
}

const ADDRESS_ALONE = 'person.address-alone'

/** Somebody of whom a mail gives the address and no name: whoever bears that name elsewhere, or nobody. */
export function addressAlone(address: string, { start, end }: Span = { start: 0, end: 0 }): PartyMention {
  const name = address.toLowerCase()
  const unknown = { title: null, role: null, refersTo: null }
  return { start, end, name, kind: 'person', ...unknown, address: name, confidence: 0.6, rule: ADDRESS_ALONE }
}

export const isAddressAlone = ({ rule }: PartyMention): boolean => rule === ADDRESS_ALONE
