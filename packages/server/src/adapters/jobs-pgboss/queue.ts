// The queue at work. We drive the fetching: a commit in this process wakes it at once, so embedded use has no polling delay; a round
// every second finds what other processes enqueued.
import { setTimeout as sleep } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import { codeOf, idOf, type WorkspaceId } from '../../base/index.ts'
import type { Engine } from '../../platform/db/index.ts'
import {
  type Enqueuing,
  isPassing,
  type JobCount,
  type JobData,
  type JobHandler,
  type JobKind,
  type Jobs,
  type Placing,
} from '../../platform/jobs/index.ts'
import type { Log } from '../../platform/log/index.ts'
import { authorityOfJob } from '../../platform/tenancy/index.ts'
import { type Claim, countsOf, forgetFuture, giveBack, loadsOf, renew, takeBack } from './claims.ts'
import { Turns } from './job-turns.ts'

export const POISONED = 'job.poisoned'

const ROUND_MILLISECONDS = 1000
const BEAT_MILLISECONDS = 3000
/** How often somebody looks whether the database's clock was set back. */
const CLOCK_MILLISECONDS = 5000
/** A job nobody has spoken for in this time is another's. A process that could not speak for it ends it earlier. */
const LOST_SECONDS = 20
const GIVEN_UP_MILLISECONDS = 14_000
/** How long a kind rests in this process after one of its jobs found no room or nobody there. */
const REST_MILLISECONDS = 2000
/** How long ending waits for the library's own upkeep. */
const STOP_MILLISECONDS = 5000
/** How often a command asks whether all is done; one query of under a millisecond. */
const SETTLE_MILLISECONDS = 40

interface StoredJob {
  readonly workspace: WorkspaceId
  readonly cause: string
  readonly data: JobData
  /** The kind, so that the dead-letter queue knows whose handler to ask. */
  readonly kind: string
}

interface Running {
  readonly claim: Claim
  readonly lost: AbortController
  done: Promise<void>
}

interface Parts {
  readonly boss: PgBoss
  readonly engine: Engine
  readonly kinds: readonly JobKind[]
  readonly concurrency: number
  readonly log: Log
  /** False where nobody could make room while it waits: then a job that finds none fails as by any other fault. */
  readonly isPatient: boolean
}

export class Queue implements Jobs {
  readonly #boss: PgBoss
  readonly #engine: Engine
  readonly #concurrency: number
  readonly #log: Log
  readonly #turns: Turns
  readonly #kinds: readonly string[]
  readonly #isPatient: boolean
  /** Until when. */
  readonly #resting = new Map<string, number>()
  readonly #running = new Set<Running>()
  readonly #stopping = new AbortController()
  readonly #timers: NodeJS.Timeout[] = []
  #handlers = new Map<string, JobHandler>()
  #round: Promise<void> | null = null
  #isWoken = false
  #beat: Promise<void> | null = null
  #clock: Promise<void> | null = null
  #lastBeat = 0
  /** Since when every beat was heard. */
  #heardSince = 0

  constructor({ boss, engine, kinds, concurrency, log, isPatient }: Parts) {
    this.#boss = boss
    this.#engine = engine
    this.#concurrency = concurrency
    this.#log = log
    this.#isPatient = isPatient
    this.#turns = new Turns(kinds)
    this.#kinds = [...kinds.map(({ name }) => name), POISONED]
  }

