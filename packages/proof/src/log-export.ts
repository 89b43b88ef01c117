// An exported log as lines of JSON: the first says which log, under which signed head, by which filter; each other is an entry with its
// proof under that head, which can be checked alone, with the log's key and nothing else; the last is signed and says how many they are and
// what all lines before it hash to, so that none is taken out or added unnoticed. No input throws.
import { openCheckpoint } from './checkpoint.ts'
import { faultOfEntry } from './log-entry.ts'
import { bytesOrNull, objectIn, pathOf, textOf } from './members.ts'
import { verifyInclusion } from './merkle.ts'
import { openNote, parseVerifierKey, type VerifierKey } from './note.ts'
import type { CheckpointRefusal, EntryRefusal, ExportRefusal, ProofRefusal } from './refusals.ts'
import type { Hash } from './sha256.ts'
import { base64Of, bytesOfBase64 } from './text.ts'

export const exportFormat = 'muniment audit export 2'

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

/** `sha256`: of all lines before the last, each with its line feed. */
export interface ExportExtent {
  readonly entries: number
  readonly sha256: Hash
}

/** What is signed of an export. Its first line is the name of no log: it opens as the head of none. */
export const exportEndText = (origin: string, { entries, sha256 }: ExportExtent): string =>
  `${exportFormat} end\n${origin}\n${entries}\n${base64Of(sha256)}\n`

/** Whether the line says that it is the last one. */
export const isExportEnd = (line: string): boolean => textOf(objectIn(line), 'end') !== null

export type CheckedEnd =
  | { readonly refusal: null }
  | {
      readonly refusal: ExportRefusal /** How many entries were given, where that is signed. */
      readonly given: number | null
    }

/** The last line, held against what was read before it. */
export function checkExportEnd(line: string, { origin, key }: ExportHead, read: ExportExtent): CheckedEnd {
  const opened = openNote(textOf(objectIn(line), 'end') ?? '', [key])
  if (!opened.isValid) return { refusal: 'export.end-malformed', given: null }
  if (opened.text === exportEndText(origin, read)) return { refusal: null }
  const [format, log, entries = ''] = opened.text.split('\n')
  const isOurs = format === `${exportFormat} end` && log === origin && /^(0|[1-9]\d{0,15})$/.test(entries)
  return { refusal: 'export.other-lines', given: isOurs ? Number(entries) : null }
}
