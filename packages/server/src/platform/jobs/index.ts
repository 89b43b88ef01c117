export {
  type Enqueuing,
  idIn,
  type JobCount,
  type JobData,
  type JobHandler,
  type JobKind,
  type Jobs,
  type Placing,
} from './jobs.ts'
export { isPassing } from './passing.ts'
export { holdings, inTurn, type Turn } from './upkeep-turns.ts'
export { watchedJobs } from './watched.ts'
