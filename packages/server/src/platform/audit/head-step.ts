// From the last signed head to what the database holds: did it grow out of it? Everything here is computed, nothing is taken as said.
import { sameHash, type TreeEdge, treeEdge } from '@muniment/proof'
import { isRefusal, type WorkspaceId } from '../../base/index.ts'
import type { LogSigner } from '../crypto/index.ts'
import type { Scope } from '../db/index.ts'
import type { HeadRecord } from './head-file.ts'
import { believedEdge, newestRecord } from './head-record.ts'
import { headOfLog, leavesOfLog } from './queries.ts'
import { headsDamaged, logBehind, logForked } from './refusals.ts'

/** What is wrong with the log of a workspace, before anything of it is signed again. */
export interface HeadTrouble {
  readonly workspace: WorkspaceId
  /** `behind`: the beginning of what was signed, its end is lost. `forked`: another log. */
  readonly kind: 'behind' | 'forked'
  /** Entries that were signed, and entries that are there. */
  readonly signed: number
  readonly held: number
}

/** Leaves read at once: under a megabyte, some milliseconds. */
const LEAVES = 10_000

/** Where the log stands now, and the signed head it grew out of. Refuses `audit.behind` and `audit.forked`. */
export async function stepFrom(
  scope: Scope,
  records: readonly HeadRecord[],
  signer: LogSigner,
): Promise<{ readonly newest: HeadRecord | null; readonly edge: TreeEdge }> {
  const { workspace } = scope
  const newest = await newestRecord(scope, records, signer)
  const signed = newest?.size ?? 0
  const held = (await headOfLog(scope))?.size ?? 0
  if (held < signed) throw logBehind({ workspace, signed, held })
  const edge = newest === null ? emptyTree() : await edgeAt(scope, newest, signer)
  if (edge === null || !(await isWhatTheDatabaseSays(scope, edge))) throw logForked({ workspace, signed, held })
  return { newest, edge }
}

export async function troubleOf(
  scope: Scope,
  records: readonly HeadRecord[],
  signer: LogSigner,
): Promise<HeadTrouble | null> {
  const { workspace } = scope
  const last = await newestRecord(scope, records, signer)
  if (last === null) return null
  const [signed, held] = [last.size, (await headOfLog(scope))?.size ?? 0]
  // The newest of the same log that the database should still hold whole: from there on it must be what it says it is.
  const whole = records.findLast(
    (record) => record.workspace === workspace && record.generation === last.generation && record.size <= held,
  )
  const base = held >= signed ? last : whole
  const edge = base === undefined ? emptyTree() : await edgeAt(scope, base, signer)
  if (edge === null || !(await isWhatTheDatabaseSays(scope, edge))) return { workspace, kind: 'forked', signed, held }
  return held < signed ? { workspace, kind: 'behind', signed, held } : null
}

/** The edge of a signed head: the one beside it, or computed from the leaves where the head was found in the database alone. */
async function edgeAt(scope: Scope, record: HeadRecord, signer: LogSigner): Promise<TreeEdge | null> {
  if (record.frontier.length > 0 || record.size === 0) return believedEdge(signer, record)
  const edge = emptyTree()
  if (!(await grow(scope, edge, record.size))) return null
  try {
    const { frontier } = edge
    return believedEdge(signer, { ...record, frontier: frontier.map((hash) => Buffer.from(hash).toString('base64')) })
  } catch (error) {
    if (isRefusal(error, headsDamaged)) return null
    throw error
  }
}

/** Whether the leaves since, added to the edge, give the head the database says. */
async function isWhatTheDatabaseSays(scope: Scope, edge: TreeEdge): Promise<boolean> {
  const head = await headOfLog(scope)
  const said = treeEdge(head?.size ?? 0, head?.frontier ?? [])
  return said !== null && (await grow(scope, edge, said.size)) && sameHash(edge.root(), said.root())
}

/** Adds the leaves up to `size`; false where one is missing. */
async function grow(scope: Scope, edge: TreeEdge, size: number): Promise<boolean> {
  while (edge.size < size) {
    const leaves = await leavesOfLog(scope, edge.size, Math.min(size, edge.size + LEAVES))
    if (leaves.length === 0) return false
    for (const { index, leaf } of leaves) {
      if (index !== edge.size) return false
      edge.add(leaf)
    }
  }
  return edge.size === size
}

function emptyTree(): TreeEdge {
  const edge = treeEdge()
  if (edge === null) throw new Error('an empty tree has an edge')
  return edge
}
