// Uploads nobody went on with: their bytes, their rows and the room that was kept for them go after a day.
import type { Uploads } from '../features/uploads/index.ts'
import type { Log } from '../platform/log/index.ts'
import { type Repeated, repeatedly } from './repeatedly.ts'

const EVERY_MILLISECONDS = 3_600_000

export const keepSweeping = (uploads: Uploads, log: Log): Repeated =>
  repeatedly(
    EVERY_MILLISECONDS,
    () => uploads.sweepEverywhere(),
    (error) => log.error('forgotten uploads could not be swept', error),
  )
