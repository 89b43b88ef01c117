export { idIn, type JobData, type JobHandler, type JobKind, type Jobs } from './jobs.ts'
