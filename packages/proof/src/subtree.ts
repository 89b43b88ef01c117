// Proofs about a part of a log (draft-ietf-plants-merkle-tree-certs, section 4): the leaves from … to, hashed as a tree of their own, are
// part of the tree of the whole. It is how somebody who holds only a stretch of a log checks it against a head. No input throws.
import { nodeHash, verifyInclusion } from './merkle.ts'
import { type Hash, hashLength, hashOf, sameHash } from './sha256.ts'

export interface SubtreeInclusion {
  /** In the whole log, 0-based. */
  readonly index: number
  /** The first leaf of the subtree, and the one after its last. */
  readonly start: number
  readonly end: number
  readonly leaf: Hash
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/** Section 4.3.2: a leaf is in the subtree. */
export function verifySubtreeInclusion({ index, start, end, leaf, root, proof }: SubtreeInclusion): boolean {
  if (!isSubtree(start, end) || start === end) return false
  return verifyInclusion({ index: index - start, size: end - start, leaf, root, proof })
}

export interface SubtreeConsistency {
  readonly start: number
  readonly end: number
  /** Leaves in the whole tree. */
  readonly size: number
  readonly subtreeRoot: Hash
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/** Section 4.4.3: the subtree is part of the tree. Of an empty subtree only its own root is said. */
export function verifySubtreeConsistency(said: SubtreeConsistency): boolean {
  const { start, end, size, subtreeRoot, root, proof } = said
  if (!isSubtree(start, end) || !Number.isSafeInteger(size) || end > size) return false
  if (start === end) return proof.length === 0 && sameHash(subtreeRoot, hashOf())
  if (start === 0 && end === size) return proof.length === 0 && sameHash(subtreeRoot, root)
  if (![subtreeRoot, root, ...proof].every((hash) => hash.length === hashLength)) return false

  let [first, last, top] = [start, end - 1, size - 1]
  while (first !== last && (last === top || isOdd(last))) [first, last, top] = [half(first), half(last), half(top)]
  const rest = [...proof]
  const base = first === last ? subtreeRoot : rest.shift()
  if (base === undefined) return false
  let [within, whole] = [base, base]
  for (const sibling of rest) {
    if (top === 0) return false
    if (isOdd(last) || last === top) {
      if (first < last) within = nodeHash(sibling, within)
      whole = nodeHash(sibling, whole)
      while (!isOdd(last) && last !== 0) [first, last, top] = [half(first), half(last), half(top)]
    } else {
      whole = nodeHash(whole, sibling)
    }
    ;[first, last, top] = [half(first), half(last), half(top)]
  }
  return top === 0 && sameHash(within, subtreeRoot) && sameHash(whole, root)
}

/** Section 4.1: it begins at a multiple of the smallest power of two that holds it. */
function isSubtree(start: number, end: number): boolean {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start > end) return false
  let width = 1
  while (width < end - start) width *= 2
  return start % width === 0
}

// Arithmetic, not bit operators: a log may outgrow 32 bits.
const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
