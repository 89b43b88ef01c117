// Changing a row: what is sent says which version a person saw, and each change can be taken back.
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, type DateGiven, isRefused, keys, newKey, seen } from '../../data/index.ts'
import type { StatusChoice } from './filter.ts'

export interface RowChange {
  readonly status?: Exclude<StatusChoice, 'none'> | null
  readonly isKey?: boolean
  readonly isReviewed?: boolean
  readonly date?: DateGiven | null
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
