// Why something is not proven: every answer a verifier may give besides yes. The list is closed; codes are stored, never renamed.

export type NoteRefusal =
  /** Not a signed note, letter by letter. */
  | 'note.malformed'
  /** None of the trusted keys has signed. */
  | 'note.unknown-key'
  /** The signature of a trusted key is there and wrong. */
  | 'note.wrong-signature'

export type CheckpointRefusal =
  | NoteRefusal
  /** The signed text is not a checkpoint. */
  | 'checkpoint.malformed'
  /** A checkpoint of another log. */
  | 'checkpoint.other-log'

export type ProofRefusal =
  | CheckpointRefusal
  | 'proof.malformed'
  /** The entry does not lead to the signed root. */
  | 'proof.not-included'

export type ExportRefusal =
  /** The last line is no signed end of an export by this key. */
  | 'export.end-malformed'
  /** Lines were taken out, added or changed since it was signed. */
  | 'export.other-lines'

export type EntryRefusal =
  | 'entry.malformed'
  /** Text or salt is not what the leaf commits to. */
  | 'entry.changed'
  | 'entry.other-log'
  /** It was recorded at another index. */
  | 'entry.other-place'
