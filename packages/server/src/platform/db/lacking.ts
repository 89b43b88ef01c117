// What the database has too little of. Refusals, unlike its being away: the transaction was undone as a whole, and whoever asked knows it.
import { codeOf, type Refusal, refusal } from '../../base/index.ts'

export const databaseFull = refusal(
  'db.full',
  'The disk of the database is full. Nothing of this request was kept; everything that was acknowledged before is safe. Make room on that disk, then send it again.',
  507,
)
export const databaseExhausted = refusal(
  'db.exhausted',
  'The database has too little memory for this at the moment. Nothing of this request was kept; everything that was acknowledged before is safe. Send it again shortly; where it stays so, give the database more memory.',
  503,
)

export const databaseBusy = refusal(
  'db.busy',
  'The database has no connection free for this at the moment. This was not done and may be sent again shortly; where it stays so, allow more (MUNIMENT_DATABASE_CONNECTIONS, max_connections).',
  503,
)

/** By PostgreSQL's SQLSTATE: 53100 is `disk_full`, 53200 `out_of_memory`. Null for every other error. */
export function lackOf(error: unknown): Refusal | null {
  const code = codeOf(error)
  if (code === '53100') return databaseFull({}, error)
  return code === '53200' ? databaseExhausted({ retryAfterSeconds: 5 }, error) : null
}
