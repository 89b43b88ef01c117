// What a signed head leaves behind outside the database: a line in a flushed file. It is how a database that lost its tail, was put
// back to an earlier day or was rewritten is noticed.
import { bytesOfBase64, type Hash, type TreeEdge, treeEdge } from '@muniment/proof'
import { z } from 'zod'
import { parseId, type WorkspaceId } from '../../base/index.ts'
import { headsDamaged } from './refusals.ts'

/** The line's schema: a head as it was signed, and the right edge of its tree, so that the next one can be computed from it alone. */
export const headRecordSchema = z.strictObject({
  v: z.literal(1),
  workspace: z.uuid(),
  /** Counts the logs of a workspace: a new one begins where the operator, or a power cut, broke the last. */
  generation: z.int().min(1),
  size: z.int().min(0),
  frontier: z.array(z.base64()),
  /** The signed checkpoint, letter by letter. */
  note: z.string().max(4000),
  at: z.iso.datetime(),
  /** On the first head of a log that follows a broken one: up to where that one had been signed. */
  after: z.strictObject({ size: z.int().min(0), reason: z.enum(['tail-lost', 'accepted']) }).nullable(),
})
export type HeadRecord = z.infer<typeof headRecordSchema>

export interface HeadFile {
  /** Every record, the oldest first. */
  all(): Promise<readonly HeadRecord[]>
  /**
   * Appends what follows on the newest record of its workspace (null: there is none), flushed when it resolves. Where another process
   * was quicker, that record is left out. Answers what was appended.
   */
  append(steps: readonly HeadStep[]): Promise<readonly HeadRecord[]>
}

export interface HeadStep {
  readonly record: HeadRecord
  readonly follows: HeadRecord | null
}

export const newestOf = (records: readonly HeadRecord[], workspace: WorkspaceId): HeadRecord | null =>
  records.findLast((record) => record.workspace === workspace) ?? null

/** Those steps that still follow on what is there. */
export function stepsThatFollow(records: readonly HeadRecord[], steps: readonly HeadStep[]): HeadRecord[] {
  const newest = new Map(records.map((record) => [record.workspace, record]))
  return steps.flatMap(({ record, follows }) => {
    const held = newest.get(record.workspace) ?? null
    return held?.size === follows?.size && held?.generation === follows?.generation ? [record] : []
  })
}

/** The tree of a record, to go on with; null where its edge is not one. */
export function edgeOf({ size, frontier }: HeadRecord): TreeEdge | null {
  const hashes = frontier.map(bytesOfBase64).filter((hash): hash is Hash => hash?.length === 32)
  return hashes.length === frontier.length ? treeEdge(size, hashes) : null
}

export function workspaceOf({ workspace }: HeadRecord): WorkspaceId {
  const id = parseId<WorkspaceId>(workspace)
  if (id === null) throw headsDamaged()
  return id
}
