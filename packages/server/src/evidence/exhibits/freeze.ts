// The bytes that stand for a chronology when it is hashed, attached or sealed: RFC 8785 canonical JSON in UTF-8.
import type { Chronology } from '@muniment/contract'
import { canonicalize } from '@muniment/proof'

/**
 * Equal chronologies freeze to equal bytes. A lone surrogate, which a damaged document can leave in a quote and no UTF-8 can
 * carry, is written as U+FFFD: one UTF-16 unit for another, so that every character range still holds.
 */
export function freeze(chronology: Chronology): Uint8Array {
  const text = canonicalize(chronology) ?? canonicalize(wellFormed(chronology))
  if (text === null) throw new TypeError('A chronology that is not JSON was to be frozen')
  return new TextEncoder().encode(text)
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wellFormed(member)]))
}
