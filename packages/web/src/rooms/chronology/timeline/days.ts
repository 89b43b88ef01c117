// Days as numbers, and the calendar along the axis: at every zoom ticks that stand apart, each saying what the one before did not.
import { scaleUtc } from 'd3-scale'
import type { Language } from '../../../data/index.ts'

const DAY_MILLISECONDS = 86_400_000

/** Days since 1970-01-01 of an ISO day, also before the year 0; null when it is none. */
export function dayOf(iso: string | null): number | null {
  const [, year, month, day] = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(iso ?? '') ?? []
  if (year === undefined) return null
  const time = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return Number.isNaN(time) ? null : Math.round(time / DAY_MILLISECONDS)
}

/** What of the calendar is seen: days, the last one exclusive; never less than a day. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const isoOf = (day: number): string =>
  new Date(Math.floor(day) * DAY_MILLISECONDS).toISOString().split('T')[0] ?? ''

export interface Tick {
  readonly day: number
  readonly label: string
  /** A new year, or the first that is seen. */
  readonly isStrong: boolean
}

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }
const makers = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs more than using it a thousand times. */
function written(at: Date, language: Language, options: 'day' | 'month' | 'month-year'): string {
  const key = `${language} ${options}`
  const format =
    makers.get(key) ??
    new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: 'UTC',
      ...(options === 'day' ? { day: 'numeric', month: 'short' } : { month: 'short' }),
      ...(options === 'month-year' ? { year: 'numeric' } : {}),
    })
  makers.set(key, format)
  return format.format(at)
}

const yearOf = (at: Date, language: Language): string => {
  const year = at.getUTCFullYear()
  return year > 0 ? String(year) : `${1 - year} ${language === 'de' ? 'v. Chr.' : 'BC'}`
}

/** Around one every `apart` pixels; nothing finer than a day. */
export function ticksOf(span: Span, width: number, apart: number, language: Language): Tick[] {
  const count = Math.max(2, Math.floor(width / apart))
  const scale = scaleUtc().domain([new Date(span.from * DAY_MILLISECONDS), new Date(span.to * DAY_MILLISECONDS)])
  let yearSaid = ''
  return scale.ticks(Math.min(count, Math.ceil(span.to - span.from))).flatMap((at): Tick[] => {
    const isNewDay = at.getUTCHours() === 0 && at.getUTCMinutes() === 0
    if (!isNewDay) return []
    const isFirstOfMonth = at.getUTCDate() === 1
    const isNewYear = isFirstOfMonth && at.getUTCMonth() === 0
    const year = yearOf(at, language)
    const isStrong = isNewYear || yearSaid === ''
    const label = isNewYear
      ? year
      : isFirstOfMonth
        ? written(at, language, isStrong ? 'month-year' : 'month')
        : `${written(at, language, 'day')}${isStrong ? ` ${year}` : ''}`
    yearSaid = year
    return [{ day: at.getTime() / DAY_MILLISECONDS, label, isStrong }]
  })
}
