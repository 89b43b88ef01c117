// Which of two days somebody means who says that the day, or the month, stands first.
import type { OpenDate } from '@muniment/contract'
import type { DateGiven } from '../../data/index.ts'

export type DayOrder = 'day-first' | 'month-first'

/** Null where the words do not begin with a number, or neither of the days fits: then each is decided by itself. */
export function dayFor({ words, candidates }: Pick<OpenDate, 'words' | 'candidates'>, order: DayOrder): string | null {
  const first = Number.parseInt(/\d{1,4}/.exec(words)?.[0] ?? '', 10)
  const leads = (day: string): boolean => Number.parseInt(day.slice(-2), 10) === first
  const dayFirst = candidates.filter(leads)
  if (candidates.length !== 2 || dayFirst.length !== 1) return null
  return (order === 'day-first' ? dayFirst[0] : candidates.find((day) => !leads(day))) ?? null
}

export interface Decision {
  readonly document: string
  readonly page: number
  readonly start: number
  readonly end: number
  readonly date: DateGiven | { readonly edtf: string; readonly asWritten: string }
}

/** Every place of the words means that day. */
export const decisionsFor = ({ document, page, places, words }: OpenDate, day: string): Decision[] =>
  places.map(({ start, end }) => ({ document, page, start, end, date: { edtf: day, asWritten: words } }))
