// Work that outlives a request. A job is a written name and ids; it is enqueued in the caller's transaction, so no stage is lost or
// doubled. Handlers are idempotent: a job may run again after a crash. What fails every time is handed to `poisoned`, which ends it
// as a refusal a person can see; the queue never sticks.

import { type Id, parseId } from '../../base/index.ts'
import type { Connection } from '../db/index.ts'
import type { Authority } from '../tenancy/index.ts'

/** Ids only: the queue's tables hold no customer data. */
export type JobData = Readonly<Record<string, string>>

/** The id a job was enqueued with. Throws when it is not there: a fault of whoever enqueued. */
export function idIn<I extends Id<string>>(data: JobData, name: string): I {
  const id = parseId<I>(data[name] ?? '')
  if (id === null) throw new Error(`the job carries no ${name}`)
  return id
}

export interface JobKind {
  /** Stored: `noun.verb`, never derived from code. */
  readonly name: string
  readonly retryLimit: number
  /** Seconds after which a running job counts as lost. */
  readonly expireSeconds: number
  /**
   * Waiting jobs with the same key are one job. Such a job works on a whole lane and will run again after the next one in it: while
   * others of the lane wait it takes at most a fifth of the time, and never runs twice at once.
   */
  readonly isSingle: boolean
}

export interface JobHandler {
  readonly kind: JobKind
  run(authority: Authority, data: JobData, signal: AbortSignal): Promise<void>
  /** Every attempt has failed, or the process died in each. Must make the failure visible. */
  poisoned(authority: Authority, data: JobData): Promise<void>
}

export interface Placing {
  /** Folds waiting jobs of a single kind into one. */
  readonly key?: string
  /** What takes turns: workspaces with each other, and within a workspace its lanes. A matter's work is one lane. */
  readonly lane?: string
}

export interface JobCount {
  readonly kind: string
  readonly waiting: number
  readonly running: number
  readonly failed: number
}

/** Whose transaction it is, and for whom the job will run. A scope is one; the door's transaction is one in somebody's name. */
export type Enqueuing = Pick<Authority, 'workspace' | 'actor' | 'request'> & { readonly connection: Connection }

export interface Jobs {
  /** Enqueues in the scope's transaction. */
  enqueue(scope: Enqueuing, kind: JobKind, data: JobData, placing?: Placing): Promise<void>
  /**
   * Starts working on these kinds, beside those it already works on; resolves when ready. A process that never calls it enqueues for
   * others.
   */
  work(handlers: readonly JobHandler[]): Promise<void>
  /** Tells the worker that something was enqueued and committed: it looks at once instead of at its next round. */
  wake(): void
  /** Resolves when nothing waits and nothing runs: what a command waits for. */
  settled(signal: AbortSignal): Promise<void>
  /** How many wait, run and have failed, in all processes together. Those that failed are kept for an hour. */
  counts(): Promise<readonly JobCount[]>
  /** Resolves when the queue answers. */
  reach(): Promise<void>
  /** Waits for running jobs to end, then closes. */
  stop(): Promise<void>
}
