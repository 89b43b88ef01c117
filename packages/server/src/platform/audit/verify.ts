// Reads a whole log and says whether it is the one that was signed, and if not, from which entry on. Nothing the database computed is
// believed: every leaf is hashed again from what its entry says, every root from the leaves.
import {
  type EntryRefusal,
  faultOfEntry,
  openCheckpoint,
  sameHash,
  type TreeEdge,
  treeEdge,
  type VerifierKey,
} from '@muniment/proof'
import type { WorkspaceId } from '../../base/index.ts'
import type { Scope } from '../db/index.ts'
import type { HeadRecord } from './head-file.ts'
import { checkpointsOfLog, type EntryRow, EVERY_ENTRY, entriesFrom, headOfLog } from './queries.ts'

export type LogFault =
  /** The entry itself. */
  | { readonly kind: EntryRefusal | 'entry.missing' | 'entry.other-columns'; readonly index: number }
  /** Every entry fits its leaf, and the tree is not the one that was signed at this size: one of these was replaced whole. */
  | { readonly kind: 'tree.other-root'; readonly after: number; readonly size: number }
  /** Fewer entries than were signed. */
  | { readonly kind: 'tree.too-short'; readonly held: number; readonly signed: number }
  /** The head the next entry would be hashed onto is not that of the entries. */
  | { readonly kind: 'tree.other-head'; readonly size: number }
  /** Every entry stands, and what is kept beside this one to prove others is not what follows from them. */
  | { readonly kind: 'tree.other-nodes'; readonly index: number }

export interface VerifiedLog {
  readonly workspace: WorkspaceId
  readonly entries: number
  readonly erased: number
  /** Up to where a signed head vouches for them; null where none was ever signed. */
  readonly signed: number | null
  /** Places where the log was taken as it was, by a power cut or the operator: entries signed before and not held since. */
  readonly breaks: readonly { readonly at: string; readonly lost: number; readonly reason: 'tail-lost' | 'accepted' }[]
  /** The first; null when the log stands. */
  readonly fault: LogFault | null
}

export interface VerifiedWith {
  readonly workspace: WorkspaceId
  /** One transaction of that workspace: each page of entries has its own, so that nothing waits for a long log. */
  readonly read: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>
  /** Of the workspace, the oldest first. */
  readonly records: readonly HeadRecord[]
  readonly keyOf: (log: { readonly workspace: string; readonly generation: number }) => VerifierKey
}

/** Entries read at once. */
const ENTRIES = 2000

/** An entry is never changed and none is taken away, so what is read in turns is what stood there when the first turn began. */
export async function verifyLog(log: VerifiedWith): Promise<VerifiedLog> {
  const { workspace, read, records } = log
  const roots = await read((scope) => signedRoots(scope, log))
  const signed = roots.keys().reduce<number | null>((most, size) => Math.max(most ?? 0, size), null)
  const edge = treeEdge()
  if (edge === null) throw new Error('an empty tree has an edge')
  const head = await read(headOfLog)
  const size = head?.size ?? 0
  const counts: Counts = { erased: 0, vouched: 0, otherNodes: null }
  const fault =
    (await faultOfEntries(log, edge, size, roots, counts)) ?? faultOfEnd(edge, head, signed) ?? faultOfNodes(counts)
  const breaks = records.flatMap(({ at, size: kept, after }) =>
    after === null ? [] : [{ at, lost: Math.max(0, after.size - kept), reason: after.reason }],
  )
  return { workspace, entries: size, erased: counts.erased, signed, breaks, fault }
}

/** Roots that were signed of the log as it is now called, by size. A head whose signature does not open is no head. */
async function signedRoots(scope: Scope, { records, keyOf }: VerifiedWith): Promise<ReadonlyMap<number, Uint8Array>> {
  const generation = records.at(-1)?.generation ?? 1
  const key = keyOf({ workspace: scope.workspace, generation })
  const inDatabase = (await checkpointsOfLog(scope)).filter(({ origin }) => origin === key.name)
  const notes = [...records.filter((record) => record.generation === generation), ...inDatabase]
  const roots = new Map<number, Uint8Array>()
  for (const { note } of notes) {
    const opened = openCheckpoint(note, key.name, [key])
    if (opened.isValid) roots.set(opened.checkpoint.size, opened.checkpoint.root)
  }
  return roots
}

