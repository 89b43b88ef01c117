// Days as a filter has them: whole days of the clock that the account is set to, whichever clock the browser goes by.

const DAY_MILLISECONDS = 86_400_000

/** What a clock of the zone shows then, as if it were UTC; of this browser's own clock where there is no zone, or it does not know it. */
function shownAt(at: number, timeZone: string | undefined): number {
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }
  const parts = new Map(
    clock(options, timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

function clock(options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone === undefined ? {} : { timeZone }) })
  } catch {
    return new Intl.DateTimeFormat('en-GB', options)
  }
}

/** The instant at which a day (`YYYY-MM-DD`) begins there, or so many days later; null for what is no day. */
export function startOfDay(day: string | undefined, later: number, timeZone: string | undefined): string | null {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? new Date(`${day}T00:00:00Z`) : null
  if (written === null || Number.isNaN(written.getTime()) || !written.toISOString().startsWith(day ?? '')) return null
  const midnight = written.getTime() + later * DAY_MILLISECONDS
  // Clocks may be changed on that very day, at midnight too: then it begins when the hands first show it, or a later hour of it.
  const begins = [midnight - DAY_MILLISECONDS, midnight + DAY_MILLISECONDS]
    .map((near) => midnight - (shownAt(near, timeZone) - near))
    .filter((at) => shownAt(at, timeZone) >= midnight)
  return new Date(Math.min(...begins)).toISOString()
}
