/** PostgreSQL takes at most 65,535 parameters in a statement; our widest row has 17. */
const ROWS_A_STATEMENT = 2000

/** The rows in groups that each fit one statement; none for no rows. */
export const slicesOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  )
