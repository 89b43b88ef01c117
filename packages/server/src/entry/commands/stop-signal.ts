// The operator, or whatever runs the process, asks it to end: once, and it ends what it has begun, within a bound; twice, and it ends as
// it stands. What it acknowledged is kept in every case: a job in hand is taken back by whoever comes next.
import { constants } from 'node:os'

/** The terminal's interrupt, a supervisor's request, and the terminal itself being closed. */
const ASKING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** For a command that holds nothing: aborted at the first signal, and the second ends the process. */
export function stopOnSignal(): AbortSignal {
  const stop = new AbortController()
  for (const name of ASKING) process.once(name, () => stop.abort())
  return stop.signal
}

/** npm passes on the signal that its child already had from the terminal. */
const SAME_MILLISECONDS = 300

/** What the log says then. */
export const LATE = 'the process did not end in time; others take back what it had in hand'

/** Resolves at the first signal. From then on the process has so many seconds; where it takes longer it ends with 1. */
export const stopSignal = (seconds: number, onLate: () => void): Promise<void> =>
  new Promise((stop) => {
    let asked: number | null = null
    const ask = (name: (typeof ASKING)[number]): void => {
      if (asked !== null) {
        if (performance.now() - asked > SAME_MILLISECONDS) process.exit(128 + constants.signals[name])
        return
      }
      asked = performance.now()
      setTimeout(() => {
        onLate()
        process.exit(1)
      }, seconds * 1000).unref()
      stop()
    }
    for (const name of ASKING) process.on(name, () => ask(name))
  })
