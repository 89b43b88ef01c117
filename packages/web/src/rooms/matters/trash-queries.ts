// What the trash asks and changes.
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api, askMattersAgain, everyPage, keys, rememberMatter } from '../../data/index.ts'

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
    onSuccess: rememberMatter,
  })

/** For good. The server asks for the password once more. */
export const useRemoveMatter = () =>
  useMutation({
    mutationFn: (matter: string) => answerOf(api.POST('/matters/{matter}/remove', { params: { path: { matter } } })),
    onSuccess: askMattersAgain,
  })
