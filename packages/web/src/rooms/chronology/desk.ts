// What a person keeps about a matter for themselves: columns, saved views, how far they have looked. It follows them to another browser.
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api, cache, keys } from '../../data/index.ts'

export const deskQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.matter(matter), 'desk'],
    queryFn: () => answerOf(api.GET('/matters/{matter}/desk', { params: { path: { matter } } })),
    staleTime: 60_000,
  })

export interface DeskChanged {
  readonly columns?: string[] | null
  readonly views?: { name: string; place: Record<string, string> }[]
  readonly looked?: number
}

/** One change after the other: what is answered to an earlier one never stands over a later one. */
export const useDeskChange = (matter: string) =>
  useMutation({
    mutationKey: ['desk', matter],
    scope: { id: `desk ${matter}` },
    mutationFn: (change: DeskChanged) =>
      answerOf(api.PATCH('/matters/{matter}/desk', { params: { path: { matter } }, body: change })),
    // At once, and back again where it is refused.
    onMutate: ({ columns, views }) => {
      const { queryKey } = deskQuery(matter)
      const before = cache.getQueryData(queryKey)
      if (before !== undefined)
        cache.setQueryData(queryKey, {
          ...before,
          ...(columns === undefined ? {} : { columns }),
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

/** The number of the last change in the matter. */
const lastChangeQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'last-change'],
    queryFn: async () => {
      const query = { order: '-changed', limit: 1 } as const
      const { events } = await answerOf(api.GET('/matters/{matter}/events', { params: { path: { matter }, query } }))
      return events[0]?.sequence ?? 0
    },
  })

const newsQuery = (matter: string, since: number) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'since', since],
    queryFn: async () =>
      (await answerOf(api.GET('/matters/{matter}/events/count', { params: { path: { matter }, query: { since } } })))
        .events,
  })

export interface Looked {
  /** Rows that are new or changed since; 0: none, or nobody has looked yet. */
  readonly count: number
  readonly since: { readonly sequence: number; readonly at: string } | null
  /** From now on, what comes is new. */
  readonly markSeen: () => void
}

/** The first look is taken by itself: before it, everything would be new. */
export function useLooked(matter: string): Looked {
  const desk = useQuery(deskQuery(matter)).data
  const last = useQuery(lastChangeQuery(matter)).data
  const { mutate } = useDeskChange(matter)
  const since = desk?.looked ?? null
  const count = useQuery({ ...newsQuery(matter, since?.sequence ?? 0), enabled: since !== null }).data ?? 0
  const isFirst = useRef(true)
  useEffect(() => {
    if (desk === undefined || desk.looked !== null || last === undefined || last === 0 || !isFirst.current) return
    isFirst.current = false
    mutate({ looked: last })
  }, [desk, last, mutate])
  const markSeen = (): void => {
    if (last !== undefined) mutate({ looked: last })
  }
  return { count: since === null ? 0 : count, since, markSeen }
}
