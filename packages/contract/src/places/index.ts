export { type Bates, batesNumber, pageWithBates } from './bates.ts'
export { type CitedPlace, hasPages, placeParts } from './places.ts'
