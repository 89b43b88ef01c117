// The queue: pg-boss (MIT, kept by Tim Jones; one dependency that matters, its own SQL). Instead we would write retries, expiry,
// dead letters and upkeep ourselves. Its schema holds ids only. What runs next is decided here (job-turns.ts), and so is what becomes of
// the jobs of a process that died (claims.ts).
export { giveBackAll } from './claims.ts'
export { openQueue, type QueueOptions } from './open.ts'
