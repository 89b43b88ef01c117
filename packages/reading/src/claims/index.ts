export {
  type Asked,
  type CheckedAnswer,
  type CheckedClaim,
  checkClaims,
  type DropReason,
  type Source,
} from './check.ts'
export { type CleanText, cleaned } from './cleaned.ts'
export { type ClaimReading, readClaims } from './reading.ts'
