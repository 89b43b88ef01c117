// A signed head on record: its name, its making, and when it is believed.
import {
  base64Of,
  type ExportExtent,
  exportEndText,
  openCheckpoint,
  publicKeyOf,
  sameHash,
  signCheckpoint,
  signNote,
  type TreeEdge,
  type VerifierKey,
  verifierKeyOf,
} from '@muniment/proof'
import type { WorkspaceId } from '../../base/index.ts'
import type { LogSigner } from '../crypto/index.ts'
import type { Scope } from '../db/index.ts'
import { edgeOf, type HeadRecord, newestOf } from './head-file.ts'
import { checkpointsOfLog } from './queries.ts'
import { headsDamaged } from './refusals.ts'

interface LogName {
  readonly workspace: string
  readonly generation: number
}

/** The name of a log, also of its key: one key signs all logs of an installation, each under its own name. */
const originOf = ({ installation }: LogSigner, { workspace, generation }: LogName): string =>
  `muniment/${installation}/audit/${workspace}/${generation}`

export function keyFor(signer: LogSigner, log: LogName): VerifierKey {
  const key = verifierKeyOf(originOf(signer, log), publicKeyOf(signer.secret))
  if (key === null) throw new Error('the name of a log is not one')
  return key
}

export function signedRecord(
  signer: LogSigner,
  log: { readonly workspace: WorkspaceId; readonly generation: number; readonly after: HeadRecord['after'] },
  edge: TreeEdge,
  at: Date,
): HeadRecord {
  const origin = originOf(signer, log)
  const note = signCheckpoint({ origin, size: edge.size, root: edge.root(), extensions: [] }, signer.secret)
  if (note === null) throw new Error('a head could not be written')
  const frontier = edge.frontier.map(base64Of)
  return { v: 1, ...log, size: edge.size, frontier, note, at: at.toISOString() }
}

export function signedEnd(signer: LogSigner, log: LogName, extent: ExportExtent): string {
  const name = originOf(signer, log)
  const note = signNote(exportEndText(name, extent), { name, secret: signer.secret })
  if (note === null) throw new Error('the end of an export could not be written')
  return note
}

/** The right edge beside a head, believed where it gives the root that was signed. Refuses `audit.heads-damaged` elsewhere. */
export function believedEdge(signer: LogSigner, record: HeadRecord): TreeEdge {
  const key = keyFor(signer, record)
  const opened = openCheckpoint(record.note, key.name, [key])
  const edge = edgeOf(record)
  const isBelieved =
    opened.isValid &&
    edge !== null &&
    opened.checkpoint.size === record.size &&
    sameHash(edge.root(), opened.checkpoint.root)
  if (edge === null || !isBelieved) throw headsDamaged({ workspace: record.workspace, size: record.size })
  return edge
}

/** The newest head outside the database; where that was lost, the newest inside that our key signed, without its edge. */
export async function newestRecord(
  scope: Scope,
  records: readonly HeadRecord[],
  signer: LogSigner,
): Promise<HeadRecord | null> {
  const { workspace } = scope
  const newest = newestOf(records, workspace)
  if (newest !== null) return newest
  for (const { origin, size, note, signed_at } of (await checkpointsOfLog(scope)).toReversed()) {
    const generation = Number(origin.split('/').at(-1))
    if (!Number.isSafeInteger(generation) || generation < 1) continue
    const key = keyFor(signer, { workspace, generation })
    const opened = openCheckpoint(note, key.name, [key])
    if (opened.isValid && opened.checkpoint.size === size)
      return { v: 1, workspace, generation, size, frontier: [], note, at: signed_at.toISOString(), after: null }
  }
  return null
}
