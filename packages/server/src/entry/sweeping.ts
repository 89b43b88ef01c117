// Uploads nobody went on with: their bytes, their rows and the room that was kept for them go after a day.
import type { Uploads } from '../features/uploads/index.ts'
import type { Log } from '../platform/log/index.ts'

const EVERY_MILLISECONDS = 3_600_000

export function keepSweeping(uploads: Uploads, log: Log): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running
      .then(() => uploads.sweepEverywhere())
      .catch((error: unknown) => log.error('forgotten uploads could not be swept', error))
  }, EVERY_MILLISECONDS).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
