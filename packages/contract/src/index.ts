export * from './api.ts'
export * from './api-accounts.ts'
export * from './api-documents.ts'
export * from './chronology.ts'
