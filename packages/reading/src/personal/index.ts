export { findPersonal } from './find.ts'
export type { PersonalFinding, PersonalOptions } from './finding.ts'
export { isOrdinary } from './ordinary-words.ts'
export { PERSONAL_TYPES } from './types.ts'
