// What people did to rows and parties, and the way back: one act takes an edit back, whichever room made it.
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, newKey } from './api.ts'
import { cache, keys } from './cache.ts'

/** All that may look different once a row or a party has changed. */
export const rowKeys = (matter: string): (readonly string[])[] => [
  keys.events(matter),
  keys.openRows(matter),
  keys.parties(matter),
  keys.tags(matter),
  keys.edits(matter),
  keys.coverage(matter),
  keys.imports(matter),
]

/** Ended when what is shown of it has been asked anew. */
export async function askRowsAgain(matter: string): Promise<void> {
  await Promise.all(rowKeys(matter).map((queryKey) => cache.invalidateQueries({ queryKey })))
}

export const takeBack = (matter: string, edit: string) =>
  answerOf(
    api.POST('/matters/{matter}/edits/{edit}/undo', {
      params: { path: { matter, edit } },
      headers: { 'idempotency-key': newKey() },
    }),
  )

export const useTakeBack = (matter: string) =>
  useMutation({ mutationFn: (edit: string) => takeBack(matter, edit), onSettled: () => askRowsAgain(matter) })
