export { type Enqueuing, idIn, type JobData, type JobHandler, type JobKind, type Jobs, type Placing } from './jobs.ts'
