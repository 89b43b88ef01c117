// Mentions within a stretch, whether two are of one party, and the two that a letter's subject sets against each other.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'

export const fullName = ({ refersTo, name }: PartyMention): string => refersTo ?? name

export const isSame = (a: PartyMention, b: PartyMention): boolean =>
  a.kind === b.kind && fullName(a).toLowerCase() === fullName(b).toLowerCase()

export function inside(named: readonly PartyMention[], { start, end }: Span): PartyMention[] {
  return named.filter((mention) => mention.start >= start && mention.end <= end)
}

/** 'Nordlicht Muster GmbH ./. Beispiel AG', 'Sample Ltd v Muster plc' in the subject: who stands against whom. */
const AGAINST = /^\s{0,3}(?:\.\/\.?|v\.?|vs\.?|gegen|against)\s{1,3}(?:(?:die|den|Firma|Fa\.|Herrn|Frau)\s)?$/u
/** A subject stands so near to the salutation, on either side. Characters. */
const NEAR_SALUTATION = 700

type Pair = readonly [PartyMention, PartyMention]

export function pairAtIssue(text: string, named: readonly PartyMention[], salutation: number): Pair | null {
  const near = inside(named, { start: Math.max(0, salutation - NEAR_SALUTATION), end: salutation + NEAR_SALUTATION })
  for (const [i, second] of near.entries()) {
    const first = near[i - 1]
    if (first !== undefined && AGAINST.test(text.slice(first.end, second.start))) return [first, second]
  }
  return null
}

/** Of two at issue, the one that the given one stands against. */
export function otherOf(pair: Pair | null, known: PartyMention | null | undefined): PartyMention[] {
  if (pair === null || known === null || known === undefined) return []
  const [one, other] = pair
  if (isSame(one, known)) return [other]
  return isSame(other, known) ? [one] : []
}
