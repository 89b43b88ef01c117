// One way to the database. Nobody outside this folder and the engine adapters holds a connection: work inside a workspace gets a
// scope whose every statement is under row-level security; the few statements across workspaces must say why.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Authority } from '../tenancy/index.ts'

/**
 * `app` works under row-level security, `walled` under the policies of walls too; `jobs` owns the queue's schema and nothing else; `custodian` sees the list of workspaces; `door`
 * sees accounts, sessions and tokens, and nothing that a workspace keeps.
 */
export type DbRole = 'app' | 'walled' | 'jobs' | 'custodian' | 'door'

/** As the database knows it. */
export const roleName = (role: DbRole): `muniment_${DbRole}` => `muniment_${role}`

export interface Connection {
  /** One statement with `$1` parameters. */
  query(sql: string, parameters: readonly unknown[]): Promise<{ rows: Record<string, unknown>[]; affected: number }>
}

export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

type Answer = Awaited<ReturnType<Connection['query']>>

/** How busy this process's way to the database is. */
export interface EngineLoad {
  readonly connections: number
  readonly idle: number
  /** Transactions that wait for a connection. */
  readonly waiting: number
}

/** What an engine adapter provides. Both run the same conformance suite. */
export interface Engine {
  readonly name: 'pglite' | 'postgres'
  /** One transaction as the role: commits when `work` resolves, rolls back when it throws. */
  transaction<T>(role: DbRole, work: (connection: Connection) => Promise<T>): Promise<T>
  /** The same for reading alone: every statement sees the database as it was at the first. */
  snapshot<T>(role: DbRole, work: (connection: Connection) => Promise<T>): Promise<T>
  /**
   * Reads once: the statements in their order, in a transaction of their own that writes nothing, in one exchange with the database; answers
   * the last. Prepared once per connection, so use it only for lookups by id.
   */
  glance(role: DbRole, statements: readonly Statement[]): Promise<Answer>
  /** Statements without parameters as the role, several allowed, outside a transaction of ours. Only the queue's own upkeep uses it. */
  script(role: DbRole, sql: string): Promise<{ rows: Record<string, unknown>[] }>
  load(): EngineLoad
  close(): Promise<void>
}

/** An authority with its open transaction. `tables<T>()` is the query builder over the tables a slice declares. */
export interface Scope extends Authority {
  tables<T>(): Kysely<T>
  /** For the queue and the audit log alone: what they write travels in this transaction. */
  readonly connection: Connection
  /** Runs `step` when all other work of this transaction is done, just before its commit: for what takes a lock that others wait for. */
  atTheEnd(step: () => Promise<void>): void
}

/** A transaction of the door or the operator. It is in no workspace; what it does in one stands in that one's audit log. */
export interface DoorScope {
  /** For the queue and the audit log alone, as in a scope. */
  readonly connection: Connection
  atTheEnd(step: () => Promise<void>): void
}

export interface Db {
  readonly engine: Engine['name']
  inWorkspace<T>(authority: Authority, work: (scope: Scope) => Promise<T>): Promise<T>
  /** Several reads that must agree with each other, whatever is written meanwhile. Writes nothing: a statement that would is refused. */
  lookInWorkspace<T>(authority: Authority, work: (scope: Scope) => Promise<T>): Promise<T>
  /**
   * Single rows by their ids, at a third of the cost: each statement is a transaction by itself, so two of them need not agree. Writes nothing
   * and records nothing.
   */
  glanceInWorkspace<T>(authority: Authority, work: (scope: Scope) => Promise<T>): Promise<T>
  /** Across workspaces, on the global tables only. The reason is for the reader; the grants hold it. */
  acrossWorkspaces<T, R>(reason: string, work: (tables: Kysely<T>, outside: DoorScope) => Promise<R>): Promise<R>
  /** Before anybody is in a workspace: who is it that comes? On the tables of accounts only. The reason is for the reader; the grants hold it. */
  atTheDoor<T, R>(reason: string, work: (tables: Kysely<T>, door: DoorScope) => Promise<R>): Promise<R>
  /** The same for what every request asks: a glance, as in a workspace. */
  glanceAtTheDoor<T, R>(reason: string, work: (tables: Kysely<T>) => Promise<R>): Promise<R>
  close(): Promise<void>
}

