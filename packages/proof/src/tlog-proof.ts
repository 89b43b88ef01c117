// A proof that stands alone (c2sp.org/tlog-proof@v1): this entry is at this index of the log whose signed head comes with it. Whoever
// holds the log's verifier key needs nothing else, and no network. No input throws.

import { openCheckpoint, parseCount } from './checkpoint.ts'
import { verifyInclusion } from './merkle.ts'
import type { VerifierKey } from './note.ts'
import type { ProofRefusal } from './refusals.ts'
import { type Hash, hashLength } from './sha256.ts'
import { base64Of, bytesOfBase64 } from './text.ts'

export interface TlogProof {
  readonly index: number
  /** From the leaf's sibling up to the root's child. */
  readonly path: readonly Hash[]
  /** The signed checkpoint, letter by letter. */
  readonly checkpoint: string
  /** Unauthenticated, of a meaning of its own; `null` in ours. */
  readonly extra: Uint8Array | null
}

export type VerifiedProof =
  | { readonly isValid: true; readonly index: number; readonly size: number; readonly root: Hash }
  | { readonly isValid: false; readonly refusal: ProofRefusal }

const head = 'c2sp.org/tlog-proof@v1'
// No tree of 2^53 leaves is higher.
const longestPath = 53

export const writeTlogProof = ({ index, path, checkpoint, extra }: TlogProof): string =>
  [
    head,
    ...(extra === null ? [] : [`extra ${base64Of(extra)}`]),
    `index ${index}`,
    ...path.map(base64Of),
    '',
    checkpoint,
  ].join('\n')

/** `null` unless the text is what `writeTlogProof` writes of some proof. */
export function parseTlogProof(text: string): TlogProof | null {
  const gap = text.indexOf('\n\n')
  if (gap < 0) return null
  const lines = text.slice(0, gap).split('\n')
  if (lines.shift() !== head) return null
  const extraLine = lines[0]?.startsWith('extra ') === true ? lines.shift() : undefined
  const extra = extraLine === undefined ? null : bytesOfBase64(extraLine.slice('extra '.length))
  if (extraLine !== undefined && extra === null) return null
  const indexLine = lines.shift() ?? ''
  const index = indexLine.startsWith('index ') ? parseCount(indexLine.slice('index '.length)) : null
  if (index === null || lines.length > longestPath) return null
  const path = lines.map(bytesOfBase64)
  if (!path.every((hash) => hash !== null && hash.length === hashLength)) return null
  return { index, path: path.filter((hash) => hash !== null), checkpoint: text.slice(gap + 2), extra }
}

/** Verifies that `leaf` (already hashed) is in the log `origin`, by a head that one of `keys` signed. */
export function verifyTlogProof(
  text: string,
  { leaf, origin, keys }: { readonly leaf: Hash; readonly origin: string; readonly keys: readonly VerifierKey[] },
): VerifiedProof {
  const proof = parseTlogProof(text)
  if (proof === null) return { isValid: false, refusal: 'proof.malformed' }
  const opened = openCheckpoint(proof.checkpoint, origin, keys)
  if (!opened.isValid) return opened
  const { size, root } = opened.checkpoint
  const { index, path } = proof
  return verifyInclusion({ index, size, leaf, root, proof: path })
    ? { isValid: true, index, size, root }
    : { isValid: false, refusal: 'proof.not-included' }
}
