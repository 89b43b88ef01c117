// A pool of connections under one login that can do nothing by itself: every transaction begins by becoming one of five roles, for
// its own duration. What a transaction leaves on its connection ends with it, so the next workspace finds nothing but statements that
// were planned: whose rows they find is asked anew each time.

import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg'
import { codeOf } from '../../base/index.ts'
import {
  type Connection,
  DatabaseAway,
  type DbRole,
  databaseBusy,
  type Engine,
  lackOf,
  roleName,
  type Statement,
} from '../../platform/db/index.ts'
import { isAway } from './away.ts'
import { REQUIRED_EXTENSIONS, type RequiredExtension } from './extensions.ts'
import { gather } from './gathered.ts'
import { unreachable } from './refusals.ts'
import { checkStanding } from './standing.ts'
import { valueTypes } from './values.ts'

export interface PostgresEngine extends Engine {
  /** Whether the application's role is kept from what `HARDENING` closes. False on most managed servers. */
  readonly isHardened: boolean
}

export interface PostgresOptions {
  /** Connections this process holds at most. */
  readonly connections: number
  /** Instead of those the migrations need, for tests. */
  readonly extensions?: readonly RequiredExtension[]
}

/**
 * Opens a database that was migrated. Refuses a server before PostgreSQL 15, an encoding other than UTF-8, pending migrations or
 * a newer history, a missing extension, and a login that is superuser, bypasses row-level security, owns the tables, can make itself stronger, is no
 * member of the working roles or inherits from them.
 */
export async function openPostgres(
  url: string,
  { connections, extensions = REQUIRED_EXTENSIONS }: PostgresOptions,
): Promise<PostgresEngine> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'muniment',
    max: connections,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: '-c search_path=public -c TimeZone=UTC',
    types: valueTypes,
    // What need not wait for an answer is sent behind what was sent before.
    pipeline: true,
  })
  // An idle connection that dies is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    const probe = await pool.connect().catch((error: unknown) => {
      throw unreachable(error)
    })
    probe.release()
    const { isHardened } = await checkStanding(pool, extensions)
    return { ...engineOver(pool, connections), isHardened }
  } catch (error) {
    await pool.end()
    throw error
  }
}

