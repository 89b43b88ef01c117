// The Merkle tree of RFC 9162 section 2.1 (RFC 6962 hashes alike): its root, its proofs, and their verification. Leaves and nodes
// are hashed under different prefixes, so that no node can pass for a leaf. Every verifier answers true or false; no input throws.
import { type Hash, hashLength, hashOf, sameHash } from './sha256.ts'

const leafPrefix = Uint8Array.of(0x00)
const nodePrefix = Uint8Array.of(0x01)

/** The hash of one entry of the log. */
export function leafHash(entry: Uint8Array): Hash {
  return hashOf(leafPrefix, entry)
}

/** The hash over two subtrees. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return hashOf(nodePrefix, left, right)
}

/** MTH of section 2.1.1 over leaf hashes; the hash of nothing for an empty tree. */
export function merkleRoot(leaves: readonly Hash[]): Hash {
  return rootOf(leaves, 0, leaves.length)
}

/** PATH of section 2.1.3.1: the nodes that lead from leaf `index` to the root. `null` when there is no such leaf. */
export function inclusionProof(leaves: readonly Hash[], index: number): readonly Hash[] | null {
  return pathOf((from, to) => rootOf(leaves, from, to), leaves.length, index)
}

/** PROOF of section 2.1.4.1: that the first `size` leaves are what they were. `null` unless 0 < size ≤ number of leaves. */
export function consistencyProof(leaves: readonly Hash[], size: number): readonly Hash[] | null {
  return growthOf((from, to) => rootOf(leaves, from, to), size, leaves.length)
}

/** `2^height` leaves hashed as one, the `position`-th (0-based) of that height. */
export interface PerfectSubtree {
  readonly height: number
  readonly position: number
}

/** The same proofs out of nodes that are kept: each in logarithmic time. */
export interface MerkleTree {
  readonly size: number
  /** Of the first `size` leaves; of all of them without it. `null` when there are fewer. */
  root(size?: number): Hash | null
  inclusion(index: number, size?: number): readonly Hash[] | null
  consistency(oldSize: number, size?: number): readonly Hash[] | null
}

/** Takes as much memory again as the leaves. */
export function merkleTree(leaves: readonly Hash[]): MerkleTree {
  const levels: (readonly Hash[])[] = [leaves]
  for (let below = leaves; below.length > 1; ) {
    const level: Hash[] = []
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(below[i] ?? hashOf(), below[i + 1] ?? hashOf()))
    levels.push(level)
    below = level
  }
  return treeOver(leaves.length, ({ height, position }) => levels[height]?.[position])
}

/**
 * A tree whose nodes somebody else keeps, a database for one: asked for no others than `subtreesOfInclusion` or `subtreesOfConsistency` name.
 * Where one is not there the answer is `null`.
 */
export function treeOver(count: number, nodeOf: (subtree: PerfectSubtree) => Hash | undefined): MerkleTree {
  const range = (from: number, to: number): Hash | null => {
    const roots = allOf(subtreesOf(from, to).map((subtree) => nodeOf(subtree) ?? null))
    if (roots === null) return null
    return roots.length === 0 ? hashOf() : roots.reduceRight((right, left) => nodeHash(left, right))
  }
  const isWithin = (size: number): boolean => isCount(size) && size <= count
  return {
    size: count,
    root: (size = count) => (isWithin(size) ? range(0, size) : null),
    inclusion: (index, size = count) => (isWithin(size) ? allOf(pathOf(range, size, index)) : null),
    consistency: (oldSize, size = count) => (isWithin(size) ? allOf(growthOf(range, oldSize, size)) : null),
  }
}

/** The nodes that `treeOver` asks for when it proves this leaf: fewer than twice the logarithm of the size. `null` when there is no such leaf. */
export function subtreesOfInclusion(index: number, size: number): readonly PerfectSubtree[] | null {
  return pathOf(subtreesOf, size, index)?.flat() ?? null
}

