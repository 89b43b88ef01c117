// A statement's name for good: its document's bytes, its own words, and how often the same words came before in documents of these
// bytes. Not its place, not its date, not the document's name: a document read anew or renamed, or a date understood differently, leaves the
// statement the same. Pure.
import { type Id, idOf } from '../../base/index.ts'
import type { QuotePart } from './rules.ts'

export type StatementKey = Id<'statement'>

/** For the statements of one matter, document by document, in the order they stand. */
export function statementKeys(): (sha256: string, parts: readonly QuotePart[]) => StatementKey {
  const seen = new Map<string, number>()
  return (sha256, parts) => {
    const words = parts.map((part) => part.quote.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()).join('')
    const plain = JSON.stringify([sha256, words])
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    return idOf<StatementKey>('statement', plain, String(times))
  }
}