  /**
   * What a job enqueues has an id made from its own: a job that is run again, because its process died before it could say that it was
   * done, enqueues nothing twice.
   */
  async enqueue(scope: Enqueuing, kind: JobKind, data: JobData, { key, lane = '' }: Placing = {}): Promise<void> {
    const job: StoredJob = { workspace: scope.workspace, cause: scope.request, data, kind: kind.name }
    await this.#boss.send(kind.name, job, {
      ...(scope.actor.kind === 'job' && !kind.isSingle
        ? { id: idOf(scope.actor.job, kind.name, JSON.stringify(data)) }
        : {}),
      ...(key === undefined ? {} : { singletonKey: key }),
      group: { id: `${scope.workspace}/${lane}` },
      db: { executeSql: (text, values) => scope.connection.query(text, values ?? []) },
    })
  }

  async work(handlers: readonly JobHandler[]): Promise<void> {
    const isFirst = this.#handlers.size === 0
    this.#handlers = new Map([...this.#handlers, ...handlers.map((handler) => [handler.kind.name, handler] as const)])
    if (!isFirst) return this.wake()
    await forgetFuture(this.#engine)
    this.#timers.push(setInterval(() => this.#lookAtClock(), CLOCK_MILLISECONDS))
    // No other process works on an embedded database: whatever is marked as running died with the last one.
    if (this.#engine.name === 'pglite') await this.#takeBack(null)
    else this.#timers.push(setInterval(() => this.#beatOnce(), BEAT_MILLISECONDS))
    this.#lastBeat = this.#heardSince = performance.now()
    this.#timers.push(setInterval(() => this.wake(), ROUND_MILLISECONDS))
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

  async counts(): Promise<readonly JobCount[]> {
    const counted = await countsOf(this.#engine)
    return this.#kinds.map((kind) => counted.get(kind) ?? { kind, waiting: 0, running: 0, failed: 0 })
  }

  async reach(): Promise<void> {
    await this.#engine.script('jobs', 'select 1 from jobs.queue limit 1')
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    for (const timer of this.#timers) clearInterval(timer)
    await this.#round
    await this.#beat
    await this.#clock
    await Promise.all([...this.#running].map(({ done }) => done))
    // A database that has died answers nothing more; ending must not wait for it.
    const given = sleep(STOP_MILLISECONDS, undefined, { ref: false })
    await Promise.race([this.#boss.stop({ graceful: false, close: false }), given])
  }

  async #hasWaiting(): Promise<boolean> {
    const { rows } = await this.#engine.script('jobs', "select 1 from jobs.job where state < 'completed' limit 1")
    return rows.length > 0
  }

  async #takeBack(silentSeconds: number | null): Promise<void> {
    const { spared, suspects } = await takeBack(this.#engine, silentSeconds)
    for (const suspect of suspects) await this.#settle('fail', suspect)
    const count = spared + suspects.length
    if (count > 0) this.#log.info('took back jobs of a process that ended', { count })
  }

  #lookAtClock(): void {
    this.#clock ??= forgetFuture(this.#engine)
      // The database is away: it is asked again.
      .catch(() => undefined)
      .finally(() => {
        this.#clock = null
      })
  }

  #beatOnce(): void {
    this.#beat ??= this.#speakForJobs().finally(() => {
      this.#beat = null
    })
  }

  /** Says what still runs here, and takes what nobody speaks for; but not before others had time to speak after a silence. */
  async #speakForJobs(): Promise<void> {
    const now = performance.now()
    const mine = [...this.#running]
    try {
      const lost = new Set(
        await renew(
          this.#engine,
          mine.map(({ claim }) => claim),
        ),
      )
      for (const { claim, lost: end } of mine) if (lost.has(claim)) end.abort(new Error('another process has the job'))
      this.#lastBeat = now
      if (now - this.#heardSince > LOST_SECONDS * 1000) await this.#takeBack(LOST_SECONDS)
    } catch (error) {
      this.#heardSince = performance.now()
      this.#log.warn('the job queue cannot be reached', { reason: error instanceof Error ? error.name : 'unknown' })
      if (now - this.#lastBeat > GIVEN_UP_MILLISECONDS)
        for (const { lost: end } of mine) end.abort(new Error('the job queue was away too long'))
    }
  }

  async #rounds(): Promise<void> {
    while (this.#isWoken && !this.#stopping.signal.aborted) {
      this.#isWoken = false
      try {
        await this.#fetchAll()
      } catch (error) {
        if (isPassing(error)) this.#log.warn('the job queue cannot be reached')
        else this.#log.error('a round of the job queue failed', error)
        // The next round comes by itself; asking again at once would ask without end.
        this.#isWoken = false
        return
      }
    }
  }

  async #fetchAll(): Promise<void> {
    if (this.#free <= 0) return
    if (this.#isRested(POISONED))
      for (const job of await this.#boss.fetch<StoredJob>(POISONED, { batchSize: this.#free }))
        this.#start(POISONED, null, job)
    if (this.#free <= 0) return
    const loads = (await loadsOf(this.#engine)).filter(({ kind }) => this.#handlers.has(kind) && this.#isRested(kind))
    while (this.#free > 0 && !this.#stopping.signal.aborted) {
      const turn = this.#turns.next(loads, performance.now())
      if (turn === null) return
      const { kind, lane, others } = turn
      // What another process was quicker to take is not waiting any more; its turn is spent.
      const jobs = await this.#boss.fetch<StoredJob>(kind, others.length === 0 ? {} : { ignoreGroups: [...others] })
      for (const job of jobs) this.#start(kind, lane, job)
    }
  }

  get #free(): number {
    return this.#concurrency - this.#running.size
  }

  #start(name: string, lane: string | null, { id, data, retryCount }: Fetched): void {
    const claim = { name, id, attempt: retryCount }
    const running: Running = { claim, lost: new AbortController(), done: Promise.resolve() }
    this.#running.add(running)
    const began = performance.now()
    running.done = this.#perform(running, data).finally(() => {
      this.#running.delete(running)
      this.#turns.ran(name, lane, performance.now() - began, performance.now())
      this.wake()
    })
  }

  /** An attempt ends before the queue counts it as lost and starts another beside it. */
  #signalFor(kind: JobKind, lost: AbortSignal): AbortSignal {
    const margin = Math.min(60, kind.expireSeconds / 10)
    return AbortSignal.any([this.#stopping.signal, lost, AbortSignal.timeout((kind.expireSeconds - margin) * 1000)])
  }

  async #perform({ claim, lost }: Running, job: StoredJob): Promise<void> {
    try {
      const handler = this.#handlers.get(job.kind)
      // Another process knows its kind, and will be asked.
      if (handler === undefined && claim.name === POISONED) return await this.#settle('fail', claim)
      if (handler === undefined) throw new Error(`no handler for ${job.kind}`)
      const authority = authorityOfJob({ workspace: job.workspace, job: claim.id, cause: job.cause })
      if (claim.name === POISONED) await handler.poisoned(authority, job.data)
      else await handler.run(authority, job.data, this.#signalFor(handler.kind, lost.signal))
      await this.#settle('complete', claim)
    } catch (error) {
      await this.#endUndone(claim, lost.signal.aborted, job.kind, error)
    }
  }

  async #endUndone(claim: Claim, isLost: boolean, kind: string, error: unknown): Promise<void> {
    const waits = this.#isPatient && isPassing(error)
    if (waits) this.#rest(claim.name, error)
    const isNoFault = isLost || this.#stopping.signal.aborted || waits
    if (!isNoFault) this.#log.error('a job failed', error, { job: kind })
    // Until then it is still spoken for: nobody counts it among the jobs whose process died.
    for (;;) {
      try {
        return await (isNoFault ? giveBack(this.#engine, claim) : this.#settle('fail', claim))
      } catch (fault) {
        const reason = fault instanceof Error ? fault.name : ''
        this.#log.warn('a job could not be given back', { job: kind, reason })
        // The process ends: whoever comes next takes it back.
        if (this.#stopping.signal.aborted || !isPassing(fault)) return
      }
      await sleep(ROUND_MILLISECONDS, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
    }
  }

  #isRested(kind: string): boolean {
    return (this.#resting.get(kind) ?? 0) <= performance.now()
  }

  #rest(kind: string, error: unknown): void {
    const code = codeOf(error)
    this.#log.warn('job paused: storage full or a service away', { job: kind, reason: code ?? 'unknown' })
    this.#resting.set(kind, performance.now() + REST_MILLISECONDS)
  }

  async #settle(as: 'complete' | 'fail', { name, id, attempt }: Claim): Promise<void> {
    const job = { id, retryCount: attempt }
    const settled =
      as === 'complete' ? this.#boss.complete(name, job) : this.#boss.fail(name, job, { reason: 'failed' })
    if (Reflect.get(await settled, 'affected') === 0)
      this.#log.warn('a job had been given to another process', { job: name })
  }
}

interface Fetched {
  readonly id: string
  readonly data: StoredJob
  readonly retryCount: number
}
