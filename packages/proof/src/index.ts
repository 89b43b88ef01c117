export { canonicalize } from './canonical.ts'
export {
  type Checkpoint,
  type OpenedCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts'
export { publicKeyOf } from './ed25519.ts'
export {
  type AnswerKind,
  type CheckedEntry,
  type CheckedGrowth,
  checkEntry,
  checkGrowth,
  kindOfAnswer,
} from './log-answer.ts'
export { entryLeaf, faultOfEntry, type LogEntry } from './log-entry.ts'
export {
  type CheckedEnd,
  type CheckedLine,
  checkExportEnd,
  checkExported,
  type ExportExtent,
  type ExportHead,
  exportEndText,
  exportFormat,
  isExportEnd,
  type OpenedExport,
  openExport,
} from './log-export.ts'
export {
  type Consistency,
  consistencyProof,
  type Inclusion,
  inclusionProof,
  leafHash,
  type MerkleTree,
  merkleRoot,
  merkleTree,
  nodeHash,
  type PerfectSubtree,
  subtreesOfConsistency,
  subtreesOfInclusion,
  treeOver,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
export {
  type Note,
  type NoteSignature,
  type OpenedNote,
  openNote,
  parseNote,
  parseVerifierKey,
  signNote,
  type VerifierKey,
  verifierKeyOf,
  writeVerifierKey,
} from './note.ts'
export type { CheckpointRefusal, EntryRefusal, ExportRefusal, NoteRefusal, ProofRefusal } from './refusals.ts'
export { type Hash, hashOf, sameHash, sha256Hex } from './sha256.ts'
export {
  type SubtreeConsistency,
  type SubtreeInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './subtree.ts'
export { base64Of, bytesOfBase64, textOfBytes } from './text.ts'
export { parseTlogProof, type TlogProof, type VerifiedProof, verifyTlogProof, writeTlogProof } from './tlog-proof.ts'
export { type TreeEdge, treeEdge } from './tree-edge.ts'
