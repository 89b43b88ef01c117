// Attempts that failed, counted under the hash of who tried what.
import { sql } from 'kysely'
import type { AtDoor } from '../queries.ts'

/** Counts one more failure under a key; answers until when the ones before it make wait. What is older than `since` no longer counts. */
export const countFailure = (tables: AtDoor, key: Uint8Array, now: Date, since: Date) =>
  tables
    .insertInto('door_failures')
    .values({ key, failures: 1, last_at: now, wait_until: now })
    .onConflict((on) =>
      on.column('key').doUpdateSet({
        failures: sql<number>`case when door_failures.last_at < ${since} then 1 else least(door_failures.failures, 100000) + 1 end`,
        last_at: now,
      }),
    )
    .returning(['failures', 'wait_until'])
    .executeTakeFirstOrThrow()

export const setWait = (tables: AtDoor, key: Uint8Array, until: Date) =>
  tables.updateTable('door_failures').set({ wait_until: until }).where('key', '=', key).execute()

export const forgiveAll = (tables: AtDoor, key: Uint8Array) =>
  tables.deleteFrom('door_failures').where('key', '=', key).execute()

export const forgiveOne = (tables: AtDoor, key: Uint8Array) =>
  tables
    .updateTable('door_failures')
    .set({ failures: sql<number>`greatest(0, failures - 1)` })
    .where('key', '=', key)
    .execute()

/** Passes by what another attempt holds: that one waits perhaps for a count that this one holds. */
export const forgetFailuresBefore = (tables: AtDoor, moment: Date) =>
  tables
    .deleteFrom('door_failures')
    .where('key', 'in', (from) =>
      from.selectFrom('door_failures').select('key').where('last_at', '<', moment).forUpdate().skipLocked(),
    )
    .execute()
