// What the trash asks and changes.
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, everyPage, keys } from '../../data/index.ts'
import { remember } from './queries.ts'

export const trashedQuery = queryOptions({
  queryKey: [...keys.matters, 'trashed'],
  queryFn: () =>
    everyPage(async (query) => {
      const { matters, next } = await answerOf(
        api.GET('/matters', { params: { query: { ...query, state: 'trashed' } } }),
      )
      return { items: matters, next }
    }),
})

export const useRestoreMatter = () =>
  useMutation({
    mutationFn: (matter: string) => answerOf(api.POST('/matters/{matter}/restore', { params: { path: { matter } } })),
    onSuccess: remember,
  })

/** For good. The server asks for the password once more. */
export const useRemoveMatter = () =>
  useMutation({
    mutationFn: (matter: string) => answerOf(api.POST('/matters/{matter}/remove', { params: { path: { matter } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.matters }),
  })
