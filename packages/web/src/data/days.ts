// Days as a filter has them: whole days of the reader's own clock.

/** The instant at which a day (`YYYY-MM-DD`) begins, or so many days later; null for what is no day. */
export function startOfDay(day: string | undefined, later: number): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/
    .exec(day ?? '')
    ?.slice(1)
    .map(Number)
  if (parts === undefined) return null
  const [year = 0, month = 1, date = 1] = parts
  const at = new Date(year, month - 1, date + later)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
