// What an installation does for itself from time to time, whatever its number of processes: whichever comes first does it, the others
// see that it was done.
import type { Clock } from '../../base/index.ts'
import type { Db } from '../db/index.ts'
import type { Holdings } from '../tenancy/index.ts'
import { giveTurnBack, type TurnTables, takeTurnAt } from './queries.ts'

export const holdings: Holdings = { slice: 'jobs', tables: ['upkeep_turns'], blobs: [] }

export interface Turn {
  /** Stored: `noun.verb`, never renamed. */
  readonly name: string
  readonly everyHours: number
}

const MINUTE = 60_000

/**
 * The work, done only where no process has done it for so many hours. What fails is due again at the next look; what was under way in a
 * process that died is done again when its hours have passed.
 */
export function inTurn(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  { name, everyHours }: Turn,
  work: (signal: AbortSignal) => Promise<unknown>,
): (signal: AbortSignal) => Promise<boolean> {
  /** The turn this process took last and could not give back: the database was away. */
  let owed: Date | null = null
  return async (signal) => {
    const now = clock.now()
    // A minute less: looks that are an hour apart are never exactly that. A minute more: clocks differ, and who asked first may be heard last.
    const since = new Date(now.getTime() - everyHours * 3_600_000 + MINUTE)
    const ahead = new Date(now.getTime() + MINUTE)
    const isOurs = await db.acrossWorkspaces<TurnTables, boolean>('whose turn it is', async (tables) => {
      if (owed !== null) await giveTurnBack(tables, name, owed)
      return takeTurnAt(tables, name, now, { since, ahead })
    })
    owed = null
    if (!isOurs) return false
    try {
      await work(signal)
      return true
    } catch (error) {
      await db
        .acrossWorkspaces<TurnTables, unknown>('what was not done is due again', (tables) =>
          giveTurnBack(tables, name, now),
        )
        .catch(() => {
          owed = now
        })
      throw error
    }
  }
}
