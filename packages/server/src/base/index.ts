export { type Clock, DAY_MILLISECONDS, systemClock } from './clock.ts'
export { codeOf } from './code-of.ts'
export { freeBytesIn, isDiskFull } from './disk.ts'
export { type Endings, makeEndings } from './endings.ts'
export {
  type AccountId,
  type DocumentId,
  type EventId,
  type Id,
  idOf,
  type MatterId,
  newId,
  type PartyId,
  parseId,
  type WorkspaceId,
} from './ids.ts'
export { isRefusal, Refusal, type RefusalFacts, refusal } from './refusal.ts'
export { withoutReordering } from './reordering.ts'
export { storable, storableJson } from './storable.ts'
export { isHeaderOfThisMachine, isThisMachine } from './this-machine.ts'
export { makeTurns, type Turns } from './turns.ts'
