// What start-up and migrating refuse. Each sentence ends with the command that mends it; none holds an address or a password.
import { codeOf, Refusal, refusal } from '../../base/index.ts'
import { type ExtensionLack, isOlder } from './extensions.ts'

export const MEMBER_ROLES = [
  'muniment_app',
  'muniment_walled',
  'muniment_jobs',
  'muniment_custodian',
  'muniment_door',
] as const

const ROLES = MEMBER_ROLES.join(', ')
const MIGRATE = 'MUNIMENT_ADMIN_DATABASE_URL=postgres://… muniment migrate'

/** By the code of the connection or of the server (PostgreSQL's manual, appendix A). */
const WHY_UNREACHABLE: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'Nothing listens at its address and port'],
  ['ENOTFOUND', 'The name of its machine is not known'],
  ['EAI_AGAIN', 'The name of its machine could not be looked up'],
  ['ETIMEDOUT', 'It does not answer in time'],
  ['28P01', 'It refuses the login or its password'],
  ['28000', 'It does not let this login in from here (pg_hba.conf)'],
  ['3D000', 'It has no database of this name'],
  ['53300', 'It has no connection left (max_connections)'],
])

const NO_TLS = /does not support SSL/i

/** Of an error while a connection was made; the driver tells some causes by words alone. */
export function unreachable(error: unknown): Refusal {
  const reason = codeOf(error) ?? ''
  const isWithoutTls = error instanceof Error && NO_TLS.test(error.message)
  const why = isWithoutTls
    ? 'It speaks no TLS, which the address asks for (sslmode)'
    : (WHY_UNREACHABLE.get(reason) ?? 'It does not answer, or does not let this login in')
  return new Refusal(
    'db.unreachable',
    `The database server cannot be used. ${why}. Check the address with: psql "$DATABASE_URL" -c "select 1"`,
    { reason },
    error,
  )
}

export const tooOld = refusal(
  'db.server-too-old',
  'The database server is older than PostgreSQL 15. Move the database to a newer server with pg_dump and pg_restore.',
)

export const wrongEncoding = refusal(
  'db.encoding',
  "The database cannot store every letter. Make one that can: create database muniment encoding 'UTF8' template template0",
)

export const behind = refusal(
  'db.behind',
  `The database has not been brought to this version. As the login that owns it, run: ${MIGRATE}`,
)

/** `name` is the login of DATABASE_URL: a role's name, which the operator chose. */
export const roleTooStrong = (name: string, why: string): Refusal =>
  new Refusal(
    'db.role-too-strong',
    `The login ${name} ${why}: row-level security would not hold it. Use one that can do nothing by itself: create role muniment_server login noinherit password '…'; grant ${ROLES} to muniment_server`,
  )

export const notAMember = (name: string): Refusal =>
  new Refusal(
    'db.role-not-member',
    `The login ${name} may not act as the roles that do the work. As the login that owns the database, run: grant ${ROLES} to ${name}`,
  )

export const roleInherits = (name: string): Refusal =>
  new Refusal(
    'db.role-inherits',
    `The login ${name} has the rights of all working roles at once instead of one at a time. Run: alter role ${name} noinherit; revoke ${ROLES} from ${name}; grant ${ROLES} to ${name}`,
  )

/** Says the one command that mends it: install its files, make it in this database, or bring it up to date. */
export function extensionMissing({ extension, made, available }: ExtensionLack, serverVersion: number): Refusal {
  const { name, least } = extension
  const mend =
    available === null || isOlder(available, least)
      ? `Install its files on the database server: apt-get install ${extension.debianPackage(Math.floor(serverVersion / 10_000))}`
      : made === null
        ? `As the login that owns the database, run: create extension ${name}`
        : `As the login that owns the database, run: alter extension ${name} update`
  const lack = made === null ? 'is not in this database' : `is too old (${made})`
  return new Refusal('db.extension-missing', `The extension ${name} (version ${least} or later) ${lack}. ${mend}`)
}

export const moveNotEmpty = refusal(
  'move.not-empty',
  "The PostgreSQL database already holds rows. Move into an empty one: create database muniment encoding 'UTF8' template template0",
)

export const moveDiffers = refusal(
  'move.differs',
  'A table differs after it was copied. Nothing was moved; the embedded database is as it was. Please report it.',
)