function engineOver(pool: Pool, connections: number): Engine {
  const held: Held = { pool, most: connections, atWork: 0 }
  const holder = new AsyncLocalStorage<true>()
  /** Asking for a second connection while holding one waits for ever once every holder does it: refused, as on one connection. */
  const alone = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    if (holder.getStore() === true) return Promise.reject(new Error('a transaction was asked for inside a transaction'))
    return holder.run(true, () => withClient(held, work))
  }
  return {
    name: 'postgres',
    transaction: (role, work) => alone((client) => inTransaction(client, 'begin', role, work)),
    snapshot: (role, work) =>
      alone((client) => inTransaction(client, 'begin isolation level repeatable read read only', role, work)),
    glance: (role, statements) => alone((client) => glance(client, role, statements)),
    script: (role, sql) => alone((client) => runScript(client, role, sql)),
    load: () => ({ connections: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}

interface Held {
  readonly pool: Pool
  readonly most: number
  /** Connections that do somebody's work, not those that are still being made. */
  atWork: number
}

/**
 * The server has no connection left (53300, `too_many_connections`), or every one of this process was at work for as long as anybody waits.
 * Where one could not be made the server does not answer, and is away.
 */
const isBusy = ({ most, atWork }: Held, error: unknown): boolean => codeOf(error) === '53300' || atWork >= most

/** One connection for as long as `work` runs. One that is not known to be clean afterwards is closed, never handed on. */
async function withClient<T>(held: Held, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await held.pool.connect().catch((error: unknown) => {
    throw isBusy(held, error) ? databaseBusy({ retryAfterSeconds: 5 }, error) : new DatabaseAway(error)
  })
  held.atWork++
  let isClean = false
  // A connection that dies fails the statement in hand; without a listener it would end the process as well.
  const died = (): void => undefined
  client.on('error', died)
  try {
    const result = await work(client)
    isClean = client.getTransactionStatus() === 'I'
    return result
  } catch (error) {
    isClean = error instanceof Failed && client.getTransactionStatus() === 'I'
    const cause = error instanceof Failed ? error.cause : error
    throw isAway(cause) ? new DatabaseAway(cause) : (lackOf(cause) ?? cause)
  } finally {
    held.atWork--
    client.off('error', died)
    client.release(!isClean)
  }
}

/** The work failed and everything of it was undone: the connection may be used again. Anything else thrown closes it. */
class Failed extends Error {}

async function inTransaction<T>(
  client: PoolClient,
  begin: string,
  role: DbRole,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  let isOpen = true
  const connection: Connection = {
    async query(sql, parameters) {
      if (!isOpen) throw new Error('this transaction has ended')
      gather(client)
      const { rows, rowCount } = await client.query<Record<string, unknown>>(extended(sql, parameters))
      return { rows, affected: rowCount ?? 0 }
    },
  }
  // Not waited for: where it fails after its `begin`, the transaction refuses every statement behind it.
  gather(client)
  const begun = client.query(`${begin}; set local role ${roleName(role)}`)
  begun.catch(() => undefined)
  let result: T
  try {
    result = await work(connection)
    await begun
  } catch (error) {
    isOpen = false
    await client.query('rollback')
    throw new Failed('', { cause: await begun.then(() => error) })
  }
  isOpen = false
  // Where a statement failed and nobody minded, PostgreSQL answers a commit by rolling back: that must not look like success.
  const { command } = await client.query('commit')
  if (command !== 'COMMIT')
    throw new Failed('', { cause: new Error('a statement had failed: the transaction was rolled back') })
  return result
}

/** All in one piece, its end as well. A connection on which any of it failed is closed: what of it was prepared is not known. */
async function glance(
  client: PoolClient,
  role: DbRole,
  statements: readonly Statement[],
): ReturnType<Connection['query']> {
  gather(client)
  const sent = [
    client.query(`begin read only; set local role ${roleName(role)}`),
    ...statements.map(({ sql, parameters }) =>
      client.query<Record<string, unknown>>({ ...extended(sql, parameters), ...nameOf(sql) }),
    ),
    client.query('commit'),
  ]
  await Promise.allSettled(sent)
  // The first to fail is the cause of all that failed behind it.
  for (const one of sent) await one
  const answer = await sent[statements.length]
  return { rows: answer?.rows ?? [], affected: answer?.rowCount ?? 0 }
}

/** Of different statements that are kept on a connection. Ours are a handful; were one made of parts, its kinds would fill the server's memory. */
const MOST_KEPT = 100
const names = new Map<string, string>()

/** The same on every connection, so that none takes one statement for another; nothing for one too many. */
function nameOf(sql: string): { readonly name?: string } {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 40)
  if (names.size >= MOST_KEPT && !names.has(sql)) return {}
  names.set(sql, name)
  return { name }
}

/** The extended protocol takes exactly one statement, also where there are no parameters; the driver would choose the simple one. */
function extended(text: string, values: readonly unknown[]): QueryConfig<unknown[]> {
  const config = { text, values: [...values], queryMode: 'extended' }
  return config
}

async function runScript(client: PoolClient, role: DbRole, sql: string): Promise<{ rows: Record<string, unknown>[] }> {
  await client.query(`set role ${roleName(role)}`)
  let results: QueryResult<Record<string, unknown>> | QueryResult<Record<string, unknown>>[]
  try {
    results = await client.query<Record<string, unknown>>(sql)
  } catch (error) {
    // A script that fails inside its own begin … commit leaves an aborted transaction; outside one this only warns.
    await client.query('rollback; reset role')
    throw new Failed('', { cause: error })
  }
  await client.query('reset role')
  return { rows: [results].flat().flatMap(({ rows }) => rows) }
}
