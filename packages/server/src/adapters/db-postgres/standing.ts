// Before the first transaction: is this a server, a database and a login under which row-level security holds? Everything is asked of
// the catalogue, because what the operator meant to grant is not what counts.
import type { Pool } from 'pg'
import { migrations, pendingMigrations } from '../../platform/db/index.ts'
import { missingExtension, type RequiredExtension } from './extensions.ts'
import { IS_HARDENED, OLDEST_VERSION } from './migrate.ts'
import {
  behind,
  extensionMissing,
  MEMBER_ROLES,
  notAMember,
  roleInherits,
  roleTooStrong,
  tooOld,
  wrongEncoding,
} from './refusals.ts'

interface Standing {
  readonly version: number
  readonly encoding: string
  readonly name: string
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly creates: boolean
  readonly reaches: boolean
  readonly owns: boolean
  readonly prepared: boolean
}

/** The login and the roles it works as: none of them may be, or become, more than it is meant to be. */
const ACTING = `rolname = session_user or rolname in (${MEMBER_ROLES.map((name) => `'${name}'`).join(', ')})`

const STANDING = `
with acting as (select * from pg_roles where ${ACTING}),
  owners as (
    select c.relowner as id from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'history')
    union select p.proowner from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'sec'
    union select n.nspowner from pg_namespace n where n.nspname in ('public', 'history', 'sec')
    union select d.datdba from pg_database d where d.datname = current_database()
  )
select current_setting('server_version_num')::int as version,
  current_setting('server_encoding') as encoding,
  session_user::text as name,
  exists (select from acting where rolsuper) as superuser,
  exists (select from acting where rolbypassrls) as bypasses,
  exists (select from acting where rolcreaterole) as creates,
  exists (select from acting a, pg_roles r where (r.rolsuper or r.rolbypassrls or r.rolcreaterole) and pg_has_role(a.oid, r.oid, 'member')) as reaches,
  exists (select from acting a, owners o where pg_has_role(a.oid, o.id, 'member')) as owns,
  (select count(*) from pg_roles where ${ACTING}) > ${MEMBER_ROLES.length}
    and exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'history' and c.relname = 'migrations') as prepared`

const MEMBERSHIP = `select pg_has_role(session_user, oid, 'member') as member, pg_has_role(session_user, oid, 'usage') as inherits
from pg_roles where rolname in (${MEMBER_ROLES.map((name) => `'${name}'`).join(', ')})`

/** Refuses whatever would make isolation a matter of trust; resolves to whether expressions are kept from what `HARDENING` closes. */
export async function checkStanding(
  pool: Pool,
  extensions: readonly RequiredExtension[],
): Promise<{ isHardened: boolean }> {
  const { rows } = await pool.query<Standing>(STANDING)
  const standing = rows[0]
  if (standing === undefined) throw new Error('the catalogue gave no answer')
  const { name } = standing
  if (standing.version < OLDEST_VERSION) throw tooOld({ version: standing.version })
  if (standing.encoding !== 'UTF8') throw wrongEncoding({ encoding: standing.encoding })
  if (standing.superuser) throw roleTooStrong(name, 'is a superuser, or works as one')
  if (standing.bypasses) throw roleTooStrong(name, 'bypasses row-level security')
  if (standing.creates || standing.reaches) throw roleTooStrong(name, 'can make itself stronger')
  if (!standing.prepared) throw behind()
  if (standing.owns) throw roleTooStrong(name, 'owns what it should only use')
  const membership = await pool.query<{ member: boolean; inherits: boolean }>(MEMBERSHIP)
  if (!membership.rows.every(({ member }) => member)) throw notAMember(name)
  if (membership.rows.some(({ inherits }) => inherits)) throw roleInherits(name)
  const lack = await missingExtension((sql, values) => pool.query(sql, values), extensions)
  if (lack !== null) throw extensionMissing(lack, standing.version)
  return checkHistory(pool)
}

async function checkHistory(pool: Pool): Promise<{ isHardened: boolean }> {
  const client = await pool.connect()
  try {
    await client.query('begin; set local role muniment_custodian')
    const done = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from history.migrations order by position',
    )
    const pending = pendingMigrations(done.rows, migrations())
    if (pending.length > 0) throw behind({ pending: pending.length })
    const { rows } = await client.query<{ held: boolean }>(`select ${IS_HARDENED} as held`)
    return { isHardened: rows[0]?.held === true }
  } finally {
    await client.query('rollback')
    client.release()
  }
}
