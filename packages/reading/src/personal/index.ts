export { findPersonal } from './find.ts'
export type { PersonalFinding, PersonalOptions } from './finding.ts'
export { PERSONAL_TYPES } from './types.ts'