/** The nodes that `treeOver` asks for when it proves that the first `oldSize` leaves are what they were. */
export function subtreesOfConsistency(oldSize: number, size: number): readonly PerfectSubtree[] | null {
  return growthOf(subtreesOf, oldSize, size)?.flat() ?? null
}

/** The perfect subtrees of the leaves from … to, the largest first. `from` is a multiple of the smallest power of two that holds them. */
function subtreesOf(from: number, to: number): readonly PerfectSubtree[] {
  const subtrees: PerfectSubtree[] = []
  for (let at = from; at < to; ) {
    let [height, width] = [0, 1]
    while (width * 2 <= to - at) [height, width] = [height + 1, width * 2]
    subtrees.push({ height, position: at / width })
    at += width
  }
  return subtrees
}

const allOf = <T>(list: readonly (T | null)[] | null): readonly T[] | null =>
  list === null || list.includes(null) ? null : list.filter((one) => one !== null)

/** Gives what stands for the leaves from … to, the last not included: their root, or what it is made of. */
type OfRange<T> = (from: number, to: number) => T

function pathOf<T>(rangeRoot: OfRange<T>, size: number, index: number): readonly T[] | null {
  if (!isCount(index) || index >= size) return null
  const path: T[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.push(rangeRoot(middle, to))
      to = middle
    } else {
      path.push(rangeRoot(from, middle))
      from = middle
    }
  }
  return path.toReversed()
}

function growthOf<T>(rangeRoot: OfRange<T>, oldSize: number, size: number): readonly T[] | null {
  if (!isCount(oldSize) || oldSize < 1 || oldSize > size) return null
  const path: T[] = []
  let [from, to] = [0, size]
  let whole = true
  while (oldSize < to) {
    const middle = from + splitOf(to - from)
    if (oldSize <= middle) {
      path.push(rangeRoot(middle, to))
      to = middle
    } else {
      path.push(rangeRoot(from, middle))
      from = middle
      whole = false
    }
  }
  // A verifier already holds the old root: when the old tree is a whole subtree it is not repeated.
  if (!whole) path.push(rangeRoot(from, to))
  return path.toReversed()
}

export interface Inclusion {
  /** 0-based. */
  readonly index: number
  /** Leaves in the tree. */
  readonly size: number
  readonly leaf: Hash
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/** Section 2.1.3.2. */
export function verifyInclusion({ index, size, leaf, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes(leaf, root, ...proof)) return false
  let [node, last] = [index, size - 1]
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && sameHash(hash, root)
}

export interface Consistency {
  readonly oldSize: number
  readonly newSize: number
  readonly oldRoot: Hash
  readonly newRoot: Hash
  readonly proof: readonly Hash[]
}

/** Section 2.1.4.2. Nothing is consistent with an empty tree: `oldSize` must be at least 1. */
export function verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof }: Consistency): boolean {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize < 1 || oldSize > newSize) return false
  if (oldSize === newSize) return proof.length === 0 && sameHash(oldRoot, newRoot)
  if (!areHashes(oldRoot, newRoot, ...proof)) return false
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof
  if (first === undefined || proof.length === 0) return false

  let [node, last] = [oldSize - 1, newSize - 1]
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  let [before, after] = [first, first]
  for (const sibling of rest) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      before = nodeHash(sibling, before)
      after = nodeHash(sibling, after)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      after = nodeHash(after, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && sameHash(before, oldRoot) && sameHash(after, newRoot)
}

function rootOf(leaves: readonly Hash[], from: number, to: number): Hash {
  const only = leaves[from]
  if (to <= from || only === undefined) return hashOf()
  if (to - from === 1) return only
  const middle = from + splitOf(to - from)
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to))
}

/** The largest power of two smaller than n (n > 1). */
function splitOf(n: number): number {
  let split = 1
  while (split * 2 < n) split *= 2
  return split
}

// Arithmetic, not bit operators: a log may outgrow 32 bits.
const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const areHashes = (...hashes: readonly Hash[]): boolean => hashes.every((hash) => hash.length === hashLength)

function isPowerOfTwo(n: number): boolean {
  let power = 1
  while (power < n) power *= 2
  return power === n
}
