// The queue: pg-boss (MIT, kept by Tim Jones; one dependency that matters, its own SQL). Instead we would write retries, expiry,
// dead letters and upkeep ourselves. Its schema holds ids only. We drive the fetching: a commit in this process wakes it at once,
// so embedded use has no polling delay; the round every two seconds finds what other processes enqueued.
import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type { WorkspaceId } from '../base/index.ts'
import type { Engine } from '../platform/db/index.ts'
import type { JobData, JobHandler, JobKind, Jobs } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import { authorityOfJob } from '../platform/tenancy/index.ts'

const ROUND_MILLISECONDS = 2000
/** A process is killed for many reasons; a job that was running in this many that died is one of them. */
const MOST_DEATHS = 20
const SPARE_ORPHANS = `update jobs.job
set state = 'retry', start_after = jobs.job_now(),
  data = jsonb_set(data, '{deaths}', to_jsonb(coalesce((data ->> 'deaths')::integer, 0) + 1))
where state = 'active' and coalesce((data ->> 'deaths')::integer, 0) < ${MOST_DEATHS}
returning id`

/** How long ending waits for the library's own upkeep. */
const STOP_MILLISECONDS = 5000
/** How often a command asks whether all is done; one query of under a millisecond. */
const SETTLE_MILLISECONDS = 40
const POISONED = 'job.poisoned'

export interface QueueOptions {
  readonly engine: Engine
  readonly kinds: readonly JobKind[]
  /** How many jobs run at once in this process. */
  readonly concurrency: number
  readonly log: Log
}

interface StoredJob {
  readonly workspace: WorkspaceId
  readonly cause: string
  readonly data: JobData
  /** The kind, so that the dead-letter queue knows whose handler to ask. */
  readonly kind: string
}

export async function openQueue({ engine, kinds, concurrency, log }: QueueOptions): Promise<Jobs> {
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
  return new Queue(boss, engine, concurrency, log)
}

/** Processes that start at the same moment take turns: PostgreSQL refuses two changes of one grant at once. */
const GRANTS = `begin;
select pg_advisory_xact_lock(4178000002);
grant select on jobs.queue to muniment_app;
grant select, insert on all tables in schema jobs to muniment_app;
grant execute on all functions in schema jobs to muniment_app;
commit;`

