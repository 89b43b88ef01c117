// Matters as every part of the page needs them: the list of places names them, a room knows its own.
import type { Matter } from '@muniment/contract'
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { cache, keys } from './cache.ts'

/** The most a list shows at once; a firm with more finds the others by their name. */
export const MOST_MATTERS = 200

/** The newest first: `current` are open and archived ones. */
export const mattersQuery = queryOptions({
  queryKey: [...keys.matters, 'current'],
  queryFn: () =>
    answerOf(api.GET('/matters', { params: { query: { state: 'current', order: '-opened', limit: MOST_MATTERS } } })),
})

/** Looked for by the server, among those too that no list shows. */
export const mattersNamedQuery = (name: string) =>
  queryOptions({
    queryKey: [...keys.matters, 'named', name],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/matters', { params: { query: { state: 'current', order: '-opened', name, limit: 50 } }, signal }),
      ),
    placeholderData: (before) => before,
  })

export const matterQuery = (matter: string) =>
  queryOptions({
    queryKey: keys.matter(matter),
    queryFn: () => answerOf(api.GET('/matters/{matter}', { params: { path: { matter } } })),
  })

/** What a change answered stands at once, and no older answer that is still on its way comes after it; what follows from it is asked again. */
export async function rememberMatter(matter: Matter): Promise<void> {
  await cache.cancelQueries({ queryKey: keys.matter(matter.id), exact: true })
  cache.setQueryData(keys.matter(matter.id), matter)
  void cache.invalidateQueries({ queryKey: keys.matter(matter.id) })
  askMattersAgain()
}

/** Nobody waits for the lists: what is said and shown of a change that was made must not hang on them. */
export const askMattersAgain = (): void => void cache.invalidateQueries({ queryKey: keys.matters })

export const askMatterAgain = (matter: string): Promise<void> =>
  cache.invalidateQueries({ queryKey: keys.matter(matter), exact: true })
