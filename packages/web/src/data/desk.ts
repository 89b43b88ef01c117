// What a person keeps about a matter for themselves: columns, saved views, how far they have looked. It follows them to another browser.
import type { DeskReply } from '@muniment/contract'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { cache, keys } from './cache.ts'

export const deskQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.matter(matter), 'desk'],
    queryFn: () => answerOf(api.GET('/matters/{matter}/desk', { params: { path: { matter } } })),
    staleTime: 60_000,
  })

export type DeskChanged = Partial<Pick<DeskReply, 'columns' | 'exportColumns' | 'views'>> & { readonly looked?: number }

/** One change after the other: what is answered to an earlier one never stands over a later one. */
export const useDeskChange = (matter: string) =>
  useMutation({
    mutationKey: ['desk', matter],
    scope: { id: `desk ${matter}` },
    mutationFn: (change: DeskChanged) =>
      answerOf(api.PATCH('/matters/{matter}/desk', { params: { path: { matter } }, body: change })),
    // At once, and back again where it is refused.
    onMutate: ({ columns, exportColumns, views }) => {
      const { queryKey } = deskQuery(matter)
      const before = cache.getQueryData(queryKey)
      if (before !== undefined)
        cache.setQueryData(queryKey, {
          ...before,
          ...(columns === undefined ? {} : { columns }),
          ...(exportColumns === undefined ? {} : { exportColumns }),
          ...(views === undefined ? {} : { views }),
        })
      return before
    },
    onError: (_error, _change, before) => {
      if (isLast(matter)) cache.setQueryData(deskQuery(matter).queryKey, before)
    },
    onSuccess: (desk) => {
      if (isLast(matter)) cache.setQueryData(deskQuery(matter).queryKey, desk)
    },
  })

/** No other change waits behind the one that has just been answered. */
const isLast = (matter: string): boolean => cache.isMutating({ mutationKey: ['desk', matter] }) <= 1
