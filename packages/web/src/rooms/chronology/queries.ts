// What this room asks. Rows come a page at a time as they are walked to; the count says how many there are in all.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api, cache, keys, rowKeys, useFollowing } from '../../data/index.ts'
import type { EventFilter, Order } from './filter.ts'

export const ROWS_A_PAGE = 100

/** Rows by their number in the order: the page's first is `page * ROWS_A_PAGE`. */
export const pageQuery = (matter: string, filter: EventFilter, order: Order, page: number) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'page', filter, order, page],
    queryFn: () =>
      answerOf(
        api.GET('/matters/{matter}/events', {
          params: {
            path: { matter },
            query: { ...filter, order, limit: ROWS_A_PAGE, offset: page * ROWS_A_PAGE },
          },
        }),
      ),
  })

/** How many of the rows found stand before this one; null: it is not among them. */
export const positionQuery = (matter: string, filter: EventFilter, order: Order, event: string) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'position', filter, order, event],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/matters/{matter}/events/{event}/position', {
            params: { path: { matter, event }, query: { ...filter, order } },
          }),
        )
      ).position,
    retry: false,
  })

export const countQuery = (matter: string, filter: EventFilter) =>
  queryOptions({
    queryKey: [...keys.events(matter), 'count', filter],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/matters/{matter}/events/count', { params: { path: { matter }, query: { ...filter } } }),
        )
      ).events,
    placeholderData: (before) => before,
  })

export const eventQuery = (matter: string, event: string) =>
  queryOptions({
    queryKey: keys.event(matter, event),
    queryFn: () => answerOf(api.GET('/matters/{matter}/events/{event}', { params: { path: { matter, event } } })),
  })

/** The last first, as far back as somebody goes. */
export const historyQuery = (matter: string, event: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.event(matter, event), 'history'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/matters/{matter}/events/{event}/history', {
          params: {
            path: { matter, event },
            query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** By the id, as a row’s history names them. */
export const tagsByIdQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.tags(matter), 'by-id'],
    queryFn: async () =>
      new Map(
        (await answerOf(api.GET('/matters/{matter}/tags', { params: { path: { matter } } }))).tags.map((tag) => [
          tag.id,
          tag.name,
        ]),
      ),
    staleTime: 60_000,
  })

/** What of a matter follows from what is told; the rest of what is here stays as it is. */
const FOLLOWS = {
  chronology: (matter: string) => [...rowKeys(matter), keys.mentions],
  document: (matter: string) => [keys.documents(matter), keys.coverage(matter)],
  matter: (matter: string) => [keys.matter(matter)],
} as const

export function useChronologyNews(matter: string): void {
  const ask = (about: keyof typeof FOLLOWS) => (): void => {
    for (const queryKey of FOLLOWS[about](matter)) void cache.invalidateQueries({ queryKey })
  }
  useFollowing(matter, {
    chronology: ask('chronology'),
    document: ask('document'),
    matter: ask('matter'),
    reload: ask('matter'),
  })
}
