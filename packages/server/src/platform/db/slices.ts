/** PostgreSQL takes at most 65,535 parameters in a statement. */
const MOST_PARAMETERS = 60_000

/**
 * The rows in groups that each fit one statement, none so large that building it keeps requests waiting; none for no rows. Every row has
 * the columns of the first.
 */
export function slicesOf<T>(rows: readonly T[]): T[][] {
  const [first] = rows
  const columns = typeof first === 'object' && first !== null ? Object.keys(first).length : 1
  const most = Math.max(1, Math.min(500, Math.floor(MOST_PARAMETERS / columns)))
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) =>
    rows.slice(index * most, (index + 1) * most),
  )
}
