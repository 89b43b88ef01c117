// An exported log as lines of JSON: the first says which log, under which signed head; each other is an entry with its proof under that
// head. Every line can be checked alone, with the log's key and nothing else. No input throws.
import { openCheckpoint } from './checkpoint.ts'
import { faultOfEntry } from './log-entry.ts'
import { bytesOrNull, objectIn, pathOf, textOf } from './members.ts'
import { verifyInclusion } from './merkle.ts'
import { parseVerifierKey, type VerifierKey } from './note.ts'
import type { CheckpointRefusal, EntryRefusal, ProofRefusal } from './refusals.ts'
import type { Hash } from './sha256.ts'
import { bytesOfBase64 } from './text.ts'

export const exportFormat = 'muniment audit export 1'

export interface ExportHead {
  readonly workspace: string
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly key: VerifierKey
}

export type OpenedExport =
  | { readonly isValid: true; readonly head: ExportHead }
  | { readonly isValid: false; readonly refusal: CheckpointRefusal | 'export.malformed' }

/**
 * The first line. `trusted` is the key one holds already; without it the key that stands in the file itself is taken, which proves
 * that the file is of one piece, not whose it is.
 */
export function openExport(line: string, trusted: VerifierKey | null): OpenedExport {
  const said = objectIn(line)
  const [workspace, checkpoint, key] = [textOf(said, 'workspace'), textOf(said, 'checkpoint'), textOf(said, 'key')]
  const held = trusted ?? parseVerifierKey(key ?? '')
  if (textOf(said, 'format') !== exportFormat || workspace === null || checkpoint === null || held === null)
    return { isValid: false, refusal: 'export.malformed' }
  const opened = openCheckpoint(checkpoint, held.name, [held])
  if (!opened.isValid) return opened
  const { origin, size, root } = opened.checkpoint
  // The name of a log carries its workspace: a head of another one vouches for nothing here.
  if (!origin.split('/').includes(workspace)) return { isValid: false, refusal: 'checkpoint.other-log' }
  return { isValid: true, head: { workspace, origin, size, root, key: held } }
}

export type CheckedLine =
  | { readonly index: number; readonly isErased: boolean; readonly refusal: null }
  | { readonly index: number | null; readonly refusal: EntryRefusal | ProofRefusal }

/** One entry: that it says what its leaf commits to, and that the leaf is in the tree of the head. */
export function checkExported(line: string, { workspace, size, root }: ExportHead): CheckedLine {
  const said = objectIn(line)
  const index: unknown = Reflect.get(said, 'index')
  if (typeof index !== 'number') return { index: null, refusal: 'entry.malformed' }
  const leaf = bytesOfBase64(textOf(said, 'leaf') ?? '')
  const salt = bytesOrNull(said, 'salt')
  const text = Reflect.get(said, 'entry') === null ? null : textOf(said, 'entry')
  const proof = pathOf(said)
  const isErased = text === null
  if (leaf === null || proof === null || salt === undefined || (isErased && Reflect.get(said, 'entry') !== null))
    return { index, refusal: 'entry.malformed' }
  const fault = faultOfEntry({ index, text, salt, leaf }, workspace)
  if (fault !== null) return { index, refusal: fault }
  if (!verifyInclusion({ index, size, leaf, root, proof })) return { index, refusal: 'proof.not-included' }
  return { index, isErased, refusal: null }
}
