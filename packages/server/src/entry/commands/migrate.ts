// `muniment migrate`: brings a PostgreSQL database to this version. The operator's act; the embedded database does it by itself.
import { HARDENING, migratePostgres } from '../../adapters/db-postgres/index.ts'
import { readSettings } from '../../platform/config/index.ts'
import { declaredSettings } from '../settings.ts'
import { refuseInTheClear } from '../way-to-database.ts'
import { UsageError } from './usage.ts'

export async function migrate(words: string[]): Promise<number> {
  const settings = readSettings(declaredSettings)
  const { adminDatabaseUrl } = settings
  if (words.length > 0) throw new UsageError('muniment migrate takes no words.')
  if (adminDatabaseUrl === '')
    throw new UsageError('MUNIMENT_ADMIN_DATABASE_URL is missing: the database, as the login that owns it.')
  refuseInTheClear(settings)
  const { applied, isHardened } = await migratePostgres(adminDatabaseUrl)
  console.log(applied.length === 0 ? 'Nothing to do.' : applied.join('\n'))
  if (!isHardened)
    console.log(
      [
        'This login is no superuser: set_config and large objects stay open, and an expression injected into a statement could change the',
        'workspace or keep what belongs to none. As a superuser, once, in this database:',
        ...HARDENING,
      ].join('\n'),
    )
  return 0
}