async function makeQueues(boss: PgBoss, kinds: readonly JobKind[]): Promise<void> {
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
  if (!existing.has(POISONED))
    await boss.createQueue(POISONED, { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 600 })
  for (const kind of kinds) {
    if (existing.has(kind.name)) continue
    await boss.createQueue(kind.name, {
      policy: kind.isSingle ? 'short' : 'standard',
      retryLimit: kind.retryLimit,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: kind.expireSeconds,
      deleteAfterSeconds: 3600,
      deadLetter: POISONED,
    })
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

class Queue implements Jobs {
  readonly #boss: PgBoss
  readonly #engine: Engine
  readonly #concurrency: number
  readonly #log: Log
  readonly #running = new Set<Promise<void>>()
  readonly #stopping = new AbortController()
  #handlers = new Map<string, JobHandler>()
  #round: Promise<void> | null = null
  #isWoken = false
  #timer: NodeJS.Timeout | null = null

  constructor(boss: PgBoss, engine: Engine, concurrency: number, log: Log) {
    this.#boss = boss
    this.#engine = engine
    this.#concurrency = concurrency
    this.#log = log
  }

  async enqueue(scope: Parameters<Jobs['enqueue']>[0], kind: JobKind, data: JobData, key?: string): Promise<void> {
    const job: StoredJob = { workspace: scope.workspace, cause: scope.request, data, kind: kind.name }
    await this.#boss.send(kind.name, job, {
      ...(key === undefined ? {} : { singletonKey: key }),
      db: { executeSql: (text, values) => scope.connection.query(text, values ?? []) },
    })
  }

  async work(handlers: readonly JobHandler[]): Promise<void> {
    this.#handlers = new Map(handlers.map((handler) => [handler.kind.name, handler]))
    if (this.#engine.name === 'pglite') await this.#takeBackOrphans()
    this.#timer = setInterval(() => this.wake(), ROUND_MILLISECONDS)
    this.wake()
  }

  wake(): void {
    this.#isWoken = true
    if (this.#round !== null || this.#stopping.signal.aborted || this.#handlers.size === 0) return
    this.#round = this.#rounds().finally(() => {
      this.#round = null
      if (this.#isWoken) this.wake()
    })
  }

  async settled(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted()
      if (this.#running.size === 0 && this.#round === null && !(await this.#hasWaiting())) return
      await sleep(SETTLE_MILLISECONDS, undefined, { signal })
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.#round
    await Promise.all(this.#running)
    // A database that has died answers nothing more; ending must not wait for it.
    const given = sleep(STOP_MILLISECONDS, undefined, { ref: false })
    await Promise.race([this.#boss.stop({ graceful: false, close: false }), given])
  }

  async #hasWaiting(): Promise<boolean> {
    const { rows } = await this.#engine.script('jobs', "select 1 from jobs.job where state < 'completed' limit 1")
    return rows.length > 0
  }

  /**
   * No other process works on an embedded database, so whatever is marked as running died with the last one. That is not the job's
   * failure, so it spends no retry; a job that sees many processes die may be what kills them, and then it does.
   */
  async #takeBackOrphans(): Promise<void> {
    const { rows: spared } = await this.#engine.script('jobs', SPARE_ORPHANS)
    const { rows: suspects } = await this.#engine.script(
      'jobs',
      "select name, id from jobs.job where state = 'active' order by created_on",
    )
    for (const row of suspects)
      await this.#boss.fail(String(row['name']), String(row['id']), { reason: 'the process ended' })
    const count = spared.length + suspects.length
    if (count > 0) this.#log.info('took back jobs of a process that ended', { count })
  }

  async #rounds(): Promise<void> {
    while (this.#isWoken && !this.#stopping.signal.aborted) {
      this.#isWoken = false
      try {
        await this.#fetchAll()
      } catch (error) {
        this.#log.error('a round of the job queue failed', error)
        return
      }
    }
  }

  async #fetchAll(): Promise<void> {
    for (const name of [POISONED, ...this.#handlers.keys()]) {
      const free = this.#concurrency - this.#running.size
      if (free <= 0) return
      const jobs = await this.#boss.fetch<StoredJob>(name, { batchSize: free })
      for (const { id, data } of jobs) this.#start(name, id, data)
    }
  }

  #start(name: string, id: string, job: StoredJob): void {
    const run = this.#perform(name, id, job).finally(() => {
      this.#running.delete(run)
      this.wake()
    })
    this.#running.add(run)
  }

  /** An attempt ends before the queue counts it as lost and starts another beside it. */
  #signalFor(kind: JobKind): AbortSignal {
    const margin = Math.min(60, kind.expireSeconds / 10)
    return AbortSignal.any([this.#stopping.signal, AbortSignal.timeout((kind.expireSeconds - margin) * 1000)])
  }

  async #perform(name: string, id: string, job: StoredJob): Promise<void> {
    try {
      const handler = this.#handlers.get(job.kind)
      if (handler === undefined) throw new Error(`no handler for ${job.kind}`)
      const authority = authorityOfJob({ workspace: job.workspace, job: id, cause: job.cause })
      if (name === POISONED) await handler.poisoned(authority, job.data)
      else await handler.run(authority, job.data, this.#signalFor(handler.kind))
      await this.#boss.complete(name, id)
    } catch (error) {
      this.#log.error('a job failed', error, { job: job.kind })
      await this.#boss
        .fail(name, id, { reason: 'failed' })
        .catch((fault: unknown) => this.#log.error('a failed job could not be given back', fault, { job: job.kind }))
    }
  }
}
