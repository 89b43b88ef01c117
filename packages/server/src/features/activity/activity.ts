// What an entry says to whoever reads it, and the proofs that go out with it.
import { base64Of, exportFormat, type MerkleTree, merkleTree, writeTlogProof, writeVerifierKey } from '@muniment/proof'
import { z } from 'zod'
import { newId, type WorkspaceId } from '../../base/index.ts'
import {
  type EntryFilter,
  type EntryRow,
  entriesFrom,
  type HeadRecord,
  type Heads,
  leavesOfLog,
} from '../../platform/audit/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Authority, authorityOfJob } from '../../platform/tenancy/index.ts'

const saidSchema = z.object({
  act: z.object({
    actor: z.object({
      kind: z.string(),
      account: z.string().optional(),
      job: z.string().optional(),
      cause: z.string().optional(),
    }),
    role: z.string(),
    request: z.string(),
    targets: z.array(z.object({ type: z.string(), id: z.string() })),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
})

/** As a person reads it. Of what retention has destroyed only when and which kind of act are left. */
export function shownEntry({ index, at, action, entry }: EntryRow) {
  const said = entry === null ? null : saidSchema.parse(JSON.parse(entry)).act
  return {
    index,
    at: at.toISOString(),
    action,
    actor: said?.actor ?? null,
    role: said?.role ?? null,
    request: said?.request ?? null,
    targets: said?.targets ?? [],
    facts: said?.facts ?? {},
  }
}

export interface ProvenLog {
  readonly tree: MerkleTree
  readonly head: HeadRecord
  readonly key: string
}

const LEAVES = 10_000

/**
 * The tree under a signed head that covers `size` entries. Its leaves are read past the walls of whoever asks: salted hashes, without
 * which not even an entry they may see could be proven.
 */
export async function provenLog(db: Db, heads: Heads, workspace: WorkspaceId, size: number): Promise<ProvenLog> {
  const newest = (await heads.history(workspace)).at(-1)
  const head = newest !== undefined && newest.size >= size ? newest : await heads.signed(workspace)
  const authority = authorityOfJob({ workspace, job: 'audit.prove', cause: newId() })
  const leaves: Uint8Array[] = []
  while (leaves.length < head.size) {
    const to = Math.min(head.size, leaves.length + LEAVES)
    const rows = await db.inWorkspace(authority, (scope) => leavesOfLog(scope, leaves.length, to))
    if (rows.length === 0) throw new Error('leaves of a signed log are missing')
    for (const { leaf } of rows) leaves.push(leaf)
  }
  return { tree: merkleTree(leaves), head, key: writeVerifierKey(await heads.keyOf(head)) }
}

/** `index` is below the size of the head. */
export function proofText({ tree, head }: ProvenLog, index: number): string {
  return writeTlogProof({ index, path: pathOf(tree, index), checkpoint: head.note, extra: null })
}

function pathOf(tree: MerkleTree, index: number): readonly Uint8Array[] {
  const path = tree.inclusion(index)
  if (path === null) throw new Error('an entry above the signed head has no proof')
  return path
}

const ENTRIES = 500

/** The entries under the head that pass the filter, in order, a few hundred at a time: nothing holds a transaction while somebody reads. */
async function* entriesUnder(
  db: Db,
  authority: Authority,
  filter: EntryFilter,
  size: number,
): AsyncGenerator<readonly EntryRow[]> {
  for (let from = 0; from < size; ) {
    const at = from
    const rows = await db.inWorkspace(authority, (scope) => entriesFrom(scope, filter, ENTRIES, at, size))
    yield rows
    from = rows.length < ENTRIES ? size : (rows.at(-1)?.index ?? size) + 1
  }
}

export async function* exportLines(
  db: Db,
  authority: Authority,
  filter: EntryFilter,
  log: ProvenLog,
): AsyncGenerator<string> {
  const { workspace, note, at } = log.head
  yield `${JSON.stringify({ format: exportFormat, workspace, key: log.key, checkpoint: note, signedAt: at, filter })}\n`
  for await (const rows of entriesUnder(db, authority, filter, log.head.size))
    yield rows
      .map(({ index, entry, salt, leaf }) => {
        const proof = pathOf(log.tree, index).map(base64Of)
        return `${JSON.stringify({ index, entry, salt: salt === null ? null : base64Of(salt), leaf: base64Of(leaf), proof })}\n`
      })
      .join('')
}

const COLUMNS = ['index', 'at', 'action', 'actor', 'role', 'request', 'targets', 'facts', 'leaf', 'proof'] as const

/** For a spreadsheet. No cell begins as a formula: ids, names of ours, JSON, and a proof that begins with its format's name. */
export async function* exportTable(
  db: Db,
  authority: Authority,
  filter: EntryFilter,
  log: ProvenLog,
): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.join(',')}\r\n`
  for await (const rows of entriesUnder(db, authority, filter, log.head.size))
    yield rows
      .map((row) => {
        const { index, at, action, actor, role, request, targets, facts } = shownEntry(row)
        const who = actor?.account ?? actor?.job ?? ''
        const leaf = Buffer.from(row.leaf).toString('hex')
        const cells = [
          index,
          at,
          action,
          who,
          role,
          request,
          JSON.stringify(targets),
          JSON.stringify(facts),
          leaf,
          proofText(log, index),
        ]
        return `${cells.map(cell).join(',')}\r\n`
      })
      .join('')
}

const cell = (value: string | number | null): string => `"${String(value ?? '').replaceAll('"', '""')}"`
