// What a person keeps about a matter for themselves: columns, saved views, how far they have looked. It follows them to another browser.
import type { DeskReply } from '@muniment/contract'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { cache, keys } from './cache.ts'
import { isRefused } from './refused.ts'

export const deskQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.matter(matter), 'desk'],
    queryFn: () => answerOf(api.GET('/matters/{matter}/desk', { params: { path: { matter } } })),
    staleTime: 60_000,
  })

type View = DeskReply['views'][number]

/** One view: saved, or taken away where its place is null; `seen` as it stood here before, null where there was none of this name. */
export interface ViewChange {
  readonly name: string
  readonly place: View['place'] | null
  readonly seen: View['place'] | null
}

export type DeskChanged = Partial<Pick<DeskReply, 'columns' | 'exportColumns'>> & {
  readonly view?: ViewChange
  readonly looked?: number
}

const viewsWith = (views: readonly View[], { name, place }: ViewChange): View[] => [
  ...views.filter((one) => one.name !== name),
  ...(place === null ? [] : [{ name, place }]),
]

/** One change after the other: what is answered to an earlier one never stands over a later one. */
export const useDeskChange = (matter: string) =>
  useMutation({
    mutationKey: ['desk', matter],
    scope: { id: `desk ${matter}` },
    mutationFn: (change: DeskChanged) =>
      answerOf(api.PATCH('/matters/{matter}/desk', { params: { path: { matter } }, body: change })),
    // At once, and back again where it is refused.
    onMutate: ({ columns, exportColumns, view }) => {
      const { queryKey } = deskQuery(matter)
      const before = cache.getQueryData(queryKey)
      if (before !== undefined)
        cache.setQueryData(queryKey, {
          ...before,
          ...(columns === undefined ? {} : { columns }),
          ...(exportColumns === undefined ? {} : { exportColumns }),
          ...(view === undefined ? {} : { views: viewsWith(before.views, view) }),
        })
      return before
    },
    onError: (error, _change, before) => {
      if (!isLast(matter)) return
      const { queryKey } = deskQuery(matter)
      cache.setQueryData(queryKey, before)
      // In another browser it is another by now: what is there is seen before it is pressed again.
      if (isRefused(error, 'desk.view-changed')) void cache.invalidateQueries({ queryKey })
    },
    onSuccess: (desk) => {
      if (isLast(matter)) cache.setQueryData(deskQuery(matter).queryKey, desk)
    },
  })

/** No other change waits behind the one that has just been answered. */
const isLast = (matter: string): boolean => cache.isMutating({ mutationKey: ['desk', matter] }) <= 1
