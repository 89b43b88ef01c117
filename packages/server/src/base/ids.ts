import { createHash, randomUUIDv7 } from 'node:crypto'

declare const brand: unique symbol
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type WorkspaceId = Id<'workspace'>
export type AccountId = Id<'account'>
export type MatterId = Id<'matter'>
export type DocumentId = Id<'document'>
export type PartyId = Id<'party'>
export type EventId = Id<'event'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A new id; version 7, so that ids made later sort later and indexes grow at one end. */
export const newId = <I extends Id<string>>(): I => randomUUIDv7() as I

/** The id in a string from outside, or null when it has not the form of one. */
export function parseId<I extends Id<string>>(text: string): I | null {
  const lower = text.toLowerCase()
  return UUID.test(lower) ? (lower as I) : null
}

/** The same parts give the same id, on every machine and in every run: a row keeps its id when a matter is gathered again. */
export function idOf<I extends Id<string>>(...parts: readonly string[]): I {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80 // version 8: made by a rule of our own (RFC 9562 §5.8)
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}` as I
}