interface Counts {
  erased: number
  /** Entries below the last signed head that was passed. */
  vouched: number
  /** The first entry whose nodes are not those of the tree; said last, because an entry that was changed changes the nodes of later ones. */
  otherNodes: number | null
}

const faultOfNodes = ({ otherNodes }: Counts): LogFault | null =>
  otherNodes === null ? null : { kind: 'tree.other-nodes', index: otherNodes }

async function faultOfEntries(
  { workspace, read }: VerifiedWith,
  edge: TreeEdge,
  size: number,
  roots: ReadonlyMap<number, Uint8Array>,
  counts: Counts,
): Promise<LogFault | null> {
  while (edge.size < size) {
    const from = edge.size
    const rows = await read((scope) => entriesFrom(scope, EVERY_ENTRY, ENTRIES, from, size))
    if (rows.length === 0) return { kind: 'entry.missing', index: from }
    for (const row of rows) {
      if (row.index !== edge.size) return { kind: 'entry.missing', index: edge.size }
      const fault = faultOfRow(row, workspace)
      if (fault !== null) return { kind: fault, index: row.index }
      if (row.entry === null) counts.erased += 1
      const nodes = edge.add(row.leaf)
      if (!Buffer.concat(nodes).equals(row.nodes)) counts.otherNodes ??= row.index
      const root = roots.get(edge.size)
      if (root === undefined) continue
      if (!sameHash(root, edge.root())) return { kind: 'tree.other-root', after: counts.vouched, size: edge.size }
      counts.vouched = edge.size
    }
  }
  return null
}

function faultOfEnd(
  edge: TreeEdge,
  head: { readonly size: number; readonly frontier: readonly Uint8Array[] } | undefined,
  signed: number | null,
): LogFault | null {
  const held = edge.size
  if (signed !== null && held < signed) return { kind: 'tree.too-short', held, signed }
  const said = treeEdge(head?.size ?? 0, head?.frontier ?? [])
  return said !== null && sameHash(said.root(), edge.root()) ? null : { kind: 'tree.other-head', size: held }
}

export type RowFault = EntryRefusal | 'entry.other-columns'

/** Whether the entry is the one its leaf was made of, and the columns beside it say what it says. */
export function faultOfRow(row: EntryRow, workspace: string): RowFault | null {
  const { index, entry: text, salt, leaf } = row
  const fault = faultOfEntry({ index, text, salt, leaf }, workspace)
  if (fault !== null || text === null) return fault
  return isAsSaid(row, text) ? null : 'entry.other-columns'
}

/** The columns beside the text are what filters look at: they must say the same. */
function isAsSaid({ at, action, actor, target_ids, matter_ids }: EntryRow, text: string): boolean {
  const said: unknown = JSON.parse(text)
  const act: unknown = Reflect.get(Object(said), 'act')
  const who: unknown = Reflect.get(Object(act), 'actor')
  const targets: unknown = Reflect.get(Object(act), 'targets')
  const list: readonly unknown[] = Array.isArray(targets) ? targets : []
  const field = (of: unknown, name: string): unknown => Reflect.get(Object(of), name)
  const matters = list.filter((target) => field(target, 'type') === 'matter')
  return (
    field(said, 'at') === at.toISOString() &&
    field(act, 'action') === action &&
    (field(who, 'account') ?? field(who, 'job')) === actor &&
    sameList(list, target_ids) &&
    sameList(matters, matter_ids)
  )
  function sameList(targets: readonly unknown[], ids: readonly string[] | null): boolean {
    return ids !== null && ids.length === targets.length && targets.every((one, i) => field(one, 'id') === ids[i])
  }
}
