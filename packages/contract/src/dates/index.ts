export { type DateShape, shapeOfDate } from './date-shape.ts'
export { writeDate, writeIsoDay } from './date-words.ts'
export type { Language } from './qualifier-words.ts'
