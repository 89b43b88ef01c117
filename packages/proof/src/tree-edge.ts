// A tree that grows and keeps only its right edge: the roots of the perfect subtrees it is made of. It gives the root at every size it
// passes, in memory that grows with the logarithm of what it has seen.
import { nodeHash } from './merkle.ts'
import { type Hash, hashOf } from './sha256.ts'

export interface TreeEdge {
  readonly size: number
  /** The largest subtree first. */
  readonly frontier: readonly Hash[]
  root(): Hash
  /** Answers the roots of the perfect subtrees that the leaf completes, the smallest first; for every second leaf none. */
  add(leaf: Hash): readonly Hash[]
}

/** A tree to go on with; `null` when a tree of that size has another number of perfect subtrees. */
export function treeEdge(size = 0, frontier: readonly Hash[] = []): TreeEdge | null {
  if (!Number.isSafeInteger(size) || size < 0 || frontier.length !== onesIn(size)) return null
  const held = [...frontier]
  let count = size
  return {
    get size() {
      return count
    },
    get frontier() {
      return [...held]
    },
    root: () => (held.length === 0 ? hashOf() : held.reduceRight((right, left) => nodeHash(left, right))),
    add(leaf) {
      const completed: Hash[] = []
      let hash = leaf
      for (let rest = count; rest % 2 === 1; rest = (rest - 1) / 2) {
        hash = nodeHash(held.pop() ?? hash, hash)
        completed.push(hash)
      }
      held.push(hash)
      count += 1
      return completed
    },
  }
}

/** How many perfect subtrees a tree of that size has. Arithmetic, not bit operators: a log may outgrow 32 bits. */
function onesIn(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}
