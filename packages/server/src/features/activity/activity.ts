// What an entry says to whoever reads it, and the proofs that go out with it.
import { createHash } from 'node:crypto'
import {
  base64Of,
  type ExportExtent,
  exportFormat,
  openCheckpoint,
  type VerifierKey,
  verifyInclusion,
  writeTlogProof,
  writeVerifierKey,
} from '@muniment/proof'
import { z } from 'zod'
import { newId, type WorkspaceId } from '../../base/index.ts'
import {
  type EntryFilter,
  type EntryRow,
  entriesFrom,
  entryChanged,
  faultOfRow,
  growthOfLog,
  type HeadRecord,
  type Heads,
  pathsOfLog,
} from '../../platform/audit/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { type Authority, authorityOfJob } from '../../platform/tenancy/index.ts'

const saidSchema = z.object({
  act: z.object({
    actor: z.object({
      kind: z.string(),
      account: z.string().optional(),
      via: z.object({ kind: z.string(), id: z.string() }).optional(),
      job: z.string().optional(),
      cause: z.string().optional(),
    }),
    role: z.string(),
    request: z.string(),
    targets: z.array(z.object({ type: z.string(), id: z.string() })),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
})

/**
 * As a person reads it. Of what retention has destroyed only when and which kind of act are left; what is not what was recorded says
 * only that: nothing it says is served as true.
 */
export function shownEntry(row: EntryRow, workspace: string) {
  const { index, at, action, entry } = row
  const fault = faultOfRow(row, workspace)
  const said = entry === null || fault !== null ? null : saidSchema.parse(JSON.parse(entry)).act
  return {
    index,
    at: at.toISOString(),
    action,
    actor: said?.actor ?? null,
    role: said?.role ?? null,
    request: said?.request ?? null,
    targets: said?.targets ?? [],
    facts: said?.facts ?? {},
    fault,
  }
}

export interface ProvenLog {
  readonly head: HeadRecord
  readonly key: string
  readonly verifier: VerifierKey
  /** From each of these entries up to the head, in their order; every index is below the size of the head. */
  paths(indexes: readonly number[]): Promise<readonly (readonly Uint8Array[])[]>
  /** What is signed at the end of an export. */
  end(extent: ExportExtent): Promise<string>
  /** From the tree of the first `since` entries to the head; `since` is between 1 and the size of the head. */
  growth(since: number): Promise<readonly Uint8Array[]>
}

/**
 * The log under a signed head that covers `size` entries. Its nodes are read past the walls of whoever asks: salted hashes, without
 * which not even an entry they may see could be proven.
 */
export async function provenLog(db: Db, heads: Heads, workspace: WorkspaceId, size: number): Promise<ProvenLog> {
  const newest = (await heads.history(workspace)).at(-1)
  const head = newest !== undefined && newest.size >= size ? newest : await heads.signed(workspace)
  const authority = authorityOfJob({ workspace, job: 'audit.prove', cause: newId() })
  const verifier = await heads.keyOf(head)
  return {
    head,
    key: writeVerifierKey(verifier),
    verifier,
    paths: (indexes) => db.inWorkspace(authority, (scope) => pathsOfLog(scope, indexes, head.size)),
    end: (extent) => heads.endOfExport(head, extent),
    growth: (since) => db.inWorkspace(authority, (scope) => growthOfLog(scope, since, head.size)),
  }
}

export const proofText = ({ head }: ProvenLog, index: number, path: readonly Uint8Array[]): string =>
  writeTlogProof({ index, path, checkpoint: head.note, extra: null })

/** Refuses `audit.entry-changed` where the entry, its leaf and the path do not lead to the signed head. */
export function refuseUnproven(row: EntryRow, log: ProvenLog, path: readonly Uint8Array[]): void {
  const { index, leaf } = row
  const { workspace, size } = log.head
  const opened = openCheckpoint(log.head.note, log.verifier.name, [log.verifier])
  const isProven = opened.isValid && verifyInclusion({ index, size, leaf, root: opened.checkpoint.root, proof: path })
  if (!isProven || faultOfRow(row, workspace) !== null) throw entryChanged({ index })
}

const ENTRIES = 500

interface ProvenEntry {
  readonly row: EntryRow
  readonly path: readonly Uint8Array[]
}

/** Whoever takes an export, as they are now: a wall that is raised meanwhile holds for the rest of it. */
export type Taker = () => Promise<Authority>

/** The entries under the head that pass the filter, in order, a few hundred at a time: nothing holds a transaction while somebody reads. */
async function* provenUnder(
  db: Db,
  taker: Taker,
  filter: EntryFilter,
  log: ProvenLog,
): AsyncGenerator<readonly ProvenEntry[]> {
  const { size } = log.head
  for (let from = 0; from < size; ) {
    const at = from
    const rows = await db.inWorkspace(await taker(), (scope) => entriesFrom(scope, filter, ENTRIES, at, size))
    const found = await log.paths(rows.map(({ index }) => index))
    yield rows.map((row, i) => ({ row, path: found[i] ?? [] }))
    from = rows.length < ENTRIES ? size : (rows.at(-1)?.index ?? size) + 1
  }
}

export async function* exportLines(db: Db, taker: Taker, filter: EntryFilter, log: ProvenLog): AsyncGenerator<string> {
  const { workspace, note, at } = log.head
  const hash = createHash('sha256')
  const told = (lines: string): string => {
    hash.update(lines)
    return lines
  }
  yield told(
    `${JSON.stringify({ format: exportFormat, workspace, key: log.key, checkpoint: note, signedAt: at, filter })}\n`,
  )
  let entries = 0
  for await (const rows of provenUnder(db, taker, filter, log)) {
    entries += rows.length
    const lines = rows
      .map(({ row: { index, entry, salt, leaf }, path }) => {
        const proof = path.map(base64Of)
        return `${JSON.stringify({ index, entry, salt: salt === null ? null : base64Of(salt), leaf: base64Of(leaf), proof })}\n`
      })
      .join('')
    yield told(lines)
  }
  yield `${JSON.stringify({ end: await log.end({ entries, sha256: hash.digest() }) })}\n`
}

const COLUMNS = [
  'index',
  'at',
  'action',
  'actor',
  'role',
  'request',
  'targets',
  'facts',
  'leaf',
  'proof',
  'fault',
] as const

/** For a spreadsheet. No cell begins as a formula: ids, names of ours, JSON, and a proof that begins with its format's name. */
export async function* exportTable(db: Db, taker: Taker, filter: EntryFilter, log: ProvenLog): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.join(',')}\r\n`
  for await (const rows of provenUnder(db, taker, filter, log))
    yield rows
      .map(({ row, path }) => {
        const { index, at, action, actor, role, request, targets, facts, fault } = shownEntry(row, log.head.workspace)
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
          proofText(log, index, path),
          fault,
        ]
        return `${cells.map(cell).join(',')}\r\n`
      })
      .join('')
}

const cell = (value: string | number | null): string => `"${String(value ?? '').replaceAll('"', '""')}"`
