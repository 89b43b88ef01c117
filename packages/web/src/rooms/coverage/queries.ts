// What this room asks and changes. A date that is decided changes rows: what shows rows asks again.
import type { OpenDate } from '@muniment/contract'
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, cache, keys, type Language, newKey, takeBack } from '../../data/index.ts'
import type { Decision } from './order.ts'

const PAGE = 50

type At = { readonly limit: number; readonly cursor?: string }
const at = (cursor: string | null): At => ({ limit: PAGE, ...(cursor === null ? {} : { cursor }) })
const following = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: { next: string | null }) => next,
}

export const coverageQuery = (matter: string, language: Language) =>
  queryOptions({
    queryKey: [...keys.coverage(matter), 'counts', language],
    queryFn: () =>
      answerOf(api.GET('/matters/{matter}/coverage', { params: { path: { matter }, query: { language } } })),
  })

export type FindingKind = 'not-read' | 'unsure-page' | 'remark'

export const findingsQuery = (matter: string, kind: FindingKind, language: Language) =>
  infiniteQueryOptions({
    queryKey: [...keys.coverage(matter), 'findings', kind, language],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/matters/{matter}/coverage/findings', {
          params: { path: { matter }, query: { kind, language, ...at(pageParam) } },
        }),
      ),
    ...following,
  })

export const leftOutQuery = (matter: string, language: Language) =>
  infiniteQueryOptions({
    queryKey: [...keys.coverage(matter), 'left-out', language],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/matters/{matter}/coverage/left-out', {
          params: { path: { matter }, query: { language, ...at(pageParam) } },
        }),
      ),
    ...following,
  })

export const uncitedQuery = (matter: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.coverage(matter), 'documents'],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/matters/{matter}/coverage/documents', { params: { path: { matter }, query: at(pageParam) } })),
    ...following,
  })

export interface DatesAsked {
  readonly state: 'open' | 'decided'
  /** Null: any. */
  readonly reason: 'ambiguous' | 'other' | null
}

/** What is decided stays where it is, so that nothing moves under the pointer: the list is asked for anew with the room. */
export const datesQuery = (matter: string, { state, reason }: DatesAsked, language: Language) =>
  infiniteQueryOptions({
    queryKey: [...keys.coverage(matter), 'dates', state, reason, language],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/matters/{matter}/coverage/dates', {
          params: {
            path: { matter },
            query: { state, language, ...(reason === null ? {} : { reason }), ...at(pageParam) },
          },
        }),
      ),
    ...following,
    refetchOnWindowFocus: false,
    refetchOnMount: 'always' as const,
  })

/** Every open date of one document that can mean one of two days. */
export async function ambiguousOf(matter: string, document: string): Promise<readonly OpenDate[]> {
  const all: OpenDate[] = []
  let cursor: string | null = null
  do {
    const asked: At = { ...at(cursor), limit: MOST_DATES }
    const { dates, next } = await answerOf(
      api.GET('/matters/{matter}/coverage/dates', {
        params: { path: { matter }, query: { state: 'open', reason: 'ambiguous', document, ...asked } },
      }),
    )
    all.push(...dates)
    cursor = next
  } while (cursor !== null)
  return all
}

const MOST_DATES = 200
/** As many as the server takes at once. */
const MOST_DECISIONS = 500

const rowsChanged = (matter: string) => async (): Promise<void> => {
  const changed = [
    [...keys.coverage(matter), 'counts'],
    [...keys.coverage(matter), 'documents'],
  ]
  await Promise.all(
    [...changed, keys.events(matter), keys.edits(matter)].map((queryKey) => cache.invalidateQueries({ queryKey })),
  )
}

/** One act for each 500 places: what takes them back. */
export const useDecide = (matter: string) =>
  useMutation({
    mutationFn: async (decisions: readonly Decision[]) => {
      const edits: string[] = []
      for (let from = 0; from < decisions.length; from += MOST_DECISIONS) {
        const { edit } = await answerOf(
          api.POST('/matters/{matter}/coverage/dates', {
            params: { path: { matter } },
            headers: { 'idempotency-key': newKey() },
            body: { decisions: decisions.slice(from, from + MOST_DECISIONS) },
          }),
        )
        if (edit !== null) edits.push(edit)
      }
      return edits
    },
    onSettled: rowsChanged(matter),
  })

/** The last first. Where one fails, the next try goes on with it: what is back already is not taken back twice. */
export function useTakeBackAll(matter: string) {
  const [back] = useState(() => new Set<string>())
  return useMutation({
    mutationFn: async (edits: readonly string[]) => {
      for (const edit of edits.toReversed()) {
        if (back.has(edit)) continue
        await takeBack(matter, edit)
        back.add(edit)
      }
    },
    onSettled: rowsChanged(matter),
  })
}
