export * from './chronology.ts'
