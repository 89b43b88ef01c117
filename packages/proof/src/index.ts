export { canonicalize } from './canonical.ts'
export {
  type Consistency,
  consistencyProof,
  type Inclusion,
  inclusionProof,
  leafHash,
  merkleRoot,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
export { type Hash, sha256Hex } from './sha256.ts'
