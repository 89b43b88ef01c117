// Jobs as those see them who watch the server: how long each ran, what became of it, a span round it.
import type { JobOutcome, Observer } from '../metrics/index.ts'
import { openSpan } from '../trace/index.ts'
import type { JobHandler, Jobs } from './jobs.ts'
import { isPassing } from './passing.ts'

/** The queue; every job it is given to work on is watched. */
export const watchedJobs = (jobs: Jobs, observer: Observer): Jobs => ({
  enqueue: (scope, kind, data, placing) => jobs.enqueue(scope, kind, data, placing),
  work: (handlers) => jobs.work(handlers.map((handler) => watchedJob(handler, observer))),
  wake: () => jobs.wake(),
  settled: (signal) => jobs.settled(signal),
  counts: () => jobs.counts(),
  reach: () => jobs.reach(),
  stop: () => jobs.stop(),
})

function watchedJob(handler: JobHandler, observer: Observer): JobHandler {
  const { kind } = handler
  const watch = async (name: string, signal: AbortSignal | null, work: () => Promise<void>): Promise<void> => {
    const span = openSpan('job', name, { 'muniment.job.kind': kind.name })
    const began = performance.now()
    const ended = (outcome: JobOutcome): void => {
      observer.jobEnded({ kind: name, outcome, seconds: (performance.now() - began) / 1000 })
      span.end({ 'muniment.job.outcome': outcome, ...(outcome === 'failed' ? { 'error.type': 'failed' } : {}) })
    }
    try {
      await span.within(work)
      ended('done')
    } catch (error) {
      ended(signal?.aborted === true || isPassing(error) ? 'returned' : 'failed')
      throw error
    }
  }
  return {
    kind,
    run: (authority, data, signal) => watch(kind.name, signal, () => handler.run(authority, data, signal)),
    poisoned: (authority, data) => watch('job.poisoned', null, () => handler.poisoned(authority, data)),
  }
}
