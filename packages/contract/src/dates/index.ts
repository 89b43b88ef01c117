export { type DateShape, shapeOfDate } from './date-shape.ts'
export { writeDate, writeIsoDay } from './date-words.ts'
export { readEdtf } from './edtf.ts'
export type { Language } from './qualifier-words.ts'
