// Signed tree heads (c2sp.org/tlog-checkpoint): origin, size and root of a log at one moment. No input throws.

import { openNote, signNote, type VerifierKey } from './note.ts'
import type { CheckpointRefusal } from './refusals.ts'
import { type Hash, hashLength } from './sha256.ts'
import { base64Of, bytesOfBase64 } from './text.ts'

export interface Checkpoint {
  /** The one name of the log, a URL without a scheme; never used again for another tree. */
  readonly origin: string
  /** Leaves in the tree, up to 2^53 − 1. */
  readonly size: number
  readonly root: Hash
  /** Lines of a meaning of their own; empty in ours. */
  readonly extensions: readonly string[]
}

export type OpenedCheckpoint =
  | { readonly isValid: true; readonly checkpoint: Checkpoint; readonly signedBy: readonly VerifierKey[] }
  | { readonly isValid: false; readonly refusal: CheckpointRefusal }

/** The text that is signed. */
export const writeCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, String(size), base64Of(root), ...extensions, ''].join('\n')

/** `null` unless the text is what `writeCheckpoint` writes of some checkpoint. */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null
  const lines = text.slice(0, -1).split('\n')
  const [origin, sizeText, rootText, ...extensions] = lines
  if (origin === undefined || sizeText === undefined || rootText === undefined || lines.includes('')) return null
  const size = parseCount(sizeText)
  const root = bytesOfBase64(rootText)
  return size === null || root === null || root.length !== hashLength ? null : { origin, size, root, extensions }
}

/** The signed checkpoint as a note, under the log's own name; `null` when it is not of the form. */
export function signCheckpoint(checkpoint: Checkpoint, secret: Uint8Array): string | null {
  const text = writeCheckpoint(checkpoint)
  return parseCheckpoint(text) === null ? null : signNote(text, { name: checkpoint.origin, secret })
}

/** Opens a signed checkpoint of the log `origin`. */
export function openCheckpoint(note: string, origin: string, keys: readonly VerifierKey[]): OpenedCheckpoint {
  const opened = openNote(note, keys)
  if (!opened.isValid) return opened
  const checkpoint = parseCheckpoint(opened.text)
  if (checkpoint === null) return { isValid: false, refusal: 'checkpoint.malformed' }
  if (checkpoint.origin !== origin) return { isValid: false, refusal: 'checkpoint.other-log' }
  return { isValid: true, checkpoint, signedBy: opened.signedBy }
}

/** ASCII decimal without leading zeroes, up to 2^53 − 1; `null` for any other writing. */
export function parseCount(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return null
  const count = Number(text)
  return Number.isSafeInteger(count) ? count : null
}