export function makeDb(engine: Engine): Db {
  return {
    engine: engine.name,
    inWorkspace: (authority, work) => engine.transaction(roleOf(authority), (held) => enter(held, authority, work)),
    lookInWorkspace: (authority, work) => engine.snapshot(roleOf(authority), (held) => enter(held, authority, work)),
    glanceInWorkspace: async (authority, work) =>
      work(scopeOver(authority, glancing(engine, roleOf(authority), [entering(authority)]), nothingAtTheEnd)),
    acrossWorkspaces: (_reason, work) => engine.transaction('custodian', (held) => outside(held, work)),
    atTheDoor: (_reason, work) => engine.transaction('door', (held) => outside(held, work)),
    glanceAtTheDoor: async (_reason, work) =>
      work(new Kysely({ dialect: overConnection(glancing(engine, 'door', [])) })),
    close: () => engine.close(),
  }
}

/** Every statement behind those that stand before each. */
const glancing = (engine: Engine, role: DbRole, before: readonly Statement[]): Connection =>
  ordinary({ query: (sql, parameters) => engine.glance(role, [...before, { sql, parameters }]) })

function nothingAtTheEnd(): never {
  throw new Error('a glance has no end at which anything could be done')
}

/** Entering refuses walls in any other role. */
const roleOf = ({ walls }: Authority): DbRole => (walls.length > 0 ? 'walled' : 'app')

/**
 * Entering is sent ahead of the first statement and not waited for: what stands behind a statement that failed is refused by the
 * transaction itself, so nothing is read or written where nobody has entered.
 */
async function enter<T>(held: Connection, authority: Authority, work: (scope: Scope) => Promise<T>): Promise<T> {
  const connection = ordinary(held)
  const { sql, parameters } = entering(authority)
  const entered = connection.query(sql, parameters)
  // Its failure is thrown below; until then nobody may take it for one that is not looked at.
  entered.catch(() => undefined)
  try {
    return await withEnd((atTheEnd) => work(scopeOver(authority, connection, atTheEnd)))
  } finally {
    // The first to fail is the cause of all that failed behind it.
    await entered
  }
}

const entering = ({ workspace, walls, actor }: Authority): Statement => ({
  sql: 'select sec.enter_workspace($1, $2::uuid[], $3)',
  parameters: [workspace, `{${walls.join()}}`, actor.kind === 'person' ? actor.account : null],
})

function scopeOver(authority: Authority, connection: Connection, atTheEnd: Scope['atTheEnd']): Scope {
  const builder = new Kysely<unknown>({ dialect: overConnection(connection) })
  return { ...authority, connection, atTheEnd, tables: <T>() => builder as Kysely<T> }
}

async function withEnd<T>(work: (atTheEnd: Scope['atTheEnd']) => Promise<T>): Promise<T> {
  const last: (() => Promise<void>)[] = []
  const result = await work((step) => void last.push(step))
  for (const step of last) await step()
  return result
}

function outside<T, R>(held: Connection, work: (tables: Kysely<T>, outside: DoorScope) => Promise<R>): Promise<R> {
  const connection = ordinary(held)
  const tables = new Kysely<T>({ dialect: overConnection(connection) })
  return withEnd((atTheEnd) => work(tables, { connection, atTheEnd }))
}

/**
 * Statements that read or write rows, and no others. No engine keeps a role from `set muniment.workspace …` sent as a statement of its
 * own, so none is sent; behind another statement none can stand, because both engines take one at a time.
 */
function ordinary(connection: Connection): Connection {
  return {
    async query(sql, parameters) {
      if (!/^[\s(]*(?:select|insert|update|delete|with|values)\b/i.test(sql)) throw new NotOrdinary()
      return connection.query(sql, parameters)
    },
  }
}

class NotOrdinary extends Error {
  readonly code = '42501'

  constructor() {
    super('inside a transaction only statements that read or write rows are sent')
    this.name = 'NotOrdinary'
  }
}

/** Kysely over a connection whose transaction is already open: it may neither begin, commit nor take another. */
function overConnection(connection: Connection): Dialect {
  const held: DatabaseConnection = {
    async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affected } = await connection.query(compiled.sql, compiled.parameters)
      return { rows: rows as R[], numAffectedRows: BigInt(affected) }
    },
    streamQuery() {
      throw new Error('nothing streams inside a transaction: the embedded engine has one connection')
    },
  }
  const refuse = async (): Promise<void> => {
    throw new Error('the transaction belongs to inWorkspace')
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: async () => undefined,
      acquireConnection: async () => held,
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      releaseConnection: async () => undefined,
      destroy: async () => undefined,
    }),
  }
}
