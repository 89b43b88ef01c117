// An entry of the audit log, as it is kept and exported: a canonical text, a salt, and the leaf that commits to both,
//   leaf = SHA-256(0x00 || SHA-256(salt || text))
// so that text and salt can be destroyed and the tree still stands. No input throws.
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalize } from './canonical.ts'
import { leafHash } from './merkle.ts'
import type { EntryRefusal } from './refusals.ts'
import { type Hash, hashLength, hashOf, sameHash } from './sha256.ts'

export interface LogEntry {
  /** The place in the log, from 0. */
  readonly index: number
  /** `null` with its salt where retention has destroyed both. */
  readonly text: string | null
  readonly salt: Uint8Array | null
  readonly leaf: Hash
}

export const entryLeaf = (text: string, salt: Uint8Array): Hash => leafHash(hashOf(salt, utf8ToBytes(text)))

/** Whether an entry says what its leaf commits to, in its own place of the log of `workspace`; `null` when it does. */
export function faultOfEntry({ index, text, salt, leaf }: LogEntry, workspace: string): EntryRefusal | null {
  if (leaf.length !== hashLength) return 'entry.malformed'
  if (text === null && salt === null) return null
  if (text === null || salt === null || !text.isWellFormed()) return 'entry.malformed'
  if (!sameHash(entryLeaf(text, salt), leaf)) return 'entry.changed'
  const said = parse(text)
  if (typeof said !== 'object' || said === null || canonicalize(said) !== text) return 'entry.malformed'
  if (Reflect.get(said, 'workspace') !== workspace) return 'entry.other-log'
  return Reflect.get(said, 'index') === index ? null : 'entry.other-place'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
