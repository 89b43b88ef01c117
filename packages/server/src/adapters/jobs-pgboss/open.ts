// The library's start, its queues and the grants that let the application enqueue.
import { PgBoss } from 'pg-boss'
import type { Engine } from '../../platform/db/index.ts'
import type { JobKind, Jobs } from '../../platform/jobs/index.ts'
import type { Log } from '../../platform/log/index.ts'
import { POISONED, Queue } from './queue.ts'

export interface QueueOptions {
  readonly engine: Engine
  /** In the order of the pipeline: of one matter's waiting jobs, the last kind runs first. */
  readonly kinds: readonly JobKind[]
  /** How many jobs run at once in this process. */
  readonly concurrency: number
  readonly log: Log
  /** Where nothing is said a job waits for room and reach as long as it takes. */
  readonly isPatient?: boolean
}

export async function openQueue({ engine, kinds, concurrency, log, isPatient = true }: QueueOptions): Promise<Jobs> {
  const boss = new PgBoss({
    backend: engine.name,
    schema: 'jobs',
    createSchema: false,
    schedule: false,
    persistWarnings: false,
    // Vacuum and index upkeep need rights this role does not have; PostgreSQL's own autovacuum does it.
    reindex: false,
    monitorVacuum: false,
    db: { executeSql: (text, values) => executeAsJobs(engine, text, values) },
  })
  boss.on('error', (error) => log.error('the job queue reports a fault', error))
  try {
    await boss.start()
    await makeQueues(boss, kinds)
    await engine.script('jobs', GRANTS)
  } catch (error) {
    // Its timers would keep a process alive that could not start.
    await boss.stop({ graceful: false })
    throw error
  }
  return new Queue({ boss, engine, kinds, concurrency, log, isPatient })
}

/** Processes that start at the same moment take turns: PostgreSQL refuses two changes of one grant at once. */
const GRANTS = `begin;
select pg_advisory_xact_lock(4178000002);
grant select on jobs.queue to muniment_app;
grant select, insert on all tables in schema jobs to muniment_app, muniment_door;
grant execute on all functions in schema jobs to muniment_app, muniment_door;
commit;`

const rulesOf = ({ retryLimit, expireSeconds }: JobKind) => ({
  retryLimit,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: expireSeconds,
  deleteAfterSeconds: 3600,
})

async function makeQueues(boss: PgBoss, kinds: readonly JobKind[]): Promise<void> {
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  if (!existing.has(POISONED))
    await boss.createQueue(POISONED, { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 600 })
  for (const kind of kinds) {
    const [rules, queue] = [rulesOf(kind), existing.get(kind.name)]
    if (queue === undefined)
      await boss.createQueue(kind.name, {
        ...rules,
        policy: kind.isSingle ? 'short' : 'standard',
        deadLetter: POISONED,
      })
    // A version before this one made it, by rules of its own.
    else if (Object.entries(rules).some(([name, value]) => Reflect.get(queue, name) !== value))
      await boss.updateQueue(kind.name, rules)
  }
  // The library looks a queue up when it first meets its name, on a connection of its own; inside a caller's transaction the embedded
  // engine has none to give. Asking for a job that does not exist makes it look now.
  for (const kind of kinds) await boss.findJobs(kind.name, { id: '00000000-0000-4000-8000-000000000000' })
}

async function executeAsJobs(
  engine: Engine,
  text: string,
  values?: unknown[],
): Promise<{ rows: Record<string, unknown>[] }> {
  if (values === undefined || values.length === 0) return engine.script('jobs', text)
  return engine.transaction('jobs', (connection) => connection.query(text, values))
}
