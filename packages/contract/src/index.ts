export * from './api.ts'
export * from './chronology.ts'
