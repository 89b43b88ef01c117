// How far a person has looked, and what is new since.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api, deskQuery, keys, useDeskChange } from '../../data/index.ts'

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
