export { findPersonal } from './find.ts'
export type { PersonalFinding, PersonalOptions } from './finding.ts'
