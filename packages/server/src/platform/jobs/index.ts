export type { JobData, JobHandler, JobKind, Jobs } from './jobs.ts'
