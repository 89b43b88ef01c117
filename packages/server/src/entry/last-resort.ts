// Faults that no request and no job caught. What Node would print of them is their message, which may carry a value of a document: here the
// log gets where it was and nothing else.
import type { Log } from '../platform/log/index.ts'

/**
 * A promise that failed and nobody waited for has done what it could do: the process goes on. After anything else that was thrown its state is
 * not known: it ends in order, as by a signal, gives its jobs back and exits with 1.
 */
export function lastResort(log: Log): void {
  process.on('unhandledRejection', (reason) => log.error('a promise failed and nobody waited for it', reason))
  process.on('uncaughtException', (error) => {
    log.error('a fault outside of every request and job: the process ends', error)
    process.once('exit', () => {
      process.exitCode = 1
    })
    // While it starts nobody listens, and nothing is in hand.
    if (process.listenerCount('SIGTERM') === 0) process.exit(1)
    process.kill(process.pid, 'SIGTERM')
  })
}
