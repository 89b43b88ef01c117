// From the embedded database into an empty PostgreSQL, in one transaction: either every row is there and every table's hash is the same
// on both sides, or nothing is. Rows travel as JSON, in which PostgreSQL gives back every type exactly as it took it.

import { Client } from 'pg'
import type { Connection } from '../../platform/db/index.ts'
import { moveDiffers, moveNotEmpty, unreachable } from './refusals.ts'

export interface MovedTable {
  readonly name: string
  readonly rows: number
  /** SHA-256 over the sorted SHA-256 of every row's text. */
  readonly sha256: string
}

interface Table {
  readonly name: string
  readonly where: string
}

const ROWS_A_TIME = 200
/** What a queue still has to do; what is done is nobody's concern. */
const JOBS: Table = { name: 'jobs.job', where: "state < 'completed'" }

/**
 * Copies everything `source` holds (as the owner of its tables, in a transaction) into the migrated database at `adminUrl`, whose queue
 * has its tables. Refuses one in which any row is, and one that afterwards differs.
 */
export async function moveInto(adminUrl: string, source: Connection): Promise<MovedTable[]> {
  const client = new Client({ connectionString: adminUrl, application_name: 'muniment move' })
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw unreachable(error)
  })
  const target: Connection = {
    async query(sql, parameters) {
      const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, [...parameters])
      return { rows, affected: rowCount ?? 0 }
    },
  }
  try {
    await client.query('begin')
    const moved = await moveAll(source, target)
    await client.query('commit')
    return moved
  } finally {
    // Closing undoes what was not committed.
    await client.end()
  }
}

async function moveAll(source: Connection, target: Connection): Promise<MovedTable[]> {
  for (const side of [source, target]) await side.query("set local timezone to 'UTC'", [])
  const { rows } = await source.query(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
    [],
  )
  const tables = [...rows.map((row) => ({ name: `public.${String(row['name'])}`, where: 'true' })), JOBS]
  const restore = await loosen(target)
  for (const { name } of tables) {
    const { rows: some } = await target.query(`select 1 from ${name} limit 1`, [])
    if (some.length > 0) throw moveNotEmpty({ reference: name })
  }
  for (const table of tables) await copy(source, target, table)
  await target.query('set constraints all immediate', [])
  await setSequences(target)
  const moved: MovedTable[] = []
  for (const table of tables) {
    const [before, after] = [await hashOf(source, table), await hashOf(target, table)]
    if (before.rows !== after.rows || before.sha256 !== after.sha256) throw moveDiffers({ reference: table.name })
    moved.push(after)
  }
  for (const statement of restore) await target.query(statement, [])
  return moved
}

/**
 * For this transaction: references are checked at its end, so that tables can come in any order, and the owner, who need not be a
 * superuser, sees and writes rows although row-level security is forced. Answers the statements that put it back.
 */
async function loosen(target: Connection): Promise<string[]> {
  const { rows: references } = await target.query(
    `select conrelid::regclass::text as name, quote_ident(conname) as reference from pg_constraint
where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable and conparentid = 0`,
    [],
  )
  const { rows: forced } = await target.query(
    "select oid::regclass::text as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace",
    [],
  )
  const restore: string[] = []
  for (const { name, reference } of references) {
    const change = `alter table ${String(name)} alter constraint ${String(reference)}`
    await target.query(`${change} deferrable initially deferred`, [])
    restore.push(`${change} not deferrable`)
  }
  for (const { name } of forced) {
    await target.query(`alter table ${String(name)} no force row level security`, [])
    restore.push(`alter table ${String(name)} force row level security`)
  }
  return restore
}

async function copy(source: Connection, target: Connection, { name, where }: Table): Promise<void> {
  const { rows: columns } = await target.query(
    "select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
    [name],
  )
  const list = columns.map((column) => String(column['name'])).join(', ')
  await source.query(
    `declare moving no scroll cursor for select to_json(t)::text as row from ${name} t where ${where}`,
    [],
  )
  for (;;) {
    const { rows } = await source.query(`fetch ${ROWS_A_TIME} from moving`, [])
    if (rows.length === 0) break
    await target.query(
      `insert into ${name} (${list}) overriding system value select ${list} from json_populate_recordset(null::${name}, $1::text::json)`,
      [`[${rows.map((row) => String(row['row'])).join(',')}]`],
    )
  }
  await source.query('close moving', [])
}

async function setSequences(target: Connection): Promise<void> {
  const { rows } = await target.query(
    `select c.oid::regclass::text as name, quote_ident(a.attname) as reference, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null`,
    [],
  )
  for (const { name, reference, sequence } of rows)
    await target.query(
      `select setval($1::regclass, greatest(1, coalesce(max(${String(reference)}), 1)), count(*) > 0) from ${String(name)}`,
      [sequence],
    )
}

async function hashOf(side: Connection, { name, where }: Table): Promise<MovedTable> {
  const { rows } = await side.query(
    `select count(*)::int as rows, encode(sha256(convert_to(coalesce(string_agg(digest, '' order by digest collate "C"), ''), 'UTF8')), 'hex') as sha256
from (select encode(sha256(convert_to(t::text, 'UTF8')), 'hex') as digest from ${name} t where ${where}) as digests`,
    [],
  )
  return { name, rows: Number(rows[0]?.['rows']), sha256: String(rows[0]?.['sha256']) }
}
