// Uploads nobody went on with: their bytes, their rows and the room that was kept for them go after a day.
import type { Clock } from '../base/index.ts'
import type { Uploads } from '../features/uploads/index.ts'
import type { Db } from '../platform/db/index.ts'
import { inTurn } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log/index.ts'
import { type Repeated, repeatedly } from './repeatedly.ts'

const SWEEPING = { name: 'uploads.sweep', everyHours: 1 }

export const keepSweeping = (made: { readonly db: Db; readonly clock: Clock }, uploads: Uploads, log: Log): Repeated =>
  repeatedly(
    SWEEPING.everyHours * 3_600_000,
    inTurn(made, SWEEPING, () => uploads.sweepEverywhere()),
    (error) => log.error('forgotten uploads could not be swept', error),
  )
