// What the catalogue itself must say, whatever the rows: each question gives the names that break a rule.
import type { Admin } from './matrix.test-builder.ts'

/** Exceptions, each by name and with its reason: nothing is excepted by a pattern. */
export interface Exceptions {
  /** SECURITY DEFINER functions that the working roles may execute. */
  readonly definers: ReadonlyMap<string, string>
  /** Policies that show everything: `table.policy`. */
  readonly openPolicies: ReadonlyMap<string, string>
  /** Tables whose keys are not led by a workspace, because they belong to none. */
  readonly globalTables: ReadonlyMap<string, string>
}

const OURS = "('public', 'audit', 'sec')"
const ROLES =
  "('muniment_app', 'muniment_walled', 'muniment_custodian', 'muniment_jobs', 'muniment_gate', 'muniment_door', 'muniment_search')"
const RELATIONS = `pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${OURS}`
const TABLE = "format('%I.%I', n.nspname, c.relname)"

const QUESTIONS: readonly (readonly [rule: string, sql: string, except?: keyof Exceptions])[] = [
  [
    'row-level security is off',
    `select ${TABLE} as name from ${RELATIONS} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
  ],
  [
    'row-level security is not forced',
    `select ${TABLE} as name from ${RELATIONS} and c.relkind in ('r', 'p') and not c.relforcerowsecurity`,
  ],
  [
    'a table without a policy',
    `select ${TABLE} as name from ${RELATIONS} and c.relkind in ('r', 'p') and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  ],
  [
    'a view that reads as its owner',
    `select ${TABLE} as name from ${RELATIONS} and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  ],
  ['a materialised view', `select ${TABLE} as name from ${RELATIONS} and c.relkind = 'm'`],
  [
    'a policy that is always true',
    `select ${TABLE} || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where p.polpermissive and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`,
    'openPolicies',
  ],
  [
    'a permissive policy of the application that does not ask for the workspace',
    `select ${TABLE} || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where p.polpermissive and (select oid from pg_roles where rolname = 'muniment_app') = any (p.polroles || case when p.polroles = '{0}' then array[(select oid from pg_roles where rolname = 'muniment_app')] else '{}' end) and coalesce(pg_get_expr(p.polqual, p.polrelid), 'current_workspace') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'current_workspace') not like '%current_workspace%'`,
    'openPolicies',
  ],
  [
    'a table of a matter without walls',
    `select ${TABLE} as name from ${RELATIONS} and c.relkind in ('r', 'p') and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('matter_id', 'document_id') and not a.attisdropped) and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and (p.polroles = '{0}' or (select oid from pg_roles where rolname = 'muniment_walled') = any (p.polroles)) and pg_get_expr(p.polqual, p.polrelid) like '%current_walls%')`,
    'globalTables',
  ],
  [
    'a table on which who is before walls may other than everybody else',
    `select ${TABLE} as name from ${RELATIONS} and c.relkind in ('r', 'p', 'v', 'm') and exists (select from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) verb where has_table_privilege('muniment_walled', c.oid, verb) <> has_table_privilege('muniment_app', c.oid, verb))`,
  ],
  [
    'a function with its owner’s rights that a working role may call',
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${OURS} and p.prosecdef and exists (select from pg_roles r where r.rolname in ${ROLES} and has_function_privilege(r.oid, p.oid, 'execute') and r.oid <> p.proowner)`,
    'definers',
  ],
  [
    // One whose body is an expression was bound when it was made: no path is searched.
    'a function without a fixed search path',
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${OURS} and p.prosqlbody is null and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')`,
  ],
  [
    'a key not led by the workspace',
    `select ${TABLE} || ' ' || k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${OURS} and k.contype in ('p', 'u', 'f') and (select attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) <> 'workspace_id'`,
    'globalTables',
  ],
  [
    'a unique index not led by the workspace',
    `select ${TABLE} || ' ' || i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${OURS} and i.indisunique and (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) is distinct from 'workspace_id'`,
    'globalTables',
  ],
  [
    'something granted to everybody',
    `select ${TABLE} || ' ' || g.privilege_type as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g where n.nspname in ${OURS} and g.grantee = 0`,
  ],
  [
    'a working role that is superuser, bypasses policies or may sign in',
    `select rolname::text as name from pg_roles where rolname in ${ROLES} and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolreplication)`,
  ],
  [
    'a working role that is a member of another: but who is before walls, of the application',
    `select m.rolname || ' of ' || r.rolname as name from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid where m.rolname in ${ROLES} and (m.rolname, r.rolname) <> ('muniment_walled', 'muniment_app')`,
  ],
  [
    'a table owned by a working role',
    `select ${TABLE} as name from ${RELATIONS} and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) in ${ROLES}`,
  ],
]

/** What breaks a rule: `rule: name`. An exception that excepts nothing is a finding too, so that the lists stay true. */
export async function lintCatalogue(admin: Admin, exceptions: Exceptions): Promise<string[]> {
  const findings: string[] = []
  const used = new Set<string>()
  for (const [rule, sql, except] of QUESTIONS) {
    const { rows } = await admin.query(`${sql} order by 1`)
    for (const row of rows) {
      const name = String(row['name'])
      const known = except === undefined ? undefined : exceptionOf(exceptions[except], name)
      if (known === undefined) findings.push(`${rule}: ${name}`)
      else used.add(known)
    }
  }
  for (const list of Object.values(exceptions))
    for (const name of list.keys()) if (!used.has(name)) findings.push(`an exception without a use: ${name}`)
  return findings
}

/** What each working role but the application may do where customers' rows are: `role: table verbs`, columns counted as their table. */
export async function rightsOfOthers(admin: Admin): Promise<string[]> {
  const verbs = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']
  const may = (verb: string): string =>
    ['select', 'insert', 'update', 'references'].includes(verb)
      ? `has_any_column_privilege(r.oid, c.oid, '${verb}')`
      : `has_table_privilege(r.oid, c.oid, '${verb}')`
  const { rows } = await admin.query(
    `select r.rolname || ': ' || ${TABLE} || ' ' || concat_ws(' ', ${verbs.map((verb) => `case when ${may(verb)} then '${verb}' end`).join(', ')}) as line
       from pg_roles r, ${RELATIONS} and c.relkind in ('r', 'p', 'v', 'm') and r.rolname like 'muniment\\_%' and r.rolname not like 'muniment\\_test%' and r.rolname not in ('muniment_app', 'muniment_walled')
        and (${verbs.map(may).join(' or ')}) order by 1`,
  )
  return rows.map((row) => String(row['line']))
}

/** A table's exception covers its keys and indexes, which are named after it. */
const exceptionOf = (list: ReadonlyMap<string, string>, name: string): string | undefined =>
  list.has(name) ? name : [...list.keys()].find((known) => name.startsWith(`${known} `))
