// Many rows as one parameter. A statement with a parameter for each value of hundreds of rows takes longer to send and to plan than to do.
import { type RawBuilder, sql } from 'kysely'
import { storableJson } from '../../base/index.ts'

/**
 * Rows to select from, in the columns and types of `table`: `from ${recordsOf('events', rows)} as given`. Named by column; what is not named
 * is null. Columns of JSON take plain values, not their text.
 */
export const recordsOf = (table: string, rows: readonly object[]): RawBuilder<unknown> =>
  sql`json_populate_recordset(null::${sql.table(table)}, ${storableJson(rows)}::text::json)`

/** For a comparison: `id = ${anyOf(ids)}`. */
export const anyOf = <I extends string>(ids: readonly I[]): RawBuilder<I> => sql<I>`any(${ids}::text[]::uuid[])`
