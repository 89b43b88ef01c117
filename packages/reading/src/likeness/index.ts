export { LIKENESS_BAND, LIKENESS_PLACES, Likeness } from './likeness.ts'
