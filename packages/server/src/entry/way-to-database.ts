// Rows hold what documents say: they cross no network in the clear, unless the operator says that it is theirs.
import { isInTheClear } from '../adapters/db-postgres/index.ts'
import { refusal } from '../base/index.ts'
import type { ServerSettings } from './settings.ts'

const inTheClear = refusal(
  'db.in-the-clear',
  'The database is on another machine, and nothing encrypts the way there. Let its address end in ?sslmode=verify-full (with &sslrootcert=FILE for a certificate of your own), or, in a network that is yours alone, set MUNIMENT_DATABASE_CLEAR=1.',
)

const noAddress = refusal(
  'db.address',
  'DATABASE_URL or MUNIMENT_ADMIN_DATABASE_URL is no address of a database. It looks like postgres://login:password@host/name.',
)

/** Of PostgreSQL; '' for the embedded database. Refuses `db.address` and `db.in-the-clear`. */
export function databaseUrlOf(settings: Way): string {
  refuseInTheClear(settings)
  return settings.databaseUrl
}

type Way = Pick<ServerSettings, 'databaseUrl' | 'adminDatabaseUrl' | 'databaseClear'>

/** What both addresses lead to is this machine, or encrypted. Refuses `db.address` and `db.in-the-clear`. */
export function refuseInTheClear({ databaseUrl, adminDatabaseUrl, databaseClear }: Way): void {
  const given = [databaseUrl, adminDatabaseUrl].filter((url) => url !== '')
  if (!given.every((url) => /^(?:postgres(?:ql)?:\/\/|socket:|\/)/.test(url))) throw noAddress()
  if (databaseClear !== '1' && given.some(isInTheClear)) throw inTheClear()
}
