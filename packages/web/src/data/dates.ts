// What people type as a date, understood by the server's own reader: the page decides nothing about dates itself.
import type { UnderstoodDate } from '@muniment/contract'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import type { Language } from './words.ts'

const PRECISIONS = [
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'fiscal-year',
  'decade',
  'century',
] as const
const QUALIFIERS = ['about', 'before', 'after', 'since', 'until', 'early', 'mid', 'late', 'start', 'end'] as const

type DayOrder = 'day-first' | 'month-first' | null

/** What the words of a person mean as a date. `dayOrder`: of the matter, where it is set: 3/4/2020 is not asked about again. */
export const understoodQuery = (text: string, language: Language, dayOrder: DayOrder) =>
  queryOptions({
    queryKey: ['understood', text, language, dayOrder],
    queryFn: () => answerOf(api.POST('/dates/understand', { body: { text, language, dayOrder, reference: null } })),
    enabled: text !== '',
    staleTime: 300_000,
  })

type Understood = NonNullable<UnderstoodDate['date']>

/** An understood date as a row is given it, in the words that were typed. */
export const givenDate = ({ edtf, earliest, latest, precision, qualifier, time, zone }: Understood, words: string) => {
  const fine = PRECISIONS.find((one) => one === precision)
  const marked = QUALIFIERS.find((one) => one === qualifier)
  return {
    edtf,
    earliest,
    latest,
    ...(fine === undefined ? {} : { precision: fine }),
    ...(marked === undefined ? {} : { qualifier: marked }),
    time,
    zone,
    asWritten: words,
  }
}

export type DateGiven = ReturnType<typeof givenDate>
