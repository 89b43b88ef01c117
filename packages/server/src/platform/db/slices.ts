/** PostgreSQL takes at most 65,535 parameters in a statement. */
const MOST_PARAMETERS = 60_000

/** The rows in groups that each fit one statement; none for no rows. Every row has the columns of the first. */
export function slicesOf<T>(rows: readonly T[]): T[][] {
  const [first] = rows
  const columns = typeof first === 'object' && first !== null ? Object.keys(first).length : 1
  const most = Math.max(1, Math.min(2000, Math.floor(MOST_PARAMETERS / columns)))
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) =>
    rows.slice(index * most, (index + 1) * most),
  )
}
