// Proofs out of what the entries keep of the tree: the node over `2^height` leaves stands with the last of them. A proof reads a few rows,
// however long the log is.
import {
  type Hash,
  type MerkleTree,
  type PerfectSubtree,
  subtreesOfConsistency,
  subtreesOfInclusion,
  treeOver,
} from '@muniment/proof'
import type { Scope } from '../db/index.ts'
import { nodesAt } from './queries.ts'
import { logForked } from './refusals.ts'

const HASH_BYTES = 32

/** The paths of these entries under the tree of the first `size`, in their order. Refuses `audit.forked` where a node is missing. */
export async function pathsOfLog(
  scope: Scope,
  indexes: readonly number[],
  size: number,
): Promise<readonly (readonly Hash[])[]> {
  const wanted = indexes.flatMap((index) => subtreesOfInclusion(index, size) ?? [])
  const tree = await treeWith(scope, wanted, size)
  return indexes.map((index) => tree.inclusion(index) ?? missing(scope, size))
}

/** That the first `oldSize` entries, at least one, are what they were: from their tree to that of the first `size`. Refuses the same. */
export async function growthOfLog(scope: Scope, oldSize: number, size: number): Promise<readonly Hash[]> {
  const tree = await treeWith(scope, subtreesOfConsistency(oldSize, size) ?? [], size)
  return tree.consistency(oldSize) ?? missing(scope, size)
}

async function treeWith(scope: Scope, subtrees: readonly PerfectSubtree[], size: number): Promise<MerkleTree> {
  const rows = await nodesAt(scope, [...new Set(subtrees.map(lastLeafOf))])
  const held = new Map(rows.map((row) => [row.index, row]))
  return treeOver(size, (subtree) => {
    const row = held.get(lastLeafOf(subtree))
    if (row === undefined || subtree.height === 0) return row?.leaf
    const end = subtree.height * HASH_BYTES
    return row.nodes.length < end ? undefined : row.nodes.subarray(end - HASH_BYTES, end)
  })
}

function missing({ workspace }: Scope, signed: number): never {
  throw logForked({ workspace, signed })
}

const lastLeafOf = ({ height, position }: PerfectSubtree): number => (position + 1) * 2 ** height - 1
