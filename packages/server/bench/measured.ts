// An engine to measure on, and its tables' owner beside it: each statement the product sends is timed under its policies, and the same
// statement with the same workspace as a condition for the owner without policies, turn by turn in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openPglite } from '../src/adapters/db-pglite/index.ts'
import type { Connection, Engine } from '../src/platform/db/index.ts'
import { makePostgres } from '../test/engines.test-builder.ts'

export const isServed = (process.env['MUNIMENT_TEST_POSTGRES'] ?? '') !== ''

export interface Measured {
  readonly engine: Engine
  /** One transaction of the tables' owner, past every policy. */
  readonly owned: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
  /** As a database that has been up for a while: its own upkeep has seen the rows. */
  readonly settle: () => Promise<void>
  readonly end: () => Promise<void>
}

/** PostgreSQL where MUNIMENT_TEST_POSTGRES names a server, else the embedded engine. */
export const openMeasured = (): Promise<Measured> => (isServed ? served() : embedded())

export interface Sent {
  readonly sql: string
  readonly parameters: readonly unknown[]
  readonly milliseconds: number
}

export const isEntering = (sql: string): boolean => sql.includes('sec.enter_workspace')

/** The engine, with what was sent through it and how long each statement took. */
export function listening(engine: Engine, sent: Sent[]): Engine {
  return {
    ...engine,
    transaction: (role, work) => {
      let entered: Promise<unknown> = Promise.resolve()
      return engine.transaction(role, (connection) =>
        work({
          // Entering is sent ahead and answered with the first statement; here it has its own time.
          async query(sql, parameters) {
            await entered
            const started = performance.now()
            const answering = connection.query(sql, parameters)
            if (isEntering(sql)) entered = answering.catch(() => undefined)
            const answer = await answering
            sent.push({ sql, parameters, milliseconds: performance.now() - started })
            return answer
          },
        }),
      )
    },
  }
}

export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN

/** Milliseconds under policies / for the owner / ratio. */
export function compare(ours: readonly number[], theirs: readonly number[], part: number): string {
  const [policed, owned] = [percentile(ours, part), percentile(theirs, part)]
  return `${part === 0 ? 'least' : `p${part * 100}`} ${policed.toFixed(2)} / ${owned.toFixed(2)} / ${(policed / owned).toFixed(2)}`
}

async function served(): Promise<Measured> {
  const database = await makePostgres()
  const owner = new Client({ connectionString: database.adminUrl })
  await owner.connect()
  const connection: Connection = {
    async query(sql, parameters) {
      const { rows, rowCount } = await owner.query<Record<string, unknown>>(sql, [...parameters])
      return { rows, affected: rowCount ?? 0 }
    },
  }
  return {
    engine: await database.open(),
    async owned(work) {
      await owner.query('begin')
      const result = await work(connection)
      await owner.query('commit')
      return result
    },
    settle: async () => void (await owner.query('vacuum analyze')),
    async end() {
      await owner.end()
      await database.drop()
    },
  }
}

async function embedded(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-bench-'))
  const engine = await openPglite(join(folder, 'database'))
  return {
    engine,
    owned: (work) => engine.asOwner(work),
    settle: async () => void (await engine.asOwner((connection) => connection.query('analyze', []))),
    end: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
