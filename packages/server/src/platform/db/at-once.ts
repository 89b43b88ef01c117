// Thousands of small rows cost more to hand over one by one than to find: as one value they come in a tenth of the time.
import { type Expression, sql } from 'kysely'
import type { Scope } from './db.ts'

/** What JSON has; a `bigint`, a time or bytes would come back as something else. */
type Plain = Readonly<Record<string, string | number | boolean | null>>

interface Query<Row> extends Expression<Row> {
  limit(most: number): Query<Row>
}

interface AtOnce<Row> {
  limit(most: number): AtOnce<Row>
  execute(): Promise<Row[]>
}

/** The rows of a query, in its order: `neverCut(1_000_000)(atOnce(scope, query))`. */
export const atOnce = <Row extends Plain>(scope: Scope, query: Query<Row>): AtOnce<Row> => ({
  limit: (most) => atOnce(scope, query.limit(most)),
  async execute() {
    const { rows } = await sql<{
      all: string
    }>`select coalesce(json_agg(one), '[]')::text as all from ${query} as one`.execute(scope.tables())
    // The database wrote it of columns of these types.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return JSON.parse(rows[0]?.all ?? '[]') as Row[]
  },
})
