// Tens of thousands of rows, of which those are here that are looked at: they come in pages by their number, so that one may drag to any
// place, and where a row stands that a link leads to is asked.
import type { EventReply } from '@muniment/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { cache } from '../../data/index.ts'
import type { EventFilter, Order } from './filter.ts'
import { countQuery, pageQuery, positionQuery, ROWS_A_PAGE } from './queries.ts'

export interface RowsAsked {
  readonly matter: string
  readonly filter: EventFilter
  readonly order: Order
}

export interface RowsHere {
  readonly total: number
  /** Undefined: not here yet. */
  readonly rowAt: (index: number) => EventReply | undefined
  /** Brings a row here that may not be. */
  readonly fetchAt: (index: number) => Promise<EventReply | undefined>
  /** Which rows are looked at. */
  readonly onRange: (first: number, last: number) => void
  /** The first page, as a query: whether there is anything at all. */
  readonly first: ReturnType<typeof useFirst>
}

const pageOf = (index: number): number => Math.floor(index / ROWS_A_PAGE)

const useFirst = ({ matter, filter, order }: RowsAsked) =>
  useQuery({ ...pageQuery(matter, filter, order, 0), placeholderData: (before) => before })

/** Who drags through ten thousand rows wants those where they stop; who walks on has the next ones before they are seen. */
const PAUSE_MILLISECONDS = 70
const AHEAD = 40

const pagesOf = (from: number, to: number): number[] =>
  Array.from({ length: pageOf(to) - pageOf(from) + 1 }, (_, at) => pageOf(from) + at)

export function useRows(asked: RowsAsked): RowsHere {
  const { matter, filter, order } = asked
  const first = useFirst(asked)
  const counted = useQuery(countQuery(matter, filter)).data
  const total = Math.max(counted ?? 0, first.data?.events.length ?? 0)
  const [pages, setPages] = useState<readonly number[]>([0])
  const wanted = pages.filter((page) => page === 0 || page * ROWS_A_PAGE < total)
  // Asked for as they are needed; they are read where they are drawn, from wherever they have come.
  useQueries({ queries: wanted.map((page) => pageQuery(matter, filter, order, page)), combine: stampOf })
  const later = useRef(0)
  const asking = useRef(pages)
  useEffect(() => () => clearTimeout(later.current), [])
  const onRange = useCallback((from: number, to: number): void => {
    clearTimeout(later.current)
    const next = pagesOf(Math.max(0, from - AHEAD), to + AHEAD)
    if (asking.current.join() === next.join()) return
    const ask = (): void => {
      asking.current = next
      setPages(next)
    }
    if (next.some((page) => asking.current.includes(page))) ask()
    else later.current = window.setTimeout(ask, PAUSE_MILLISECONDS)
  }, [])
  // A page is looked up once for all its rows: its name in the cache is long.
  const held = new Map<number, readonly EventReply[]>()
  const rowAt = (index: number): EventReply | undefined => {
    const page = pageOf(index)
    let rows = held.get(page)
    if (rows === undefined) {
      rows = (page === 0 ? first.data : cache.getQueryData(pageQuery(matter, filter, order, page).queryKey))?.events
      if (rows !== undefined) held.set(page, rows)
    }
    return rows?.[index - page * ROWS_A_PAGE]
  }
  const fetchAt = async (index: number): Promise<EventReply | undefined> => {
    const page = pageOf(index)
    const there = await cache.fetchQuery(pageQuery(matter, filter, order, page))
    return there.events[index - page * ROWS_A_PAGE]
  }
  return { total, rowAt, fetchAt, onRange, first }
}

/** Brings the page here in which a row stands. What cannot be had is asked for again, and refused, where it is shown. */
export async function fetchAround({ matter, filter, order }: RowsAsked, event: string): Promise<void> {
  try {
    const position = await cache.fetchQuery(positionQuery(matter, filter, order, event))
    if (position !== null) await cache.prefetchQuery(pageQuery(matter, filter, order, pageOf(position)))
  } catch {
    // Nothing is lost by it.
  }
}

/** Changes whenever one of the pages does. */
const stampOf = (results: readonly { readonly dataUpdatedAt: number }[]): string =>
  results.map(({ dataUpdatedAt }) => dataUpdatedAt).join()

/** The place of a row among those that are found: from what is here, or asked for. -1: nowhere, or not known yet. */
export function usePosition(
  { matter, filter, order }: RowsAsked,
  { total, rowAt }: RowsHere,
  event: string | undefined,
  near: number,
): number {
  const here = event === undefined ? -1 : foundNear(event, near, total, rowAt)
  const { data } = useQuery({
    ...positionQuery(matter, filter, order, event ?? ''),
    enabled: event !== undefined && here < 0 && total > 0,
  })
  return here >= 0 ? here : event === undefined ? -1 : (data ?? -1)
}

/** Looked for around where one was: what is drawn, and a page to each side. */
function foundNear(event: string, near: number, total: number, rowAt: RowsHere['rowAt']): number {
  for (let index = Math.max(0, near - ROWS_A_PAGE); index < Math.min(total, near + ROWS_A_PAGE * 2); index++)
    if (rowAt(index)?.id === event) return index
  return -1
}
