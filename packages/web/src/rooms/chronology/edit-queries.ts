// Changing a row: what is sent says which version a person saw, and each change can be taken back.
import type { UnderstoodDate } from '@muniment/contract'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, isRefused, keys, type Language, newKey, seen } from '../../data/index.ts'
import type { StatusChoice } from './filter.ts'

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

/** What the words of a person mean as a date. */
export const understoodQuery = (text: string, language: Language) =>
  queryOptions({
    queryKey: ['understood', text, language],
    queryFn: () =>
      answerOf(api.POST('/dates/understand', { body: { text, language, dayOrder: null, reference: null } })),
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

export interface RowChange {
  readonly status?: Exclude<StatusChoice, 'none'> | null
  readonly isKey?: boolean
  readonly isReviewed?: boolean
  readonly date?: ReturnType<typeof givenDate> | null
  readonly text?: string
}

function askAgain(matter: string, event: string): void {
  void cache.invalidateQueries({ queryKey: keys.event(matter, event) })
  void cache.invalidateQueries({ queryKey: keys.events(matter) })
}

export const useSave = (matter: string, event: string) =>
  useMutation({
    mutationFn: ({ version, change }: { readonly version: number; readonly change: RowChange }) =>
      answerOf(
        api.PATCH('/matters/{matter}/events/{event}', {
          params: { path: { matter, event } },
          headers: seen(version),
          body: change,
        }),
      ),
    onSuccess: (edited) => {
      cache.setQueryData(keys.event(matter, event), edited.event)
      askAgain(matter, event)
    },
    // The row as somebody else has made it stands beside what was typed.
    onError: (error) => (isRefused(error, 'event.changed') ? askAgain(matter, event) : undefined),
  })

export const useUndo = (matter: string, event: string) =>
  useMutation({
    mutationFn: (edit: string) =>
      answerOf(
        api.POST('/matters/{matter}/edits/{edit}/undo', {
          params: { path: { matter, edit } },
          headers: { 'idempotency-key': newKey() },
        }),
      ),
    onSuccess: () => askAgain(matter, event),
  })
