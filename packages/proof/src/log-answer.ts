// What the interface answers of one entry, and of the growth of a log: each can be checked alone, with the log's key and nothing else.
// `trusted` is the key one holds already; without it the key that stands in the answer itself is taken, which proves that the answer is of
// one piece, not whose it is. No input throws.
import { openCheckpoint } from './checkpoint.ts'
import { faultOfEntry } from './log-entry.ts'
import { bytesOrNull, objectIn, pathOf, textOf } from './members.ts'
import { verifyConsistency } from './merkle.ts'
import { parseVerifierKey, type VerifierKey } from './note.ts'
import type { CheckpointRefusal, EntryRefusal, ProofRefusal } from './refusals.ts'
import { bytesOfBase64 } from './text.ts'
import { verifyTlogProof } from './tlog-proof.ts'

export type AnswerKind = 'entry' | 'growth'

/** Null for a text that is neither. */
export function kindOfAnswer(text: string): AnswerKind | null {
  const said = objectIn(text)
  if (textOf(said, 'proof') !== null && textOf(said, 'leaf') !== null) return 'entry'
  return pathOf(said) !== null && textOf(said, 'checkpoint') !== null ? 'growth' : null
}

const keyIn = (said: object, trusted: VerifierKey | null): VerifierKey | null =>
  trusted ?? parseVerifierKey(textOf(said, 'key') ?? '')

export type CheckedEntry =
  | { readonly refusal: null; readonly index: number; readonly size: number; readonly key: VerifierKey }
  | { readonly refusal: EntryRefusal | ProofRefusal }

/** That the entry says what its leaf commits to, and that the leaf is in the log that was signed. */
export function checkEntry(text: string, trusted: VerifierKey | null): CheckedEntry {
  const said = objectIn(text)
  const [key, leaf, salt] = [keyIn(said, trusted), bytesOfBase64(textOf(said, 'leaf') ?? ''), bytesOrNull(said, 'salt')]
  if (key === null || leaf === null || salt === undefined) return { refusal: 'entry.malformed' }
  const proven = verifyTlogProof(textOf(said, 'proof') ?? '', { leaf, origin: key.name, keys: [key] })
  if (!proven.isValid) return { refusal: proven.refusal }
  const { index, size } = proven
  const entry = Reflect.get(said, 'entry') === null ? null : textOf(said, 'entry')
  // The name of a log carries its workspace.
  const workspace = textOf(objectIn(entry ?? ''), 'workspace') ?? ''
  if (entry !== null && !key.name.split('/').includes(workspace)) return { refusal: 'entry.other-log' }
  const fault = faultOfEntry({ index, text: entry, salt, leaf }, workspace)
  return fault === null ? { refusal: null, index, size, key } : { refusal: fault }
}

export type CheckedGrowth =
  | { readonly refusal: null; readonly since: number; readonly size: number; readonly key: VerifierKey }
  /** `growth.other-since`: it proves the growth from another size than that of the head one has, `head`. */
  | { readonly refusal: 'growth.other-since'; readonly since: number; readonly head: number }
  | { readonly refusal: CheckpointRefusal | 'growth.malformed' | 'growth.other-beginning' }

/**
 * That the log as it was signed then is the beginning of the log as it is signed now. `earlier`: the signed head that was noted down, or
 * any answer or export that has one.
 */
export function checkGrowth(text: string, earlier: string, trusted: VerifierKey | null): CheckedGrowth {
  const said = objectIn(text)
  const [key, proof] = [keyIn(said, trusted), pathOf(said)]
  if (key === null || proof === null) return { refusal: 'growth.malformed' }
  const now = openCheckpoint(textOf(said, 'checkpoint') ?? '', key.name, [key])
  const then = openCheckpoint(headIn(earlier), key.name, [key])
  if (!now.isValid) return { refusal: now.refusal }
  if (!then.isValid) return { refusal: then.refusal }
  const [from, to] = [then.checkpoint, now.checkpoint]
  const since: unknown = Reflect.get(said, 'since')
  if (typeof since === 'number' && since !== from.size) return { refusal: 'growth.other-since', since, head: from.size }
  const isGrown = verifyConsistency({
    oldSize: from.size,
    newSize: to.size,
    oldRoot: from.root,
    newRoot: to.root,
    proof,
  })
  return isGrown ? { refusal: null, since: from.size, size: to.size, key } : { refusal: 'growth.other-beginning' }
}

/** The signed head in an answer about growth, in the first line of an export, at the end of a proof; else the text itself. */
function headIn(text: string): string {
  const said = objectIn(text.split('\n', 1)[0] ?? '')
  const proof = textOf(said, 'proof')
  return textOf(said, 'checkpoint') ?? proof?.slice(proof.indexOf('\n\n') + 2) ?? text
}
