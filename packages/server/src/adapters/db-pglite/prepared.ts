// A statement that is parsed and planned once for as long as the thread lives. PGlite itself parses each anew, and hands over each message of the
// protocol by itself; here what belongs together goes in one piece.
import { type PGlite, parse, protocol } from '@electric-sql/pglite'
import type { Connection, Statement } from '../../platform/db/index.ts'

const { serialize } = protocol

interface Kept {
  readonly name: string
  readonly types: readonly number[]
}

/** Ours are a handful; one too many goes the long way. */
const MOST_KEPT = 100
const kept = new Map<string, Kept>()

export async function prepared(database: PGlite, { sql, parameters }: Statement): ReturnType<Connection['query']> {
  const known = kept.get(sql) ?? (kept.size < MOST_KEPT ? await keep(database, sql) : null)
  if (known === null) {
    const { rows, affectedRows = 0 } = await database.query<Record<string, unknown>>(sql, [...parameters])
    return { rows, affected: affectedRows }
  }
  const values = parameters.map((value, at) => written(database, known.types[at] ?? 0, value))
  const { messages } = await database.execProtocol(
    Buffer.concat([
      serialize.bind({ statement: known.name, values }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
      serialize.sync(),
    ]),
  )
  const [result] = parse.parseResults(messages, database.parsers)
  const rows: Record<string, unknown>[] = result?.rows ?? []
  return { rows, affected: result?.affectedRows ?? 0 }
}

function written({ serializers }: PGlite, type: number, value: unknown): string | null {
  if (value === null || value === undefined) return null
  const write = serializers[type]
  if (write !== undefined) return write(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new TypeError(`nothing writes a parameter of type ${type}`)
}

async function keep(database: PGlite, sql: string): Promise<Kept> {
  const name = `kept${kept.size}`
  const { messages } = await database.execProtocol(
    Buffer.concat([serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name }), serialize.sync()]),
  )
  const one = { name, types: parse.parseDescribeStatementResults(messages) }
  kept.set(sql, one)
  return one
}
