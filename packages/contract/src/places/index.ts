export { type CitedPlace, hasPages, placeParts } from './places.ts'
