import type { Db, DoorScope } from '../../../platform/db/index.ts'
import type * as queries from './queries.ts'

/** A transaction of the door that is open. */
export interface AtDoor {
  readonly tables: queries.AtDoor
  readonly door: DoorScope
}

/** One transaction of the door. */
export const atDoor = <R>(
  db: Db,
  reason: string,
  work: (tables: queries.AtDoor, door: DoorScope) => Promise<R>,
): Promise<R> => db.atTheDoor<queries.DoorTables, R>(reason, work)

/** What every request asks, at a glance. */
export const glanceAtDoor = <R>(db: Db, reason: string, work: (tables: queries.AtDoor) => Promise<R>): Promise<R> =>
  db.glanceAtTheDoor<queries.DoorTables, R>(reason, work)
