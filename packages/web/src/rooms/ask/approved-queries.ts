// Approved answers of a matter and what people said of answers, as editors read them.
import type { CuratedAnswer } from '@muniment/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api, cache, keys } from '../../data/index.ts'

/** Its words are null while it is given to nobody. */
export interface ApprovedRow extends Omit<CuratedAnswer, 'text'> {
  readonly text: string | null
}

const approvedKey = (matter: string): readonly string[] => [...keys.matter(matter), 'approved-answers']

export const approvedQuery = (matter: string) =>
  queryOptions({
    queryKey: approvedKey(matter),
    queryFn: async (): Promise<readonly ApprovedRow[]> =>
      (await answerOf(api.GET('/matters/{matter}/approved-answers', { params: { path: { matter } } }))).answers,
  })

/** Somebody approved an answer, changed one or took one back. */
export const approvedChanged = (matter: string): Promise<void> =>
  cache.invalidateQueries({ queryKey: approvedKey(matter) })

/** The new words take the place of the old ones in one moment. */
export async function approveInstead(matter: string, answer: ApprovedRow, text: string, key: string): Promise<void> {
  const { id: instead, question } = answer
  const citations = answer.citations.map(({ document, page, start, end, quote }) => ({
    document,
    page,
    start,
    end,
    quote,
  }))
  const body = { question, text, citations, instead }
  await answerOf(
    api.POST('/matters/{matter}/approved-answers', {
      params: { path: { matter } },
      headers: { 'idempotency-key': key },
      body,
    }),
  )
  await approvedChanged(matter)
}

export async function withdrawApproved(matter: string, approved: string): Promise<void> {
  await answerOf(
    api.DELETE('/matters/{matter}/approved-answers/{approved}', { params: { path: { matter, approved } } }),
  )
  await approvedChanged(matter)
}

const AT_ONCE = 50

const opinionsKey = (matter: string): readonly string[] => [...keys.matter(matter), 'ratings']
export const opinionsChanged = (matter: string): Promise<void> =>
  cache.invalidateQueries({ queryKey: opinionsKey(matter) })

/** The last first. */
export const opinionsQuery = (matter: string) =>
  infiniteQueryOptions({
    queryKey: opinionsKey(matter),
    initialPageParam: '',
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/matters/{matter}/ratings', {
          params: { path: { matter }, query: { limit: AT_ONCE, ...(cursor === '' ? {} : { cursor }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  })
