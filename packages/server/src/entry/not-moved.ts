// PostgreSQL was migrated, and what is to lie in it lies in the embedded database still: said as such, for the empty database would look as if
// it had lost its end.
import { refusal } from '../base/index.ts'
import { hasNoWorkspace } from '../features/accounts/index.ts'
import type { Db } from '../platform/db/index.ts'
import { databaseOf, isInUseStill } from './embedded-database.ts'

export const databaseNotMoved = refusal(
  'database.not-moved',
  'The PostgreSQL database of DATABASE_URL is empty, and the data folder holds an embedded database that was not moved into it. Stop every server and run: muniment move. To begin anew in PostgreSQL instead, name an empty folder with MUNIMENT_DATA.',
)

/** Whether this PostgreSQL database has nothing in it while an embedded one in the data folder waits to be moved there. */
export const isNotMoved = async (db: Db, dataFolder: string): Promise<boolean> =>
  isInUseStill(databaseOf(dataFolder)) && (await hasNoWorkspace(db))
