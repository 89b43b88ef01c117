// The embedded engine has no process that keeps a database in shape beside the one that uses it. Without statistics a matter of 5,000
// events was put together in half a minute instead of two seconds, and rows that were replaced were never given up.
import { DatabaseAway } from '../../platform/db/index.ts'

/** How many rows and transactions pass between two looks; a look costs a few milliseconds. */
export const LOOK_EVERY = 1000

/** What fails again and again is told of once an hour. A database that is away is not: whoever asks it hears so. */
export function onceAnHour(tell: (error: unknown) => void): (error: unknown) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (error) => {
    if (error instanceof DatabaseAway || performance.now() - toldAt < 3_600_000) return
    toldAt = performance.now()
    tell(error)
  }
}

/**
 * What a session changed is counted apart and told at most once a second, at the end of a transaction: without this, a look right after a
 * large import sees none of it (`pgstat_report_stat` in PostgreSQL's manual, 27.2).
 */
export const TELL = 'select pg_stat_force_next_flush()'

/** Changed enough since somebody looked: PostgreSQL's own measure, with a larger base because we do it in between. */
export const DUE = `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
where n_mod_since_analyze > 500 + 0.1 * n_live_tup or n_dead_tup > 500 + 0.2 * n_live_tup order by relname`

export const keepUp = (table: string): string => `vacuum (analyze) ${table}`
